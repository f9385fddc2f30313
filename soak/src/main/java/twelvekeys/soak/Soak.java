package twelvekeys.soak;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Runs cycles on a stage, judges each, looks at everything once more at the end, and keeps the sum
/// of each fault.
final class Soak {

    private final Stage stage;
    private final SplittableRandom random;
    private final PrintStream out;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /// @param out where each cycle is told
    Soak(Stage stage, SplittableRandom random, PrintStream out) {
        this.stage = stage;
        this.random = random;
        this.out = out;
    }

    /// Carries out a cycle of each fault, in this order.
    void run(List<Fault> plan) {
        int cycle = 0;
        for (Fault fault : plan) {
            cycle++;
            run(fault, cycle + "/" + plan.size());
        }
    }

    private void run(Fault fault, String place) {
        Tally tally = tally(fault);
        long before = acknowledged();
        long begun = System.nanoTime();
        Aftermath aftermath = fault.cycle(stage, random);
        Judgement judgement =
                aftermath
                        .found()
                        .and(stage.judge().judge(stage.chapters().getLast(), aftermath.read()));
        long entries = acknowledged() - before;
        tally.add(entries, judgement);
        out.printf(
                Locale.ROOT,
                "%8s  %-38s %5d acknowledged, %s, %.1f s%n",
                place,
                fault.title(),
                entries,
                judgement.holds() ? "all holds" : judgement,
                (System.nanoTime() - begun) / 1e9);
    }

    /// Looks at everything that was ever acknowledged here, and shows each fault's controls.
    ///
    /// @return the sums, by fault
    Collection<Tally> end(Collection<Fault> faults) {
        Judgement everything = stage.judge().allReadings();
        for (Chapter chapter : stage.chapters()) {
            everything = everything.and(stage.judge().judge(chapter, List.of()));
        }
        Judgement whole = everything;
        tallies.values().forEach(tally -> tally.add(whole));
        out.println("Everything once more: " + (whole.holds() ? "all holds" : whole.toString()));
        Map<Control, Boolean> noticed = new LinkedHashMap<>();
        for (Fault fault : faults) {
            for (Control control : fault.controls()) {
                boolean seen = noticed.computeIfAbsent(control, each -> each.isNoticed(stage));
                tally(fault).add(control, seen);
            }
        }
        noticed.forEach((control, seen) ->
                out.println(
                        "Control, " + control.title() + ": " + (seen ? "noticed" : "NOT NOTICED")));
        return tallies.values();
    }

    private Tally tally(Fault fault) {
        return tallies.computeIfAbsent(fault.title(), Tally::new);
    }

    private long acknowledged() {
        return stage.chapters().stream().mapToLong(Chapter::acknowledgements).sum();
    }
}
