package twelvekeys.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import twelvekeys.promise.ForecastQuality.Judgement;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.Candidate;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.ModelTrial;
import twelvekeys.trust.ModelTrial.EvidenceRow;

/// The card of the model: what gives the chances, what it was judged on, and where it fails.
final class ModelNews {

    private ModelNews() {}

    static ForecastsPage.Model of(Judgement judged, boolean ours) {
        ModelTrial trial = judged.trial();
        boolean any = trial.chosen().n() > 0;
        return new ForecastsPage.Model(
                judged.card().standing().words(),
                is(judged.card().standing().chosen(), ours),
                any
                        ? judged.card().byHorizon().stream()
                                .map(each -> row(asked(each.horizonDays()), each.chosen()))
                                .toList()
                        : List.of(),
                any ? candidates(trial) : List.of(),
                trial.byEvidence().stream().map(ModelNews::row).toList(),
                any ? judged.card().failures() : List.of(),
                trial.choices().reversed().stream().map(ModelNews::choice).toList());
    }

    private static List<ForecastsPage.Row> candidates(ModelTrial trial) {
        return Stream.concat(
                        trial.each().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> row(title(each.getKey().words()), each.getValue())),
                        Stream.of(row("What would have been given", trial.chosen())))
                .toList();
    }

    private static String is(Candidate standing, boolean ours) {
        String who = ours ? "we" : "a partner";
        return switch (standing) {
            case RECENT_RATE ->
                    "How often promises were kept lately, the same for every promise, because knowing"
                            + " who promised told no more.";
            case NESTED ->
                    "Levels one inside the other: everybody, the partner, the partner with one part of"
                            + " the business. The less of a record there is, the more a level leans on"
                            + " the one above it. A promise weighs half after 180 days.";
            case CROSSED ->
                    "What everybody, "
                            + who
                            + ", those it was promised to, both together and the kind of promise each"
                            + " add, in log odds, every one drifting back to its mean as time goes by."
                            + " A promise that is still open near its date is a little less likely to"
                            + " be kept than it was.";
        };
    }

    private static String asked(int days) {
        return days == 0 ? "on the day it was due" : Figures.days(days) + " before";
    }

    private static ForecastsPage.Row row(String name, BacktestResult result) {
        return new ForecastsPage.Row(
                name,
                Figures.count(result.n()),
                Figures.count(result.late()),
                List.of(
                        figure(result.logLoss(), 4),
                        figure(result.brier(), 4),
                        figure(result.auc(), 3),
                        figure(result.ece10(), 3),
                        figure(result.calibrationSlope(), 2)));
    }

    private static ForecastsPage.Row row(EvidenceRow row) {
        return new ForecastsPage.Row(
                evidence(row.evidence()),
                Figures.count(row.n()),
                Figures.count(row.late())
                        + " ("
                        + Figures.percent((double) row.late() / row.n())
                        + ")",
                List.of(
                        Figures.percent(row.meanForecast()),
                        figure(OptionalDouble.of(row.logLoss()), 4),
                        figure(OptionalDouble.of(row.recentRateLogLoss()), 4)));
    }

    private static String evidence(Evidence evidence) {
        return switch (evidence) {
            case NONE -> "none of their own";
            case THIN -> "little";
            case FAIR -> "two recent promises or more";
        };
    }

    private static ForecastsPage.Choice choice(ModelChoice choice) {
        return new ForecastsPage.Choice(
                Figures.date(choice.day()), title(choice.chosen().words()), choice.words());
    }

    private static String title(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String figure(OptionalDouble value, int digits) {
        return value.isPresent()
                ? String.format(Locale.ROOT, "%." + digits + "f", value.getAsDouble())
                : "–";
    }
}
