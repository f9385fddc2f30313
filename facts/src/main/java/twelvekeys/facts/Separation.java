package twelvekeys.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// How well a score tells two kinds of cases apart: the area under the receiver's curve (AUC).
///
/// It is the chance that of two cases, one of each kind, the one that happened has the higher
/// score; ties count half. 0.5 is chance, 1 perfect.
///
/// @param overall over all pairs of cases
/// @param withinYear over the pairs of one year only, so that good and bad years do not help
/// @param cases how many cases have a score
/// @param events how many of them happened
public record Separation(Range overall, Range withinYear, int cases, int events) {

    private static final int DRAWS = 1000;
    private static final long SEED = 20_100_331;
    private static final double TAIL = 0.025;

    /// An area with its 95 % range, by drawing whole companies again and again; NaN where one of
    /// the two kinds is missing.
    public record Range(double value, double lower, double upper) {}

    /// Measures a score.
    ///
    /// @param scores higher for what is more likely to happen; NaN is left out
    /// @param happened whether it did
    /// @param years the year of each case
    /// @param companies whose each case is; cases of one company are drawn together
    public static Separation of(
            double[] scores, boolean[] happened, int[] years, long[] companies) {
        int[] kept = known(scores);
        int[] ones = new int[kept.length];
        Arrays.fill(ones, 1);
        Areas areas = new Areas(scores, happened, years, kept);
        double[] overall = new double[DRAWS];
        double[] within = new double[DRAWS];
        int[] company = numbered(companies, kept);
        int count = Arrays.stream(company).max().orElse(-1) + 1;
        Random random = new Random(SEED);
        int[] times = new int[count];
        int[] weights = new int[kept.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < count; i++) {
                times[random.nextInt(count)]++;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = times[company[i]];
            }
            overall[draw] = areas.overall(weights);
            within[draw] = areas.within(weights);
        }
        int events = 0;
        for (int i : kept) {
            events += happened[i] ? 1 : 0;
        }
        return new Separation(
                range(areas.overall(ones), overall),
                range(areas.within(ones), within),
                kept.length,
                events);
    }

    private static int[] known(double[] scores) {
        int[] kept = new int[scores.length];
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                kept[n++] = i;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static int[] numbered(long[] companies, int[] kept) {
        Map<Long, Integer> numbers = new HashMap<>();
        int[] numbered = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            int next = numbers.size();
            numbered[i] = numbers.computeIfAbsent(companies[kept[i]], company -> next);
        }
        return numbered;
    }

    private static Range range(double value, double[] drawn) {
        double[] known =
                Arrays.stream(drawn).filter(area -> !Double.isNaN(area)).sorted().toArray();
        return known.length == 0
                ? new Range(value, Double.NaN, Double.NaN)
                : new Range(
                        value,
                        Percentiles.quantile(known, TAIL),
                        Percentiles.quantile(known, 1 - TAIL));
    }

    /// The areas of one score, for cases that may count several times.
    private static final class Areas {

        private final double[] score;
        private final boolean[] happened;
        private final int[] year;
        private final int[] sorted;
        private final int years;

        Areas(double[] scores, boolean[] happenings, int[] caseYears, int[] kept) {
            score = new double[kept.length];
            happened = new boolean[kept.length];
            year = new int[kept.length];
            Map<Integer, Integer> numbers = new HashMap<>();
            for (int i = 0; i < kept.length; i++) {
                score[i] = scores[kept[i]];
                happened[i] = happenings[kept[i]];
                int next = numbers.size();
                year[i] = numbers.computeIfAbsent(caseYears[kept[i]], y -> next);
            }
            years = numbers.size();
            sorted = sortedByScore(score);
        }

        private static int[] sortedByScore(double[] score) {
            Integer[] order = new Integer[score.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(score[a], score[b]));
            return Arrays.stream(order).mapToInt(i -> i).toArray();
        }

        double overall(int[] weights) {
            return area(weights, new int[year.length], 1);
        }

        double within(int[] weights) {
            return area(weights, year, years);
        }

        /// The pairs won over all pairs, both within each group.
        private double area(int[] weights, int[] group, int groups) {
            double[] below = new double[groups];
            double[] tied = new double[groups];
            double[] bad = new double[groups];
            double won = 0;
            int from = 0;
            while (from < sorted.length) {
                int to = from;
                while (to < sorted.length && score[sorted[to]] == score[sorted[from]]) {
                    if (!happened[sorted[to]]) {
                        tied[group[sorted[to]]] += weights[sorted[to]];
                    }
                    to++;
                }
                for (int i = from; i < to; i++) {
                    int at = sorted[i];
                    if (happened[at]) {
                        won += weights[at] * (below[group[at]] + tied[group[at]] / 2);
                        bad[group[at]] += weights[at];
                    }
                }
                for (int i = from; i < to; i++) {
                    int at = group[sorted[i]];
                    below[at] += tied[at];
                    tied[at] = 0;
                }
                from = to;
            }
            double pairs = 0;
            for (int g = 0; g < groups; g++) {
                pairs += bad[g] * below[g];
            }
            return pairs == 0 ? Double.NaN : won / pairs;
        }
    }
}
