package twelvekeys.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Names;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.PromiseRow;
import twelvekeys.tables.PromiseRows;
import twelvekeys.tables.Role;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableException;
import twelvekeys.tables.TableFile;
import twelvekeys.tables.TableSample;
import twelvekeys.tables.Understanding;
import twelvekeys.tables.UnknownColumnException;
import twelvekeys.trust.Deliverables;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.PromiseLine;

/// What a file of promises held: the promises, and the rows that could not be used.
///
/// @param promises the promises, lines of one deliverable gathered
/// @param rowsRead all rows of the file below its header, the refused ones with them
/// @param refused the refused rows, in the order of the file
record PromiseInput(List<PromiseFacts> promises, long rowsRead, List<RowResult.Refused> refused) {

    private static final Map<String, Role> COLUMNS =
            Map.of(
                    "--promisor", Role.PROMISOR,
                    "--promisee", Role.PROMISEE,
                    "--due", Role.DUE,
                    "--done", Role.DONE,
                    "--made", Role.MADE,
                    "--deliverable", Role.DELIVERABLE,
                    "--value", Role.VALUE,
                    "--category", Role.CATEGORY);

    /// Reads the file that the arguments name, and tells of the refused rows.
    ///
    /// @throws CommandFailed when the file cannot be read, a column is unknown, the order of day
    ///   and month cannot be told, or no row could be used
    static PromiseInput read(Arguments arguments, PrintStream err) {
        PromiseInput input;
        try {
            Table table = TableFile.open(arguments.file(), Limits.STANDARD);
            input = read(table, columns(arguments, table));
        } catch (UnknownColumnException e) {
            throw CommandFailed.wrongUsage(String.valueOf(e.getMessage()));
        } catch (TableException e) {
            throw CommandFailed.notComputed(arguments.file() + ": " + e.getMessage());
        }
        Refusals.tell(input.refused, arguments.refused(), err);
        if (input.promises.isEmpty()) {
            throw CommandFailed.notComputed(arguments.file() + ": none of the rows could be used");
        }
        return input;
    }

    private static PromiseColumns columns(Arguments arguments, Table table) {
        Map<Role, String> chosen = new EnumMap<>(Role.class);
        COLUMNS.forEach((option, role) -> {
            String header = arguments.text(option);
            if (header != null) {
                chosen.put(role, header);
            }
        });
        Understanding understanding = Understanding.of(TableSample.of(table), chosen);
        understanding
                .problems()
                .forEach((role, why) -> {
                    throw CommandFailed.notComputed(
                            "The column “"
                                    + understanding.columns().get(role)
                                    + "” holds no dates: "
                                    + why);
                });
        return DateOrder.of(arguments).decide(understanding).toColumns();
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
