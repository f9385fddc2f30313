package twelvekeys.report;

import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;

/// A figure with its range, how many stand behind it, and where it is explained.
///
/// @param code its name for programs
/// @param side the side it is about, absent if neither or both
/// @param label what it says, in words
/// @param value a share, 0 to 1; absent where there is not enough evidence
/// @param lower where its 90 % range begins, absent with the value
/// @param upper where it ends
/// @param thin whether it rests on little
/// @param count how many promises stand behind it
/// @param rests what it rests on, in words
/// @param explained the address at which it is explained
public record Measured(
        String code,
        @Nullable Side side,
        String label,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        boolean thin,
        long count,
        Words rests,
        String explained) {

    /// A level.
    static Measured of(String code, Side side, String label, Level level, String explained) {
        boolean known = level.evidence() != Evidence.NONE;
        return new Measured(
                code,
                side,
                label,
                known ? (Double) level.kept() : null,
                known ? (Double) level.lower() : null,
                known ? (Double) level.upper() : null,
                level.evidence() == Evidence.THIN,
                level.promises(),
                level.promises() == 0
                        ? Words.of("no promise with a known outcome")
                        : Words.NONE.count(
                                level.promises(),
                                "promise with a known outcome",
                                "promises with a known outcome"),
                explained);
    }
}
