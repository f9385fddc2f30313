package twelvekeys.trust;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day cells of one level: whole counts by day, outcome and basis, in day order.
///
/// A count on the newest day is added at the end; one of an earlier day moves those behind it by
/// one place, which for a hundred thousand of them is some microseconds. Eight bytes hold a count.
final class DayLine {

    private static final int BITS = 4;

    /// What the last bits of a key stand for.
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private static final List<Basis> BASES = List.of(Basis.values());

    /// Day, outcome and basis of each count, rising.
    private long[] keys = new long[4];

    private int[] counts = new int[4];
    private int size;

    /// Adds to a count; a count that comes to zero is gone.
    void add(int day, Outcome outcome, Basis basis, int by) {
        long key = key(day, outcome, basis);
        int at = size > 0 && keys[size - 1] < key ? ~size : Arrays.binarySearch(keys, 0, size, key);
        if (at < 0) {
            insert(~at, key, by);
        } else {
            counts[at] = Math.addExact(counts[at], by);
            if (counts[at] == 0) {
                remove(at);
            }
        }
    }

    private static long key(int day, Outcome outcome, Basis basis) {
        return ((long) day << BITS) | (OUTCOMES.indexOf(outcome) << 2) | BASES.indexOf(basis);
    }

    private void insert(int at, long key, int count) {
        if (count == 0) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + size / 2);
            counts = Arrays.copyOf(counts, keys.length);
        }
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        keys[at] = key;
        counts[at] = count;
        size++;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(keys, at + 1, keys, at, size - at);
        System.arraycopy(counts, at + 1, counts, at, size - at);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// The newest day with a count, on or before the given one; [Integer#MIN_VALUE] when there is
    /// none.
    int newestDay(int notAfter) {
        int at = Arrays.binarySearch(keys, 0, size, ((long) notAfter + 1) << BITS);
        int before = (at < 0 ? ~at : at) - 1;
        return before < 0 ? Integer.MIN_VALUE : (int) (keys[before] >> BITS);
    }

    /// Tells a level its counts in day order.
    ///
    /// @param from the place of the first count to tell
    /// @param until the last day to tell
    /// @param only the one basis to tell, or null for all
    /// @return the place of the first count that was not told yet
    /// @throws IllegalStateException when more was retracted than added
    int tell(Tally tally, int level, int from, int until, @Nullable Basis only) {
        int at = from;
        for (; at < size && keys[at] >> BITS <= until; at++) {
            int key = (int) keys[at];
            Basis basis = BASES.get(key & 3);
            if (counts[at] < 0) {
                throw new IllegalStateException(
                        "More was retracted than added on day " + (keys[at] >> BITS));
            }
            if (only == null || basis == only) {
                tally.add(
                        level, (int) (keys[at] >> BITS), OUTCOMES.get((key >> 2) & 3), counts[at]);
            }
        }
        return at;
    }
}
