package twelvekeys.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.BooksCheck.Brought;
import twelvekeys.partnership.Partnership;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Lines;
import twelvekeys.tables.NumberReading;
import twelvekeys.tables.Row;
import twelvekeys.tables.SafeCsv;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableException;
import twelvekeys.tables.TableFile;

/// A file of figures, read: all of its rows are right. `docs/reference/files.md` says what stands
/// in it.
public final class BooksFile {

    /// The most bytes of a file.
    public static final long MOST_BYTES = 10L * 1024 * 1024;

    /// The columns of a file, as it is written too. Each is found by its name.
    public static final List<String> COLUMNS =
            List.of("partner", "period", "business", "benefit", "currency", "partnership");

    private static final Limits LIMITS =
            Limits.STANDARD
                    .withMaxBytes(MOST_BYTES)
                    .withMaxRows(Books.MOST)
                    .withMaxCellChars(1_000)
                    .withMaxUnpackedBytes(20 * MOST_BYTES);

    private final List<Brought> figures;

    private BooksFile(List<Brought> figures) {
        this.figures = List.copyOf(figures);
    }

    List<Brought> figures() {
        return figures;
    }

    /// Reads a file.
    ///
    /// @param content its bytes
    /// @param own the partnerships of the organisation
    /// @param organisation whose books they are
    /// @param numbers how a person says its amounts are written, null to have it recognised
    /// @throws BooksRefused if the file or any row of it cannot be read
    public static BooksFile read(
            InputStream content,
            List<Partnership> own,
            UUID organisation,
            @Nullable NumberReading numbers) {
        try {
            Path file = Files.createTempFile("books-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    content.transferTo(out);
                }
                return read(
                        TableFile.open(file, LIMITS),
                        new BooksPartners(own, organisation),
                        numbers);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (TableException e) {
            throw BooksRefused.whole(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooksFile read(
            Table table, BooksPartners partners, @Nullable NumberReading said) {
        BooksColumns columns = BooksColumns.of(table.headers());
        List<Row> rows = new ArrayList<>();
        try (Lines<Row> lines = table.rows()) {
            lines.forEachRemaining(rows::add);
        }
        BooksNumbers numbers =
                BooksNumbers.of(
                        table.dialect(),
                        rows.stream()
                                .flatMap(row ->
                                        Stream.of(
                                                columns.cell(row, "business"),
                                                columns.cell(row, "benefit")))
                                .filter(cell -> !cell.isEmpty())
                                .toList(),
                        said);
        BooksPeriods periods =
                BooksPeriods.of(rows.stream().map(row -> columns.cell(row, "period")).toList());
        List<Brought> figures = new ArrayList<>();
        List<BooksRefused.Row> wrong = new ArrayList<>();
        for (Row row : rows) {
            try {
                figures.add(
                        new Brought(row.line(), figure(columns, row, partners, periods, numbers)));
            } catch (IllegalArgumentException e) {
                wrong.add(new BooksRefused.Row(row.line(), String.valueOf(e.getMessage())));
            }
        }
        if (!wrong.isEmpty()) {
            throw BooksRefused.of(wrong);
        }
        return new BooksFile(figures);
    }

    private static Booked figure(
            BooksColumns columns,
            Row row,
            BooksPartners partners,
            BooksPeriods periods,
            BooksNumbers numbers) {
        Booked.Place place =
                new Booked.Place(
                        partners.find(
                                columns.cell(row, "partner"), columns.cell(row, "partnership")),
                        periods.read(columns.cell(row, "period")),
                        columns.cell(row, "currency").toUpperCase(Locale.ROOT));
        return new Booked(
                place,
                numbers.amount(columns.cell(row, "business")),
                numbers.amount(columns.cell(row, "benefit")));
    }

    /// Writes figures as a file that [#read] reads again, every one unchanged. Nothing in it is run
    /// by a spreadsheet.
    ///
    /// @param names the partners' names, by partnership
    public static void write(List<Booked> figures, Map<UUID, String> names, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(COLUMNS);
            for (Booked each : figures) {
                Booked.Place place = each.place();
                csv.row(
                        names.getOrDefault(place.partnership(), ""),
                        place.period().text(),
                        text(each.business()),
                        text(each.benefit()),
                        place.currency(),
                        place.partnership().toString());
            }
        }
    }

    /// An amount with two decimals, or four where it has more than two: three could be read as
    /// thousands.
    private static String text(@Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : amount.setScale(
                                amount.stripTrailingZeros().scale() <= 2 ? 2 : Booked.DECIMALS,
                                RoundingMode.UNNECESSARY)
                        .toPlainString();
    }
}
