package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.intake.Import;

/// One import: its columns while they wait for a word, then its progress, then what became of it.
///
/// @param frame what stands around it
/// @param file the import
/// @param headline where it stands, in a line
/// @param about the file in figures
/// @param columns the columns as understood, absent once it was started
/// @param progress how far it has come, absent unless it is being worked on
/// @param result what became of its rows, absent until it is done
/// @param error why what was said could not be used, absent as a rule
public record ImportPage(
        Frame frame,
        Import file,
        String headline,
        String about,
        @Nullable Columns columns,
        @Nullable Progress progress,
        @Nullable Result result,
        @Nullable String error) {

    /// The address of this page.
    public String path() {
        return "/imports/" + file.id();
    }

    /// The columns as understood.
    ///
    /// @param home the importing organisation's name, absent while it has not told it
    /// @param ours whether the file is taken to hold what we promised
    /// @param remembered whether this is how such a file was meant the last time
    /// @param sameBefore when the same file was imported before, empty if never
    /// @param roles the roles and their columns
    /// @param headers all columns of the file
    /// @param firstRows its first rows
    /// @param stateOf the day whose state it shows
    /// @param today the day that counts as today
    public record Columns(
            @Nullable String home,
            boolean ours,
            boolean remembered,
            String sameBefore,
            List<RoleChoice> roles,
            List<String> headers,
            List<List<String>> firstRows,
            String stateOf,
            String today) {}

    /// A role and the column that plays it.
    ///
    /// @param name the name of its field
    /// @param label what the role is
    /// @param help what it is good for
    /// @param required whether it must have a column
    /// @param column the column chosen, empty if none
    /// @param why why it was proposed, empty if it was not
    /// @param readings how its dates can be read; empty unless it is a date column
    /// @param reading the reading chosen or recognised, empty while it must be asked
    /// @param problem why its values are no dates, absent as a rule
    public record RoleChoice(
            String name,
            String label,
            String help,
            boolean required,
            String column,
            String why,
            List<Reading> readings,
            String reading,
            @Nullable String problem) {

        /// Whether a person must say how its dates are meant.
        public boolean asked() {
            return readings.size() > 1 && reading.isEmpty();
        }
    }

    /// A way to read dates.
    ///
    /// @param code its code
    /// @param label what it is, with an example
    public record Reading(String code, String label) {}

    /// How far an import has come.
    ///
    /// @param words in words
    /// @param done how many rows have their fate
    /// @param of how many there are; 0 while that is not known
    public record Progress(String words, long done, long of) {}

    /// What became of the rows.
    ///
    /// @param bar the four counts, drawn
    /// @param news what they brought
    /// @param notes rows that were refused or have a note, the first of them
    /// @param moreNotes whether there are more
    /// @param refused how many were refused
    public record Result(
            Content bar, Sentence news, List<Note> notes, boolean moreNotes, long refused) {}

    /// A row with a reason or a note.
    ///
    /// @param line its line in the file
    /// @param status what became of it
    /// @param reason why, or what to know
    /// @param cells its cells, joined; empty if it was not refused
    public record Note(String line, String status, String reason, String cells) {}
}
