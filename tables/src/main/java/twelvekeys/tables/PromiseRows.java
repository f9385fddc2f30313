package twelvekeys.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a table as promises, one result for each row.
public final class PromiseRows implements Lines<RowResult> {

    private final Lines<Row> rows;
    private final List<String> headers;
    private final Map<Role, Integer> places;
    private final PromiseColumns columns;

    private PromiseRows(Table table, PromiseColumns columns, Map<Role, Integer> places) {
        this.headers = table.headers();
        this.columns = columns;
        this.places = places;
        this.rows = table.rows();
    }

    /// Starts reading. Close it when done.
    ///
    /// @throws UnknownColumnException if the table lacks one of the columns
    /// @throws TableException here or while walking, for a whole-file problem
    public static PromiseRows read(Table table, PromiseColumns columns) {
        Map<Role, Integer> places = new EnumMap<>(Role.class);
        columns.columns()
                .forEach((role, header) ->
                        places.put(role, UnknownColumnException.find(table.headers(), header)));
        return new PromiseRows(table, columns, places);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RowResult next() {
        return judge(rows.next());
    }

    private RowResult judge(Row row) {
        RowDraft draft = new RowDraft(row, headers, places, columns);
        for (RowRule rule : RowRule.ALL) {
            String reason = rule.refuse(draft);
            if (reason != null) {
                return new RowResult.Refused(row.line(), row.cells(), reason);
            }
        }
        LocalDate due = draft.day(Role.DUE);
        if (due == null) {
            throw new IllegalStateException("A row without a due date passed the rules");
        }
        return new RowResult.Read(promise(draft, due));
    }

    private PromiseRow promise(RowDraft draft, LocalDate due) {
        List<String> notes = new ArrayList<>(1);
        BigDecimal value = value(draft, notes);
        LocalDate done = draft.day(Role.DONE);
        LocalDate made = draft.day(Role.MADE);
        if (draft.date(Role.MADE) instanceof DateValue.NotADay(var why, var datelike)) {
            notes.add(why + " (column “" + draft.header(Role.MADE) + "”): the day is not known");
        }
        if (done != null && made != null && done.isBefore(made)) {
            notes.add("It came on %s, before it was promised on %s".formatted(done, made));
        }
        return new PromiseRow(
                draft.row().line(),
                draft.text(Role.PROMISOR),
                draft.text(Role.PROMISEE),
                draft.textOrNull(Role.DELIVERABLE),
                draft.textOrNull(Role.LINE),
                draft.textOrNull(Role.WHAT),
                draft.textOrNull(Role.CATEGORY),
                due,
                done,
                made,
                value,
                notes);
    }

    private @Nullable BigDecimal value(RowDraft draft, List<String> notes) {
        return switch (columns.numbers().read(draft.text(Role.VALUE))) {
            case NumberValue.Amount(var amount) -> amount;
            case NumberValue.Absent() -> null;
            case NumberValue.NotANumber(var why) -> {
                notes.add(why + " (column “" + draft.header(Role.VALUE) + "”): no value is taken");
                yield null;
            }
        };
    }

    @Override
    public void close() {
        rows.close();
    }
}
