package twelvekeys.trust;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The shipments of the delivery data, read for the tests of this module.
///
/// The module itself reads no files; this reader knows just this one: a byte order mark, line ends
/// of a carriage return, quoted commas.
final class Deliveries {

    private static final Path FILE = Path.of("../../shared/data/deliveries/scms-2006-2012.csv");
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendPattern("d-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .toFormatter(Locale.US);

    private static final DateTimeFormatter SHORT_DATE =
            new DateTimeFormatterBuilder()
                    .appendPattern("M/d/")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .toFormatter(Locale.US);

    private Deliveries() {}

    static List<PromiseFacts> promises() {
        return Deliverables.cluster(lines());
    }

    static List<PromiseLine> lines() {
        assumeTrue(Files.exists(FILE), "the delivery data is not here: " + FILE);
        String text;
        try {
            text = Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> rows = text.lines().toList();
        List<String> header = cells(rows.getFirst());
        List<PromiseLine> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> cells = cells(rows.get(i));
            lines.add(
                    new PromiseLine(
                            i + 1L,
                            cells.get(header.indexOf("Vendor")),
                            cells.get(header.indexOf("Country")),
                            cells.get(header.indexOf("ASN/DN #")),
                            null,
                            date(cells.get(header.indexOf("Scheduled Delivery Date"))),
                            date(cells.get(header.indexOf("Delivered to Client Date"))),
                            made(
                                    cells.get(header.indexOf("PO Sent to Vendor Date")),
                                    cells.get(header.indexOf("PQ First Sent to Client Date"))),
                            null));
        }
        return lines;
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DATE);
    }

    /// The day the order went to the vendor; where the file has none, the day of the quotation;
    /// null where it has neither.
    private static @Nullable LocalDate made(String ordered, String quoted) {
        for (String text : List.of(ordered, quoted)) {
            if (text.matches("\\d+/.*")) {
                return LocalDate.parse(text, SHORT_DATE);
            }
            if (text.matches("\\d+-.*")) {
                return date(text);
            }
        }
        return null;
    }

    /// The rows of a file of quoted commas, also where a quoted cell goes over several lines.
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        int quotes = 0;
        for (String line : text.lines().toList()) {
            row.append(row.isEmpty() ? "" : "\n").append(line);
            quotes += (int) line.chars().filter(c -> c == '"').count();
            if (quotes % 2 == 0) {
                rows.add(cells(row.toString()));
                row.setLength(0);
            }
        }
        return rows;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
