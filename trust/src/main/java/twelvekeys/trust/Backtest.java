package twelvekeys.trust;

import java.time.LocalDate;
import java.util.List;
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
        return run(promises, model, grace, horizonDays, from, to, end(promises));
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
        Replay replay =
                Replay.of(
                        promises,
                        model,
                        CrossedModel.STANDARD,
                        new Replay.Question(grace, horizonDays, from, to, asOf));
        int[] all = replay.where(i -> true);
        return result(
                replay.scored(Candidate.NESTED, all),
                replay.scored(Candidate.RECENT_RATE, all),
                replay.dueDays(all));
    }

    /// The day after the last one on which a promise is known to be done.
    static LocalDate end(List<PromiseFacts> promises) {
        LocalDate lastDone = LocalDate.of(1, 1, 1);
        for (PromiseFacts promise : promises) {
            LocalDate done = promise.done();
            if (done != null && done.isAfter(lastDone)) {
                lastDone = done;
            }
        }
        return lastDone.plusDays(1);
    }

    /// The scores of forecasts of *not* kept.
    ///
    /// @param dueDays the day each promise was due, counted from 1970-01-01
    static BacktestResult result(Scored model, Scored base, int[] dueDays) {
        int n = model.size();
        Scored sorted = model.sorted();
        List<ReliabilityBin> bins = Reliability.bins(sorted);
        Optional<CalibrationSlope> line = CalibrationSlope.line(model);
        return new BacktestResult(
                n,
                model.late(),
                known(model.brier()),
                known(model.logLoss()),
                known(sorted.auc()),
                known(Reliability.calibrationError(bins)),
                known(line.map(CalibrationSlope::slope).orElse(Double.NaN)),
                known(line.map(CalibrationSlope::intercept).orElse(Double.NaN)),
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
