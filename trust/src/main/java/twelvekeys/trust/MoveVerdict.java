package twelvekeys.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What moves made on a day would have met in the span that followed.
///
/// @param from the first due day of the promises judged
/// @param until the day after the last one
/// @param promises how many promises were due then
/// @param late how many of them were not kept on time
/// @param met what each way of sharing out would have met
/// @param differences those that were asked about
public record MoveVerdict(
        LocalDate from,
        LocalDate until,
        int promises,
        int late,
        Map<Way, Met> met,
        List<Difference> differences) {

    public MoveVerdict {
        met = Map.copyOf(met);
        differences = List.copyOf(differences);
    }

    /// A way of sharing out the volume.
    public enum Way {
        /// As it was.
        LEAVE("left as it was"),
        /// As recommended from the levels and their ranges.
        RECOMMENDED("moved as recommended"),
        /// To the highest share kept so far, without a range, under the same limits.
        RAW_RATE("moved by raw on-time rate"),
        /// To those that then turned out to keep most, under the same limits: nobody could know it,
        /// and nobody can do better.
        HINDSIGHT("moved with hindsight");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /// "moved as recommended".
        public String words() {
            return words;
        }
    }

    /// What one way would have met.
    ///
    /// @param late the share not kept on time, 0 to 1
    /// @param lower where its 90 % range begins
    /// @param upper where it ends
    /// @param moved how many of the promises judged would have been with another promisor
    /// @param unjudged how many more would have, but went to a promisor that made none of the kind
    ///   to that promisee: nothing can be said of them, and they count as not moved
    public record Met(double late, double lower, double upper, double moved, double unjudged) {}

    /// How two ways differ.
    ///
    /// @param one the one way
    /// @param other the other
    /// @param late the share late of the one less that of the other: below zero when the one met
    ///   fewer
    /// @param lower where the 90 % range begins
    /// @param upper where it ends
    public record Difference(Way one, Way other, double late, double lower, double upper) {

        /// Whether the range leaves out no difference.
        public boolean distinguishable() {
            return lower > 0 || upper < 0;
        }

        /// "moved as recommended against left as it was: 1.90 points fewer late (range −3.41 to
        /// −0.42)", with *not distinguishable* where so.
        public String words() {
            return one.words()
                    + " against "
                    + other.words()
                    + ": "
                    + points(Math.abs(late))
                    + (late > 0 ? " points more late" : " points fewer late")
                    + " (range "
                    + points(lower)
                    + " to "
                    + points(upper)
                    + ")"
                    + (distinguishable() ? "" : ", not distinguishable");
        }

        /// Hundredths, because a range may end that near to none.
        private static String points(double share) {
            long hundredths = Math.round(share * 10_000);
            return (hundredths < 0 ? "−" : "")
                    + String.format(
                            Locale.ROOT,
                            "%d.%02d",
                            Math.abs(hundredths) / 100,
                            Math.abs(hundredths) % 100);
        }
    }
}
