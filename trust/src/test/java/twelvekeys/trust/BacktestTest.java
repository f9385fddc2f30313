package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final NestedModel MODEL = NestedModel.STANDARD;

    @Test
    void theDeliveryDataGivesTheReferenceFigures() {
        BacktestResult result =
                Backtest.run(
                        Deliveries.promises(),
                        MODEL,
                        Grace.NONE,
                        30,
                        LocalDate.of(2010, 1, 1),
                        null);
        assertThat(result.n()).isEqualTo(2658);
        assertThat(result.late()).isEqualTo(371);
        assertThat(result.brier().orElseThrow()).isCloseTo(0.11442, within(5e-6));
        assertThat(result.logLoss().orElseThrow()).isCloseTo(0.38456, within(5e-6));
        assertThat(result.auc().orElseThrow()).isCloseTo(0.70358, within(5e-6));
        assertThat(result.ece10().orElseThrow()).isCloseTo(0.03270, within(5e-6));
        assertThat(result.calibrationSlope().orElseThrow()).isCloseTo(0.58751, within(5e-6));
        assertThat(result.baseBrier().orElseThrow()).isCloseTo(0.12045, within(5e-6));
        assertThat(result.baseLogLoss().orElseThrow()).isCloseTo(0.40868, within(5e-6));
        Corp corp = result.corp().orElseThrow();
        assertThat(corp.miscalibration()).isCloseTo(0.00391, within(5e-6));
        assertThat(corp.discrimination()).isCloseTo(0.00958, within(5e-6));
        assertThat(result.ranges().orElseThrow().logLossGain().includesZero()).isFalse();
    }

    @Test
    void theDeliveryDataHoldsFourThousandSixHundredAndEightyEightShipments() {
        assertThat(Deliveries.lines()).hasSize(6507);
        assertThat(Deliveries.promises()).hasSize(4688);
    }

    /// The chance given to a promise does not change with how that promise itself turned out.
    @Test
    void noPromiseSeesItsOwnOutcome() {
        for (int seed = 0; seed < 30; seed++) {
            List<PromiseFacts> promises = new ArrayList<>(Invented.promises(seed, 120));
            LocalDate due = Invented.START.plusDays(1050);
            LocalDate asOf = due.plusDays(60);
            promises.add(Invented.promise("maker 1", "buyer 1", due, due.minusDays(40 + seed)));
            double early = forecastOfLast(promises, due, asOf);

            DayCells before = DayCells.of(promises.subList(0, 120), Grace.NONE);
            double expected =
                    MODEL.read(before, due.minusDays(41L + seed)).pair("maker 1", "buyer 1").kept();
            assertThat(early).isCloseTo(1 - expected, within(1e-14));

            promises.set(120, Invented.promise("maker 1", "buyer 1", due, due));
            double onTime = forecastOfLast(promises, due, asOf);
            promises.set(120, Invented.promise("maker 1", "buyer 1", due, due.plusDays(9)));
            assertThat(forecastOfLast(promises, due, asOf)).isEqualTo(onTime);
        }
    }

    private static double forecastOfLast(
            List<PromiseFacts> promises, LocalDate due, LocalDate asOf) {
        BacktestResult result = Backtest.run(promises, MODEL, Grace.NONE, 30, due, due, asOf);
        assertThat(result.n()).isEqualTo(1);
        return result.bins().getFirst().meanForecast();
    }

    @Test
    void theOrderOfArrivalChangesNoBit() {
        List<PromiseFacts> promises = new ArrayList<>(Invented.promises(4, 800));
        LocalDate from = Invented.START.plusDays(300);
        BacktestResult one = Backtest.run(promises, MODEL, Grace.NONE, 30, from, null);
        Collections.shuffle(promises, new Random(1));
        assertThat(Backtest.run(promises, MODEL, Grace.NONE, 30, from, null)).isEqualTo(one);
    }

    @Test
    void anOpenPromiseIsScoredOnlyOncePastDue() {
        List<PromiseFacts> promises =
                List.of(
                        Invented.promise("a", "b", DAY, DAY),
                        Invented.promise("a", "b", DAY.plusDays(5), null));
        assertThat(Backtest.run(promises, MODEL, Grace.NONE, 30, null, null, DAY.plusDays(5)).n())
                .isEqualTo(1);
        BacktestResult later =
                Backtest.run(promises, MODEL, Grace.NONE, 30, null, null, DAY.plusDays(6));
        assertThat(later.n()).isEqualTo(2);
        assertThat(later.late()).isEqualTo(1);
        assertThat(Backtest.run(promises, MODEL, Grace.NONE, 30, null, null).n()).isEqualTo(1);
    }

    @Test
    void theWindowHoldsBothItsDays() {
        List<PromiseFacts> promises = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            promises.add(Invented.promise("a", "b", DAY.plusDays(i), DAY.plusDays(i)));
        }
        assertThat(
                        Backtest.run(
                                        promises,
                                        MODEL,
                                        Grace.NONE,
                                        30,
                                        DAY.plusDays(2),
                                        DAY.plusDays(6))
                                .n())
                .isEqualTo(5);
    }

    @Test
    void graceTurnsLateIntoKept() {
        List<PromiseFacts> promises = List.of(Invented.promise("a", "b", DAY, DAY.plusDays(2)));
        LocalDate asOf = DAY.plusDays(10);
        assertThat(Backtest.run(promises, MODEL, Grace.NONE, 30, null, null, asOf).late())
                .isEqualTo(1);
        assertThat(Backtest.run(promises, MODEL, new Grace(2), 30, null, null, asOf).late())
                .isZero();
    }

    @Test
    void nothingToScoreGivesNoScoresRatherThanMadeUpOnes() {
        BacktestResult none = Backtest.run(List.of(), MODEL, Grace.NONE, 30, null, null);
        assertThat(none.n()).isZero();
        assertThat(none.brier()).isEmpty();
        assertThat(none.logLoss()).isEmpty();
        assertThat(none.auc()).isEmpty();
        assertThat(none.ece10()).isEmpty();
        assertThat(none.calibrationSlope()).isEmpty();
        assertThat(none.bins()).isEmpty();
        assertThat(none.corp()).isEmpty();
        assertThat(none.ranges()).isEmpty();
    }

    @Test
    void withNobodyLateThereIsNoRankingButThereIsAScore() {
        List<PromiseFacts> promises =
                List.of(
                        Invented.promise("a", "b", DAY, DAY),
                        Invented.promise("a", "b", DAY.plusDays(40), DAY.plusDays(40)));
        BacktestResult result = Backtest.run(promises, MODEL, Grace.NONE, 30, null, null);
        assertThat(result.brier()).isPresent();
        assertThat(result.auc()).isEmpty();
        assertThat(result.calibrationSlope()).isEmpty();
        assertThat(result.corp().orElseThrow().uncertainty()).isZero();
    }

    @Test
    void aNegativeHorizonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backtest.run(List.of(), MODEL, Grace.NONE, -1, null, null))
                .withMessageContaining("horizon");
    }

    /// Promises that are kept or not by the toss of a coin: history carries no signal, and the
    /// backtest finds none.
    @Test
    void noSkillIsFoundWhereThereIsNone() {
        Random random = new Random(2);
        List<PromiseFacts> promises = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            LocalDate due = Invented.START.plusDays(i / 4);
            promises.add(
                    Invented.promise(
                            "maker " + random.nextInt(20),
                            "buyer " + random.nextInt(5),
                            due,
                            random.nextInt(5) == 0 ? due.plusDays(3) : due));
        }
        BacktestResult result =
                Backtest.run(promises, MODEL, Grace.NONE, 30, Invented.START.plusDays(365), null);
        assertThat(result.auc().orElseThrow()).isBetween(0.46, 0.54);
        assertThat(result.ranges().orElseThrow().logLossGain().lower()).isNegative();
    }
}
