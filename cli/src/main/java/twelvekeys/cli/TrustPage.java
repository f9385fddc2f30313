package twelvekeys.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;
import twelvekeys.trust.Pair;
import twelvekeys.trust.TrustReading;

/// The levels as a page of text: what is at risk, then every promisor and pair.
final class TrustPage {

    private static final int MOST_AT_RISK = 10;

    private TrustPage() {}

    static void print(TrustCommand result, PrintStream out) {
        TrustReading reading = result.reading();
        int promises = result.input().promises().size();
        out.println(
                Shown.count(result.input().rowsRead(), "row")
                        + " read, "
                        + Shown.count(result.input().refused().size())
                        + " refused; "
                        + Shown.count(promises, "promise")
                        + ".");
        out.println("As of " + reading.asOf() + ": " + result.day().why().words() + ".");
        if (result.grace().days() > 0) {
            out.println(
                    "On time until " + Shown.count(result.grace().days(), "day") + " after due.");
        }
        out.println();
        printOpen(result, out);
        printLevels(reading, out);
        out.println();
        out.println("kept: the share of promises kept, recent ones weighing more.");
        out.println("range: where the share of the next quarter may lie, nine times in ten.");
        out.println("effective: how many promises of equal weight that amounts to.");
        out.println("evidence: what the own record still weighs; with none, no level is given.");
    }

    private static void printOpen(TrustCommand result, PrintStream out) {
        List<TrustCommand.Open> open = result.open();
        List<TrustCommand.Open> atRisk = open.stream().filter(TrustCommand.Open::atRisk).toList();
        if (open.isEmpty()) {
            return;
        }
        out.println(
                Shown.count(open.size(), "open promise")
                        + ", "
                        + Shown.count(atRisk.size())
                        + " at risk (chance below 80\u00a0%), by "
                        + result.forecaster()
                                .map(chances -> chances.choice().chosen().words())
                                .orElse("")
                        + ".");
        for (TrustCommand.Open each : atRisk.subList(0, Math.min(MOST_AT_RISK, atRisk.size()))) {
            out.println(
                    "  due "
                            + each.promise().due()
                            + "  "
                            + Shown.share(each.forecast().kept())
                            + "  "
                            + each.promise().promisor()
                            + " → "
                            + each.promise().promisee()
                            + " (line "
                            + each.promise().lines().getFirst()
                            + "): "
                            + each.forecast().why().words());
            each.outlook().ifPresent(outlook -> out.println("      " + outlook.words()));
            each.sensitivity().ifPresent(change -> out.println("      " + change.words()));
        }
        if (atRisk.size() > MOST_AT_RISK) {
            out.println("  and " + Shown.count(atRisk.size() - MOST_AT_RISK) + " more");
        }
        out.println();
    }

    /// Those with the most recent promises first.
    private static void printLevels(TrustReading reading, PrintStream out) {
        TextTable table =
                new TextTable(
                        "promisor, and to whom",
                        "kept",
                        "range",
                        "promises",
                        "not kept",
                        "effective",
                        "evidence");
        row(table, "everybody", reading.overall());
        Map<String, List<Pair>> pairs =
                reading.pairs().stream().collect(Collectors.groupingBy(Pair::promisor));
        for (Named promisor : byEvidence(reading)) {
            row(table, promisor.name, promisor.level);
            for (Pair pair : pairs.getOrDefault(promisor.name, List.of())) {
                row(
                        table,
                        "  → " + pair.promisee(),
                        reading.pair(pair.promisor(), pair.promisee()));
            }
        }
        table.print(out);
    }

    private record Named(String name, Level level) {}

    private static List<Named> byEvidence(TrustReading reading) {
        return reading.promisors().stream()
                .map(promisor -> new Named(promisor, reading.promisor(promisor)))
                .sorted(Comparator.comparingDouble(named -> -named.level.weight()))
                .toList();
    }

    private static void row(TextTable table, String name, Level level) {
        boolean known = level.evidence() != Evidence.NONE;
        table.row(
                name,
                known ? Shown.share(level.kept()) : "not enough",
                known ? Shown.range(level.lower(), level.upper()) : "",
                Shown.count(level.promises()),
                Shown.count(level.notKept()),
                Shown.number(level.effective(), 1),
                level.evidence().name().toLowerCase(Locale.ROOT));
    }
}
