package twelvekeys.tables;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a row of the cells of one record: blank ones dropped, short ones filled up, and the cap on
/// rows watched.
final class RowGate {

    private final int columns;
    private final long maxRows;
    private long rows;

    RowGate(int columns, long maxRows) {
        this.columns = columns;
        this.maxRows = maxRows;
    }

    /// The row, or null if all its cells are blank.
    ///
    /// @throws TableException if it is one row too many
    @Nullable Row admit(long line, List<String> cells) {
        if (isBlank(cells)) {
            return null;
        }
        rows++;
        if (rows > maxRows) {
            throw TableProblems.tooManyRows(line, maxRows);
        }
        return new Row(line, fitted(cells));
    }

    private List<String> fitted(List<String> cells) {
        int size = cells.size();
        while (size > columns && cells.get(size - 1).isBlank()) {
            size--;
        }
        String[] fitted = cells.subList(0, size).toArray(new String[Math.max(size, columns)]);
        if (size < columns) {
            Arrays.fill(fitted, size, columns, "");
        }
        return List.of(fitted);
    }

    static boolean isBlank(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
