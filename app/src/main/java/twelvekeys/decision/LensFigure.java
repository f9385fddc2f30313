package twelvekeys.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// One figure of a lens, as it is frozen in a [Snapshot].
///
/// @param code its name for programs, unique with the side within its lens
/// @param about the side it is about
/// @param label what it is, in words
/// @param unit what it is counted in
/// @param value how much; absent where there is not enough evidence
/// @param low where its range begins, absent without a range
/// @param high where it ends, absent without a range
/// @param count how many promises, answers, cases or peers stand behind it
/// @param note why there is no value, absent where there is one
public record LensFigure(
        String code,
        Side about,
        String label,
        Unit unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        long count,
        @Nullable String note) {

    /// What is counted in.
    public enum Unit {
        /// A share, 0 to 1.
        SHARE,
        /// Whole things.
        TIMES,
        /// A score of the pulse, 1 to 7, more is better.
        SCORE,
        /// A place among peers by FACTS, 0 to 100, more is better; its range is what it would be
        /// with everything unknown at its worst and at its best.
        PLACE
    }

    static LensFigure times(String code, Side about, String label, long count) {
        return new LensFigure(
                code, about, label, Unit.TIMES, BigDecimal.valueOf(count), null, null, count, null);
    }

    /// Whether two figures of the same kind can be told apart: both have ranges, and these do not
    /// meet.
    public boolean isApartFrom(LensFigure other) {
        return low != null
                && high != null
                && other.low != null
                && other.high != null
                && (high.compareTo(other.low) < 0 || other.high.compareTo(low) < 0);
    }
}
