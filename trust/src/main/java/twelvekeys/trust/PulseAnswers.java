package twelvekeys.trust;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The answers of the people of one side to the items of one wave, about one side.
///
/// Rows are people, columns are items. All are turned so that more is better. The order of the
/// people means nothing: any order gives the same bits. Figures come from here without a minimum
/// group: [PulseComparison] holds that.
public final class PulseAnswers {

    private final int items;
    private final int[][] people;

    private PulseAnswers(int items, int[][] people) {
        this.items = items;
        this.people = people;
    }

    /// Answers as they were given.
    ///
    /// @param reversed for each item, whether it is worded the other way round, so that its answers
    ///   are turned
    /// @param given for each person the answers, one an item: 1 to 7, or 0 for *not seen*
    /// @throws IllegalArgumentException if an answer is none of these, or a row has another length
    public static PulseAnswers of(boolean[] reversed, int[][] given) {
        int[][] turned = new int[given.length][reversed.length];
        for (int person = 0; person < given.length; person++) {
            if (given[person].length != reversed.length) {
                throw new IllegalArgumentException("A person has one answer an item");
            }
            for (int item = 0; item < reversed.length; item++) {
                int answer = PulseScale.checked(given[person][item]);
                turned[person][item] = reversed[item] ? PulseScale.turned(answer) : answer;
            }
        }
        return new PulseAnswers(reversed.length, turned);
    }

    /// How many items were asked.
    public int items() {
        return items;
    }

    /// How many people answered anything, or sent in all of it as *not seen*.
    public int people() {
        return people.length;
    }

    /// The scores of one item, of those who had seen it.
    ///
    /// @param item from 0
    public GroupScores item(int item) {
        return GroupScores.of(seen(item), PulseScale.VARIANCE_OF_ROUNDING);
    }

    /// The scores of the total. A person's total is the mean of the items that person had seen; who
    /// had seen fewer than half of them has none.
    ///
    /// The keys are not signs of one hidden thing but parts of a whole (a formative index), so the
    /// total is their mean and nothing finer.
    public GroupScores total() {
        double[] totals =
                Arrays.stream(people)
                        .mapToDouble(PulseAnswers::total)
                        .filter(total -> total > 0)
                        .sorted()
                        .toArray();
        return GroupScores.of(totals, PulseScale.VARIANCE_OF_ROUNDING / items);
    }

    /// 0 for nothing.
    private static double total(int[] answers) {
        long seen = Arrays.stream(answers).filter(answer -> answer > 0).count();
        return 2 * seen < answers.length ? 0 : (double) Arrays.stream(answers).sum() / seen;
    }

    /// How far these people agree about one item: r_wg, 0 to 1. 0 when fewer than two had seen it.
    public double consensus(int item) {
        GroupScores scores = item(item);
        return scores.count() < 2
                ? 0
                : Consensus.ofOne(scores.variance(), PulseScale.VARIANCE_BY_CHANCE);
    }

    /// How far they agree over all items: r_wg(J), 0 to 1. Of the items that two or more had seen;
    /// 0 when there is none.
    public double consensus() {
        double variances = 0;
        int counted = 0;
        for (int item = 0; item < items; item++) {
            GroupScores scores = item(item);
            if (scores.count() >= 2) {
                variances += scores.variance();
                counted++;
            }
        }
        return counted == 0
                ? 0
                : Consensus.ofSeveral(variances / counted, PulseScale.VARIANCE_BY_CHANCE, counted);
    }

    /// How far their means tell one item from another; null with fewer than two items seen by
    /// anybody, or with none seen by two.
    public @Nullable Intraclass intraclass() {
        double[][] ratings = new double[items][];
        int targets = 0;
        boolean seenByTwo = false;
        for (int item = 0; item < items; item++) {
            ratings[item] = seen(item);
            targets += ratings[item].length > 0 ? 1 : 0;
            seenByTwo |= ratings[item].length > 1;
        }
        return targets < 2 || !seenByTwo ? null : Intraclass.of(ratings);
    }

    private double[] seen(int item) {
        return Arrays.stream(people)
                .mapToInt(answers -> answers[item])
                .filter(answer -> answer != PulseScale.NOT_SEEN)
                .sorted()
                .asDoubleStream()
                .toArray();
    }
}
