package twelvekeys.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Records.Cells;

/// A sheet of an XLSX workbook whose header is known.
final class SheetTable implements Table {

    private final Path file;
    private final Limits limits;
    private final SheetDialect dialect;
    private final List<String> headers;
    private final long headerLine;

    private SheetTable(Path file, Limits limits, SheetDialect dialect, Cells header) {
        this.file = file;
        this.limits = limits;
        this.dialect = dialect;
        this.headers = Headers.tidy(withoutBlankTail(header.texts()));
        this.headerLine = header.line();
    }

    static SheetTable open(Path file, Limits limits, TableChoice choice) throws IOException {
        WorkbookGuard.check(file, limits);
        try (ReadableWorkbook workbook = SheetReading.workbook(file)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            for (Sheet sheet : candidates(sheets, names, choice.sheet())) {
                SheetDialect dialect =
                        new SheetDialect(sheet.getName(), names, workbook.isDate1904());
                SheetTable table = read(file, limits, dialect);
                if (table != null) {
                    return table;
                }
            }
            throw TableProblems.empty();
        } catch (TableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw TableProblems.damaged(0, e);
        }
    }

    /// The sheet asked for, or all of them, hidden ones last.
    private static List<Sheet> candidates(
            List<Sheet> sheets, List<String> names, @Nullable String asked) {
        if (asked == null) {
            return sheets.stream()
                    .sorted(Comparator.comparing(s -> s.getVisibility() != SheetVisibility.VISIBLE))
                    .toList();
        }
        List<Sheet> matching =
                sheets.stream()
                        .filter(s -> Names.key(s.getName()).equals(Names.key(asked)))
                        .toList();
        if (matching.isEmpty()) {
            throw TableProblems.noSuchSheet(asked, names);
        }
        return matching;
    }

    /// The table on a sheet, or null if the sheet has no content.
    private static @Nullable SheetTable read(Path file, Limits limits, SheetDialect dialect) {
        try (SheetReading reading = new SheetReading(file, dialect, limits)) {
            Cells header = reading.nextWithContent();
            if (header == null) {
                return null;
            }
            List<String> texts = withoutBlankTail(header.texts());
            if (texts.size() < 2) {
                throw TableProblems.oneColumn(header.line(), texts.getFirst());
            }
            if (reading.nextWithContent() == null) {
                throw TableProblems.headerOnly(header.line());
            }
            return new SheetTable(file, limits, dialect, header);
        }
    }

    private static List<String> withoutBlankTail(List<String> texts) {
        List<String> kept = new ArrayList<>(texts);
        while (kept.size() > 1 && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        return kept;
    }

    @Override
    public SheetDialect dialect() {
        return dialect;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public long headerLine() {
        return headerLine;
    }

    @Override
    public Lines<Row> rows() {
        return new Records.DataRows(
                new SheetReading(file, dialect, limits),
                headerLine,
                new RowGate(headers.size(), limits.maxRows()));
    }
}
