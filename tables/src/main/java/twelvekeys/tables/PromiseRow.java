package twelvekeys.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a file that says who promised what to whom, by when, and when it came.
///
/// @param line the physical line it starts on
/// @param promisor who promised, tidied for display
/// @param promisee to whom, tidied for display; empty if the file has no such column
/// @param deliverable the delivery it belongs to, or null
/// @param lineKey what tells it from the other lines of the delivery, or null
/// @param what what was promised, in words, or null
/// @param category its kind, or null
/// @param due the day it was promised for
/// @param done the day it came; null if it has not come yet
/// @param made the day it was promised on; null if that is not known
/// @param value what it is worth in the file's own currency; null if not known
/// @param notes what is odd about the line without making it unusable, for people
public record PromiseRow(
        long line,
        String promisor,
        String promisee,
        @Nullable String deliverable,
        @Nullable String lineKey,
        @Nullable String what,
        @Nullable String category,
        LocalDate due,
        @Nullable LocalDate done,
        @Nullable LocalDate made,
        @Nullable BigDecimal value,
        List<String> notes) {

    /// Copies the notes.
    public PromiseRow {
        notes = List.copyOf(notes);
    }
}
