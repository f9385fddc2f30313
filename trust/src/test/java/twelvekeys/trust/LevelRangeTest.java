package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Decision 0003, measured: which concentration tells best what the next quarter brings.
///
/// Promises due before 2010 only; what is due later is kept to judge the forecasts on.
class LevelRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final LocalDate END = LocalDate.of(2010, 1, 1);
    private static final double PRIOR = NestedModel.STANDARD.promisorPrior();

    @Test
    void allowingForDriftPredictsTheNextQuarterBetterThanTheEvidenceAlone() {
        double effective = meanLogScore(level -> level.effective() + PRIOR);
        double decayed = meanLogScore(level -> level.weight() + PRIOR);
        double drift =
                meanLogScore(level -> 1 / (1 / (level.weight() + PRIOR) + 1 / LevelRange.DRIFT));
        assertThat(decayed).isLessThan(effective);
        assertThat(drift).isLessThan(decayed - 0.02);
    }

    @Test
    void aLittleDoubtOnEitherSidePredictsTheNextQuarterBetter() {
        ToDoubleFunction<Level> drift =
                level -> 1 / (1 / (level.weight() + PRIOR) + 1 / LevelRange.DRIFT);
        assertThat(meanLogScore(drift, LevelRange.DOUBT)).isLessThan(meanLogScore(drift, 0) - 0.02);
    }

    @Test
    void onePromiseKeptAmongEightIsNoCertainty() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        DayCells cells = new DayCells();
        for (int partner = 0; partner < 8; partner++) {
            cells.add(new DayCell("partner " + partner, "us", "", day, Outcome.KEPT, 1));
        }
        Level level = NestedModel.STANDARD.read(cells, day.plusDays(20)).promisor("partner 3");
        assertThat(level.lower()).isLessThan(0.85);
        assertThat(level.upper()).isGreaterThan(level.kept());
    }

    private static double meanLogScore(ToDoubleFunction<Level> concentration) {
        return meanLogScore(concentration, 0);
    }

    /// Negative log likelihood of each promisor's next quarter, a beta-binomial about its level.
    ///
    /// @param doubt what is added on either side
    private static double meanLogScore(ToDoubleFunction<Level> concentration, double doubt) {
        List<PromiseFacts> promises =
                Deliveries.promises().stream().filter(p -> p.due().isBefore(END)).toList();
        DayCells cells = DayCells.of(promises, Grace.NONE);
        double sum = 0;
        int n = 0;
        for (LocalDate start = FIRST; start.isBefore(END); start = start.plusMonths(3)) {
            TrustReading reading = NestedModel.STANDARD.read(cells, start.minusDays(1));
            for (Map.Entry<String, int[]> quarter : quarter(promises, start).entrySet()) {
                Level level = reading.promisor(quarter.getKey());
                double c = concentration.applyAsDouble(level);
                sum -=
                        betaBinomial(
                                quarter.getValue(),
                                c * (1 - level.kept()) + doubt,
                                c * level.kept() + doubt);
                n++;
            }
        }
        return sum / n;
    }

    /// All and not kept, by promisor, of the promises due in a quarter.
    private static Map<String, int[]> quarter(List<PromiseFacts> promises, LocalDate start) {
        Map<String, int[]> counts = new TreeMap<>();
        for (PromiseFacts promise : promises) {
            if (!promise.due().isBefore(start) && promise.due().isBefore(start.plusMonths(3))) {
                int[] count = counts.computeIfAbsent(promise.promisor(), name -> new int[2]);
                count[0]++;
                count[1] += promise.resolution(Grace.NONE).outcome().kept() ? 0 : 1;
            }
        }
        return counts;
    }

    private static double betaBinomial(int[] count, double a, double b) {
        int n = count[0];
        int k = count[1];
        return logBeta(k + a, n - k + b)
                - logBeta(a, b)
                - Math.log(n + 1)
                - logBeta(n - k + 1, k + 1);
    }

    private static double logBeta(double a, double b) {
        return Beta.logGamma(a) + Beta.logGamma(b) - Beta.logGamma(a + b);
    }
}
