package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Names;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.PromiseRow;
import twelvekeys.tables.PromiseRows;
import twelvekeys.tables.Role;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableFile;
import twelvekeys.tables.TableSample;
import twelvekeys.tables.Understanding;
import twelvekeys.trust.AsOf;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Deliverables;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.PromiseLine;
import twelvekeys.trust.TrustReading;
import twelvekeys.web.Levels;

/// A delivery record that nobody here wrote, dropped on the page as it is.
class RealFileTest extends Installation {

    private static final Path FILE = Path.of("../../shared/data/deliveries/scms-2006-2012.csv");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void itIsImportedWholeAndEveryLevelShownIsThatOfTheOfflineCommand() throws IOException {
        assumeThat(FILE).as("the delivery record is not beside this checkout").exists();
        Tab tab = open().go("/imports");
        tab.find("#organisation").fill("Supply Chain Programme");
        tab.drop("scms-2006-2012.csv", Files.readAllBytes(FILE));
        tab.press("Look at its columns");
        tab.press("Put it on record");
        tab.find("dl.sum").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(counts(tab)).isEqualTo("6 507 0 0 0 6 507");
        assertThat(tab.text()).contains("4 688 promises");
        PageRules.hold(tab, "real-file-done");

        Map<String, String> shown = new TreeMap<>();
        tab.go("/");
        PageRules.hold(tab, "real-file-portfolio");
        read(tab, shown);
        tab.follow("The next ones →");
        read(tab, shown);

        Map<String, String> offline = offline();
        assertThat(offline).hasSize(61);
        assertThat(shown).isEqualTo(offline);
    }

    private static void read(Tab tab, Map<String, String> shown) {
        for (Locator row : tab.find("tbody tr").all()) {
            shown.put(
                    Names.key(row.locator("th").innerText()),
                    Tab.plain(row.locator("td.levels").innerText()));
        }
    }

    /// What the commands compute of the same file, in the words of the page.
    private static Map<String, String> offline() {
        Table table = TableFile.open(FILE, Limits.STANDARD);
        PromiseColumns columns =
                Understanding.of(
                                TableSample.of(table),
                                Map.of(
                                        Role.PROMISOR, "Vendor",
                                        Role.PROMISEE, "Country",
                                        Role.DUE, "Scheduled Delivery Date",
                                        Role.DONE, "Delivered to Client Date",
                                        Role.DELIVERABLE, "ASN/DN #"))
                        .toColumns();
        List<PromiseLine> lines = new ArrayList<>();
        try (PromiseRows rows = PromiseRows.read(table, columns)) {
            while (rows.hasNext()) {
                if (rows.next() instanceof RowResult.Read(PromiseRow row)) {
                    lines.add(
                            new PromiseLine(
                                    row.line(),
                                    Names.key(row.promisor()),
                                    Names.key(row.promisee()),
                                    row.deliverable(),
                                    null,
                                    row.due(),
                                    row.done(),
                                    null,
                                    null));
                }
            }
        }
        DayCells cells = DayCells.of(Deliverables.cluster(lines), Grace.NONE);
        LocalDate newest = cells.newestDay(TODAY).orElseThrow();
        TrustReading reading = NestedModel.STANDARD.read(cells, AsOf.standard(newest, TODAY));
        Map<String, String> levels = new TreeMap<>();
        for (String promisor : reading.promisors()) {
            Level level = reading.promisor(promisor);
            levels.put(promisor, Tab.plain(Levels.figure(level) + " " + Levels.range(level)));
        }
        return levels;
    }
}
