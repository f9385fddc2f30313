package twelvekeys.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.promise.MatchKey;
import twelvekeys.record.PromiseLine;
import twelvekeys.tables.Names;
import twelvekeys.tables.PromiseRow;

/// A row of a file, understood but not yet applied.
///
/// @param line its line number in the file
/// @param partner the partner's name as written
/// @param unit the part of one's own organisation, empty if none
/// @param unitKey the unit's key
/// @param matchKey the key under which its promise is found again
/// @param deliverable what it delivers, absent if unnamed
/// @param lineKey what tells the line from the others, empty if nothing does
/// @param what what was promised
/// @param category its kind, empty if none
/// @param value what it is worth
/// @param madeOn the day it was promised
/// @param due the day by which it is due
/// @param doneOn the day it came
/// @param note what is odd about it without making it unusable, absent as a rule
record StagedRow(
        long line,
        String partner,
        String unit,
        String unitKey,
        String matchKey,
        @Nullable String deliverable,
        String lineKey,
        String what,
        String category,
        @Nullable BigDecimal value,
        @Nullable LocalDate madeOn,
        LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable String note) {

    /// A row as read from a file.
    ///
    /// @param unitColumn whether the file has a column for the importing organisation's units
    static StagedRow of(PromiseRow row, Direction direction, boolean unitColumn) {
        boolean theirs = direction == Direction.THEIRS;
        String partner = RecordableRow.clean(theirs ? row.promisor() : row.promisee());
        String unit =
                unitColumn ? RecordableRow.clean(theirs ? row.promisee() : row.promisor()) : "";
        String deliverable = row.deliverable();
        String lineKey = orEmpty(row.lineKey());
        String what = RecordableRow.shortened(orEmpty(row.what()));
        String category = RecordableRow.shortened(orEmpty(row.category()));
        String kept = deliverable == null ? null : RecordableRow.clean(deliverable);
        return new StagedRow(
                row.line(),
                partner,
                unit,
                Names.key(unit),
                MatchKey.of(
                        kept,
                        List.of(new PromiseLine(lineKey, what, null, null)),
                        what,
                        category,
                        row.made()),
                kept,
                lineKey,
                what,
                category,
                row.value(),
                row.made(),
                row.due(),
                row.done(),
                row.notes().isEmpty() ? null : RecordableRow.clean(String.join("; ", row.notes())));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : RecordableRow.clean(text);
    }

    /// What the rows of one promise share, apart from its date.
    record Group(String unitKey, String matchKey) {}

    Group group() {
        return new Group(unitKey, matchKey);
    }
}
