package twelvekeys.trust;

import java.util.Arrays;

/// The outcomes of one promisor, those of each promisee side by side. It is used for one promisor
/// after the other.
///
/// Its work grows with the outcomes of the promisor, and with nothing else.
final class PromiseesOfOne {

    private final OutcomesByPromisor all;

    /// For each name, how many outcomes it has with this promisor, then where its next one goes.
    private final int[] places;

    private int[] promisees = new int[16];
    private int[] ends = new int[16];
    private int[] outcomes = new int[1 << 10];
    private int size;

    /// @param names how many names there are
    PromiseesOfOne(OutcomesByPromisor all, int names) {
        this.all = all;
        places = new int[names];
    }

    /// Turns to another promisor.
    void turnTo(int promisor) {
        int begin = all.begin(promisor);
        int end = all.end(promisor);
        findPromisees(begin, end);
        if (end - begin > outcomes.length) {
            outcomes = new int[Math.max(end - begin, outcomes.length + outcomes.length / 2)];
        }
        int next = 0;
        for (int i = 0; i < size; i++) {
            int count = places[promisees[i]];
            places[promisees[i]] = next;
            next += count;
            ends[i] = next;
        }
        for (int i = begin; i < end; i++) {
            outcomes[places[all.promisee(i)]++] = all.outcome(i);
        }
        forget();
    }

    /// How many promisees a promisor has.
    int countPromisees(int promisor) {
        findPromisees(all.begin(promisor), all.end(promisor));
        forget();
        return size;
    }

    private void forget() {
        for (int i = 0; i < size; i++) {
            places[promisees[i]] = 0;
        }
    }

    private void findPromisees(int begin, int end) {
        size = 0;
        for (int i = begin; i < end; i++) {
            int promisee = all.promisee(i);
            if (places[promisee]++ == 0) {
                if (size == promisees.length) {
                    promisees = Arrays.copyOf(promisees, 2 * size);
                    ends = Arrays.copyOf(ends, 2 * size);
                }
                promisees[size++] = promisee;
            }
        }
        Arrays.sort(promisees, 0, size);
    }

    /// How many promisees there are.
    int size() {
        return size;
    }

    /// The name of a promisee; they are in order.
    int promisee(int number) {
        return promisees[number];
    }

    /// Counts the outcomes with a promisee that are not beyond the days of the counts.
    void count(int number, DayCounts counts) {
        for (int i = number == 0 ? 0 : ends[number - 1]; i < ends[number]; i++) {
            if (!counts.isBeyond(DayCounts.day(outcomes[i]))) {
                counts.add(outcomes[i]);
            }
        }
    }
}
