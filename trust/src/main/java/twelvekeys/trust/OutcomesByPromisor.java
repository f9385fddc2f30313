package twelvekeys.trust;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Very many outcomes, those of each promisor side by side, promisors in the order of their names.
final class OutcomesByPromisor {

    /// Where the outcomes of each name begin, as a promisor, and last where they all end.
    private final int[] begins;

    /// The place of the promisee among all names in the upper half, [DayCounts#outcome] in the
    /// lower; those of one promisor in no order.
    private final long[] outcomes;

    private OutcomesByPromisor(int[] begins, long[] outcomes) {
        this.begins = begins;
        this.outcomes = outcomes;
    }

    /// Sorts the outcomes of all parts by counting those of each promisor first.
    ///
    /// @param names how many names there are
    /// @param places for each part the place of each of its numbers among all names
    /// @throws ArithmeticException when there are more outcomes than an int counts
    static OutcomesByPromisor of(List<OutcomePart> parts, int names, List<int[]> places) {
        int[] begins = begins(parts, names, places);
        int[][] next = nexts(parts, places, begins);
        long[] outcomes = new long[begins[names]];
        IntStream.range(0, next.length)
                .parallel()
                .forEach(i -> parts.get(i).scatter(next[i], places.get(i), outcomes));
        return new OutcomesByPromisor(begins, outcomes);
    }

    private static int[] begins(List<OutcomePart> parts, int names, List<int[]> places) {
        int[] begins = new int[names + 1];
        for (int part = 0; part < parts.size(); part++) {
            int[] own = places.get(part);
            for (int i = 0; i < own.length; i++) {
                int after = own[i] + 1;
                begins[after] = Math.addExact(begins[after], parts.get(part).count(i));
            }
        }
        Arrays.parallelPrefix(begins, Math::addExact);
        return begins;
    }

    /// Where each part puts the first outcome of each of its promisors: after those of earlier
    /// parts.
    private static int[][] nexts(List<OutcomePart> parts, List<int[]> places, int[] begins) {
        int[] free = begins.clone();
        int[][] next = new int[parts.size()][];
        for (int part = 0; part < next.length; part++) {
            int[] own = places.get(part);
            next[part] = new int[own.length];
            for (int i = 0; i < own.length; i++) {
                next[part][i] = free[own[i]];
                free[own[i]] += parts.get(part).count(i);
            }
        }
        return next;
    }

    /// The names that promised something, in order.
    int[] promisors() {
        return IntStream.range(0, begins.length - 1)
                .filter(name -> begins[name] < begins[name + 1])
                .toArray();
    }

    int begin(int promisor) {
        return begins[promisor];
    }

    int end(int promisor) {
        return begins[promisor + 1];
    }

    int promisee(int place) {
        return (int) (outcomes[place] >>> 32);
    }

    int outcome(int place) {
        return (int) outcomes[place];
    }

    /// The oldest day with an outcome; 1970-01-01 if there is none.
    int oldestDay() {
        return (int)
                Arrays.stream(outcomes)
                        .parallel()
                        .map(outcome -> DayCounts.day((int) outcome))
                        .min()
                        .orElse(0);
    }
}
