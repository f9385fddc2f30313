package twelvekeys.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.Backtest;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Grace;
import twelvekeys.trust.NestedModel;

/// How good forecasts would have been on the promises of a file.
///
/// @param input what the file held
/// @param horizonDays how long before the due date promises were predicted
/// @param from the first due date scored, or null for no bound
/// @param to the last due date scored, or null for no bound
/// @param day the day the record was read; outcomes known later are not scored
/// @param result the scores
record BacktestCommand(
        PromiseInput input,
        int horizonDays,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ReadingDay day,
        BacktestResult result) {

    static void run(Arguments arguments, PrintStream out, PrintStream err, Clock clock) {
        Grace grace = arguments.grace();
        int horizonDays = arguments.horizonDays();
        LocalDate from = arguments.date("--from");
        LocalDate to = arguments.date("--to");
        LocalDate given = arguments.date("--as-of");
        if (from != null && to != null && to.isBefore(from)) {
            throw CommandFailed.wrongUsage("--to must not lie before --from");
        }
        PromiseInput input = PromiseInput.read(arguments, err);
        DayCells cells = DayCells.of(input.promises(), grace);
        ReadingDay day = ReadingDay.of(given, cells, LocalDate.now(clock));
        BacktestResult result =
                Backtest.run(
                        input.promises(),
                        NestedModel.STANDARD,
                        grace,
                        horizonDays,
                        from,
                        to,
                        day.day());
        BacktestCommand command = new BacktestCommand(input, horizonDays, from, to, day, result);
        if (arguments.json()) {
            out.println(command.json());
        } else {
            BacktestPage.print(command, out);
        }
    }

    private String json() {
        return new Json()
                .open('{')
                .member("n", result.n())
                .member("late", result.late())
                .member("brier", result.brier())
                .member("logLoss", result.logLoss())
                .member("auc", result.auc())
                .member("ece10", result.ece10())
                .member("calibrationSlope", result.calibrationSlope())
                .member("baseBrier", result.baseBrier())
                .member("baseLogLoss", result.baseLogLoss())
                .member("rowsRead", input.rowsRead())
                .member("rowsRefused", input.refused().size())
                .close('}')
                .toString();
    }
}
