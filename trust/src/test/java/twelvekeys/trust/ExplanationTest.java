package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void wordsFollowTheStepsFromTheBaseToThePair() {
        Explanation explanation =
                Explanation.of(0.851, 0.789, level(0.822, 0.741, 0.908, 20, 9, 13.8));
        assertThat(explanation.words())
                .isEqualTo(
                        "base 85\u00a0% → this partner −6 → with you +3; "
                                + "14 effective promises; range 74–91\u00a0%");
        assertThat(explanation.words("your side", "with them"))
                .contains("→ your side −6 → with them +3;");
    }

    @Test
    void oneEffectivePromiseIsSingularAndNoChangeHasBothSigns() {
        assertThat(Explanation.of(0.9, 0.9, level(0.9, 0.6, 1, 1, 1, 1)).words())
                .isEqualTo(
                        "base 90\u00a0% → this partner ±0 → with you ±0; "
                                + "1 effective promise; range 60–100\u00a0%");
    }

    @Test
    void aPairWithoutRecentPromisesIsSaidToHaveNone() {
        assertThat(Explanation.of(0.9, 0.9, level(0.9, 0.6, 1, 40, 0.001, 38)).words())
                .contains("; no recent promises; ");
    }

    @Test
    void stepsAddUpExactlyAndSoDoTheShownOnes() {
        for (int seed = 0; seed < 60; seed++) {
            List<PromiseFacts> promises = Invented.promises(seed, 10 + 5 * seed);
            LocalDate asOf = Invented.START.plusDays(500);
            TrustReading reading =
                    NestedModel.STANDARD.read(DayCells.of(promises, Grace.NONE), asOf);
            for (Pair pair : reading.pairs()) {
                Forecast forecast = reading.forecast(pair.promisor(), pair.promisee());
                double sum = 0;
                int shown = 0;
                for (Explanation.Step step : forecast.why().steps()) {
                    assertThat(step.before()).isEqualTo(sum);
                    sum += step.delta();
                    shown += step.shownDelta();
                }
                assertThat(sum).isEqualTo(forecast.kept());
                assertThat(shown)
                        .isEqualTo(forecast.why().shownKept())
                        .isEqualTo((int) Math.round(100 * forecast.kept()));
            }
        }
    }

    @Test
    void theForecastOfAPairIsItsLevel() {
        List<PromiseFacts> promises = Invented.promises(5, 300);
        TrustReading reading =
                NestedModel.STANDARD.read(
                        DayCells.of(promises, Grace.NONE), Invented.START.plusDays(800));
        Level level = reading.pair("maker 1", "buyer 2");
        Forecast forecast = reading.forecast("maker 1", "buyer 2");
        assertThat(forecast.kept()).isEqualTo(level.kept());
        assertThat(forecast.lower()).isEqualTo(level.lower());
        assertThat(forecast.upper()).isEqualTo(level.upper());
        assertThat(forecast.why().steps())
                .extracting(Explanation.Step::source)
                .containsExactly(
                        Explanation.Source.BASE,
                        Explanation.Source.PROMISOR,
                        Explanation.Source.PAIR);
    }

    @Test
    void aPromiseIsAtRiskBelowFourInFive() {
        Explanation why = Explanation.of(0.8, 0.8, level(0.8, 0.7, 0.9, 1, 1, 1));
        assertThat(AtRisk.applies(new Forecast(0.8, 0.7, 0.9, why))).isFalse();
        assertThat(AtRisk.applies(new Forecast(0.799, 0.7, 0.9, why))).isTrue();
    }

    private static Level level(
            double kept, double lower, double upper, long n, double weight, double effective) {
        return new Level(kept, lower, upper, n, 0, 0, weight, effective);
    }
}
