package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names under which an organisation's people wrote into records.
///
/// @param frame what stands around it
/// @param organisation its name
/// @param all whether everybody's are shown, or only the reader's own
/// @param names the names
/// @param done what was done just now, absent as a rule
public record NamesPage(
        Frame frame, String organisation, boolean all, List<Row> names, @Nullable String done) {

    /// A name.
    ///
    /// @param id tells its fields from those of others
    /// @param person whose it is, empty if it was written before members were told apart
    /// @param name the name
    /// @param records in how many records it stands, in words
    /// @param mayErase whether the reader may erase it
    public record Row(String id, String person, String name, String records, boolean mayErase) {}
}
