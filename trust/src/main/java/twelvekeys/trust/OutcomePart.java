package twelvekeys.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A part of very many outcomes, as they come: whose, known on which day, kept or not.
///
/// Parties are numbers that mean something within the part only. Eight bytes an outcome and no
/// object each; one part is filled by one thread. [ManyLevels] reads several parts together.
public final class OutcomePart {

    private static final int BLOCK = 1 << 16;

    private final PairNumbers pairs = new PairNumbers();
    private final List<long[]> full = new ArrayList<>();
    private int[] counts = new int[1 << 10];
    private long[] block = new long[BLOCK];
    private int filled;

    /// No outcomes yet.
    public OutcomePart() {}

    /// Adds one outcome.
    ///
    /// @param promisor the number of who promised, at least 0
    /// @param promisee the number of who was promised, at least 0
    /// @param day the day the outcome became known, from 1970-01-01 as 0 to [DayCounts#LAST]
    /// @param kept whether the promise was kept
    public void add(int promisor, int promisee, int day, boolean kept) {
        if (day < 0 || day > DayCounts.LAST) {
            throw new IllegalArgumentException("No day that can be counted: " + day);
        }
        int pair = pairs.number(promisor, promisee);
        if (pair >= counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        counts[pair]++;
        if (filled == BLOCK) {
            full.add(block);
            block = new long[BLOCK];
            filled = 0;
        }
        block[filled++] = ((long) pair << 32) | DayCounts.outcome(day, kept);
    }

    /// How many outcomes there are.
    public long size() {
        return (long) full.size() * BLOCK + filled;
    }

    /// The newest day on which an outcome became known, on or before the given one; -1 for none.
    int newestDay(int notAfter) {
        int newest = -1;
        for (int i = 0; i <= full.size(); i++) {
            long[] some = i < full.size() ? full.get(i) : block;
            int end = i < full.size() ? BLOCK : filled;
            for (int j = 0; j < end; j++) {
                int day = DayCounts.day((int) some[j]);
                newest = day <= notAfter ? Math.max(newest, day) : newest;
            }
        }
        return newest;
    }

    PairNumbers pairs() {
        return pairs;
    }

    /// How many outcomes a pair has.
    int count(int pair) {
        return counts[pair];
    }

    /// Puts every outcome where those of its pair stand.
    ///
    /// @param next where the next one of each pair goes; counted up
    void scatter(int[] next, int[] outcomes) {
        for (int i = 0; i <= full.size(); i++) {
            long[] some = i < full.size() ? full.get(i) : block;
            int end = i < full.size() ? BLOCK : filled;
            for (int j = 0; j < end; j++) {
                outcomes[next[(int) (some[j] >>> 32)]++] = (int) some[j];
            }
        }
    }
}
