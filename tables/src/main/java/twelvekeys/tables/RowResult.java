package twelvekeys.tables;

import java.util.List;

/// What became of one row of a file: read, or refused with the reason. The two together are all
/// rows.
public sealed interface RowResult {

    /// The physical line of the row.
    long line();

    /// The row is a promise.
    record Read(PromiseRow row) implements RowResult {
        @Override
        public long line() {
            return row.line();
        }
    }

    /// The row cannot be used.
    ///
    /// @param line the physical line it starts on
    /// @param cells the row as it stands in the file
    /// @param reason for people: what is wrong and what to do
    record Refused(long line, List<String> cells, String reason) implements RowResult {

        /// Copies the cells.
        public Refused {
            cells = List.copyOf(cells);
        }
    }
}
