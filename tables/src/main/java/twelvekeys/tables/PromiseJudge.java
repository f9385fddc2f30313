package twelvekeys.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says of a row whether it is a promise: the [RowRule]s, and what is odd without being wrong.
final class PromiseJudge {

    private final List<String> headers;
    private final Map<Role, Integer> places = new EnumMap<>(Role.class);
    private final PromiseColumns columns;

    /// @throws UnknownColumnException if there is no header for one of the columns
    PromiseJudge(List<String> headers, PromiseColumns columns) {
        this.headers = headers;
        this.columns = columns;
        columns.columns()
                .forEach((role, header) ->
                        places.put(role, UnknownColumnException.find(headers, header)));
    }

    RowResult judge(Row row) {
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
}
