package twelvekeys.trust;

import java.util.List;
import java.util.Optional;

/// What trust came with: what followed in the quarter after, by thirds of the level at its start.
///
/// Trust came *with* these things; that it brought them is not said. Pairs that are trusted more
/// may be smaller, newer, or ask for easier things, and some quarters are bad for everybody. So
/// beside each difference stands the difference among what is alike: the same quarter, the same
/// kind of promise, and a like volume before.
///
/// @param quarters how many quarters were looked at
/// @param thirds the lowest levels first
/// @param differences the highest third against the lowest, one for each measure
public record TrustCameWith(int quarters, List<Third> thirds, List<Difference> differences) {

    public TrustCameWith {
        thirds = List.copyOf(thirds);
        differences = List.copyOf(differences);
    }

    /// What is looked at.
    public enum Measure {
        /// The share of the promises due in the quarter that was not kept on time, 0 to 1.
        LATE("share not kept on time"),
        /// Days late for each promise due in the quarter; none for those on time. One that was
        /// given up counts until that day, and one that is still open until the day of reading.
        DAYS_LATE("days late a promise"),
        /// By how much the promises due in the quarter exceeded those of the quarter before, as a
        /// share of these: −1 (none left) or more.
        GROWTH("growth of volume on the quarter before"),
        /// The share of the promises due in the quarter of which what was delivered was not
        /// accepted, was disputed, or was delivered again, 0 to 1. Absent where the record tells of
        /// none at all: that is not the same as none.
        REWORKED("share not accepted, disputed or delivered again"),
        /// How often the contract was reached for, a promise due in the quarter; 0 or more. Absent
        /// where the record tells of no time at all.
        REACHED("times the contract was reached for, a hundred promises");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        /// "share not kept on time". Where it says *a hundred promises*, the figure is for one.
        public String words() {
            return words;
        }
    }

    /// One third of the pairs of each quarter.
    ///
    /// @param level the mean level at the start of the quarter, 0 to 1
    /// @param cases how many times a pair was in it for a quarter
    /// @param late the share not kept on time; absent where there is not enough
    /// @param daysLate days late a promise
    /// @param growth growth of volume
    /// @param reworked the share not accepted, disputed or delivered again
    /// @param reached how often the contract was reached for, a promise
    public record Third(
            double level,
            int cases,
            Optional<Figure> late,
            Optional<Figure> daysLate,
            Optional<Figure> growth,
            Optional<Figure> reworked,
            Optional<Figure> reached) {

        /// The figure of a measure; absent where there is not enough.
        public Optional<Figure> of(Measure measure) {
            return switch (measure) {
                case LATE -> late;
                case DAYS_LATE -> daysLate;
                case GROWTH -> growth;
                case REWORKED -> reworked;
                case REACHED -> reached;
            };
        }
    }

    /// The highest third less the lowest.
    ///
    /// @param measure what of
    /// @param plain of all; absent where there is not enough
    /// @param alike within the same quarter, kind and size, and nothing where only one third is
    ///   there; absent where there is not enough
    public record Difference(Measure measure, Optional<Figure> plain, Optional<Figure> alike) {}
}
