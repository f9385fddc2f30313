package twelvekeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import twelvekeys.promise.ForecastQuality.Judgement;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.BacktestResult.Range;
import twelvekeys.trust.BacktestResult.Ranges;

/// What a backtest says, in plain words.
final class ForecastNews {

    private ForecastNews() {}

    static String headline(BacktestResult result, int enough) {
        if (result.n() < enough) {
            return "Too few promises to tell how good these forecasts are";
        }
        Optional<Range> gain = result.ranges().map(Ranges::logLossGain);
        if (gain.isEmpty() || gain.get().includesZero()) {
            return "No better, as far as one can tell, than knowing how often promises are kept at all";
        }
        return gain.get().lower() > 0
                ? "Better than knowing only how often promises are kept at all"
                : "Worse than knowing only how often promises are kept at all";
    }

    static Sentence lede(Judgement judged, int enough) {
        BacktestResult result = judged.result();
        Sentence lede =
                new Sentence()
                        .say("For each of ")
                        .strong(Figures.counted(result.n(), "promise", "promises"))
                        .say(
                                " due from "
                                        + Figures.date(judged.from())
                                        + " to "
                                        + Figures.date(judged.to())
                                        + ", we asked what these pages would have said "
                                        + Figures.days(judged.horizonDays())
                                        + " before, from what was known then. ")
                        .strong(Figures.count(result.late()))
                        .say(" of them were not kept on time. ");
        if (result.n() < enough) {
            lede.say(
                    "With fewer than "
                            + enough
                            + ", one promise more or less would change the answer.");
        }
        result.auc()
                .ifPresent(auc ->
                        lede.say(
                                        "Of one promise that was kept and one that was not, the forecast"
                                                + " named the right one as the riskier in ")
                                .strong(Figures.percent(auc))
                                .say(" of all such pairs; half would be chance."));
        return lede;
    }

    static List<ForecastsPage.Figure> figures(BacktestResult result) {
        List<ForecastsPage.Figure> figures = new ArrayList<>();
        add(
                figures,
                "Brier score",
                result.brier(),
                result.ranges().map(Ranges::brier),
                result.baseBrier(),
                "The mean squared distance between forecast and outcome: 0 is perfect.");
        add(
                figures,
                "Log loss",
                result.logLoss(),
                result.ranges().map(Ranges::logLoss),
                result.baseLogLoss(),
                "How surprised the forecast was by what happened: 0 is never; it punishes being"
                        + " sure and wrong.");
        add(
                figures,
                "AUC",
                result.auc(),
                Optional.empty(),
                OptionalDouble.empty(),
                "How well it ranks: 0.5 is chance, 1 is perfect.");
        add(
                figures,
                "Calibration error",
                result.ece10(),
                Optional.empty(),
                OptionalDouble.empty(),
                "How far, on average, the share that came late lies from what was said, over ten"
                        + " groups of equal size.");
        add(
                figures,
                "Calibration slope",
                result.calibrationSlope(),
                Optional.empty(),
                OptionalDouble.empty(),
                "1 is right; below 1 the forecasts lie too far apart, above 1 too close together.");
        return figures;
    }

    private static void add(
            List<ForecastsPage.Figure> figures,
            String name,
            OptionalDouble value,
            Optional<Range> range,
            OptionalDouble base,
            String meaning) {
        figures.add(
                new ForecastsPage.Figure(
                        name,
                        value.isPresent() ? figure(value.getAsDouble()) : "not enough promises",
                        range.map(r -> figure(r.lower()) + "–" + figure(r.upper())).orElse(""),
                        base.isPresent() ? figure(base.getAsDouble()) : "",
                        meaning));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
