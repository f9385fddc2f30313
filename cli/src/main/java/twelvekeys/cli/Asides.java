package twelvekeys.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Lines;
import twelvekeys.tables.Names;
import twelvekeys.tables.Row;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableException;
import twelvekeys.tables.TableFile;
import twelvekeys.trust.PromiseFacts;

/// What columns of a file say of its promises beside who, to whom and by when. They are written as
/// an exported file writes them: dates as 2026-06-30, whole numbers, yes or no.
final class Asides {

    static final String IN_FORCE = "--in-force";
    static final String SINCE = "--since";
    static final String ENDED = "--ended";
    static final String CURRENCY = "--currency";
    static final String REWORKED = "--reworked";
    static final String REACHED = "--reached";

    private static final int MOST = 1_000;

    /// A cell that says something, and where it stands.
    private record Cell(long line, String text) {}

    private final Path file;
    private final Map<String, Map<Long, String>> columns = new HashMap<>();

    private Asides(Path file) {
        this.file = file;
    }

    /// Reads the columns that were named.
    ///
    /// @param options those that may name one
    /// @throws CommandFailed when the file cannot be read, or has no such column
    static Asides read(Arguments arguments, List<String> options) {
        Asides asides = new Asides(arguments.file());
        List<String> given = options.stream().filter(each -> arguments.text(each) != null).toList();
        if (given.isEmpty()) {
            return asides;
        }
        try {
            Table table = TableFile.open(asides.file, Limits.STANDARD);
            Map<String, Integer> places = new HashMap<>();
            given.forEach(each -> places.put(each, place(table, arguments.requiredText(each))));
            try (Lines<Row> rows = table.rows()) {
                while (rows.hasNext()) {
                    asides.take(rows.next(), places);
                }
            }
        } catch (TableException e) {
            throw CommandFailed.notComputed(asides.file + ": " + e.getMessage());
        }
        return asides;
    }

    private static int place(Table table, String header) {
        for (int i = 0; i < table.headers().size(); i++) {
            if (Names.key(table.headers().get(i)).equals(Names.key(header))) {
                return i;
            }
        }
        throw CommandFailed.wrongUsage(
                "There is no column “"
                        + header
                        + "”. The columns are: "
                        + String.join(", ", table.headers())
                        + ".");
    }

    private void take(Row row, Map<String, Integer> places) {
        places.forEach((option, place) -> {
            String text = row.cells().get(place).strip();
            if (!text.isEmpty()) {
                columns.computeIfAbsent(option, each -> new HashMap<>()).put(row.line(), text);
            }
        });
    }

    private Stream<Cell> cells(PromiseFacts promise, String option) {
        Map<Long, String> column = columns.getOrDefault(option, Map.of());
        return promise.lines().stream()
                .filter(column::containsKey)
                .map(line -> new Cell(line, column.getOrDefault(line, "")));
    }

    /// The first text that lines of a promise have in a column; empty if none has.
    String text(PromiseFacts promise, String option) {
        return cells(promise, option).findFirst().map(Cell::text).orElse("");
    }

    /// The first day that lines of a promise have in a column.
    ///
    /// @throws CommandFailed if it is none
    Optional<LocalDate> day(PromiseFacts promise, String option) {
        return cells(promise, option)
                .findFirst()
                .map(cell -> {
                    try {
                        return LocalDate.parse(cell.text());
                    } catch (DateTimeParseException e) {
                        throw wrong(cell, option, "a date such as 2026-06-30");
                    }
                });
    }

    /// Whether any line of a promise says yes in a column.
    ///
    /// @throws CommandFailed if one says neither yes nor no
    boolean yes(PromiseFacts promise, String option) {
        return cells(promise, option)
                        .filter(cell ->
                                switch (cell.text().toLowerCase(Locale.ROOT)) {
                                    case "yes", "true", "1" -> true;
                                    case "no", "false", "0" -> false;
                                    default -> throw wrong(cell, option, "yes or no");
                                })
                        .count()
                > 0;
    }

    /// What the lines of a promise count together in a column.
    ///
    /// @throws CommandFailed if one has no whole number from 0 to 1000
    int count(PromiseFacts promise, String option) {
        return cells(promise, option)
                .mapToInt(cell -> {
                    boolean number = cell.text().matches("\\d{1,4}");
                    if (!number || Integer.parseInt(cell.text()) > MOST) {
                        throw wrong(cell, option, "a whole number from 0 to " + MOST);
                    }
                    return Integer.parseInt(cell.text());
                })
                .sum();
    }

    /// The promises by their dates in force, where the file names them.
    List<PromiseFacts> inForce(List<PromiseFacts> promises) {
        return promises.stream().map(this::inForce).toList();
    }

    PromiseFacts inForce(PromiseFacts promise) {
        return day(promise, IN_FORCE).map(day -> due(promise, day)).orElse(promise);
    }

    private static PromiseFacts due(PromiseFacts promise, LocalDate due) {
        return new PromiseFacts(
                promise.promisor(),
                promise.promisee(),
                promise.category(),
                due,
                promise.done(),
                promise.made(),
                promise.value(),
                promise.renegotiatedEarly(),
                promise.lines());
    }

    /// The day a promise was made, or moved to the date that stands.
    @Nullable LocalDate since(PromiseFacts promise) {
        return day(promise, SINCE).orElse(promise.made());
    }

    private CommandFailed wrong(Cell cell, String option, String wanted) {
        return CommandFailed.notComputed(
                file
                        + ": line "
                        + cell.line()
                        + ": the column of "
                        + option
                        + " must hold "
                        + wanted
                        + ", not “"
                        + cell.text()
                        + "”");
    }
}
