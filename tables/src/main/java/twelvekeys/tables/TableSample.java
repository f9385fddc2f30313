package twelvekeys.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one walk through a table shows: its first rows, the different values of each column, and
/// the number of rows. The walk also finds every whole-file problem before anything is kept.
///
/// @param dialect how the file is written
/// @param headers the columns
/// @param firstRows the first rows, at most 200
/// @param values for each column its different values that are not blank, in the order they first
///   appear, up to a cap and without long texts
/// @param rows the number of data rows walked through
public record TableSample(
        Dialect dialect,
        List<String> headers,
        List<Row> firstRows,
        List<List<String>> values,
        long rows) {

    private static final int FIRST_ROWS = 200;
    private static final int VALUES_IN_ALL = 200_000;
    private static final int VALUES_PER_COLUMN = 5_000;
    private static final int LONGEST_VALUE = 80;

    /// Copies the lists.
    public TableSample {
        headers = List.copyOf(headers);
        firstRows = List.copyOf(firstRows);
        values = values.stream().map(List::copyOf).toList();
    }

    /// Walks through the whole table.
    ///
    /// @throws TableException for a whole-file problem anywhere in it
    public static TableSample of(Table table) {
        return of(table, Long.MAX_VALUE);
    }

    /// Walks through the first rows only.
    ///
    /// @throws TableException for a whole-file problem on the way
    public static TableSample of(Table table, long maxRows) {
        int columns = table.headers().size();
        int cap = valuesKept(columns);
        List<Set<String>> seen = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            seen.add(new LinkedHashSet<>());
        }
        List<Row> first = new ArrayList<>();
        long count = 0;
        try (Lines<Row> rows = table.rows()) {
            while (count < maxRows && rows.hasNext()) {
                Row row = rows.next();
                count++;
                if (first.size() < FIRST_ROWS) {
                    first.add(row);
                }
                take(row, seen, cap);
            }
        }
        List<List<String>> values = seen.stream().map(List::copyOf).toList();
        return new TableSample(table.dialect(), table.headers(), first, values, count);
    }

    private static void take(Row row, List<Set<String>> seen, int cap) {
        for (int i = 0; i < seen.size(); i++) {
            Set<String> values = seen.get(i);
            if (values.size() < cap) {
                sampled(row.cells().get(i)).ifPresent(values::add);
            }
        }
    }

    /// How many different values of each of so many columns are kept.
    public static int valuesKept(int columns) {
        return Math.clamp(VALUES_IN_ALL / columns, 1, VALUES_PER_COLUMN);
    }

    /// What is kept of a cell, if anything: its text without outer spaces.
    public static Optional<String> sampled(String cell) {
        return cell.length() <= LONGEST_VALUE && !cell.isBlank()
                ? Optional.of(cell.strip())
                : Optional.empty();
    }

    /// The different values of a column.
    ///
    /// @throws UnknownColumnException if there is no such column
    public List<String> valuesOf(String header) {
        return values.get(UnknownColumnException.find(headers, header));
    }
}
