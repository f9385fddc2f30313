package twelvekeys.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.SafeCsv;

/// A table as CSV that a spreadsheet opens without running anything in it. Nothing is an empty
/// cell.
final class CsvTable implements TableOut {

    private final SafeCsv csv;

    CsvTable(OutputStream out) {
        csv = SafeCsv.to(out);
    }

    @Override
    public void columns(String... names) {
        csv.row(names);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        csv.row(values.stream().map(CsvTable::text).toList());
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString();
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    @Override
    public void close() {
        csv.close();
    }
}
