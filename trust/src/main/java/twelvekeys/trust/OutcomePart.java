package twelvekeys.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A part of very many outcomes, as they come: whose, known on which day, kept or not.
///
/// Parties are numbers that mean something within the part only. Twelve bytes an outcome and no
/// object each; one part is filled by one thread. [ManyLevels] reads several parts together.
public final class OutcomePart {

    private static final int BLOCK = 3 << 15;

    /// Promisor, promisee and outcome of one after the other.
    private final List<int[]> full = new ArrayList<>();

    private int[] counts = new int[1 << 10];
    private int[] block = new int[BLOCK];
    private int filled;

    /// No outcomes yet.
    public OutcomePart() {}

    /// Adds one outcome.
    ///
    /// @param promisor the number of who promised, at least 0
    /// @param promisee the number of who was promised, at least 0
    /// @param day the day the outcome became known, counted from 1970-01-01; 0 to 100,000
    /// @param kept whether the promise was kept
    public void add(int promisor, int promisee, int day, boolean kept) {
        if (day < 0 || day > DayCounts.LAST) {
            throw new IllegalArgumentException("No day that can be counted: " + day);
        }
        if (promisor >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(promisor + 1, 2 * counts.length));
        }
        counts[promisor]++;
        if (filled == BLOCK) {
            full.add(block);
            block = new int[BLOCK];
            filled = 0;
        }
        block[filled] = promisor;
        block[filled + 1] = promisee;
        block[filled + 2] = DayCounts.outcome(day, kept);
        filled += 3;
    }

    /// How many outcomes there are.
    public long size() {
        return ((long) full.size() * BLOCK + filled) / 3;
    }

    /// The newest day on which an outcome became known, on or before the given one; -1 for none.
    int newestDay(int notAfter) {
        int newest = -1;
        for (int i = 0; i <= full.size(); i++) {
            int[] some = block(i);
            for (int j = 2; j < length(i); j += 3) {
                int day = DayCounts.day(some[j]);
                newest = day <= notAfter ? Math.max(newest, day) : newest;
            }
        }
        return newest;
    }

    private int[] block(int number) {
        return number < full.size() ? full.get(number) : block;
    }

    private int length(int number) {
        return number < full.size() ? BLOCK : filled;
    }

    /// How many outcomes a promisor has.
    int count(int promisor) {
        return promisor < counts.length ? counts[promisor] : 0;
    }

    /// Puts every outcome where those of its promisor stand.
    ///
    /// @param next where the next one of each promisor goes; counted up
    /// @param places the place of each promisee among all names
    void scatter(int[] next, int[] places, long[] outcomes) {
        for (int i = 0; i <= full.size(); i++) {
            int[] some = block(i);
            for (int j = 0; j < length(i); j += 3) {
                long promisee = places[some[j + 1]];
                outcomes[next[some[j]]++] = (promisee << 32) | some[j + 2];
            }
        }
    }
}
