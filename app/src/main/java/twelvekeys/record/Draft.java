package twelvekeys.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// An entry about to be appended, with who wrote it, when, and where it was read.
///
/// @param entry what happened
/// @param side the side that put it on record; alone, this makes it that side's claim
/// @param by who wrote it, in words
/// @param at when it was put on record
/// @param origin the file it was read from, absent if a person wrote it
/// @param person the member who writes, so that their name can be found again to be erased; absent
///   for an organisation, and for an entry read from the record
public record Draft(
        Entry entry,
        Side side,
        String by,
        Instant at,
        @Nullable Origin origin,
        @Nullable UUID person) {

    /// Where in a file an entry was read.
    ///
    /// @param importId the import
    /// @param fileName the file's name
    /// @param lines the line numbers, ascending
    public record Origin(UUID importId, String fileName, List<Long> lines) {

        /// Copies the lines.
        public Origin {
            lines = List.copyOf(lines);
        }
    }
}
