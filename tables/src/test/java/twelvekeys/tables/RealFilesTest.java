package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files nobody here wrote.
class RealFilesTest {

    private static final String SCMS = "deliveries/scms-2006-2012.csv";
    private static final String PROJECTS = "schedules/nyc-capital-projects-2019-09.csv";
    private static final String FLIGHTS = "schedules/hflights-2011.csv.gz";

    private static final Map<Role, String> DELIVERIES =
            Map.of(
                    Role.PROMISOR, "Vendor",
                    Role.PROMISEE, "Country",
                    Role.DUE, "Scheduled Delivery Date",
                    Role.DONE, "Delivered to Client Date",
                    Role.DELIVERABLE, "ASN/DN #",
                    Role.VALUE, "Line Item Value");

    private static List<PromiseRow> promises(List<RowResult> results) {
        return results.stream()
                .filter(RowResult.Read.class::isInstance)
                .map(r -> ((RowResult.Read) r).row())
                .toList();
    }

    private static List<RowResult> results(Path file, Map<Role, String> columns) {
        Table table = TableFile.open(file, Limits.STANDARD);
        return Fixtures.results(
                table, Understanding.of(TableSample.of(table), columns).toColumns());
    }

    @Test
    void sixThousandDeliveriesAreReadAndNoneRefused() {
        List<RowResult> results = results(Fixtures.realFile(SCMS), DELIVERIES);
        List<PromiseRow> promises = promises(results);
        assertThat(promises).hasSize(6_507).allMatch(p -> p.done() != null && p.value() != null);
        for (int i = 0; i < promises.size(); i++) {
            assertThat(promises.get(i).line()).isEqualTo(i + 2);
        }
        assertThat(promises.getFirst().promisee()).isEqualTo("Côte d'Ivoire");
        assertThat(promises.getFirst().due()).isEqualTo("2006-06-02");
        assertThat(promises.stream().map(PromiseRow::promisor).distinct()).hasSize(61);
        assertThat(promises.stream().map(PromiseRow::deliverable).distinct()).hasSize(4_681);
    }

    @Test
    void theColumnsOfTheDeliveriesAreProposed() {
        TableSample sample =
                TableSample.of(TableFile.open(Fixtures.realFile(SCMS), Limits.STANDARD));
        assertThat(sample.dialect().describe())
                .isEqualTo("comma-separated, UTF-8 with byte order mark, CR line ends");
        Map<Role, String> proposed = new EnumMap<>(Role.class);
        ColumnRoles.recognise(sample.headers(), sample.firstRows())
                .forEach((role, proposal) -> proposed.put(role, proposal.header()));
        assertThat(proposed)
                .containsAllEntriesOf(DELIVERIES)
                .containsEntry(Role.WHAT, "Item Description")
                .containsEntry(Role.CATEGORY, "Product Group")
                .containsEntry(Role.MADE, "PO Sent to Vendor Date");
    }

    @Test
    void placeholdersInTheDayItWasMadeAreNotes() {
        Map<Role, String> columns = new EnumMap<>(DELIVERIES);
        columns.put(Role.MADE, "PO Sent to Vendor Date");
        List<RowResult> results = results(Fixtures.realFile(SCMS), columns);
        assertThat(results).hasSize(6_507);
        assertThat(promises(results)).hasSize(6_506);
        assertThat(promises(results).stream().filter(p -> p.made() == null)).hasSize(4_010);
        assertThat(results.stream().filter(RowResult.Refused.class::isInstance))
                .singleElement()
                .isInstanceOfSatisfying(
                        RowResult.Refused.class,
                        refused -> {
                            assertThat(refused.line()).isEqualTo(456);
                            assertThat(refused.reason())
                                    .startsWith("It was due on 2008-04-18, before");
                        });
    }

    @Test
    void aForecastForTheNextCenturyIsRefusedWithItsLine() {
        Path file = Fixtures.realFile(PROJECTS);
        Map<Role, String> columns =
                Map.of(
                        Role.PROMISOR, "Managing Agency",
                        Role.DUE, "Forecast Completion",
                        Role.DELIVERABLE, "PID");
        List<RowResult> results = results(file, columns);
        assertThat(results).hasSize(2_259);
        List<String> reasons =
                results.stream()
                        .filter(RowResult.Refused.class::isInstance)
                        .map(r -> ((RowResult.Refused) r).reason())
                        .toList();
        assertThat(reasons.stream().filter(r -> r.contains("is empty"))).hasSize(122);
        assertThat(reasons.stream().filter(r -> r.contains("2108-10-21 is outside the years")))
                .hasSize(1);
        assertThat(reasons).hasSize(123);
        assertThat(promises(results).getFirst().due()).isEqualTo(LocalDate.of(2020, 1, 14));
    }

    @Test
    void reportsThatAllCarryTheFirstOfTheMonthAreAsked() {
        Table table = TableFile.open(Fixtures.realFile(PROJECTS), Limits.STANDARD);
        Map<Role, String> columns = Map.of(Role.MADE, "Date Reported As Of");
        Understanding understanding = Understanding.of(TableSample.of(table), columns);
        assertThat(understanding.questions().get(Role.MADE))
                .containsExactly(DateReading.parse("dmy"), DateReading.parse("mdy"));
    }

    @Test
    void aLargeLedgerOfFlightsIsReadWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("flights");
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(Fixtures.realFile(FLIGHTS)))) {
            Files.copy(in, file);
        }
        Table table = TableFile.open(file, Limits.STANDARD);
        assertThat(table.headers()).hasSize(21);
        TableSample sample = TableSample.of(table);
        assertThat(sample.rows()).isEqualTo(227_496);
        assertThat(sample.valuesOf("uniquecarrier ")).hasSize(15);
        assertThat(DateFormats.recognise(sample.valuesOf("Year")))
                .isInstanceOf(Recognition.NotDates.class);
    }
}
