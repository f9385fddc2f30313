package twelvekeys.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Names;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.PromiseRow;
import twelvekeys.tables.PromiseRows;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableException;
import twelvekeys.tables.TableFile;
import twelvekeys.tables.TableSample;
import twelvekeys.tables.Understanding;
import twelvekeys.tables.UnknownColumnException;
import twelvekeys.trust.Deliverables;
import twelvekeys.trust.Grace;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.PromiseLine;

/// What a file of promises held: the promises, and the rows that could not be used.
///
/// @param promises the promises, lines of one deliverable gathered
/// @param rowsRead all rows of the file below its header, the refused ones with them
/// @param refused the refused rows, in the order of the file
record PromiseInput(List<PromiseFacts> promises, long rowsRead, List<RowResult.Refused> refused) {

    /// Reads the file that the arguments name, and tells of the refused rows.
    ///
    /// @throws CommandFailed when the file cannot be read, a column is unknown, the order of day
    ///   and month cannot be told, or no row could be used
    static PromiseInput read(Arguments arguments, PrintStream err) {
        PromiseInput input = open(arguments, Limits.STANDARD, PromiseInput::read);
        tell(arguments, input.refused, input.promises.isEmpty(), err);
        return input;
    }

    /// Reads the outcomes of a file of any size, and tells of the refused rows.
    ///
    /// @throws CommandFailed as [#read(Arguments, PrintStream)]
    static OutcomeInput readOutcomes(Arguments arguments, Grace grace, PrintStream err) {
        OutcomeInput input =
                OutcomeInput.plain(arguments.file(), arguments.columns(), grace)
                        .orElseGet(() ->
                                open(
                                        arguments,
                                        OutcomeInput.LIMITS,
                                        (table, columns) ->
                                                OutcomeInput.rowByRow(table, columns, grace)));
        tell(arguments, input.refused(), input.outcomes().size() == 0, err);
        return input;
    }

    private static <T> T open(
            Arguments arguments, Limits limits, BiFunction<Table, PromiseColumns, T> reading) {
        try {
            Table table = TableFile.open(arguments.file(), limits);
            return reading.apply(
                    table,
                    arguments.columns(
                            Understanding.of(TableSample.of(table), arguments.columns())));
        } catch (UnknownColumnException e) {
            throw CommandFailed.wrongUsage(String.valueOf(e.getMessage()));
        } catch (TableException e) {
            throw CommandFailed.notComputed(arguments.file() + ": " + e.getMessage());
        }
    }

    private static void tell(
            Arguments arguments, List<RowResult.Refused> refused, boolean none, PrintStream err) {
        Refusals.tell(refused, arguments.refused(), err);
        if (none) {
            throw CommandFailed.notComputed(arguments.file() + ": none of the rows could be used");
        }
    }

    private static PromiseInput read(Table table, PromiseColumns columns) {
        List<PromiseLine> lines = new ArrayList<>();
        List<RowResult.Refused> refused = new ArrayList<>();
        Spellings spellings = new Spellings();
        try (PromiseRows rows = PromiseRows.read(table, columns)) {
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case RowResult.Read(PromiseRow row) -> lines.add(line(row, spellings));
                    case RowResult.Refused row -> refused.add(row);
                }
            }
        }
        return new PromiseInput(
                Deliverables.cluster(lines), (long) lines.size() + refused.size(), refused);
    }

    /// The names of parties, each in the spelling in which it first appears.
    private static final class Spellings {
        private final Map<String, String> first = new HashMap<>();

        private String of(String name) {
            return first.computeIfAbsent(Names.key(name), key -> name);
        }
    }

    private static PromiseLine line(PromiseRow row, Spellings spellings) {
        return new PromiseLine(
                row.line(),
                spellings.of(row.promisor()),
                spellings.of(row.promisee()),
                row.deliverable(),
                row.category(),
                row.due(),
                row.done(),
                row.made(),
                row.value());
    }
}
