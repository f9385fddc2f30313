package twelvekeys.tables;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import twelvekeys.tables.Records.Cells;

/// A text file whose dialect and header are known.
final class TextTable implements Table {

    private static final int HEAD_CHARS = 1 << 17;

    private final Path file;
    private final Limits limits;
    private final TextScan scan;
    private final TextDialect dialect;
    private final List<String> headers;
    private final long headerLine;

    private TextTable(Path file, Limits limits, TextScan scan, TextDialect dialect, Cells header) {
        this.file = file;
        this.limits = limits;
        this.scan = scan;
        this.dialect = dialect;
        this.headers = Headers.tidy(header.texts());
        this.headerLine = header.line();
    }

    static TextTable open(Path file, Limits limits, TableChoice choice) throws IOException {
        TextScan scan = TextScan.of(file, choice.charset());
        Character separator = choice.separator();
        return open(file, limits, scan, separator == null ? recognise(file, scan) : separator);
    }

    /// Opens a file whose encoding is known, or taken for known.
    static TextTable open(Path file, Limits limits, TextScan scan) throws IOException {
        return open(file, limits, scan, recognise(file, scan));
    }

    private static TextTable open(Path file, Limits limits, TextScan scan, char used)
            throws IOException {
        TextDialect dialect =
                new TextDialect(scan.charset(), scan.markLength() > 0, used, scan.lineEnds());
        try (TextReading reading = TextReading.of(file, scan, used, limits)) {
            Cells header = header(reading);
            TextTable table = new TextTable(file, limits, scan, dialect, header);
            if (reading.nextWithContent() == null) {
                throw TableProblems.headerOnly(header.line());
            }
            return table;
        }
    }

    private static char recognise(Path file, TextScan scan) throws IOException {
        char[] head = new char[HEAD_CHARS];
        int filled = 0;
        try (Reader reader = TextReading.decoded(file, scan)) {
            int n;
            while (filled < head.length
                    && (n = reader.read(head, filled, head.length - filled)) > 0) {
                filled += n;
            }
        } catch (CharacterCodingException e) {
            throw TableProblems.badEncoding(0, scan.charset().name());
        }
        return Separators.recognise(new String(head, 0, filled), filled < head.length);
    }

    private static Cells header(TextReading reading) {
        Cells first = reading.nextWithContent();
        if (first != null && isSepLine(first)) {
            first = reading.nextWithContent();
        }
        if (first == null) {
            throw TableProblems.empty();
        }
        if (first.texts().size() < 2) {
            throw TableProblems.oneColumn(first.line(), first.texts().getFirst());
        }
        return first;
    }

    private static boolean isSepLine(Cells record) {
        String text = record.texts().getFirst();
        boolean restEmpty = RowGate.isBlank(record.texts().subList(1, record.texts().size()));
        return record.line() == 1
                && restEmpty
                && (text.equals("sep=") || Separators.saidIn(text).isPresent());
    }

    @Override
    public TextDialect dialect() {
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
        try {
            return new Records.DataRows(
                    TextReading.of(file, scan, dialect.separator(), limits),
                    headerLine,
                    new RowGate(headers.size(), limits.maxRows()));
        } catch (IOException e) {
            throw TableProblems.unreadable(file, e);
        }
    }
}
