package twelvekeys.promise;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.tables.Names;
import twelvekeys.tables.SafeCsv;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Level;

/// A portfolio as a table for a spreadsheet, a row a partnership, by the partner's name.
///
/// Shares are from 0 to 1 with all their digits; where there is not enough evidence the cells of a
/// level are empty. Cells that a spreadsheet would run as a formula are neutralised.
public final class PortfolioCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "partner",
                    "partnership",
                    "as of",
                    "theirs kept",
                    "theirs lower",
                    "theirs upper",
                    "theirs promises",
                    "theirs weight",
                    "theirs evidence",
                    "ours kept",
                    "ours lower",
                    "ours upper",
                    "ours promises",
                    "ours weight",
                    "ours evidence",
                    "open",
                    "at risk",
                    "overdue theirs",
                    "overdue ours",
                    "next promise",
                    "next by",
                    "next due",
                    "next chance");

    private PortfolioCsv() {}

    /// Writes all rows of a glance and closes the stream.
    ///
    /// @throws java.io.UncheckedIOException if it cannot be written
    public static void write(Portfolio.Glance glance, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(COLUMNS);
            glance.rows().stream()
                    .sorted(Comparator.comparing(row -> Names.key(row.partner())))
                    .forEach(row -> csv.row(cells(row, glance)));
        }
    }

    private static List<String> cells(Portfolio.Row row, Portfolio.Glance glance) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(row.partner());
        cells.add(row.partnership().id().toString());
        cells.add(glance.asOf().toString());
        level(cells, row.theirs());
        level(cells, row.ours());
        cells.add(Long.toString(row.open()));
        cells.add(Long.toString(row.atRisk()));
        cells.add(Long.toString(row.overdueTheirs()));
        cells.add(Long.toString(row.overdueOurs()));
        next(cells, row.next(), row.own(), row.nextChance());
        return cells;
    }

    private static void level(List<String> cells, Level level) {
        boolean known = level.evidence() != Evidence.NONE;
        cells.add(known ? Double.toString(level.kept()) : "");
        cells.add(known ? Double.toString(level.lower()) : "");
        cells.add(known ? Double.toString(level.upper()) : "");
        cells.add(Long.toString(level.promises()));
        cells.add(Double.toString(level.weight()));
        cells.add(
                switch (level.evidence()) {
                    case NONE -> "not enough";
                    case THIN -> "little";
                    case FAIR -> "enough";
                });
    }

    private static void next(
            List<String> cells, @Nullable Promise next, Side own, @Nullable Forecast chance) {
        cells.add(next == null ? "" : next.what());
        cells.add(next == null ? "" : next.promisor() == own ? "ours" : "theirs");
        cells.add(next == null ? "" : next.due().toString());
        cells.add(chance == null ? "" : Double.toString(chance.kept()));
    }
}
