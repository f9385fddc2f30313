package twelvekeys.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Every level of very many outcomes, as it stood on one day: to the bit what [TrustReading] gives
/// for the same outcomes, in less time and memory, on all processors.
///
/// The outcomes of one promisor are sorted by promisee; then each pair is counted by day and told
/// to its [Tally], its counts are added to those of the promisor, and these to those of everybody.
/// The counts are whole numbers, so it does not matter which part an outcome came in, nor which
/// processor counted it. A level, with its range, is computed when it is told.
public final class ManyLevels {

    private static final int OF_PROMISOR = 0;

    private final List<String> names;
    private final OutcomesByPromisor outcomes;
    private final NestedModel model;
    private final Decay decay;
    private final int asOf;
    private final OfOne[] promisors;
    private final double notKept;
    private final Level overall;

    /// What is told of each level.
    public interface Listener {

        /// The level of one promisor.
        void promisor(String promisor, Level level);

        /// The level of one promisor with one promisee, told after that of the promisor.
        void pair(String promisor, String promisee, Level level);
    }

    /// The sums of one promisor, then those of its pairs in the order of the promisees.
    private static final class OfOne {

        /// The places of the names.
        private final int promisor;

        private final int[] promisees;
        private final Tally tally;

        OfOne(int promisor, int[] promisees, Tally tally) {
            this.promisor = promisor;
            this.promisees = promisees;
            this.tally = tally;
        }
    }

    private ManyLevels(
            List<String> names,
            OutcomesByPromisor outcomes,
            int oldestDay,
            NestedModel model,
            LocalDate asOf) {
        this.names = names;
        this.outcomes = outcomes;
        this.model = model;
        this.asOf = Math.toIntExact(asOf.toEpochDay());
        decay = new Decay(model.halfLifeDays());
        promisors = new OfOne[outcomes.size()];
        Tally everybody = new Tally(1, decay);
        int lastDay = Math.min(this.asOf, DayCounts.LAST);
        if (oldestDay <= lastDay) {
            count(new DayCounts(oldestDay, lastDay)).tell(everybody, CellColumns.OVERALL);
        }
        notKept = NestedModel.overall(everybody, this.asOf);
        overall =
                LevelRange.level(
                        everybody,
                        CellColumns.OVERALL,
                        notKept,
                        NestedModel.OVERALL_PRIOR,
                        this.asOf);
    }

    /// Reads the levels as of a day, from outcomes known on or before it.
    ///
    /// @throws ArithmeticException when a promisor has more outcomes than an int counts
    public static ManyLevels read(NumberedOutcomes outcomes, NestedModel model, LocalDate asOf) {
        List<String> names = outcomes.sortedNames();
        return new ManyLevels(
                names,
                new OutcomesByPromisor(outcomes.parts(), outcomes.places(names)),
                outcomes.oldestDay(),
                model,
                asOf);
    }

    /// Counts all promisors.
    ///
    /// @param everybody where their counts are added up
    private DayCounts count(DayCounts everybody) {
        int slices = Math.min(promisors.length, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, slices)
                .parallel()
                .forEach(slice -> {
                    DayCounts some = everybody.another();
                    countSlice(border(slice, slices), border(slice + 1, slices), some);
                    synchronized (everybody) {
                        everybody.addAll(some);
                    }
                });
        return everybody;
    }

    private int border(int slice, int slices) {
        return (int) ((long) promisors.length * slice / slices);
    }

    /// Counts some promisors with all their pairs.
    ///
    /// @param all where their counts are added up
    private void countSlice(int from, int to, DayCounts all) {
        DayCounts own = all.another();
        DayCounts withOne = all.another();
        PromiseesOfOne one = new PromiseesOfOne(names.size());
        for (int promisor = from; promisor < to; promisor++) {
            one.turnTo(outcomes.of(promisor));
            int[] promisees = one.promisees();
            Tally tally = new Tally(pairLevel(promisees.length), decay);
            for (int pair = 0; pair < promisees.length; pair++) {
                one.count(pair, withOne);
                withOne.moveTo(tally, pairLevel(pair), own);
            }
            own.moveTo(tally, OF_PROMISOR, all);
            int name = outcomes.of(promisor).getFirst().promisor();
            promisors[promisor] = new OfOne(name, promisees, tally);
        }
    }

    private static int pairLevel(int pair) {
        return OF_PROMISOR + 1 + pair;
    }

    /// The day this was read for.
    public LocalDate asOf() {
        return LocalDate.ofEpochDay(asOf);
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
            OfOne one = promisors[promisor];
            if (one != null && one.tally.promises(OF_PROMISOR) > 0) {
                tell(one, listener);
            }
        }
    }

    private void tell(OfOne one, Listener listener) {
        String name = names.get(one.promisor);
        double prior = model.promisorPrior();
        double own = NestedModel.nested(one.tally, OF_PROMISOR, prior, notKept, asOf);
        listener.promisor(name, LevelRange.level(one.tally, OF_PROMISOR, own, prior, asOf));
        for (int pair = 0; pair < one.promisees.length; pair++) {
            if (one.tally.promises(pairLevel(pair)) > 0) {
                listener.pair(name, names.get(one.promisees[pair]), pair(one, pair, own));
            }
        }
    }

    /// @param above the share not kept by the promisor
    private Level pair(OfOne one, int pair, double above) {
        double prior = model.pairPrior();
        double own = NestedModel.nested(one.tally, pairLevel(pair), prior, above, asOf);
        return LevelRange.level(one.tally, pairLevel(pair), own, prior, asOf);
    }
}
