package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelTrialTest {

    private static final LocalDate CUT = LocalDate.of(2010, 1, 1);

    @Test
    void onTheDeliveriesTheChosenModelReachesWhatIsAskedOfIt() {
        ModelTrial trial = trial(Deliveries.promises(), 30, CUT);
        BacktestResult chosen = trial.chosen();
        assertThat(chosen.n()).isEqualTo(2658);
        assertThat(chosen.late()).isEqualTo(371);
        assertThat(chosen.logLoss().orElseThrow()).isLessThanOrEqualTo(0.372);
        assertThat(chosen.brier().orElseThrow()).isLessThanOrEqualTo(0.112);
        assertThat(chosen.auc().orElseThrow()).isBetween(0.725, 0.86);
        assertThat(chosen.ece10().orElseThrow()).isLessThanOrEqualTo(0.035);
        assertThat(chosen.calibrationSlope().orElseThrow()).isBetween(0.8, 1.2);
        assertThat(chosen.ranges().orElseThrow().logLossGain().lower()).isPositive();
    }

    @Test
    void onTheDeliveriesTheFiguresAreThoseOfTheDocs() {
        assertFigures(trial(Deliveries.promises(), 30, CUT), 0.3467, 0.1044, 0.7668, 0.0195, 0.893);
        assertFigures(trial(Deliveries.promises(), 0, CUT), 0.3341, 0.1003, 0.7848, 0.0197, 0.966);
        assertFigures(trial(Deliveries.promises(), 90, CUT), 0.3693, 0.1118, 0.7335, 0.0402, 0.757);
    }

    @Test
    void onTheDeliveriesTheCrossedEffectsHadBeenShownBetterBeforeTheFirstYearThatIsJudged() {
        ModelTrial trial = trial(Deliveries.promises(), 30, CUT);
        assertThat(trial.choices()).isNotEmpty();
        assertThat(trial.choices())
                .allSatisfy(
                        choice -> assertThat(choice.why()).isEqualTo(ModelChoice.Why.SHOWN_BETTER));
        assertThat(trial.choices().getFirst().day()).isEqualTo(LocalDate.of(2009, 10, 1));
        assertThat(trial.byEvidence()).hasSize(3);
        assertThat(trial.byEvidence().stream().mapToInt(ModelTrial.EvidenceRow::n).sum())
                .isEqualTo(2658);
    }

    @Test
    void whereHistoryCarriesNoSignalTheRecentRateIsGivenAndItIsSaid() {
        for (int seed = 0; seed < 8; seed++) {
            ModelTrial trial = trial(shuffled(Deliveries.promises(), seed), 30, CUT);
            ModelChoice last = trial.choices().getLast();
            assertThat(last.why()).isEqualTo(ModelChoice.Why.NO_SIGNAL);
            assertThat(last.chosen()).isEqualTo(Candidate.RECENT_RATE);
            assertThat(last.words()).contains("history carries no signal");
            BacktestResult base = Objects.requireNonNull(trial.each().get(Candidate.RECENT_RATE));
            assertThat(trial.chosen().logLoss().orElseThrow())
                    .isCloseTo(base.logLoss().orElseThrow(), within(0.002));
            assertThat(trial.chosen().auc().orElseThrow()).isBetween(0.44, 0.56);
        }
    }

    @Test
    void theCardSaysWhatItIsWhatItWasJudgedOnAndWhereItFails() {
        List<PromiseFacts> promises = Deliveries.promises();
        ModelCard card = ModelCard.of(promises, Grace.NONE, CUT, null, Backtest.end(promises));
        assertThat(card.standing().chosen()).isEqualTo(Candidate.CROSSED);
        assertThat(card.byHorizon()).extracting(ModelTrial::horizonDays).containsExactly(0, 30, 90);
        assertThat(card.byHorizon().get(1)).isEqualTo(trial(promises, 30, CUT));
        assertThat(card.failures())
                .contains("90 days ahead: forecasts lie too far apart (slope 0.76).")
                .contains(
                        "30 days ahead, no evidence: forecast 6.7\u00a0% not kept, came"
                                + " 10.4\u00a0% of 193.")
                .noneMatch(failure -> failure.startsWith("30 days ahead: "));
    }

    @Test
    void aShortPastLeavesTheNestedLevelsStanding() {
        List<PromiseFacts> promises = Invented.promises(2, 80);
        ModelTrial trial = trial(promises, 30, null);
        assertThat(trial.choices())
                .allSatisfy(
                        choice -> assertThat(choice.why()).isEqualTo(ModelChoice.Why.TOO_SHORT));
        assertThat(trial.chosen())
                .isEqualTo(trial.each().get(Candidate.NESTED))
                .isEqualTo(
                        Backtest.run(promises, NestedModel.STANDARD, Grace.NONE, 30, null, null));
    }

    @Test
    void theOrderOfArrivalChangesNoBit() {
        List<PromiseFacts> promises = new ArrayList<>(Invented.promises(6, 900));
        ModelTrial before = trial(promises, 30, null);
        Collections.shuffle(promises, new Random(1));
        assertThat(trial(promises, 30, null)).isEqualTo(before);
    }

    /// What was forecast of the past does not change with what came later.
    @Test
    void noForecastSeesWhatCameAfterIt() {
        List<PromiseFacts> all = Deliveries.promises();
        LocalDate until = LocalDate.of(2011, 3, 1);
        List<PromiseFacts> blind = new ArrayList<>();
        for (PromiseFacts promise : all) {
            boolean later =
                    !promise.due().isBefore(until)
                            && !promise.resolution(Grace.NONE).knownOn().isBefore(until);
            blind.add(later ? outcome(promise, null) : promise);
        }
        LocalDate asOf = LocalDate.of(2013, 6, 1);
        LocalDate last = until.minusDays(1);
        BacktestResult seeing = ModelTrial.run(all, Grace.NONE, 30, CUT, last, asOf).chosen();
        BacktestResult unseeing = ModelTrial.run(blind, Grace.NONE, 30, CUT, last, asOf).chosen();
        assertThat(unseeing).isEqualTo(seeing);
    }

    /// Will the date that an agency forecasts still stand at its next report? The crossed effects
    /// rank better, but few reports were judged by then, and the rule leaves the base standing.
    @Test
    void onTheProjectsTheBaseStandsAndTheFiguresAreThoseOfTheDocs() {
        ModelTrial trial = trial(Schedules.forecastsThatStand(), 30, LocalDate.of(2018, 1, 1));
        assertThat(trial.chosen().n()).isEqualTo(1112);
        assertThat(trial.chosen()).isEqualTo(trial.each().get(Candidate.NESTED));
        assertLogLosses(trial, 0.6937, 0.6498, 0.6401, 0.6498);
        assertThat(trial.choices())
                .allSatisfy(choice ->
                        assertThat(choice.why()).isEqualTo(ModelChoice.Why.NOT_SHOWN_BETTER));
    }

    @Test
    void onTheFlightsTheFiguresAreThoseOfTheDocs() {
        List<PromiseFacts> flights = Schedules.flights();
        LocalDate cut = LocalDate.of(2011, 7, 1);
        assertThat(flights).hasSize(227_496);
        ModelTrial trial = trial(flights, 30, cut);
        assertLogLosses(trial, 0.4942, 0.4943, 0.4903, 0.4950);
        assertThat(trial.choices().getLast().why()).isEqualTo(ModelChoice.Why.NO_BETTER_THAN_RATE);
        assertThat(trial.choices().getLast().words()).contains("the recent rate is given");
        assertLogLosses(trial(flights, 0, cut), 0.4921, 0.4884, 0.4820, 0.4884);
        assertLogLosses(trial(flights, 90, cut), 0.4975, 0.5009, 0.5018, 0.4989);
    }

    private static void assertLogLosses(
            ModelTrial trial, double recentRate, double nested, double crossed, double chosen) {
        assertThat(logLoss(trial.each().get(Candidate.RECENT_RATE)))
                .isCloseTo(recentRate, within(6e-5));
        assertThat(logLoss(trial.each().get(Candidate.NESTED))).isCloseTo(nested, within(6e-5));
        assertThat(logLoss(trial.each().get(Candidate.CROSSED))).isCloseTo(crossed, within(6e-5));
        assertThat(logLoss(trial.chosen())).isCloseTo(chosen, within(6e-5));
    }

    private static double logLoss(@Nullable BacktestResult result) {
        return Objects.requireNonNull(result).logLoss().orElseThrow();
    }

    private static ModelTrial trial(
            List<PromiseFacts> promises, int horizon, @Nullable LocalDate from) {
        return ModelTrial.run(promises, Grace.NONE, horizon, from, null, Backtest.end(promises));
    }

    private static void assertFigures(
            ModelTrial trial,
            double logLoss,
            double brier,
            double auc,
            double ece10,
            double slope) {
        BacktestResult chosen = trial.chosen();
        assertThat(chosen.logLoss().orElseThrow()).isCloseTo(logLoss, within(5e-5));
        assertThat(chosen.brier().orElseThrow()).isCloseTo(brier, within(5e-5));
        assertThat(chosen.auc().orElseThrow()).isCloseTo(auc, within(5e-5));
        assertThat(chosen.ece10().orElseThrow()).isCloseTo(ece10, within(5e-5));
        assertThat(chosen.calibrationSlope().orElseThrow()).isCloseTo(slope, within(5e-4));
    }

    /// The same promises with outcomes dealt out anew: how many were late stays, who was does not.
    private static List<PromiseFacts> shuffled(List<PromiseFacts> promises, int seed) {
        List<Boolean> kept = new ArrayList<>();
        promises.forEach(p -> kept.add(p.resolution(Grace.NONE).outcome().kept()));
        Collections.shuffle(kept, new Random(seed));
        List<PromiseFacts> shuffled = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            PromiseFacts promise = promises.get(i);
            shuffled.add(outcome(promise, kept.get(i) ? promise.due() : promise.due().plusDays(9)));
        }
        return shuffled;
    }

    private static PromiseFacts outcome(PromiseFacts promise, @Nullable LocalDate done) {
        return new PromiseFacts(
                promise.promisor(),
                promise.promisee(),
                promise.category(),
                promise.due(),
                done,
                promise.made(),
                promise.value(),
                promise.renegotiatedEarly(),
                promise.lines());
    }
}
