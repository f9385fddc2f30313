package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final boolean LATE = true;
    private static final boolean KEPT = false;

    @Test
    void theAreaUnderTheCurveCountsTheRightlyOrderedPairs() {
        for (int seed = 0; seed < 50; seed++) {
            Scored scored = random(seed, 40, 8);
            double right = 0;
            int pairs = 0;
            for (int i = 0; i < scored.size(); i++) {
                for (int j = 0; j < scored.size(); j++) {
                    if (scored.isLate(i) && !scored.isLate(j)) {
                        pairs++;
                        right += 0.5 + Math.signum(scored.forecast(i) - scored.forecast(j)) / 2;
                    }
                }
            }
            assertThat(scored.sorted().auc()).isCloseTo(right / pairs, within(1e-12));
        }
    }

    @Test
    void theDecompositionAddsUpToTheBrierScoreAndItsCurveRises() {
        for (int seed = 0; seed < 50; seed++) {
            Scored sorted = random(seed, 80, 15).sorted();
            Corp corp = Corp.of(sorted);
            assertThat(corp.miscalibration() - corp.discrimination() + corp.uncertainty())
                    .isCloseTo(sorted.brier(), within(1e-12));
            List<Corp.Pool> curve = corp.curve();
            assertThat(curve.stream().mapToInt(Corp.Pool::n).sum()).isEqualTo(80);
            for (int i = 1; i < curve.size(); i++) {
                assertThat(curve.get(i).share()).isGreaterThan(curve.get(i - 1).share());
                assertThat(curve.get(i).from()).isGreaterThan(curve.get(i - 1).to());
            }
        }
    }

    /// The pooled value of a forecast is max over starts of min over ends of the mean in between.
    @Test
    void poolingAgreesWithTheMaxMinFormula() {
        for (int seed = 0; seed < 30; seed++) {
            Scored sorted = random(seed, 30, 10).sorted();
            for (Corp.Pool pool : Corp.of(sorted).curve()) {
                assertThat(pool.share())
                        .isCloseTo(maxMin(sorted, pool.from()), within(1e-12))
                        .isCloseTo(maxMin(sorted, pool.to()), within(1e-12));
            }
        }
    }

    private static double maxMin(Scored sorted, double at) {
        double best = 0;
        for (int start = 0; start < sorted.size() && sorted.forecast(start) <= at; start++) {
            if (start > 0 && sorted.forecast(start) == sorted.forecast(start - 1)) {
                continue;
            }
            double least = 1;
            int late = 0;
            for (int end = start; end < sorted.size(); end++) {
                late += sorted.isLate(end) ? 1 : 0;
                boolean lastOfTies =
                        end + 1 == sorted.size() || sorted.forecast(end + 1) > sorted.forecast(end);
                if (lastOfTies && sorted.forecast(end) >= at) {
                    least = Math.min(least, (double) late / (end + 1 - start));
                }
            }
            best = Math.max(best, least);
        }
        return best;
    }

    @Test
    void perfectlyCalibratedGroupsHaveSlopeOne() {
        double[] forecasts = new double[300];
        boolean[] late = new boolean[300];
        for (int i = 0; i < 300; i++) {
            forecasts[i] = i < 100 ? 0.1 : i < 200 ? 0.3 : 0.6;
            late[i] = i % 100 < Math.round(100 * forecasts[i]);
        }
        assertThat(CalibrationSlope.of(new Scored(forecasts, late)).orElseThrow())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void thereIsNoSlopeWithoutAUniqueFiniteFit() {
        assertThat(CalibrationSlope.of(scored(new double[] {0.1, 0.2}, KEPT, KEPT))).isEmpty();
        assertThat(CalibrationSlope.of(scored(new double[] {0.2, 0.2}, KEPT, LATE))).isEmpty();
        assertThat(CalibrationSlope.of(scored(new double[] {0.1, 0.9}, KEPT, LATE))).isEmpty();
        assertThat(CalibrationSlope.of(scored(new double[] {}))).isEmpty();
    }

    @Test
    void binsAreOfEqualSizeAndHoldEveryForecast() {
        List<ReliabilityBin> bins = Reliability.bins(random(1, 83, 20).sorted());
        assertThat(bins).hasSize(10).allMatch(bin -> bin.n() == 8 || bin.n() == 9);
        assertThat(bins.stream().mapToInt(ReliabilityBin::n).sum()).isEqualTo(83);
        assertThat(bins).allMatch(bin -> bin.lower() <= bin.share() && bin.share() <= bin.upper());
        assertThat(Reliability.bins(random(1, 3, 20).sorted())).hasSize(3);
    }

    @Test
    void certaintyThatWasWrongCostsMuchButNotInfinitely() {
        assertThat(scored(new double[] {0}, LATE).logLoss()).isBetween(20.0, 30.0);
        assertThat(scored(new double[] {1}, KEPT).logLoss()).isBetween(20.0, 30.0);
    }

    private static Scored scored(double[] forecasts, boolean... late) {
        return new Scored(forecasts, late);
    }

    /// Forecasts on a grid, so that some are equal.
    private static Scored random(int seed, int n, int grid) {
        Random random = new Random(seed);
        double[] forecasts = new double[n];
        boolean[] late = new boolean[n];
        Arrays.setAll(forecasts, i -> (1 + random.nextInt(grid)) / (grid + 1.0));
        for (int i = 0; i < n; i++) {
            late[i] = random.nextDouble() < 0.1 + 0.6 * forecasts[i];
        }
        late[0] = true;
        late[n - 1] = false;
        return new Scored(forecasts, late);
    }
}
