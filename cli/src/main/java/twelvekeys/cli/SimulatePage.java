package twelvekeys.cli;

import java.io.PrintStream;
import java.util.List;
import twelvekeys.allocation.Limits;
import twelvekeys.allocation.Recommendation;
import twelvekeys.trust.Concentration;
import twelvekeys.trust.MoveVerdict;
import twelvekeys.trust.MoveVerdict.Difference;
import twelvekeys.trust.MoveVerdict.Met;
import twelvekeys.trust.MoveVerdict.Way;
import twelvekeys.trust.MovedVolume.Estimate;
import twelvekeys.trust.MovedVolume.Span;
import twelvekeys.trust.VolumePlan;

/// A simulation as a page of text: the news, the two spans, the moves, what stopped them, and what
/// followed.
final class SimulatePage {

    private static final int MOST_MOVES = 20;

    private SimulatePage() {}

    static void print(SimulateCommand command, PrintStream out) {
        out.println("Which volume to move?");
        out.println();
        printQuestion(command, out);
        out.println();
        out.println(command.simulated().words());
        out.println();
        printSpans(command, out);
        out.println();
        printMoves(command.recommendation(), out);
        command.recommendation().bounds().forEach(out::println);
        command.simulated().beyond().forEach(each -> out.println(each.words() + "."));
        out.println();
        out.println(
                "A promise moves only to a promisor that has delivered the same kind to the same");
        out.println(
                "promisee, and only where it gains after a quarter of a deviation is taken off.");
        out.println(
                "range: nine in ten of the simulated spans. kept: as the levels and chances say.");
        command.verdict().ifPresent(verdict -> printVerdict(verdict, out));
    }

    private static void printQuestion(SimulateCommand command, PrintStream out) {
        VolumePlan plan = command.plan();
        Limits limits = command.limits();
        out.println(
                Shown.count(command.input().rowsRead(), "row")
                        + " read, "
                        + Shown.count(command.input().refused().size())
                        + " refused. Decided on "
                        + command.day().day()
                        + ": "
                        + command.day().why().words()
                        + ".");
        out.println(
                "Planned: what was due in the "
                        + Shown.count(plan.spanDays(), "day")
                        + " before, "
                        + Shown.count(Math.round(plan.promises()), "promise")
                        + " by "
                        + Shown.count(
                                plan.byPromisor().values().stream().filter(v -> v > 0).count(),
                                "promisor")
                        + (plan.unvalued() == 0
                                ? "."
                                : "; "
                                        + Shown.count(plan.unvalued())
                                        + " of them without a value."));
        out.println(
                "Limits: at most "
                        + Shown.share(limits.move())
                        + " moves; nobody receives beyond "
                        + Shown.share(limits.largestShare())
                        + " of it all or grows by more than "
                        + Math.round(100 * limits.largestGrowth())
                        + "\u00a0%;");
        out.println(
                Shown.share(limits.kept())
                        + " of each portion stays; promises of "
                        + Shown.number(limits.evidence(), 1)
                        + " weight in the lot before any of it is received.");
        out.println("Chances by " + plan.choice().chosen().words() + ".");
    }

    private static void printSpans(SimulateCommand command, PrintStream out) {
        Span before = command.simulated().before();
        Span after = command.simulated().after();
        TextTable table = new TextTable("the next span", "as planned", "range", "moved", "range");
        row(table, "promises kept", before.kept(), after.kept());
        boolean valued = command.plan().unvalued() < command.plan().promises();
        if (valued) {
            row(table, "value not kept on time", before.valueAtRisk(), after.valueAtRisk());
        }
        Concentration was = before.concentration();
        Concentration is = after.concentration();
        table.row(
                "concentration (1 is all with one)",
                Shown.number(was.herfindahl(), 3),
                "",
                Shown.number(is.herfindahl(), 3),
                "");
        table.row(
                "largest share",
                Shown.share(was.largestShare()),
                "",
                Shown.share(is.largestShare()),
                "");
        table.print(out);
        out.println(
                "Largest: "
                        + was.largest()
                        + (was.largest().equals(is.largest())
                                ? "."
                                : ", then " + is.largest() + "."));
        if (valued) {
            Estimate saved = command.simulated().valueSaved();
            out.println(
                    "Value saved: "
                            + value(saved.expected())
                            + " ("
                            + value(saved.lower())
                            + " to "
                            + value(saved.upper())
                            + ").");
        } else {
            out.println("No promise names a value, so nothing is said of value at risk.");
        }
    }

    private static void row(TextTable table, String name, Estimate before, Estimate after) {
        table.row(
                name,
                value(before.expected()),
                range(before),
                value(after.expected()),
                range(after));
    }

    private static String range(Estimate estimate) {
        return value(estimate.lower()) + "–" + value(estimate.upper());
    }

    private static String value(double value) {
        return value < 0 ? "−" + Shown.count(Math.round(-value)) : Shown.count(Math.round(value));
    }

    private static void printMoves(Recommendation recommendation, PrintStream out) {
        List<Recommendation.Reason> reasons = recommendation.reasons();
        for (Recommendation.Reason each :
                reasons.subList(0, Math.min(MOST_MOVES, reasons.size()))) {
            out.println(
                    Shown.number(each.move().promises(), 1)
                            + " of "
                            + Shown.number(each.from().promises(), 0)
                            + " in "
                            + each.move().lot().words()
                            + ": "
                            + each.words()
                            + ", "
                            + Shown.number(each.gain(), 1)
                            + " more kept, "
                            + Shown.number(each.cautious(), 1)
                            + " with caution");
        }
        if (reasons.size() > MOST_MOVES) {
            out.println("and " + Shown.count(reasons.size() - MOST_MOVES, "more move"));
        }
    }

    private static void printVerdict(MoveVerdict verdict, PrintStream out) {
        out.println();
        out.println(
                "What followed: "
                        + Shown.count(verdict.promises(), "promise")
                        + " due from "
                        + verdict.from()
                        + " until "
                        + verdict.until().minusDays(1)
                        + ", "
                        + Shown.count(verdict.late())
                        + " not kept on time.");
        TextTable table =
                new TextTable(
                        "if the volume had been", "late", "range", "moved", "cannot be judged");
        for (Way way : Way.values()) {
            Met met = verdict.met().get(way);
            if (met != null) {
                table.row(
                        way.words(),
                        Shown.number(100 * met.late(), 1) + "\u00a0%",
                        Shown.number(100 * met.lower(), 1)
                                + "–"
                                + Shown.number(100 * met.upper(), 1)
                                + "\u00a0%",
                        Shown.number(met.moved(), 1),
                        Shown.number(met.unjudged(), 1));
            }
        }
        table.print(out);
        for (Difference difference : verdict.differences()) {
            String words = difference.words();
            out.println(Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".");
        }
        out.println(
                "Actual outcomes of the span, weighed anew by the moved shares within each lot;");
        out.println(
                "ranges by drawing whole months of promisors. Hindsight is a bound, not a rival.");
    }
}
