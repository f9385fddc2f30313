package twelvekeys.trust;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import twelvekeys.trust.BacktestResult.Range;
import twelvekeys.trust.BacktestResult.Ranges;

/// 90 % ranges of scores by drawing whole blocks of 30 days again and again.
///
/// Promises due in the same weeks tend to slip together, so drawing them one by one would make the
/// scores look surer than they are. Blocks are counted from the first due day; the draws come from
/// a fixed seed and a generator whose numbers the JDK specifies.
final class BlockBootstrap {

    private static final int BLOCK_DAYS = 30;
    private static final int DRAWS = 2000;
    private static final long SEED = 20_260_401;
    private static final double TAIL = 0.05;
    private static final int SCORES = 4;

    private BlockBootstrap() {}

    /// Ranges for the model and its gain over the base; absent with fewer than two blocks.
    ///
    /// @param dueDays the due day of each forecast, counted from 1970-01-01
    static Optional<Ranges> ranges(Scored model, Scored base, int[] dueDays) {
        int first = Arrays.stream(dueDays).min().orElse(0);
        int last = Arrays.stream(dueDays).max().orElse(0);
        double[][] all = new double[(int) (((long) last - first) / BLOCK_DAYS) + 1][];
        for (int i = 0; i < dueDays.length; i++) {
            int block = (dueDays[i] - first) / BLOCK_DAYS;
            if (all[block] == null) {
                all[block] = new double[SCORES + 1];
            }
            add(all[block], model, base, i);
        }
        double[][] blocks =
                Arrays.stream(all).filter(block -> block != null).toArray(double[][]::new);
        return blocks.length < 2 ? Optional.empty() : Optional.of(draw(blocks));
    }

    /// The range of a mean, such as that of a gain; absent with fewer than so many blocks.
    ///
    /// @param values one for each promise
    /// @param dueDays the due day of each, counted from 1970-01-01
    static Optional<Range> mean(double[] values, int[] dueDays, int fewestBlocks) {
        int first = Arrays.stream(dueDays).min().orElse(0);
        int last = Arrays.stream(dueDays).max().orElse(0);
        double[][] all = new double[(int) (((long) last - first) / BLOCK_DAYS) + 1][2];
        for (int i = 0; i < values.length; i++) {
            double[] block = all[(dueDays[i] - first) / BLOCK_DAYS];
            block[0] += values[i];
            block[1]++;
        }
        double[][] blocks =
                Arrays.stream(all).filter(block -> block[1] > 0).toArray(double[][]::new);
        return blocks.length < fewestBlocks ? Optional.empty() : Optional.of(drawMean(blocks));
    }

    private static Range drawMean(double[][] blocks) {
        Random random = new Random(SEED);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            double n = 0;
            for (int i = 0; i < blocks.length; i++) {
                double[] block = blocks[random.nextInt(blocks.length)];
                sum += block[0];
                n += block[1];
            }
            means[draw] = sum / n;
        }
        return range(means);
    }

    private static void add(double[] block, Scored model, Scored base, int i) {
        block[0] += model.squaredError(i);
        block[1] += model.surprise(i);
        block[2] += base.squaredError(i) - model.squaredError(i);
        block[3] += base.surprise(i) - model.surprise(i);
        block[SCORES] += 1;
    }

    private static Ranges draw(double[][] blocks) {
        Random random = new Random(SEED);
        double[][] means = new double[SCORES][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] sums = new double[SCORES + 1];
            for (int i = 0; i < blocks.length; i++) {
                double[] block = blocks[random.nextInt(blocks.length)];
                for (int score = 0; score <= SCORES; score++) {
                    sums[score] += block[score];
                }
            }
            for (int score = 0; score < SCORES; score++) {
                means[score][draw] = sums[score] / sums[SCORES];
            }
        }
        return new Ranges(range(means[0]), range(means[1]), range(means[2]), range(means[3]));
    }

    private static Range range(double[] means) {
        Arrays.sort(means);
        return new Range(means[(int) (TAIL * DRAWS)], means[DRAWS - 1 - (int) (TAIL * DRAWS)]);
    }
}
