package twelvekeys.trust;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// 90 % ranges by drawing whole pairs of promisor and promisee again and again.
///
/// What one pair does in one quarter is much like what it did in the quarter before, so drawing
/// quarters one by one would make a figure look surer than it is. The draws come from a fixed seed
/// and a generator whose numbers the JDK specifies.
final class PairBootstrap {

    /// Fewer pairs than that give no range, and so no figure.
    static final int FEWEST_PAIRS = 8;

    private static final int DRAWS = 2000;
    private static final long SEED = 20_260_401;
    private static final double TAIL = 0.05;

    /// In more draws than so many of a hundred the figure must exist.
    private static final int EXISTS = 95;

    private PairBootstrap() {}

    /// The figure of all pairs, and its range; absent with too few pairs, or where it often cannot
    /// be computed from a draw.
    ///
    /// @param pairs how many pairs there are
    /// @param promises how many promises stand behind the figure
    /// @param behind how many pairs do
    /// @param figure the figure when each pair counts so many times; NaN where there is none
    static Optional<Figure> of(
            int pairs, long promises, int behind, ToDoubleFunction<int[]> figure) {
        int[] times = new int[pairs];
        Arrays.fill(times, 1);
        double value = figure.applyAsDouble(times);
        if (behind < FEWEST_PAIRS || Double.isNaN(value)) {
            return Optional.empty();
        }
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < pairs; i++) {
                times[random.nextInt(pairs)]++;
            }
            drawn[draw] = figure.applyAsDouble(times);
        }
        double[] known =
                Arrays.stream(drawn).filter(each -> !Double.isNaN(each)).sorted().toArray();
        if (known.length * 100L < (long) DRAWS * EXISTS) {
            return Optional.empty();
        }
        int tail = (int) (TAIL * known.length);
        return Optional.of(
                new Figure(value, known[tail], known[known.length - 1 - tail], promises, behind));
    }
}
