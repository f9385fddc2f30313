package twelvekeys.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Records.Cells;

/// The records of a text file, one after the other, with every way of failing turned into a message
/// for people.
final class TextReading implements Records {

    /// The parser's own buffer must hold one field; it grows in steps, so it gets some room.
    private static final int BUFFER_ROOM = 1 << 16;

    private final RecordCells handler;
    private final CsvReader<Cells> reader;
    private final CloseableIterator<Cells> records;
    private final Limits limits;
    private final Charset charset;
    private final EndMarking source;

    TextReading(Reader text, Charset charset, char separator, Limits limits) {
        this.limits = limits;
        this.charset = charset;
        source = new EndMarking(text);
        handler = new RecordCells(limits.maxColumns(), limits.maxCellChars());
        reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(bufferSize(limits))
                        .build(handler, source);
        records = reader.iterator();
    }

    private static int bufferSize(Limits limits) {
        long wanted = 2L * limits.maxCellChars() + BUFFER_ROOM;
        return (int) Math.min(wanted, Integer.MAX_VALUE - 16);
    }

    static TextReading of(Path file, TextScan scan, char separator, Limits limits)
            throws IOException {
        return new TextReading(decoded(file, scan), scan.charset(), separator, limits);
    }

    /// The text of the file after its byte order mark; a damaged character is an error.
    static Reader decoded(Path file, TextScan scan) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(scan.markLength());
        return new InputStreamReader(
                in,
                scan.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// The next record, or null at the end of the file.
    @Override
    public @Nullable Cells next() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw parseProblem(e);
        } catch (UncheckedIOException e) {
            throw ioProblem(e);
        }
    }

    /// The parser gives up for three reasons: a quotation mark still open at the end of the file, a
    /// field that outgrows its buffer before the end, or text after a closing quotation mark. What
    /// the caps threw comes back wrapped.
    private TableException parseProblem(CsvParseException e) {
        if (e.getCause() instanceof TableException ours) {
            return ours;
        }
        if (e.getCause() != null) {
            return TableProblems.unreadable(null, e.getCause());
        }
        if (source.ended) {
            return TableProblems.unclosedQuote(handler.line());
        }
        return isAboutBuffer(e)
                ? TableProblems.cellTooLong(handler.line(), limits.maxCellChars(), true)
                : TableProblems.strayQuote(handler.line());
    }

    private static boolean isAboutBuffer(CsvParseException e) {
        return String.valueOf(e.getMessage()).contains("maximum buffer size");
    }

    private TableException ioProblem(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException
                ? TableProblems.badEncoding(handler.line(), charset.name())
                : TableProblems.unreadable(null, e);
    }

    /// A reader that remembers that its end has come.
    private static final class EndMarking extends FilterReader {

        private boolean ended;

        EndMarking(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            ended |= n < 0;
            return n;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw TableProblems.unreadable(null, e);
        }
    }
}
