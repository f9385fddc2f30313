package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How good forecasts would have been on the past: every promise predicted from what was known
/// before.
///
/// A promise is predicted on the day `due − horizon`, from outcomes known on or before that day.
/// One that was done earlier than that is predicted on the day before it was done, so that no
/// promise ever sees its own outcome. The base it is held against is everybody's decayed level at
/// the same moment. Nothing is fitted here: the model's constants come from outside and must have
/// been chosen on other promises.
public final class Backtest {

    private Backtest() {}

    /// Scores the promises due in a window, as of the day after the last one known to be done.
    ///
    /// @see #run(List, NestedModel, Grace, int, LocalDate, LocalDate, LocalDate)
    public static BacktestResult run(
            List<PromiseFacts> promises,
            NestedModel model,
            Grace grace,
            int horizonDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        LocalDate lastDone = LocalDate.of(1, 1, 1);
        for (PromiseFacts promise : promises) {
            LocalDate done = promise.done();
            if (done != null && done.isAfter(lastDone)) {
                lastDone = done;
            }
        }
        return run(promises, model, grace, horizonDays, from, to, lastDone.plusDays(1));
    }

    /// Scores the promises due in a window whose outcome is known.
    ///
    /// @param promises all promises there are, in any order; those outside the window are history
    /// @param horizonDays how long before the due date a promise is predicted, 0 or more
    /// @param from the first due date scored, or null for no bound
    /// @param to the last due date scored, or null for no bound
    /// @param asOf the day the record is read; an outcome known later than this is not scored, so
    ///   an open promise is scored only once it is past due
    public static BacktestResult run(
            List<PromiseFacts> promises,
            NestedModel model,
            Grace grace,
            int horizonDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate asOf) {
        if (horizonDays < 0) {
            throw new IllegalArgumentException(
                    "The horizon must be 0 days or more, not " + horizonDays);
        }
        Levels levels = new Levels();
        List<Told> history = new ArrayList<>(promises.size());
        List<Asked> questions = new ArrayList<>();
        for (PromiseFacts promise : promises) {
            Told told = Told.of(promise, grace, levels);
            history.add(told);
            boolean inWindow =
                    (from == null || !promise.due().isBefore(from))
                            && (to == null || !promise.due().isAfter(to));
            if (inWindow && told.day <= asOf.toEpochDay()) {
                int due = Math.toIntExact(promise.due().toEpochDay());
                questions.add(new Asked(Math.min(due - horizonDays, told.day - 1), due, told));
            }
        }
        history.sort(Comparator.comparingInt(Told::day));
        questions.sort(Asked.ORDER);
        return replay(history, questions, model, levels.count());
    }

    /// A promise's outcome and the day it became known.
    private record Told(int day, int promisor, int pair, Pair names, Outcome outcome) {

        private static Told of(PromiseFacts promise, Grace grace, Levels levels) {
            Resolution resolution = promise.resolution(grace);
            Pair names = new Pair(promise.promisor(), promise.promisee());
            return new Told(
                    Math.toIntExact(resolution.knownOn().toEpochDay()),
                    levels.of(promise.promisor()),
                    levels.of(names),
                    names,
                    resolution.outcome());
        }
    }

    /// A promise to be predicted on a day.
    private record Asked(int day, int due, Told answer) {

        /// By day; the rest makes the sums independent of the order of arrival.
        private static final Comparator<Asked> ORDER =
                Comparator.comparingInt(Asked::day)
                        .thenComparingInt(Asked::due)
                        .thenComparingInt(asked -> asked.answer.day)
                        .thenComparing(asked -> asked.answer.names)
                        .thenComparing(asked -> asked.answer.outcome);
    }

    /// Numbers for promisors and pairs.
    private static final class Levels {
        private final Map<Object, Integer> numbers = new HashMap<>();

        private int of(Object name) {
            return numbers.computeIfAbsent(name, key -> numbers.size() + 1);
        }

        private int count() {
            return numbers.size() + 1;
        }
    }

    private static BacktestResult replay(
            List<Told> history, List<Asked> questions, NestedModel model, int levels) {
        int n = questions.size();
        double[] forecasts = new double[n];
        double[] base = new double[n];
        boolean[] late = new boolean[n];
        int[] dueDays = new int[n];
        Tally tally = new Tally(levels, model.halfLifeDays());
        int next = 0;
        for (int i = 0; i < n; i++) {
            Asked asked = questions.get(i);
            for (; next < history.size() && history.get(next).day <= asked.day; next++) {
                tell(history.get(next), tally);
            }
            double p0 = NestedModel.overall(tally, asked.day);
            double pv =
                    NestedModel.nested(
                            tally, asked.answer.promisor, model.promisorPrior(), p0, asked.day);
            base[i] = p0;
            forecasts[i] =
                    NestedModel.nested(tally, asked.answer.pair, model.pairPrior(), pv, asked.day);
            late[i] = !asked.answer.outcome.kept();
            dueDays[i] = asked.due;
        }
        return result(new Scored(forecasts, late), new Scored(base, late), dueDays);
    }

    private static void tell(Told told, Tally tally) {
        tally.add(CellColumns.OVERALL, told.day, told.outcome, 1);
        tally.add(told.promisor, told.day, told.outcome, 1);
        tally.add(told.pair, told.day, told.outcome, 1);
    }

    private static BacktestResult result(Scored model, Scored base, int[] dueDays) {
        int n = model.size();
        Scored sorted = model.sorted();
        List<ReliabilityBin> bins = Reliability.bins(sorted);
        return new BacktestResult(
                n,
                model.late(),
                known(model.brier()),
                known(model.logLoss()),
                known(sorted.auc()),
                known(Reliability.calibrationError(bins)),
                CalibrationSlope.of(model),
                known(base.brier()),
                known(base.logLoss()),
                bins,
                n == 0 ? Optional.empty() : Optional.of(Corp.of(sorted)),
                BlockBootstrap.ranges(model, base, dueDays));
    }

    private static OptionalDouble known(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
