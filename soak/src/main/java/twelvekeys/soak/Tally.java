package twelvekeys.soak;

import java.util.ArrayList;
import java.util.List;

/// The sum of a fault's cycles.
final class Tally {

    private final String title;
    private int cycles;
    private long acknowledged;
    private Judgement sum = Judgement.WELL;
    private final List<String> noticed = new ArrayList<>();
    private final List<String> unnoticed = new ArrayList<>();

    Tally(String title) {
        this.title = title;
    }

    /// Adds a cycle.
    ///
    /// @param entries how many entries were acknowledged in it
    void add(long entries, Judgement judgement) {
        cycles++;
        acknowledged += entries;
        sum = sum.and(judgement);
    }

    /// Adds what was found when everything was looked at once more.
    void add(Judgement judgement) {
        sum = sum.and(judgement);
    }

    /// Adds a control.
    void add(Control control, boolean wasNoticed) {
        (wasNoticed ? noticed : unnoticed).add(control.title());
    }

    String title() {
        return title;
    }

    int cycles() {
        return cycles;
    }

    long acknowledged() {
        return acknowledged;
    }

    Judgement sum() {
        return sum;
    }

    /// The controls that went unnoticed.
    List<String> unnoticed() {
        return unnoticed;
    }

    /// Whether the fault did no harm, and harm would have been noticed.
    boolean holds() {
        return sum.holds() && unnoticed.isEmpty() && !noticed.isEmpty();
    }

    /// In the words of the table.
    String controls() {
        return noticed.size() + " of " + (noticed.size() + unnoticed.size());
    }
}
