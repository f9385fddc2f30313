package twelvekeys.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.BusinessCase;
import twelvekeys.facts.Estimate;
import twelvekeys.facts.Finding;
import twelvekeys.facts.Outcome;

/// What `facts businesscase` prints, as text and as JSON.
final class FactsBusinessCasePage {

    private static final String NOT_ENOUGH = "not enough evidence";
    private static final double HUNDRED = 100;

    private FactsBusinessCasePage() {}

    static void print(BusinessCase read, PrintStream out) {
        out.println(
                Shown.count(read.cases().size(), "score")
                        + " ("
                        + read.score()
                        + ") of "
                        + count(read.companies(), "company", "companies")
                        + " in "
                        + Shown.count(read.years(), "year")
                        + ", in fifths on the day each was formed; 1 is the weakest, 5 the best.");
        read.leftOut()
                .forEach((reason, n) ->
                        out.println("  without a place: " + Shown.count(n) + ", " + reason));
        for (Finding finding : read.findings()) {
            out.println();
            print(finding, out);
        }
        out.println();
        out.println(
                "Ranges are of 95 %: whole companies are drawn, and whole years where there are "
                        + Finding.FEWEST_YEARS
                        + ". What goes with a score need not come of it.");
    }

    private static void print(Finding finding, PrintStream out) {
        Outcome outcome = finding.outcome();
        out.println(heading(finding));
        out.println("  " + outcome.rule());
        if (finding.known() > 0) {
            TextTable table =
                    new TextTable(
                            "  fifth", "scores", "known", "companies", "happened", "mean", "range");
            for (Finding.Fifth fifth : finding.fifths()) {
                table.row(
                        "  " + fifth.number(),
                        Shown.count(fifth.cases()),
                        Shown.count(fifth.known()),
                        Shown.count(fifth.companies()),
                        outcome.isEvent() ? Shown.count(fifth.events()) : "–",
                        mean(fifth.mean()),
                        range(fifth.mean()));
            }
            table.print(out);
        }
        out.println(
                "  known of "
                        + Shown.count(finding.known(), "score")
                        + " in "
                        + Shown.count(finding.years(), "year")
                        + ", not known of "
                        + Shown.count(finding.unknown()));
        difference("best fifth less the weakest", finding.difference(), out);
        difference("the same, had whoever left lost everything", finding.ifLeaversLostAll(), out);
    }

    private static String heading(Finding finding) {
        String label = finding.outcome().label();
        return Character.toUpperCase(label.charAt(0))
                + label.substring(1)
                + ": "
                + finding.verdict().words();
    }

    private static void difference(String what, @Nullable Estimate estimate, PrintStream out) {
        if (estimate != null && !Double.isNaN(estimate.value())) {
            out.println(
                    "  "
                            + what
                            + ": "
                            + points(estimate.value())
                            + " points ("
                            + points(estimate.lower())
                            + " to "
                            + points(estimate.upper())
                            + ")");
        }
    }

    private static String mean(Estimate mean) {
        return Double.isNaN(mean.value())
                ? NOT_ENOUGH
                : Shown.number(HUNDRED * mean.value(), 1) + " %";
    }

    private static String range(Estimate mean) {
        return Double.isNaN(mean.lower())
                ? "–"
                : points(mean.lower()) + " to " + points(mean.upper());
    }

    private static String points(double share) {
        return Shown.number(HUNDRED * share, 1).replace('-', '−');
    }

    private static String count(int n, String one, String more) {
        return Shown.count(n) + " " + (n == 1 ? one : more);
    }

    /// As it is called in JSON and CSV.
    static String key(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    static String json(BusinessCase read) {
        Json json =
                new Json()
                        .open('{')
                        .member("score", read.score())
                        .member("scores", read.cases().size())
                        .member("companies", read.companies())
                        .member("years", read.years())
                        .name("leftOut")
                        .open('[');
        read.leftOut()
                .forEach((reason, n) ->
                        json.open('{').member("reason", reason).member("scores", n).close('}'));
        json.close(']').name("findings").open('[');
        read.findings().forEach(finding -> json(finding, json));
        return json.close(']').close('}').toString();
    }

    private static void json(Finding finding, Json json) {
        json.open('{')
                .member("outcome", key(finding.outcome()))
                .member("rule", finding.outcome().rule())
                .member("verdict", finding.verdict().name().toLowerCase(Locale.ROOT))
                .member("words", finding.verdict().words())
                .member("known", finding.known())
                .member("unknown", finding.unknown())
                .member("years", finding.years());
        estimate("difference", finding.difference(), json);
        estimate("differenceIfLeaversLostAll", finding.ifLeaversLostAll(), json);
        json.name("fifths").open('[');
        for (Finding.Fifth fifth : finding.fifths()) {
            json.open('{')
                    .member("fifth", fifth.number())
                    .member("scores", fifth.cases())
                    .member("known", fifth.known())
                    .member("companies", fifth.companies())
                    .member("events", fifth.events());
            estimate("mean", fifth.mean(), json);
            json.close('}');
        }
        json.close(']').close('}');
    }

    private static void estimate(String name, @Nullable Estimate estimate, Json json) {
        if (estimate == null || Double.isNaN(estimate.value())) {
            json.name(name).raw("null");
            return;
        }
        json.name(name)
                .open('{')
                .member("value", estimate.value())
                .member("lower", estimate.lower())
                .member("upper", estimate.upper())
                .close('}');
    }
}
