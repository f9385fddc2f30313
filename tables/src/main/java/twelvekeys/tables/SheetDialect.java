package twelvekeys.tables;

import java.util.List;

/// One sheet of an XLSX workbook.
///
/// @param sheet the sheet that is read
/// @param sheets all sheets of the workbook, in its order
/// @param from1904 whether days are counted from 1904, as old Excel for Macintosh did, and not from
///   1900
public record SheetDialect(String sheet, List<String> sheets, boolean from1904) implements Dialect {

    /// Copies the names.
    public SheetDialect {
        sheets = List.copyOf(sheets);
    }

    @Override
    public String describe() {
        String which =
                sheets.size() == 1
                        ? "Excel workbook, sheet “" + sheet + "”"
                        : "Excel workbook, sheet “" + sheet + "” of " + sheets.size();
        return from1904 ? which + ", days counted from 1904" : which;
    }
}
