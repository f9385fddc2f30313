package twelvekeys.decision;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of one's own books, as it was put: a figure, or that a figure is withdrawn.
///
/// @param seq its number; later lines have higher ones
/// @param place of what it is
/// @param business how much was bought or sold, null where it is not said
/// @param benefit what that brought, null where it is not said; both are null in a withdrawal
/// @param by who put it
/// @param at when
/// @param source how it came
/// @param file the name of the file it came in, null where it came in none
/// @param fate what became of it
public record BookedLine(
        long seq,
        Booked.Place place,
        @Nullable BigDecimal business,
        @Nullable BigDecimal benefit,
        String by,
        Instant at,
        Source source,
        @Nullable String file,
        Fate fate) {

    /// How a line came.
    public enum Source {
        /// Somebody typed it.
        HAND,
        /// It stood in a file.
        FILE,
        /// A program sent it.
        PROGRAM
    }

    /// What became of a line.
    public enum Fate {
        /// It is the last word on its period, and counts.
        IN_FORCE,
        /// A later figure stands in its place.
        CORRECTED,
        /// It was withdrawn later.
        WITHDRAWN,
        /// It is itself the withdrawal of the figure before it.
        WITHDRAWAL
    }
}
