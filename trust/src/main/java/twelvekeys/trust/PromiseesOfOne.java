package twelvekeys.trust;

import java.util.Arrays;
import java.util.List;
import twelvekeys.trust.OutcomesByPromisor.Source;

/// The outcomes of one promisor, those of each promisee side by side. It is used for one promisor
/// after the other.
///
/// Its work grows with the outcomes of the promisor, and with nothing else.
final class PromiseesOfOne {

    /// For each name, how many outcomes it has with this promisor, then where its next one goes.
    private final int[] places;

    private long[] found = new long[1 << 12];
    private int[] outcomes = new int[1 << 12];
    private int[] promisees = new int[1 << 6];
    private int[] ends = {};
    private int size;

    /// @param names how many names there are
    PromiseesOfOne(int names) {
        places = new int[names];
    }

    /// Turns to another promisor.
    void turnTo(List<Source> sources) {
        size = 0;
        int filled = 0;
        for (Source source : sources) {
            filled = gather(source, filled);
        }
        Arrays.sort(promisees, 0, size);
        ends = new int[size];
        int next = 0;
        for (int i = 0; i < size; i++) {
            int count = places[promisees[i]];
            places[promisees[i]] = next;
            next += count;
            ends[i] = next;
        }
        for (int i = 0; i < filled; i++) {
            outcomes[places[promisee(found[i])]++] = (int) found[i];
        }
        for (int i = 0; i < size; i++) {
            places[promisees[i]] = 0;
        }
    }

    /// Copies the outcomes of a source, with the places of the promisees' names in place of their
    /// numbers, and counts those of each promisee.
    ///
    /// @param from how many outcomes there are already
    /// @return how many there are then
    private int gather(Source source, int from) {
        int to = Math.addExact(from, source.count());
        if (to > found.length) {
            found = Arrays.copyOf(found, Math.max(to, found.length + found.length / 2));
            outcomes = new int[found.length];
        }
        source.copy(found, from);
        for (int i = from; i < to; i++) {
            int promisee = source.promisee(promisee(found[i]));
            found[i] = ((long) promisee << 32) | (int) found[i];
            if (places[promisee]++ == 0) {
                addPromisee(promisee);
            }
        }
        return to;
    }

    private static int promisee(long outcome) {
        return (int) (outcome >>> 32);
    }

    private void addPromisee(int promisee) {
        if (size == promisees.length) {
            promisees = Arrays.copyOf(promisees, 2 * size);
        }
        promisees[size++] = promisee;
    }

    /// The names of the promisees, in order.
    int[] promisees() {
        return Arrays.copyOf(promisees, size);
    }

    /// Counts the outcomes with a promisee that are not beyond the days of the counts.
    ///
    /// @param number of the promisee, from 0
    void count(int number, DayCounts counts) {
        for (int i = number == 0 ? 0 : ends[number - 1]; i < ends[number]; i++) {
            if (!counts.isBeyond(DayCounts.day(outcomes[i]))) {
                counts.add(outcomes[i]);
            }
        }
    }
}
