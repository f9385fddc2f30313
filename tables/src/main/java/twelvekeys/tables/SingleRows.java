package twelvekeys.tables;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads rows that somebody else found, each by itself, by the rules of [PromiseRows]. So a file
/// can be read in parts that know nothing of one another, if each of its rows is one line.
///
/// Used by one thread.
public final class SingleRows {

    private final List<String> headers;
    private final char separator;
    private final Limits limits;
    private final RowGate gate;
    private final PromiseJudge judge;
    private final int[] datePlaces;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

    /// @param separator what stands between two cells of a line
    /// @param columns which column means what, and how its dates are written
    /// @throws UnknownColumnException if there is no header for one of the columns
    public SingleRows(List<String> headers, char separator, PromiseColumns columns, Limits limits) {
        this.headers = List.copyOf(headers);
        this.separator = separator;
        this.limits = limits;
        gate = new RowGate(headers.size(), Long.MAX_VALUE);
        judge = new PromiseJudge(headers, columns);
        datePlaces =
                columns.columns().entrySet().stream()
                        .filter(column -> column.getKey().isDate())
                        .mapToInt(column -> UnknownColumnException.find(headers, column.getValue()))
                        .toArray();
    }

    /// The row of a line, or null if it is blank.
    ///
    /// @param number the number the row is to have
    /// @param line UTF-8, without the end of the line
    /// @param length how many bytes of the array count
    /// @throws TableException if the line is no text in UTF-8, a row does not end with it, or it
    ///   has more columns or characters than it may
    public @Nullable Row line(long number, byte[] line, int length) {
        String text = text(number, line, length);
        if (text.indexOf(0) >= 0) {
            throw TableProblems.binary(number);
        }
        return gate.admit(number, cells(number, text));
    }

    /// The row of cells that are known, or null if all are blank.
    public @Nullable Row cells(long number, List<String> cells) {
        return gate.admit(number, cells);
    }

    /// What becomes of a row.
    public RowResult judge(Row row) {
        return judge.judge(row);
    }

    /// Whether each of the row's dates is written like `2012-12-31` or is empty, so that it is read
    /// the same however the other dates of its column are written.
    public boolean hasPlainDates(Row row) {
        for (int place : datePlaces) {
            if (!isPlainDate(row.cells().get(place))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainDate(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        return cell.length() == 10
                && DateText.shape(cell) instanceof DateShape.YearFirst shape
                && shape.iso();
    }

    private String text(long number, byte[] line, int length) {
        if (isAscii(line, length)) {
            return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return utf8.decode(ByteBuffer.wrap(line, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw TableProblems.badEncoding(number, "UTF-8");
        }
    }

    private static boolean isAscii(byte[] line, int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private List<String> cells(long number, String text) {
        boolean simple = text.indexOf('"') < 0 && text.length() <= limits.maxCellChars();
        List<String> cells = simple ? simpleCells(text) : quotedCells(number, text);
        if (cells.size() > limits.maxColumns()) {
            throw TableProblems.tooManyColumns(number, limits.maxColumns());
        }
        return cells;
    }

    private List<String> simpleCells(String text) {
        List<String> cells = new ArrayList<>(headers.size());
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            cells.add(text.substring(from, to));
            from = to + 1;
        }
        cells.add(text.substring(from));
        return cells;
    }

    private List<String> quotedCells(long number, String text) {
        try (TextReading reading =
                new TextReading(
                        new StringReader(text), StandardCharsets.UTF_8, separator, limits)) {
            Records.Cells record = reading.next();
            return record == null ? List.of() : record.texts();
        } catch (TableException e) {
            throw switch (e.problem()) {
                case UNCLOSED_QUOTE -> TableProblems.rowOverSeveralLines(number);
                case STRAY_QUOTE -> TableProblems.strayQuote(number);
                case CELL_TOO_LONG ->
                        TableProblems.cellTooLong(number, limits.maxCellChars(), true);
                case TOO_MANY_COLUMNS -> TableProblems.tooManyColumns(number, limits.maxColumns());
                default -> e;
            };
        }
    }
}
