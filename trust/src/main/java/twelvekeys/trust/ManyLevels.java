package twelvekeys.trust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Every level of very many outcomes, as it stood on one day: to the bit what [TrustReading] gives
/// for the same outcomes, in less time and memory, on all processors.
///
/// Outcomes are sorted by promisor, and those of one by promisee; then each pair is counted by day
/// and told to its [Tally], its counts are added to those of its promisor, and these to those of
/// everybody. The counts are whole numbers, so it does not matter which part an outcome came in,
/// nor which processor counted it.
public final class ManyLevels {

    private final List<String> names;
    private final OutcomesByPromisor outcomes;

    /// The names that promised something, in order.
    private final int[] promisors;

    /// The number of each promisor's first pair, and last the number of all pairs.
    private final int[] firstPairs;

    /// The name of the promisee of each pair.
    private final int[] promisees;

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
            List<String> names, OutcomesByPromisor outcomes, NestedModel model, LocalDate asOf) {
        this.names = names;
        this.outcomes = outcomes;
        promisors = outcomes.promisors();
        firstPairs = new int[promisors.length + 1];
        inSlices(this::countPairs);
        Arrays.parallelPrefix(firstPairs, Math::addExact);
        promisees = new int[firstPairs[promisors.length]];
        int day = Math.toIntExact(asOf.toEpochDay());
        Tally tally = new Tally(pairLevel(promisees.length), model.halfLifeDays());
        count(tally, outcomes.oldestDay(), Math.min(day, DayCounts.LAST));
        source = LevelSource.of(model, tally, day);
        overall = source.overall();
        levels = new Level[pairLevel(promisees.length)];
        IntStream.range(0, promisors.length).parallel().forEach(this::readPromisor);
    }

    /// What is done with some promisors that stand side by side.
    private interface Slice {
        void of(int from, int to);
    }

    private void inSlices(Slice work) {
        int slices = Math.min(promisors.length, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, slices)
                .parallel()
                .forEach(slice -> work.of(border(slice, slices), border(slice + 1, slices)));
    }

    private int border(int slice, int slices) {
        return (int) ((long) promisors.length * slice / slices);
    }

    private void countPairs(int from, int to) {
        PromiseesOfOne one = new PromiseesOfOne(outcomes, names.size());
        for (int i = from; i < to; i++) {
            firstPairs[i + 1] = one.countPromisees(promisors[i]);
        }
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
                names,
                OutcomesByPromisor.of(outcomes.parts(), names.size(), outcomes.places(names)),
                model,
                asOf);
    }

    private static int promisorLevel(int promisor) {
        return 1 + promisor;
    }

    private int pairLevel(int pair) {
        return 1 + promisors.length + pair;
    }

    private void count(Tally tally, int first, int last) {
        if (first > last) {
            return;
        }
        DayCounts everybody = new DayCounts(first, last);
        inSlices((from, to) -> {
            DayCounts some = countSlice(tally, from, to, everybody.another());
            synchronized (everybody) {
                everybody.addAll(some);
            }
        });
        everybody.tell(tally, CellColumns.OVERALL);
    }

    /// Counts some promisors with all their pairs.
    ///
    /// @param all where their counts are added up
    private DayCounts countSlice(Tally tally, int from, int to, DayCounts all) {
        DayCounts own = all.another();
        DayCounts withOne = all.another();
        PromiseesOfOne one = new PromiseesOfOne(outcomes, names.size());
        for (int promisor = from; promisor < to; promisor++) {
            one.turnTo(promisors[promisor]);
            for (int i = 0; i < one.size(); i++) {
                int pair = firstPairs[promisor] + i;
                promisees[pair] = one.promisee(i);
                one.count(i, withOne);
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
        tell(0, promisors.length, listener);
    }

    /// How many promisors there are, those without an outcome by this day with them.
    public int promisors() {
        return promisors.length;
    }

    /// Tells the levels of some promisors and their pairs; may be asked by several threads.
    ///
    /// @param from the first, from 0 in the order of their names
    /// @param to the one after the last
    public void tell(int from, int to, Listener listener) {
        for (int promisor = from; promisor < to; promisor++) {
            Level level = levels[promisorLevel(promisor)];
            if (level.promises() > 0) {
                String name = names.get(promisors[promisor]);
                listener.promisor(name, level);
                tellPairs(listener, promisor, name);
            }
        }
    }

    private void tellPairs(Listener listener, int promisor, String name) {
        for (int pair = firstPairs[promisor]; pair < firstPairs[promisor + 1]; pair++) {
            Level level = levels[pairLevel(pair)];
            if (level.promises() > 0) {
                listener.pair(name, names.get(promisees[pair]), level);
            }
        }
    }
}
