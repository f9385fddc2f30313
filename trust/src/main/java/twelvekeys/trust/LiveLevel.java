package twelvekeys.trust;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The counts of one level, and how far they have been told: all of them, and those on each basis.
///
/// A count of a day that lies ahead costs nothing until its day comes. One of a day that was told
/// has this level told anew when it is next read, and no other.
final class LiveLevel {

    private final Decay decay;
    private final DayLine line = new DayLine();
    private @Nullable Told all;
    private final Map<Basis, Told> each = new EnumMap<>(Basis.class);

    private static final class Told {
        private final Tally tally;
        private int until = Integer.MIN_VALUE;
        private int next;

        private Told(Decay decay) {
            tally = new Tally(1, decay);
        }
    }

    LiveLevel(Decay decay) {
        this.decay = decay;
    }

    DayLine line() {
        return line;
    }

    void add(int day, Outcome outcome, Basis basis, int by) {
        line.add(day, outcome, basis, by);
        if (all != null && day <= all.until) {
            all = null;
        }
        each.values().removeIf(told -> day <= told.until);
    }

    /// The sums as of a day, at level 0.
    ///
    /// @param only the one basis that counts, or null for all
    Tally until(int day, @Nullable Basis only) {
        Told told = only == null ? all : each.get(only);
        if (told == null || day < told.until) {
            told = new Told(decay);
            if (only == null) {
                all = told;
            } else {
                each.put(only, told);
            }
        }
        told.until = day;
        told.next = line.tell(told.tally, 0, told.next, day, only);
        return told.tally;
    }
}
