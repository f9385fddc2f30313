package twelvekeys.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Lines;
import twelvekeys.tables.Row;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableException;
import twelvekeys.tables.TableFile;
import twelvekeys.trust.Spell;
import twelvekeys.trust.Timing;

/// The dates that promises stood under, from a file of their own: a row for each date of each
/// promise. A file of promises has one date a promise, and cannot tell that it was moved.
final class StoodDates {

    private static final List<String> HEADERS =
            List.of("promisor", "since", "date", "until", "ended");

    private StoodDates() {}

    /// Reads them.
    ///
    /// @throws CommandFailed when the file cannot be read or a row means nothing
    static Timing read(Path file) {
        Timing timing = new Timing();
        try {
            Table table = TableFile.open(file, Limits.STANDARD);
            if (!table.headers().equals(HEADERS)) {
                throw CommandFailed.notComputed(
                        file + ": its columns must be " + String.join(", ", HEADERS));
            }
            try (Lines<Row> rows = table.rows()) {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    add(row, timing, file);
                }
            }
        } catch (TableException e) {
            throw CommandFailed.notComputed(file + ": " + e.getMessage());
        }
        return timing;
    }

    private static void add(Row row, Timing timing, Path file) {
        List<String> cells = row.cells();
        try {
            Spell.of(
                            cells.get(0),
                            cells.get(1).isEmpty() ? null : LocalDate.parse(cells.get(1)),
                            LocalDate.parse(cells.get(2)),
                            LocalDate.parse(cells.get(3)),
                            Spell.End.valueOf(cells.get(4).toUpperCase(Locale.ROOT)))
                    .ifPresent(timing::add);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw CommandFailed.notComputed(
                    file
                            + ": line "
                            + row.line()
                            + " must hold a promisor, three dates such as 2026-06-30, and done,"
                            + " moved, missed or open");
        }
    }
}
