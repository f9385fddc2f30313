package twelvekeys.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a table is written to, row by row, without being held in memory.
///
/// A value is a text, a day or moment, a whole number, a share, an amount ([java.math.BigDecimal]),
/// a yes or no, or null for nothing.
interface TableOut extends AutoCloseable {

    /// Names the columns, before the first row.
    void columns(String... names);

    /// Writes a row.
    ///
    /// @param values one for each column
    void row(List<? extends @Nullable Object> values);

    /// Ends the table.
    @Override
    void close();
}
