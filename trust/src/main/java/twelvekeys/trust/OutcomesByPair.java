package twelvekeys.trust;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Very many outcomes, those of each pair side by side; pairs by promisor, then promisee.
final class OutcomesByPair {

    /// In order, each as [PairNumbers#pair] of the places of the sorted names.
    private final long[] pairs;

    /// Where the outcomes of each pair begin, and last where they all end.
    private final int[] begins;

    /// Each as [DayCounts#outcome]; those of one pair in no order.
    private final int[] outcomes;

    private OutcomesByPair(long[] pairs, int[] begins, int[] outcomes) {
        this.pairs = pairs;
        this.begins = begins;
        this.outcomes = outcomes;
    }

    /// Sorts the outcomes of all parts by counting those of each pair first.
    ///
    /// @throws ArithmeticException when there are more outcomes than an int counts
    static OutcomesByPair of(List<OutcomePart> parts, List<int[]> places) {
        long[][] own = new long[parts.size()][];
        Arrays.setAll(own, i -> pairs(parts.get(i).pairs(), places.get(i)));
        long[] pairs =
                Arrays.stream(own).flatMapToLong(Arrays::stream).sorted().distinct().toArray();
        int[][] numbers = new int[own.length][];
        Arrays.setAll(
                numbers,
                i ->
                        Arrays.stream(own[i])
                                .mapToInt(pair -> Arrays.binarySearch(pairs, pair))
                                .toArray());
        int[] begins = begins(parts, numbers, pairs.length);
        int[][] next = nexts(parts, numbers, begins);
        int[] outcomes = new int[begins[pairs.length]];
        IntStream.range(0, next.length)
                .parallel()
                .forEach(i -> parts.get(i).scatter(next[i], outcomes));
        return new OutcomesByPair(pairs, begins, outcomes);
    }

    private static long[] pairs(PairNumbers numbers, int[] places) {
        long[] pairs = new long[numbers.size()];
        Arrays.setAll(
                pairs,
                i -> {
                    long pair = numbers.pair(i);
                    return PairNumbers.pair(
                            places[PairNumbers.promisor(pair)], places[PairNumbers.promisee(pair)]);
                });
        return pairs;
    }

    private static int[] begins(List<OutcomePart> parts, int[][] numbers, int pairs) {
        int[] begins = new int[pairs + 1];
        for (int part = 0; part < numbers.length; part++) {
            for (int i = 0; i < numbers[part].length; i++) {
                int next = numbers[part][i] + 1;
                begins[next] = Math.addExact(begins[next], parts.get(part).count(i));
            }
        }
        for (int pair = 0; pair < pairs; pair++) {
            begins[pair + 1] = Math.addExact(begins[pair + 1], begins[pair]);
        }
        return begins;
    }

    /// Where each part puts the first outcome of each of its pairs: after those of earlier parts.
    private static int[][] nexts(List<OutcomePart> parts, int[][] numbers, int[] begins) {
        int[] free = begins.clone();
        int[][] next = new int[numbers.length][];
        for (int part = 0; part < numbers.length; part++) {
            next[part] = new int[numbers[part].length];
            for (int i = 0; i < next[part].length; i++) {
                int pair = numbers[part][i];
                next[part][i] = free[pair];
                free[pair] += parts.get(part).count(i);
            }
        }
        return next;
    }

    /// How many pairs there are.
    int size() {
        return pairs.length;
    }

    /// The first pair of each promisor, and last the number of pairs.
    int[] firstPairs() {
        return IntStream.rangeClosed(0, pairs.length)
                .filter(i -> i == 0 || i == pairs.length || promisor(i) != promisor(i - 1))
                .toArray();
    }

    /// The oldest day with an outcome; 1970-01-01 if there is none.
    int oldestDay() {
        return Arrays.stream(outcomes).parallel().map(DayCounts::day).min().orElse(0);
    }

    /// Counts the outcomes of a pair that are not beyond the days of the counts.
    void count(int pair, DayCounts counts) {
        for (int i = begins[pair]; i < begins[pair + 1]; i++) {
            if (!counts.isBeyond(DayCounts.day(outcomes[i]))) {
                counts.add(outcomes[i]);
            }
        }
    }

    int promisor(int pair) {
        return PairNumbers.promisor(pairs[pair]);
    }

    int promisee(int pair) {
        return PairNumbers.promisee(pairs[pair]);
    }
}
