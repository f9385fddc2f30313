package twelvekeys.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Means of five groups, with ranges by drawing whole blocks of cases again and again.
///
/// Cases of one company, and those of one year, share their luck; drawn one by one they would seem
/// to know more than they do. Source: Efron and Tibshirani (1993), An Introduction to the
/// Bootstrap, chapter 8; percentile ranges of 1,000 draws.
final class Blocks {

    private static final int DRAWS = 1000;
    private static final long SEED = 20_100_331;
    private static final double TAIL = 0.025;

    private final int count;
    private final double[][] sums;
    private final int[][] counts;

    /// Cases, block by block.
    ///
    /// @param blocks which block each case is of, by any number
    /// @param fifths the fifth of each case, 1 to 5
    /// @param values the value of each case, finite
    Blocks(long[] blocks, int[] fifths, double[] values) {
        Map<Long, Integer> numbers = new HashMap<>();
        int[] numbered = new int[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            int next = numbers.size();
            numbered[i] = numbers.computeIfAbsent(blocks[i], block -> next);
        }
        count = numbers.size();
        sums = new double[count][Fifths.COUNT];
        counts = new int[count][Fifths.COUNT];
        for (int i = 0; i < blocks.length; i++) {
            sums[numbered[i]][fifths[i] - 1] += values[i];
            counts[numbered[i]][fifths[i] - 1]++;
        }
    }

    /// How many blocks there are.
    int count() {
        return count;
    }

    /// How many blocks have a case in a fifth.
    int in(int fifth) {
        return (int) Arrays.stream(counts).filter(block -> block[fifth - 1] > 0).count();
    }

    /// The means of the five, and last the mean of the fifth less that of the first; each with its
    /// range, NaN where there is no case.
    Estimate[] means() {
        int[] once = new int[count];
        Arrays.fill(once, 1);
        double[] whole = means(once);
        double[][] drawn = new double[DRAWS][];
        Random random = new Random(SEED);
        int[] times = new int[count];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < count; i++) {
                times[random.nextInt(count)]++;
            }
            drawn[draw] = means(times);
        }
        Estimate[] estimates = new Estimate[whole.length];
        for (int i = 0; i < whole.length; i++) {
            int at = i;
            double[] known =
                    Arrays.stream(drawn)
                            .mapToDouble(means -> means[at])
                            .filter(Double::isFinite)
                            .sorted()
                            .toArray();
            estimates[i] =
                    known.length == 0 || Double.isNaN(whole[i])
                            ? Estimate.NONE
                            : new Estimate(
                                    whole[i],
                                    Percentiles.quantile(known, TAIL),
                                    Percentiles.quantile(known, 1 - TAIL));
        }
        return estimates;
    }

    private double[] means(int[] times) {
        double[] sum = new double[Fifths.COUNT];
        long[] n = new long[Fifths.COUNT];
        for (int block = 0; block < count; block++) {
            for (int fifth = 0; fifth < Fifths.COUNT; fifth++) {
                sum[fifth] += times[block] * sums[block][fifth];
                n[fifth] += (long) times[block] * counts[block][fifth];
            }
        }
        double[] means = new double[Fifths.COUNT + 1];
        for (int fifth = 0; fifth < Fifths.COUNT; fifth++) {
            means[fifth] = sum[fifth] / n[fifth];
        }
        means[Fifths.COUNT] = means[Fifths.COUNT - 1] - means[0];
        return means;
    }
}
