package twelvekeys.tables;

import java.util.List;

/// One data row of a table.
///
/// @param line the physical line the row starts on, counted from 1 with the header and the line
///   breaks inside quotes; for a workbook the row of the sheet
/// @param cells the texts as they stand in the file; never fewer than the headers (missing ones are
///   empty), more only if the surplus ones have content
public record Row(long line, List<String> cells) {

    /// Copies the cells.
    public Row {
        cells = List.copyOf(cells);
    }
}
