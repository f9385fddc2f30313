package twelvekeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import twelvekeys.allocation.Recommendation.Reason;
import twelvekeys.promise.VolumeDesk.Answer;
import twelvekeys.trust.MovedVolume;
import twelvekeys.trust.MovedVolume.Estimate;
import twelvekeys.trust.MovedVolume.Span;
import twelvekeys.trust.Portion;
import twelvekeys.web.SimulationPage.Figure;
import twelvekeys.web.SimulationPage.Move;
import twelvekeys.web.SimulationPage.Told;
import twelvekeys.web.chart.Level;
import twelvekeys.web.chart.LevelPlot;
import twelvekeys.web.chart.Scale;

/// What a simulation says, in plain words and pictures.
final class SimulationTelling {

    private SimulationTelling() {}

    static String headline(Answer answer) {
        MovedVolume simulated = answer.simulated();
        if (simulated.promises() == 0) {
            return "There is no volume to move yet";
        }
        if (simulated.moved() == 0) {
            return "Nothing speaks for moving volume now";
        }
        if (!simulated.keptMore().distinguishable()) {
            return "What moving volume would bring cannot be told from nothing";
        }
        return "Moving "
                + tenths(simulated.moved())
                + " of "
                + Figures.count(Math.round(simulated.promises()))
                + " promises would keep about "
                + tenths(simulated.keptMore().expected())
                + " more";
    }

    static String lede(Answer answer) {
        if (answer.plan().promises() == 0) {
            return "No partner had a promise to us due in the "
                    + Figures.days(answer.plan().spanDays())
                    + " before "
                    + Figures.date(answer.plan().asOf())
                    + ". Import a file of promises, or choose a longer span below.";
        }
        return "If the next "
                + Figures.days(answer.plan().spanDays())
                + " were like those before "
                + Figures.date(answer.plan().asOf())
                + ": "
                + answer.simulated().words();
    }

    static Told tell(Answer answer) {
        Scale scale = scale(answer);
        return new Told(
                figures(answer),
                answer.recommendation().reasons().stream()
                        .map(reason -> move(reason, answer, scale))
                        .toList(),
                "Scale "
                        + Math.round(scale.from() * 100)
                        + " to "
                        + Math.round(scale.to() * 100)
                        + "\u00a0%.",
                answer.recommendation().bounds().stream().map(answer::named).toList(),
                answer.simulated().beyond().stream()
                        .map(each -> answer.named(each.words()) + ".")
                        .toList(),
                answer.plan().choice().chosen().words());
    }

    private static List<Figure> figures(Answer answer) {
        Span before = answer.simulated().before();
        Span after = answer.simulated().after();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("Promises kept", before.kept(), after.kept()));
        if (answer.plan().unvalued() < answer.plan().promises()) {
            figures.add(
                    figure("Value not kept on time", before.valueAtRisk(), after.valueAtRisk()));
        }
        figures.add(
                new Figure(
                        "Concentration (1 is all with one)",
                        thousandths(before.concentration().herfindahl()),
                        "",
                        thousandths(after.concentration().herfindahl()),
                        ""));
        figures.add(
                new Figure(
                        "Largest share",
                        Figures.percent(before.concentration().largestShare()),
                        "with " + answer.partner(before.concentration().largest()),
                        Figures.percent(after.concentration().largestShare()),
                        "with " + answer.partner(after.concentration().largest())));
        return figures;
    }

    private static Figure figure(String name, Estimate before, Estimate after) {
        return new Figure(
                name,
                Figures.count(Math.round(before.expected())),
                range(before),
                Figures.count(Math.round(after.expected())),
                range(after));
    }

    private static String range(Estimate estimate) {
        return Figures.count(Math.round(estimate.lower()))
                + "–"
                + Figures.count(Math.round(estimate.upper()));
    }

    private static Move move(Reason reason, Answer answer, Scale scale) {
        String unit = answer.unit(reason.move().lot().promisee());
        String category = reason.move().lot().category();
        String lot = unit.isEmpty() ? category : category.isEmpty() ? unit : unit + ", " + category;
        return new Move(
                lot.isEmpty() ? "all we are promised" : lot,
                tenths(reason.move().promises())
                        + " of "
                        + Figures.count(Math.round(reason.from().promises())),
                answer.partner(reason.move().from()),
                href(reason.from()),
                reason.from().words(),
                answer.partner(reason.move().to()),
                href(reason.to()),
                reason.to().words(),
                LevelPlot.inRow(
                        List.of(drawn(reason.from(), answer), drawn(reason.to(), answer)), scale),
                tenths(reason.gain()) + ", with caution " + tenths(reason.cautious()));
    }

    private static String href(Portion portion) {
        return "/partnerships/" + portion.promisor();
    }

    /// One scale for all moves, so that they compare.
    private static Scale scale(Answer answer) {
        List<Level> levels = new ArrayList<>();
        for (Reason reason : answer.recommendation().reasons()) {
            levels.add(drawn(reason.from(), answer));
            levels.add(drawn(reason.to(), answer));
        }
        return Scale.covering(levels);
    }

    private static Level drawn(Portion portion, Answer answer) {
        return new Level.Known(
                Levels.drawn(answer.side(portion.promisor())),
                answer.partner(portion.promisor()),
                portion.kept(),
                portion.lower(),
                portion.upper(),
                false);
    }

    private static String tenths(double value) {
        String size = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return value < 0 && !size.equals("0.0") ? "−" + size : size;
    }

    private static String thousandths(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
