package twelvekeys.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import twelvekeys.tables.Records.Cells;

/// Tells what separates the cells, from the first rows.
///
/// Each candidate is tried on them with quotes respected. It scores by the share of the rows that
/// have as many cells as the header, squared, times the number of cells: a true separator gives
/// many cells in nearly every row, while a comma within texts or amounts gives few, and here and
/// there.
final class Separators {

    /// In the order in which a tie is decided.
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    private static final int ROWS = 100;

    /// The first line some spreadsheets write, such as `sep=;`.
    private static final Pattern SEP_LINE = Pattern.compile("\"?sep=([^\r\n\"])\"?[,;\t|]*");

    private Separators() {}

    /// The separator, or the comma if none of them finds two columns.
    ///
    /// @param head the beginning of the file
    /// @param whole whether that is all of it; if not, its last row may be cut off
    static char recognise(String head, boolean whole) {
        OptionalInt said = saidIn(firstLine(head));
        if (said.isPresent()) {
            return (char) said.getAsInt();
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(counts(head, candidate, whole));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /// The separator a `sep=` line names.
    static OptionalInt saidIn(String line) {
        Matcher matcher = SEP_LINE.matcher(line.strip().isEmpty() ? line : line.stripLeading());
        return matcher.matches() ? OptionalInt.of(matcher.group(1).charAt(0)) : OptionalInt.empty();
    }

    static String firstLine(String head) {
        int end = 0;
        while (end < head.length() && head.charAt(end) != '\r' && head.charAt(end) != '\n') {
            end++;
        }
        return head.substring(0, end);
    }

    private static double score(List<Integer> counts) {
        if (counts.isEmpty() || counts.getFirst() < 2) {
            return 0;
        }
        int header = counts.getFirst();
        double share = counts.stream().filter(n -> n == header).count() / (double) counts.size();
        return share * share * header;
    }

    private static List<Integer> counts(String head, char separator, boolean whole) {
        List<Integer> counts = new ArrayList<>();
        RecordCells handler = new RecordCells(Integer.MAX_VALUE, Integer.MAX_VALUE);
        try (CsvReader<Cells> reader = reader(head, separator, handler)) {
            for (Cells record : reader) {
                if (counts.size() > ROWS) {
                    break;
                }
                if (!RowGate.isBlank(record.texts())) {
                    counts.add(record.texts().size());
                }
            }
        } catch (CsvParseException e) {
            return counts;
        } catch (IOException e) {
            throw TableProblems.unreadable(null, e);
        }
        if (!whole && counts.size() > 1) {
            counts.removeLast();
        }
        return counts;
    }

    private static CsvReader<Cells> reader(String head, char separator, RecordCells handler) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .build(handler, head);
    }
}
