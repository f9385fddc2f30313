package twelvekeys.tables;

import java.util.List;

/// A file of rows that has been recognised: its headers are known, its rows can be walked through
/// as often as needed, each time from the file.
public sealed interface Table permits TextTable, SheetTable {

    /// How the file is written. {@link Dialect#describe()} says it in words.
    Dialect dialect();

    /// The column names: white space tidied, empty names become "Column 3", repeated names get "
    /// (2)", " (3)". Two names that differ only in case count as repeated.
    List<String> headers();

    /// The physical line of the header (1-based).
    long headerLine();

    /// The data rows, wholly blank ones skipped. Close it when done.
    ///
    /// @throws TableException here or while walking, for a whole-file problem further down
    Lines<Row> rows();

    /// The number of data rows, found by walking through the whole file, which also finds every
    /// whole-file problem.
    ///
    /// @throws TableException if there is one
    default long countRows() {
        long count = 0;
        try (Lines<Row> rows = rows()) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
        }
        return count;
    }
}
