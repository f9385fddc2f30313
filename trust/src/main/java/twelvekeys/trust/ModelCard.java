package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.ModelTrial.EvidenceRow;

/// What gives the chances here, what it was judged on, and where it fails (Mitchell et al. 2019,
/// "Model Cards for Model Reporting"), from an installation's own past.
///
/// @param asOf the day the record was read
/// @param standing the choice that stands on that day, for promises due in 30 days
/// @param byHorizon what was given 0, 30 and 90 days before promises were due, each judged on what
///   came
public record ModelCard(LocalDate asOf, ModelChoice standing, List<ModelTrial> byHorizon) {

    private static final int[] HORIZONS = {0, Forecaster.HORIZON_DAYS, 90};
    private static final double WRONG_BY = 0.02;
    private static final double FLATTEST = 0.8;
    private static final double STEEPEST = 1.2;

    public ModelCard {
        byHorizon = List.copyOf(byHorizon);
    }

    /// The card of a past.
    ///
    /// @param promises all promises there are, in any order
    /// @param from the first due date judged, or null for no bound
    /// @param to the last due date judged, or null for no bound
    public static ModelCard of(
            List<PromiseFacts> promises,
            Grace grace,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate asOf) {
        List<ModelTrial> trials =
                IntStream.of(HORIZONS)
                        .mapToObj(days -> ModelTrial.run(promises, grace, days, from, to, asOf))
                        .toList();
        return new ModelCard(
                asOf, ModelChoice.of(promises, grace, Forecaster.HORIZON_DAYS, asOf), trials);
    }

    /// Where the forecasts fail, one sentence each; empty where none of the rules finds anything,
    /// which is not to say that nothing fails.
    ///
    /// The rules: a horizon at which the gain over the recent rate is not shown, or forecasts lie
    /// too far apart or too close together (slope below 0.8 or above 1.2); a level of evidence at
    /// which forecasts are off by two points on average, or no better than the recent rate.
    public List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (ModelTrial trial : byHorizon) {
            if (trial.chosen().n() > 0) {
                addScores(failures, trial);
                trial.byEvidence().forEach(row -> addRow(failures, trial.horizonDays(), row));
            }
        }
        return failures;
    }

    private static void addScores(List<String> failures, ModelTrial trial) {
        BacktestResult chosen = trial.chosen();
        String when = trial.horizonDays() + " days ahead: ";
        if (chosen.ranges().map(r -> r.logLossGain().lower() <= 0).orElse(true)) {
            failures.add(when + "not shown to be better than the recent rate alone.");
        }
        chosen.calibrationSlope()
                .ifPresent(slope -> {
                    if (slope < FLATTEST) {
                        failures.add(when + "forecasts lie too far apart" + shown(slope));
                    } else if (slope > STEEPEST) {
                        failures.add(when + "forecasts lie too close together" + shown(slope));
                    }
                });
    }

    private static String shown(double slope) {
        return String.format(Locale.ROOT, " (slope %.2f).", slope);
    }

    private static String amount(Evidence evidence) {
        return switch (evidence) {
            case NONE -> "no";
            case THIN -> "little";
            case FAIR -> "fair";
        };
    }

    private static void addRow(List<String> failures, int horizonDays, EvidenceRow row) {
        String where = horizonDays + " days ahead, " + amount(row.evidence()) + " evidence: ";
        double share = (double) row.late() / row.n();
        if (Math.abs(row.meanForecast() - share) > WRONG_BY) {
            failures.add(
                    where
                            + String.format(
                                    Locale.ROOT,
                                    "forecast %.1f\u00a0%% not kept, came %.1f\u00a0%% of %d.",
                                    100 * row.meanForecast(),
                                    100 * share,
                                    row.n()));
        }
        if (row.logLoss() >= row.recentRateLogLoss()) {
            failures.add(where + "no better than the recent rate alone.");
        }
    }
}
