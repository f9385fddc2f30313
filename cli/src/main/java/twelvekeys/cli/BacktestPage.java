package twelvekeys.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.BacktestResult.Range;
import twelvekeys.trust.Candidate;
import twelvekeys.trust.Corp;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.ModelTrial;

/// A backtest as a page of text: what was asked, the scores in plain words, the diagram.
final class BacktestPage {

    private static final String NOT_ENOUGH = "not enough";

    private BacktestPage() {}

    static void print(BacktestCommand command, PrintStream out) {
        BacktestResult result = command.result();
        out.println("How good would these forecasts have been?");
        out.println();
        printQuestion(command, out);
        out.println();
        if (result.n() == 0) {
            out.println("There is not enough to score: no promise due then has a known outcome.");
            return;
        }
        printScores(command, out);
        out.println();
        printWords(result, out);
        printChoice(command, out);
        out.println();
        printEvidence(command, out);
        out.println();
        ReliabilityText.print(result, out);
    }

    private static void printQuestion(BacktestCommand command, PrintStream out) {
        BacktestResult result = command.result();
        out.println(
                Shown.count(command.input().rowsRead(), "row")
                        + " read, "
                        + Shown.count(command.input().refused().size())
                        + " refused; "
                        + Shown.count(command.input().promises().size(), "promise")
                        + ". Read as of "
                        + command.day().day()
                        + ": "
                        + command.day().why().words()
                        + ".");
        out.println(
                Shown.count(result.n(), "promise")
                        + window(command)
                        + ", each predicted "
                        + Shown.count(command.horizonDays(), "day")
                        + " before its due date");
        out.println(
                "from what was known by then. "
                        + Shown.count(result.late())
                        + (result.n() == 0
                                ? ""
                                : " (" + percent((double) result.late() / result.n()) + ")")
                        + " not kept on time.");
    }

    private static String window(BacktestCommand command) {
        return (command.from() == null ? "" : " due from " + command.from())
                + (command.to() == null
                        ? ""
                        : (command.from() == null ? " due" : "") + " until " + command.to());
    }

    private static void printScores(BacktestCommand command, PrintStream out) {
        BacktestResult result = command.result();
        TextTable table =
                new TextTable(
                        "score",
                        "forecasts",
                        "90\u00a0% range",
                        Candidate.CROSSED.words(),
                        Candidate.NESTED.words(),
                        Candidate.RECENT_RATE.words());
        String brier = result.ranges().map(r -> range(r.brier(), 4)).orElse(NOT_ENOUGH);
        String logLoss = result.ranges().map(r -> range(r.logLoss(), 4)).orElse(NOT_ENOUGH);
        row(table, "Brier (lower is better)", brier, command, r -> score(r.brier(), 4));
        row(table, "log loss (lower is better)", logLoss, command, r -> score(r.logLoss(), 4));
        row(table, "ranking, AUC (0.5 is none)", "", command, r -> score(r.auc(), 3));
        row(table, "calibration error", "", command, r -> score(r.ece10(), 3));
        row(
                table,
                "calibration slope (1 is right)",
                "",
                command,
                r -> score(r.calibrationSlope(), 2));
        row(
                table,
                "calibration intercept (0 is right)",
                "",
                command,
                r -> score(r.calibrationIntercept(), 2));
        table.print(out);
    }

    private static void row(
            TextTable table,
            String name,
            String range,
            BacktestCommand command,
            Function<BacktestResult, String> score) {
        table.row(
                name,
                score.apply(command.result()),
                range,
                score.apply(command.result(Candidate.CROSSED)),
                score.apply(command.result(Candidate.NESTED)),
                score.apply(command.result(Candidate.RECENT_RATE)));
    }

    /// Which model gave the forecasts: the words of the last choice, and since when it stands.
    private static void printChoice(BacktestCommand command, PrintStream out) {
        List<ModelChoice> choices = command.trial().choices();
        ModelChoice last = choices.getLast();
        LocalDate since = last.day();
        for (ModelChoice choice : choices.reversed()) {
            if (choice.chosen() != last.chosen()) {
                break;
            }
            since = choice.day();
        }
        out.println(
                "Each quarter the model is chosen from what was known by then; since "
                        + since
                        + " it is "
                        + last.chosen().words()
                        + ".");
        out.println(last.words());
    }

    private static void printEvidence(BacktestCommand command, PrintStream out) {
        TextTable table =
                new TextTable(
                        "record of the promisor with the promisee",
                        "n",
                        "forecast",
                        "not kept",
                        "log loss",
                        "recent rate alone");
        for (ModelTrial.EvidenceRow row : command.trial().byEvidence()) {
            table.row(
                    row.evidence().name().toLowerCase(Locale.ROOT),
                    Shown.count(row.n()),
                    percent(row.meanForecast()),
                    percent((double) row.late() / row.n()),
                    Shown.number(row.logLoss(), 4),
                    Shown.number(row.recentRateLogLoss(), 4));
        }
        table.print(out);
    }

    private static void printWords(BacktestResult result, PrintStream out) {
        result.ranges().ifPresent(ranges -> out.println(gain(result, ranges.logLossGain())));
        result.auc()
                .ifPresent(auc ->
                        out.println(
                                "Of one promise not kept and one kept, they name the right"
                                        + " one as riskier "
                                        + Math.round(100 * auc)
                                        + " times in 100."));
        result.calibrationSlope().ifPresent(slope -> out.println(slope(slope)));
        result.corp().ifPresent(corp -> out.println(corp(corp)));
    }

    private static String gain(BacktestResult result, Range gain) {
        double base = result.baseLogLoss().orElse(0);
        double part = base == 0 ? 0 : 1 - result.logLoss().orElse(0) / base;
        String size =
                percent(Math.abs(part))
                        + (part >= 0 ? " better" : " worse")
                        + " than knowing the recent rate alone";
        return gain.includesZero()
                ? "By log loss they are " + size + ", which is not distinguishable from no gain."
                : "By log loss they are " + size + ".";
    }

    private static String slope(double slope) {
        String meaning =
                slope < 0.9
                        ? "they lie too far apart: risks are overstated at the top, understated below."
                        : slope > 1.1
                                ? "they lie too close together: the real differences are larger."
                                : "they lie as far apart as what happened.";
        return "Calibration slope " + Shown.number(slope, 2) + ": " + meaning;
    }

    private static String corp(Corp corp) {
        return "Brier = miscalibration "
                + Shown.number(corp.miscalibration(), 4)
                + " − discrimination "
                + Shown.number(corp.discrimination(), 4)
                + " + uncertainty "
                + Shown.number(corp.uncertainty(), 4)
                + ".";
    }

    private static String score(OptionalDouble value, int decimals) {
        return value.isPresent() ? Shown.number(value.getAsDouble(), decimals) : NOT_ENOUGH;
    }

    private static String range(Range range, int decimals) {
        return Shown.number(range.lower(), decimals) + "–" + Shown.number(range.upper(), decimals);
    }

    private static String percent(double share) {
        return Shown.number(100 * share, 1) + "\u00a0%";
    }
}
