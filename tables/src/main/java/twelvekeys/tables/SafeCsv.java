package twelvekeys.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a CSV file that is safe to open in a spreadsheet.
///
/// A spreadsheet runs a cell that starts with `=`, `+`, `-` or `@` as a formula, even one that came
/// from a stranger's file. Such cells get a leading apostrophe, which spreadsheets show as text.
/// Plain numbers such as -5.2 stay as they are. The file is RFC 4180 with CRLF line ends, in UTF-8
/// with a byte order mark, which Excel needs to show accents and other scripts.
public final class SafeCsv implements AutoCloseable {

    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("[+-]?\\d{1,30}(?:[.,]\\d{1,30})*(?:[eE][+-]?\\d{1,3})?%?");

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter writer;

    private SafeCsv(CsvWriter writer) {
        this.writer = writer;
    }

    /// Starts a file on a stream, which is closed with this writer.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static SafeCsv to(OutputStream out) {
        try {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SafeCsv(
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /// Writes one row.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public void row(List<String> cells) {
        row(cells.toArray(String[]::new));
    }

    /// Writes one row.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public void row(String... cells) {
        String[] safe = new String[cells.length];
        Arrays.setAll(safe, i -> neutralised(cells[i]));
        writer.writeRecord(safe);
    }

    /// A cell as [#row] writes it, other than the first of its row: for files so large that a row
    /// is put together in place.
    public static String cell(String text) {
        String safe = neutralised(text);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c == '"' || c == ',' || c == '\r' || c == '\n') {
                return '"' + safe.replace("\"", "\"\"") + '"';
            }
        }
        return safe;
    }

    /// The cell as it may be opened in a spreadsheet.
    public static String neutralised(String cell) {
        int first = 0;
        while (first < cell.length() && isReadOver(cell.charAt(first))) {
            first++;
        }
        boolean dangerous = first < cell.length() && DANGEROUS.indexOf(cell.charAt(first)) >= 0;
        return dangerous && !PLAIN_NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// Whether a spreadsheet might leave such a character out at the beginning of a cell.
    private static boolean isReadOver(char c) {
        boolean blank =
                Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT;
        return blank && DANGEROUS.indexOf(c) < 0;
    }

    /// Ends the file.
    ///
    /// @throws UncheckedIOException if it cannot be written
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
