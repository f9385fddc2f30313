package twelvekeys.practice;

import org.jspecify.annotations.Nullable;

/// Something counted about one side and one key.
///
/// @param code its name for programs
/// @param label what is counted, in words
/// @param value how much; absent where nothing is known, which is not nothing
/// @param unit what it is counted in
/// @param count how many matters stand behind it
public record Figure(String code, String label, @Nullable Double value, Unit unit, long count) {

    /// What is counted in.
    public enum Unit {
        /// Whole things.
        TIMES,
        /// Days.
        DAYS,
        /// Whole weeks.
        WEEKS,
        /// A share, 0 to 1.
        SHARE,
        /// Money, in the currency the two sides settle in.
        MONEY,
        /// From -3, the other side gains far more, to 3, this side does.
        BALANCE
    }

    static Figure times(String code, String label, long count) {
        return new Figure(code, label, (double) count, Unit.TIMES, count);
    }
}
