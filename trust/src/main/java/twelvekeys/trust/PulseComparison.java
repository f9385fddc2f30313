package twelvekeys.trust;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How two sides see the same conduct in one wave: the total, and each item.
///
/// Figures are exact means. Whoever shows them rounds them to a tenth of a point, since exact ones
/// of a small group tell more than is meant.
///
/// @param total over all items; the interval of its gap is a 95 % one
/// @param items one reading an item, in their order; the intervals of their gaps hold for all items
///   at once ([MeanGap#among])
public record PulseComparison(GapReading total, List<GapReading> items) {

    /// Copies the list.
    public PulseComparison {
        items = List.copyOf(items);
    }

    /// Compares the answers of two groups about the same side.
    ///
    /// @param least how many answers a group needs, at least [PulseScale#LEAST_GROUP]. Each item
    ///   needs as many: *not seen* is no answer
    /// @throws IllegalArgumentException if the groups were asked different items, or `least` is
    ///   below the minimum
    public static PulseComparison of(PulseAnswers first, PulseAnswers second, int least) {
        if (least < PulseScale.LEAST_GROUP) {
            throw new IllegalArgumentException(
                    "No figure comes from fewer than " + PulseScale.LEAST_GROUP + " answers");
        }
        return openly(first, second, least);
    }

    /// The same with a smaller minimum, where both sides agreed that a small side answers openly.
    ///
    /// @param least 2 or more: one person has no interval
    /// @throws IllegalArgumentException if the groups were asked different items, or `least` is
    ///   below 2
    public static PulseComparison openly(PulseAnswers first, PulseAnswers second, int least) {
        if (first.items() != second.items() || least < 2) {
            throw new IllegalArgumentException("Both are asked the same, and two are needed");
        }
        View one = new View(first, first.intraclass());
        View other = new View(second, second.intraclass());
        return new PulseComparison(
                enough(first.total(), second.total(), least)
                        ? new GapReading.Shown(one.total(), other.total(), total(first, second))
                        : new GapReading.TooFew(least),
                IntStream.range(0, first.items())
                        .mapToObj(item -> item(one, other, item, least))
                        .toList());
    }

    /// The gap of the totals.
    static MeanGap total(PulseAnswers first, PulseAnswers second) {
        return MeanGap.between(first.total(), second.total());
    }

    /// The gap of one item, read together with all others.
    static MeanGap item(PulseAnswers first, PulseAnswers second, int item) {
        return MeanGap.among(first.item(item), second.item(item), first.items());
    }

    private static GapReading item(View one, View other, int item, int least) {
        GroupScores first = one.answers.item(item);
        GroupScores second = other.answers.item(item);
        return enough(first, second, least)
                ? new GapReading.Shown(
                        one.item(item), other.item(item), item(one.answers, other.answers, item))
                : new GapReading.TooFew(least);
    }

    private static boolean enough(GroupScores first, GroupScores second, int least) {
        return first.count() >= least && second.count() >= least;
    }

    /// The answers of one group, and what is read from all of them once.
    private record View(PulseAnswers answers, @Nullable Intraclass apart) {

        ViewReading total() {
            double consensus = answers.consensus();
            return new ViewReading(
                    answers.total().range(), consensus, apart, consensus >= Consensus.ENOUGH);
        }

        ViewReading item(int item) {
            double consensus = answers.consensus(item);
            return new ViewReading(
                    answers.item(item).range(),
                    consensus,
                    apart,
                    consensus >= Consensus.ENOUGH
                            && apart != null
                            && apart.average() >= Consensus.ENOUGH);
        }
    }
}
