package twelvekeys.trust;

import java.util.List;

/// What moving volume is expected to change: before, after, and the difference, with their ranges.
///
/// All counts are promises of the next span, which need not be whole; all values are in the
/// record's own currency. A range holds nine in ten of the simulated spans.
///
/// @param promises how many promises are planned
/// @param moved how many of them move
/// @param before the span as planned
/// @param after the span with the moves made
/// @param keptMore how many more promises would be kept, below zero when fewer
/// @param valueSaved how much less value would not be kept, below zero when more
/// @param beyond promisors that would carry more than they ever did in such a span
public record MovedVolume(
        double promises,
        double moved,
        Span before,
        Span after,
        Estimate keptMore,
        Estimate valueSaved,
        List<Beyond> beyond) {

    public MovedVolume {
        beyond = List.copyOf(beyond);
    }

    /// A figure that is not known for sure.
    ///
    /// @param expected its mean over the simulated spans
    /// @param lower where the 90 % range begins
    /// @param upper where it ends
    public record Estimate(double expected, double lower, double upper) {

        /// Whether the range leaves out none at all, on either side.
        public boolean distinguishable() {
            return lower > 0 || upper < 0;
        }
    }

    /// One way the next span may be shared out.
    ///
    /// @param kept how many promises are kept
    /// @param valueAtRisk the value of the promises that are not kept on time
    /// @param concentration how much rests on few
    public record Span(Estimate kept, Estimate valueAtRisk, Concentration concentration) {}

    /// A promisor that would carry more than it ever did: its record does not reach so far, and its
    /// range is widened for it.
    ///
    /// @param promisor who
    /// @param carried the most it ever carried in a span of that length
    /// @param planned how many promises it would carry
    public record Beyond(String promisor, int carried, double planned) {

        /// "Strides would carry 40 promises and never carried more than 28: beyond the evidence".
        public String words() {
            return promisor
                    + " would carry "
                    + Math.round(planned)
                    + " promises and never carried more than "
                    + carried
                    + ": beyond the evidence";
        }
    }

    /// The difference in a sentence or two, with its range and what it rests on.
    public String words() {
        if (moved == 0) {
            return "Nothing moves.";
        }
        String change =
                "Of "
                        + Math.round(promises)
                        + " promises "
                        + tenths(moved)
                        + " move, and "
                        + tenths(Math.abs(keptMore.expected))
                        + (keptMore.expected < 0 ? " fewer" : " more")
                        + " would be kept (range "
                        + tenths(keptMore.lower)
                        + " to "
                        + tenths(keptMore.upper)
                        + ").";
        return keptMore.distinguishable()
                ? change
                : change + " That is not distinguishable from no change.";
    }

    private static String tenths(double value) {
        long rounded = Math.round(value * 10);
        return (rounded < 0 ? "−" : "") + Math.abs(rounded) / 10 + "." + Math.abs(rounded) % 10;
    }
}
