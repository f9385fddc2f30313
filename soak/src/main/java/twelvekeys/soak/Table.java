package twelvekeys.soak;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;

/// The end of a run, as a table for people.
final class Table {

    private Table() {}

    static void print(PrintStream out, Collection<Tally> tallies) {
        out.printf(
                "%-38s %7s %13s %6s %8s %9s %9s %9s%n",
                "fault",
                "cycles",
                "acknowledged",
                "lost",
                "doubled",
                "verified",
                "readings",
                "controls");
        for (Tally tally : tallies) {
            Judgement sum = tally.sum();
            out.printf(
                    Locale.ROOT,
                    "%-38s %7d %13d %6d %8d %9s %9s %9s%n",
                    tally.title(),
                    tally.cycles(),
                    tally.acknowledged(),
                    sum.lost(),
                    sum.doubled(),
                    sum.wrong().isEmpty() ? "yes" : "NO",
                    sum.readingsEqual() ? "equal" : "DIFFER",
                    tally.controls());
        }
        for (Tally tally : tallies) {
            tally.sum().wrong().stream()
                    .distinct()
                    .limit(20)
                    .forEach(what -> out.println("  " + tally.title() + ": " + what));
            tally.unnoticed()
                    .forEach(what -> out.println("  " + tally.title() + ": NOT NOTICED: " + what));
        }
    }
}
