package twelvekeys.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.Candidate;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Grace;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.ModelTrial;

/// How good forecasts would have been on the promises of a file.
///
/// @param input what the file held
/// @param horizonDays how long before the due date promises were predicted
/// @param from the first due date scored, or null for no bound
/// @param to the last due date scored, or null for no bound
/// @param day the day the record was read; outcomes known later are not scored
/// @param trial the scores of every model, and of the one that would have been chosen
record BacktestCommand(
        PromiseInput input,
        int horizonDays,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ReadingDay day,
        ModelTrial trial) {

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
        ModelTrial trial =
                ModelTrial.run(input.promises(), grace, horizonDays, from, to, day.day());
        BacktestCommand command = new BacktestCommand(input, horizonDays, from, to, day, trial);
        if (arguments.json()) {
            out.println(command.json());
        } else {
            BacktestPage.print(command, out);
        }
    }

    /// The scores of the forecasts that would have been given.
    BacktestResult result() {
        return trial.chosen();
    }

    /// The scores of one model.
    BacktestResult result(Candidate candidate) {
        return Objects.requireNonNull(trial.each().get(candidate));
    }

    private String json() {
        Json json = new Json().open('{');
        scores(json, result());
        json.member("baseBrier", result().baseBrier())
                .member("baseLogLoss", result().baseLogLoss());
        json.name("models").open('{');
        for (Candidate candidate : Candidate.values()) {
            json.name(code(candidate)).open('{');
            scores(json, result(candidate)).close('}');
        }
        json.close('}').name("choices").open('[');
        for (ModelChoice choice : trial.choices()) {
            json.open('{')
                    .member("from", choice.day().toString())
                    .member("model", code(choice.chosen()))
                    .member("why", code(choice.why()))
                    .member("judged", choice.judged())
                    .close('}');
        }
        json.close(']').name("byEvidence").open('[');
        for (ModelTrial.EvidenceRow row : trial.byEvidence()) {
            json.open('{')
                    .member("evidence", code(row.evidence()))
                    .member("n", row.n())
                    .member("late", row.late())
                    .member("meanForecast", row.meanForecast())
                    .member("logLoss", row.logLoss())
                    .member("baseLogLoss", row.recentRateLogLoss())
                    .close('}');
        }
        return json.close(']')
                .member("rowsRead", input.rowsRead())
                .member("rowsRefused", input.refused().size())
                .close('}')
                .toString();
    }

    private static Json scores(Json json, BacktestResult result) {
        return json.member("n", result.n())
                .member("late", result.late())
                .member("brier", result.brier())
                .member("logLoss", result.logLoss())
                .member("auc", result.auc())
                .member("ece10", result.ece10())
                .member("calibrationSlope", result.calibrationSlope())
                .member("calibrationIntercept", result.calibrationIntercept());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
