package twelvekeys.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Day cells laid out as columns in day order, with numbers in place of names.
///
/// Reading walks these arrays and allocates nothing. Names are numbered in their natural order, so
/// the numbers do not depend on the order of arrival.
final class CellColumns implements EffectNumbers {

    /// Level 0 is everybody, then come the promisors, then the pairs.
    static final int OVERALL = 0;

    private final List<String> promisors;
    private final List<Pair> pairs;
    private final Map<String, Integer> promisorLevels = new HashMap<>();
    private final Map<Pair, Integer> pairLevels = new HashMap<>();
    private final int[] promisorLevelOfPair;
    private final int[] days;
    private final int[] cellPairs;
    private final Map<String, Integer> promiseeEffects = new HashMap<>();
    private final Map<Kind, Integer> kindEffects = new HashMap<>();
    private final int[] promiseeEffectOfPair;
    private final int[] cellKinds;
    private final Outcome[] outcomes;
    private final int[] counts;

    /// A promisor's promises of one category.
    record Kind(String promisor, String category) {}

    private CellColumns(List<DayCell> cells, SortedSet<Pair> sortedPairs) {
        SortedSet<String> names = new TreeSet<>();
        sortedPairs.forEach(pair -> names.add(pair.promisor()));
        promisors = List.copyOf(names);
        pairs = List.copyOf(sortedPairs);
        promisors.forEach(name -> promisorLevels.put(name, 1 + promisorLevels.size()));
        int firstPair = 1 + promisors.size();
        pairs.forEach(pair -> pairLevels.put(pair, firstPair + pairLevels.size()));
        promisorLevelOfPair = pairs.stream().mapToInt(pair -> level(pair.promisor())).toArray();
        promiseeEffectOfPair =
                pairs.stream()
                        .mapToInt(pair -> number(promiseeEffects, pair.promisee(), levels()))
                        .toArray();
        days = new int[cells.size()];
        cellKinds = new int[cells.size()];
        cellPairs = new int[cells.size()];
        outcomes = new Outcome[cells.size()];
        counts = new int[cells.size()];
        Arrays.setAll(days, i -> Math.toIntExact(cells.get(i).day().toEpochDay()));
        Arrays.setAll(counts, i -> cells.get(i).count());
        for (int i = 0; i < days.length; i++) {
            DayCell cell = cells.get(i);
            cellPairs[i] = level(new Pair(cell.promisor(), cell.promisee())) - firstPair;
            outcomes[i] = cell.outcome();
            cellKinds[i] =
                    cell.category().isEmpty()
                            ? CrossedLevels.NONE
                            : number(
                                    kindEffects,
                                    new Kind(cell.promisor(), cell.category()),
                                    levels() + promiseeEffects.size());
        }
    }

    private static <K> int number(Map<K, Integer> numbers, K name, int first) {
        return numbers.computeIfAbsent(name, key -> first + numbers.size());
    }

    /// @param cells in day order
    static CellColumns of(List<DayCell> cells) {
        SortedSet<Pair> pairs = new TreeSet<>();
        for (DayCell cell : cells) {
            if (cell.count() < 0) {
                throw new IllegalStateException("More was retracted than added: " + cell);
            }
            pairs.add(new Pair(cell.promisor(), cell.promisee()));
        }
        return new CellColumns(new ArrayList<>(cells), pairs);
    }

    List<String> promisors() {
        return promisors;
    }

    List<Pair> pairs() {
        return pairs;
    }

    int levels() {
        return 1 + promisors.size() + pairs.size();
    }

    /// The promisor's level, or -1 when no cell names it.
    int level(String promisor) {
        return promisorLevels.getOrDefault(promisor, -1);
    }

    /// The pair's level, or -1 when no cell names it.
    int level(Pair pair) {
        return pairLevels.getOrDefault(pair, -1);
    }

    /// How many effects a [CrossedModel] has: the levels, then the promisees, then the kinds.
    int effects() {
        return levels() + promiseeEffects.size() + kindEffects.size();
    }

    /// Writes the effects of a cell's promises.
    void effects(int cell, int[] into) {
        int pair = cellPairs[cell];
        into[CrossedLevels.EVERYBODY] = OVERALL;
        into[CrossedLevels.PROMISOR] = promisorLevelOfPair[pair];
        into[CrossedLevels.PROMISEE] = promiseeEffectOfPair[pair];
        into[CrossedLevels.PAIR] = 1 + promisors.size() + pair;
        into[CrossedLevels.KIND] = cellKinds[cell];
    }

    @Override
    public void effects(String promisor, String promisee, String category, int[] into) {
        into[CrossedLevels.EVERYBODY] = OVERALL;
        into[CrossedLevels.PROMISOR] = level(promisor);
        into[CrossedLevels.PROMISEE] =
                promiseeEffects.getOrDefault(promisee, CrossedLevels.UNKNOWN);
        into[CrossedLevels.PAIR] = level(new Pair(promisor, promisee));
        into[CrossedLevels.KIND] =
                category.isEmpty()
                        ? CrossedLevels.NONE
                        : kindEffects.getOrDefault(
                                new Kind(promisor, category), CrossedLevels.UNKNOWN);
    }

    int size() {
        return days.length;
    }

    int count(int cell) {
        return counts[cell];
    }

    boolean kept(int cell) {
        return outcomes[cell].kept();
    }

    /// Whether two cells are of one promisor and one day.
    boolean samePromisorDay(int cell, int other) {
        return days[cell] == days[other]
                && promisorLevelOfPair[cellPairs[cell]] == promisorLevelOfPair[cellPairs[other]];
    }

    /// Whether two cells of one day are of one promisor, promisee and category.
    boolean samePromises(int cell, int other) {
        return cellPairs[cell] == cellPairs[other] && cellKinds[cell] == cellKinds[other];
    }

    /// The day of a cell, counted from 1970-01-01.
    int day(int cell) {
        return days[cell];
    }

    /// Counts a cell at its three levels.
    void tell(int cell, Tally tally) {
        int pair = cellPairs[cell];
        Outcome outcome = outcomes[cell];
        tally.add(OVERALL, days[cell], outcome, counts[cell]);
        tally.add(promisorLevelOfPair[pair], days[cell], outcome, counts[cell]);
        tally.add(1 + promisors.size() + pair, days[cell], outcome, counts[cell]);
    }
}
