package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.SettableClock;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Names;
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
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.PromiseLine;
import twelvekeys.trust.TrustReading;
import twelvekeys.web.Levels;

/// A real file of six years of shipments, from the drop to the last shown digit.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealFileTest extends Installation {

    private static final Path FILE = Path.of("../../shared/data/deliveries/scms-2006-2012.csv");

    /// The vendor with the most rows of its own.
    private static final String VENDOR = "Aurobindo";

    /// In milliseconds; it takes a few seconds.
    private static final double PATIENCE = 120_000;

    private static final Map<Role, String> MEANT =
            Map.of(
                    Role.PROMISOR, "Vendor",
                    Role.PROMISEE, "Country",
                    Role.DUE, "Scheduled Delivery Date",
                    Role.DONE, "Delivered to Client Date",
                    Role.DELIVERABLE, "ASN/DN #",
                    Role.VALUE, "Line Item Value");

    @Autowired SettableClock clock;

    @Test
    @Order(1)
    void itIsTakenInWholeAndReadAsTheOfflineCommandsReadIt() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), FILE + " is not here");
        Tab tab = open().go("/imports");
        tab.drop("scms-2006-2012.csv", Files.readAllBytes(FILE));
        tab.press("Look at its columns");
        MEANT.forEach((role, header) ->
                assertThat(field(tab, role).inputValue()).as(role.label()).isEqualTo(header));
        Map<Role, String> chosen = chosen(tab);
        PageRules.hold(tab, "import-columns-real");
        tab.press("Put it on record");
        tab.find("dl.sum").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(counts(tab)).isEqualTo("6 507 0 0 0 6 507");
        assertThat(tab.text()).contains("4 688 promises");
        PageRules.hold(tab, "import-done-real");

        TrustReading offline = offline(chosen);
        Map<String, String> expected = new HashMap<>();
        for (String promisor : offline.promisors()) {
            expected.put(promisor, told(offline.promisor(promisor)));
        }
        tab.go("/");
        PageRules.hold(tab, "portfolio-real");
        assertThat(tab.text()).contains("1–50 of 61 partners");
        Map<String, String> shown = shown(tab, "Their record");
        tab.reach(".pager a").enter();
        assertThat(tab.text()).contains("51–61 of 61 partners");
        shown.putAll(shown(tab, "Their record"));
        assertThat(shown).hasSize(61).containsExactlyInAnyOrderEntriesOf(expected);

        theirPartsAreReadAlike(tab, offline);
        tab.go("/forecasts");
        tab.find("h2", "Which model gave the chances when")
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(tab.text()).contains("crossed effects were shown to be better");
        PageRules.hold(tab, "forecasts-real");
    }

    @Test
    @Order(2)
    void aVendorJoinsDisputesFiveConfirmsMostInBulkAndTheNextFileKeepsThat() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), FILE + " is not here");
        Tab ours = open().go("/?q=" + VENDOR).follow(VENDOR + " Pharma Limited");
        String partnership = ours.path();
        Tab theirs = joined(ours, partnership);
        theirs.go(partnership + "/claims");
        int claims = claims(theirs);
        assertThat(claims).isGreaterThan(200);
        for (int disputed = 1; disputed <= 5; disputed++) {
            theirs.find("tbody details summary").first().click();
            theirs.find("tbody details textarea").first().fill("The port was closed.");
            theirs.find("tbody details button").first().click();
            theirs.find("h1", (claims - disputed) + " promises rest").waitFor();
        }
        theirs.go(partnership + "/claims?by=b").find("a:has-text('Confirm all')").click();
        theirs.press("Confirm all " + (claims - 5));
        assertThat(theirs.headline()).isEqualTo("All that Fennel put on record is answered");
        theirs.go(partnership + "/claims?show=confirmed&q=Guyana");
        theirs.find("a:has-text('Take back the answer to all')").click();
        theirs.find("form[action$='/all'] button").click();
        theirs.go(partnership + "/claims");
        int left = claims(theirs);
        assertThat(left).isBetween(1, 20);
        PageRules.hold(theirs, "claims-real");
        String parts =
                "Of these, %d confirmed, %d claimed, 5 disputed".formatted(claims - 5 - left, left);
        for (Tab tab : List.of(ours, theirs)) {
            assertThat(tab.go(partnership).text()).contains(parts);
        }
        PageRules.hold(ours, "partnership-real-parts");
        PageRules.hold(theirs, "partnership-real-parts-theirs");
        ours.go("/imports").drop("scms-2013.csv", oneMore(Files.readAllBytes(FILE)));
        ours.press("Look at its columns");
        ours.press("Put it on record");
        ours.find("dl.sum").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(counts(ours)).isEqualTo("1 6 507 0 0 6 508");
        String then =
                "Of these, %d confirmed, %d claimed, 5 disputed"
                        .formatted(claims - 5 - left, left + 1);
        for (Tab tab : List.of(ours, theirs)) {
            assertThat(tab.go(partnership).text()).contains(then);
        }
    }

    /// How many promises of the vendor wait for its answer, as the headline says.
    private static int claims(Tab tab) {
        return Integer.parseInt(tab.headline().replaceAll("\\D.*", ""));
    }

    private Tab joined(Tab ours, String partnership) {
        ours.go(partnership + "/invite").find("#email").fill("asha@aurobindo.example");
        ours.press("Invite");
        String link = ours.find("code.secret").innerText();
        Tab theirs = openAsStranger().go(link.substring(link.indexOf("/join/")));
        theirs.find("#organisation").fill("Aurobindo");
        theirs.find("#name").fill("Asha Rao");
        theirs.find("#password").fill("eleven green lanterns");
        theirs.press("Join the partnership");
        assertThat(theirs.path()).isEqualTo(partnership);
        return theirs;
    }

    /// The file a month later: everything that was in it, and one row more, of a delivery of the
    /// same vendor that it did not hold before.
    private static byte[] oneMore(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        String end = text.contains("\n") ? "\n" : "\r";
        String like =
                text.lines()
                        .filter(line -> line.contains("," + VENDOR + " Pharma Limited,"))
                        .findFirst()
                        .orElseThrow();
        String more = like.replaceFirst(",ASN-\\d+,", ",ASN-999999,");
        assertThat(more).isNotEqualTo(like);
        return (text.stripTrailing() + end + more + end).getBytes(StandardCharsets.UTF_8);
    }

    private void theirPartsAreReadAlike(Tab tab, TrustReading offline) {
        String largest =
                offline.promisors().stream()
                        .max(Comparator.comparingLong(p -> offline.promisor(p).promises()))
                        .orElseThrow();
        tab.go("/?sort=evidence");
        tab.find("tbody th a").all().stream()
                .filter(link -> Names.key(link.innerText()).equals(largest))
                .findFirst()
                .orElseThrow()
                .click();
        PageRules.hold(tab, "partnership-real");
        Map<String, String> expected = new HashMap<>();
        offline.pairs().stream()
                .filter(pair -> pair.promisor().equals(largest))
                .forEach(pair ->
                        expected.put(
                                pair.promisee(), told(offline.pair(largest, pair.promisee()))));
        Map<String, String> shown = shown(tab, "Record");
        assertThat(shown).isNotEmpty().containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static Locator field(Tab tab, Role role) {
        return tab.find("#column-" + role.name().toLowerCase(Locale.ROOT));
    }

    private static Map<Role, String> chosen(Tab tab) {
        Map<Role, String> chosen = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String header = field(tab, role).inputValue();
            if (!header.isEmpty()) {
                chosen.put(role, header);
            }
        }
        return chosen;
    }

    /// The first level, its range and what it rests on, by the name that stands before them.
    private static Map<String, String> shown(Tab tab, String record) {
        Map<String, String> shown = new HashMap<>();
        for (Locator row : tab.find("tr:has(td.levels)").all()) {
            String level = Tab.plain(row.locator("td.levels").innerText());
            String first =
                    Tab.plain(row.locator("td.levels").innerText().lines().findFirst().orElse(""));
            String rests = Tab.plain(row.locator("td[data-label='" + record + "']").innerText());
            assertThat(level).startsWith(first);
            shown.put(Names.key(row.locator("th").innerText()), first + " | " + rests);
        }
        return shown;
    }

    private static String told(Level level) {
        String thin = level.evidence() == Evidence.THIN ? " little evidence" : "";
        return Tab.plain(Levels.figure(level) + " " + Levels.range(level))
                + " | "
                + Tab.plain(Levels.rests(level) + thin);
    }

    /// The same file through the same core, without a server.
    private TrustReading offline(Map<Role, String> chosen) {
        Table table = TableFile.open(FILE, Limits.STANDARD);
        Understanding understanding = Understanding.of(TableSample.of(table), chosen);
        List<PromiseLine> lines = new ArrayList<>();
        try (PromiseRows rows = PromiseRows.read(table, understanding.toColumns())) {
            while (rows.hasNext()) {
                if (rows.next() instanceof RowResult.Read(PromiseRow row)) {
                    lines.add(line(row));
                }
            }
        }
        assertThat(lines).hasSize(6507);
        List<PromiseFacts> promises = Deliverables.cluster(lines);
        DayCells cells = DayCells.of(promises, Grace.NONE);
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = AsOf.standard(cells.newestDay(today).orElseThrow(), today);
        return NestedModel.STANDARD.read(cells, asOf);
    }

    private static PromiseLine line(PromiseRow row) {
        return new PromiseLine(
                row.line(),
                Names.key(row.promisor()),
                Names.key(row.promisee()),
                row.deliverable(),
                row.category(),
                row.due(),
                row.done(),
                row.made(),
                row.value());
    }
}
