package twelvekeys.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Every level of very many outcomes, as it stood on one day: to the bit what [TrustReading] gives
/// for the same outcomes, in less time and memory, on all processors.
///
/// Outcomes are sorted by pair; then each pair is counted by day, told to its [Tally], and its
/// counts added to those of its promisor, and these to those of everybody. The counts are whole
/// numbers, so it does not matter which part an outcome came in, nor which processor counted it.
public final class ManyLevels {

    private final List<String> names;
    private final OutcomesByPair outcomes;
    private final int[] firstPairs;
    private final LevelSource source;
    private final Level overall;

    /// The promisors' levels, each at its [#promisorLevel], then the pairs'.
    private final Level[] levels;

    /// What is told of each level.
    public interface Listener {

        /// The level of one promisor.
        void promisor(String promisor, Level level);

        /// The level of one promisor with one promisee, told after that of the promisor.
        void pair(String promisor, String promisee, Level level);
    }

    private ManyLevels(
            List<String> names, OutcomesByPair outcomes, NestedModel model, LocalDate asOf) {
        this.names = names;
        this.outcomes = outcomes;
        firstPairs = outcomes.firstPairs();
        int day = Math.toIntExact(asOf.toEpochDay());
        Tally tally = new Tally(pairLevel(outcomes.size()), model.halfLifeDays());
        source = new LevelSource(model, tally, day);
        count(tally, outcomes.oldestDay(), Math.min(day, DayCounts.LAST));
        overall = source.overall();
        levels = new Level[pairLevel(outcomes.size())];
        IntStream.range(0, promisors()).parallel().forEach(this::readPromisor);
    }

    private void readPromisor(int promisor) {
        int level = promisorLevel(promisor);
        levels[level] = source.promisor(level);
        for (int pair = firstPairs[promisor]; pair < firstPairs[promisor + 1]; pair++) {
            levels[pairLevel(pair)] = source.pair(level, pairLevel(pair));
        }
    }

    /// Reads the levels as of a day, from outcomes known on or before it.
    ///
    /// @throws ArithmeticException when there are more outcomes than an int counts
    public static ManyLevels read(NumberedOutcomes outcomes, NestedModel model, LocalDate asOf) {
        List<String> names = outcomes.sortedNames();
        return new ManyLevels(
                names, OutcomesByPair.of(outcomes.parts(), outcomes.places(names)), model, asOf);
    }

    private int promisors() {
        return firstPairs.length - 1;
    }

    private static int promisorLevel(int promisor) {
        return 1 + promisor;
    }

    private int pairLevel(int pair) {
        return 1 + promisors() + pair;
    }

    private void count(Tally tally, int first, int last) {
        if (first > last) {
            return;
        }
        int slices = Math.min(promisors(), 4 * Runtime.getRuntime().availableProcessors());
        DayCounts everybody = new DayCounts(first, last);
        IntStream.range(0, slices)
                .parallel()
                .mapToObj(slice ->
                        countSlice(
                                tally,
                                (int) ((long) promisors() * slice / slices),
                                (int) ((long) promisors() * (slice + 1) / slices),
                                new DayCounts(first, last)))
                .forEachOrdered(everybody::addAll);
        everybody.tell(tally, CellColumns.OVERALL);
    }

    /// Counts some promisors with all their pairs.
    ///
    /// @param all where their counts are added up
    private DayCounts countSlice(Tally tally, int from, int to, DayCounts all) {
        DayCounts own = all.another();
        DayCounts withOne = all.another();
        for (int promisor = from; promisor < to; promisor++) {
            for (int pair = firstPairs[promisor]; pair < firstPairs[promisor + 1]; pair++) {
                outcomes.count(pair, withOne);
                withOne.moveTo(tally, pairLevel(pair), own);
            }
            own.moveTo(tally, promisorLevel(promisor), all);
        }
        return all;
    }

    /// The day this was read for.
    public LocalDate asOf() {
        return LocalDate.ofEpochDay(source.asOf());
    }

    /// The level of everybody.
    public Level overall() {
        return overall;
    }

    /// Tells every level that has an outcome by this day: promisors in the order of their names,
    /// each followed by its pairs in the order of the promisees' names.
    public void tell(Listener listener) {
        for (int promisor = 0; promisor < promisors(); promisor++) {
            Level level = levels[promisorLevel(promisor)];
            if (level.promises() > 0) {
                String name = names.get(outcomes.promisor(firstPairs[promisor]));
                listener.promisor(name, level);
                tellPairs(listener, promisor, name);
            }
        }
    }

    private void tellPairs(Listener listener, int promisor, String name) {
        for (int pair = firstPairs[promisor]; pair < firstPairs[promisor + 1]; pair++) {
            Level level = levels[pairLevel(pair)];
            if (level.promises() > 0) {
                listener.pair(name, names.get(outcomes.promisee(pair)), level);
            }
        }
    }
}
