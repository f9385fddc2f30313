package twelvekeys.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Records.Cells;

/// The rows of a sheet as texts, one after the other, with every way of failing turned into a
/// message for people.
final class SheetReading implements Records {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Limits limits;
    private final boolean from1904;
    private long line;

    SheetReading(Path file, SheetDialect dialect, Limits limits) {
        this.limits = limits;
        this.from1904 = dialect.from1904();
        try {
            workbook = workbook(file);
            Sheet sheet = workbook.findSheet(dialect.sheet()).orElseThrow();
            stream = opened(workbook, sheet);
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            throw TableProblems.damaged(0, e);
        }
    }

    private static Stream<Row> opened(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /// Opens a workbook with the styles of its cells; without them if it has none.
    static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    /// The next row of the sheet, or null at its end.
    @Override
    public @Nullable Cells next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            if (row.getRowNum() <= line) {
                throw TableProblems.damaged(line, null);
            }
            line = row.getRowNum();
            return new Cells(line, texts(row));
        } catch (TableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw TableProblems.damaged(line, e);
        }
    }

    private List<String> texts(Row row) {
        int count = row.getCellCount();
        List<String> texts = new ArrayList<>(Math.min(count, limits.maxColumns()));
        for (int i = 0; i < count; i++) {
            String text = CellText.of(row.getCell(i), from1904);
            if (text.length() > limits.maxCellChars()) {
                throw TableProblems.cellTooLong(row.getRowNum(), limits.maxCellChars(), false);
            }
            if (i < limits.maxColumns()) {
                texts.add(text);
            } else if (!text.isBlank()) {
                throw TableProblems.tooManyColumns(row.getRowNum(), limits.maxColumns());
            }
        }
        return texts;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw TableProblems.damaged(line, e);
        }
    }
}
