package twelvekeys.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry;
import twelvekeys.storage.Tenancy;
import twelvekeys.tables.Limits;
import twelvekeys.tables.PromiseRow;
import twelvekeys.tables.PromiseRows;
import twelvekeys.tables.Role;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableFile;
import twelvekeys.tables.TableSample;
import twelvekeys.tables.Understanding;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Deliverables;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.PromiseLine;
import twelvekeys.trust.TrustReading;
import twelvekeys.web.SomePartnership;

/// What the auditor’s file holds gives the levels that the server shows, read and computed as the
/// offline command does.
@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class AuditFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final Map<Role, String> COLUMNS =
            Map.of(
                    Role.PROMISOR, "promisor",
                    Role.PROMISEE, "promisee",
                    Role.DELIVERABLE, "deliverable",
                    Role.CATEGORY, "category",
                    Role.DUE, "due",
                    Role.DONE, "done",
                    Role.MADE, "made");

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired private BeanFactory beans;
    @Autowired private AuditFile audit;
    @Autowired private Reports reports;
    @Autowired private PartnershipRecord record;
    @Autowired private TrustBook trust;
    @Autowired private TransactionTemplate transactions;
    @TempDir private Path folder;

    @Test
    void theLevelsComputedOfflineAreThoseOfTheReview() throws IOException {
        SomePartnership some = SomePartnership.with(beans, 600, TODAY);
        Looking looking = new Looking(some.partnership(), Side.A, TODAY);
        Map<String, byte[]> parts = written(some, looking);
        assertThat(parts.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "record.zip",
                        "promises.csv",
                        "entries.csv",
                        "practices.csv",
                        "conversations.csv",
                        "pulse.csv",
                        "inputs-theirs.csv",
                        "inputs-ours.csv",
                        "dates-theirs.csv",
                        "dates-ours.csv",
                        "levels.csv",
                        "promises.json",
                        "entries.json",
                        "practices.json",
                        "conversations.json",
                        "pulse.json",
                        "inputs-theirs.json",
                        "inputs-ours.json",
                        "dates-theirs.json",
                        "dates-ours.json",
                        "levels.json");
        Standing standing = in(some, () -> trust.standing(some.organisation(), TODAY, null));
        String id = some.partnership().id().toString();
        Level theirs = read(parts, "inputs-theirs.csv", standing.asOf()).promisor(id);
        Level ours = read(parts, "inputs-ours.csv", standing.asOf()).pair("us", id);
        assertThat(theirs.promises()).isGreaterThan(300);
        assertThat(theirs.notKept()).isGreaterThan(10);
        List<Measured> shown = figures(some, looking);
        assertSame(shown.get(0), theirs);
        assertSame(shown.get(1), ours);
        assertThat(text(parts, "levels.csv"))
                .contains(Double.toString(theirs.kept()), Double.toString(ours.upper()));
    }

    @Test
    void whatBothSidesDidAndSaidIsThereAndRunsNothingInASpreadsheet() throws IOException {
        SomePartnership some = SomePartnership.with(beans, 3, TODAY);
        UUID question = UUID.randomUUID();
        UUID answer = UUID.randomUUID();
        List<Entry> entries =
                List.of(
                        new PracticeEntry.Conceded(UUID.randomUUID(), "the date", null, "=1+1"),
                        new ConversationEntry.Asked(
                                question, "What slows us?", List.of(), false, TODAY, null),
                        new ConversationEntry.Answered(question, answer, "@the gate, on Mondays"),
                        new ConversationEntry.Concluded(
                                question, answer, Outcome.IDEA, null, "We try it."));
        in(
                some,
                () ->
                        record.append(
                                some.partnership().id(),
                                entries.stream().map(AuditFileTest::draft).toList()));
        Map<String, byte[]> parts = written(some, new Looking(some.partnership(), Side.A, TODAY));
        assertThat(text(parts, "practices.csv"))
                .contains("Where we gave way")
                .contains(some.partnership().bName())
                .contains(",'=1+1,");
        assertThat(text(parts, "conversations.csv"))
                .contains("What slows us?")
                .contains("\"'@the gate, on Mondays\",an idea,,We try it.");
        assertThat(text(parts, "pulse.csv").lines()).hasSize(1);
    }

    /// Every table holds the same rows as CSV and as JSON, and JSON has types.
    @Test
    void everyTableIsThereForAProgramToo() throws IOException {
        SomePartnership some = SomePartnership.with(beans, 60, TODAY);
        Map<String, byte[]> parts = written(some, new Looking(some.partnership(), Side.A, TODAY));
        for (SharedTable table : SharedTable.values()) {
            JsonNode rows = JSON.readTree(text(parts, table.code() + ".json"));
            List<List<String>> csv = csv(parts, table.code() + ".csv");
            assertThat(rows.isArray()).isTrue();
            assertThat(rows).as(table.code()).hasSize(csv.size() - 1);
            for (JsonNode row : rows) {
                assertThat(List.copyOf(row.propertyNames())).isEqualTo(csv.getFirst());
            }
        }
        JsonNode promise = JSON.readTree(text(parts, "promises.json")).get(0);
        assertThat(promise.path("number").isIntegralNumber()).isTrue();
        assertThat(promise.path("due").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        JsonNode level = JSON.readTree(text(parts, "levels.json")).get(0);
        Standing standing = in(some, () -> trust.standing(some.organisation(), TODAY, null));
        assertThat(level.path("kept").asDouble())
                .isEqualTo(standing.their(some.partnership().id()).kept());
        JsonNode open =
                JSON.readTree(text(parts, "promises.json"))
                        .valueStream()
                        .filter(row -> row.path("state").asString().equals("promised"))
                        .filter(row -> row.path("done").isNull())
                        .findFirst()
                        .orElseThrow();
        assertThat(open.path("done").isNull()).isTrue();
    }

    private static List<List<String>> csv(Map<String, byte[]> parts, String name) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(text(parts, name).substring(1))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names and words that a spreadsheet would run, in every file that is handed out.
    @Test
    void noCellOfAnyTableBeginsLikeAFormula() throws IOException {
        SomePartnership some = SomePartnership.with(beans, 5, TODAY);
        List<String> hostile =
                List.of("=cmd|' /C calc'!A0", "+1+cmd", "-2+3", "@SUM(A1)", "\t=1+1", "＝1+1");
        in(
                some,
                () -> {
                    for (String words : hostile) {
                        record.append(
                                some.partnership().id(),
                                List.of(
                                        new Draft(
                                                new PracticeEntry.Conceded(
                                                        UUID.randomUUID(), words, null, words),
                                                Side.B,
                                                words,
                                                Instant.EPOCH,
                                                null,
                                                null)));
                    }
                    return true;
                });
        Map<String, byte[]> parts = written(some, new Looking(some.partnership(), Side.A, TODAY));
        for (SharedTable table : SharedTable.values()) {
            assertThat(csv(parts, table.code() + ".csv"))
                    .flatExtracting(row -> row)
                    .as(table.code())
                    .noneMatch(cell -> cell.matches("(?s)\\s*[=+@＝].*"))
                    .noneMatch(cell -> cell.matches("(?s)\\s*-.*\\+.*"));
        }
        assertThat(text(parts, "practices.csv")).contains("'=cmd|' /C calc'!A0", "'\t=1+1");
        assertThat(text(parts, "practices.json")).contains("\"=cmd|' /C calc'!A0\"");
        assertThat(text(parts, "entries.csv")).contains("'@SUM(A1)");
    }

    private static Draft draft(Entry entry) {
        return new Draft(entry, Side.B, "Ruth", Instant.EPOCH, null, null);
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
    }

    private static void assertSame(Measured shown, Level computed) {
        assertThat(shown.value()).isEqualTo(computed.kept());
        assertThat(shown.lower()).isEqualTo(computed.lower());
        assertThat(shown.upper()).isEqualTo(computed.upper());
        assertThat(shown.count()).isEqualTo(computed.promises());
    }

    private List<Measured> figures(SomePartnership some, Looking looking) {
        Report review = in(some, () -> reports.review(looking, Quarter.of(TODAY)));
        return review.section("promises").orElseThrow().blocks().stream()
                .filter(Block.Figures.class::isInstance)
                .flatMap(block -> ((Block.Figures) block).figures().stream())
                .toList();
    }

    private <T> T in(SomePartnership some, Supplier<T> work) {
        return Tenancy.as(
                some.organisation(),
                () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }

    private Map<String, byte[]> written(SomePartnership some, Looking looking) throws IOException {
        byte[] file =
                in(
                        some,
                        () -> {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            audit.write(looking, out);
                            return out.toByteArray();
                        });
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private TrustReading read(Map<String, byte[]> parts, String name, LocalDate asOf)
            throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, Objects.requireNonNull(parts.get(name)));
        Table table = TableFile.open(file, Limits.STANDARD);
        Understanding understanding = Understanding.of(TableSample.of(table), COLUMNS);
        List<PromiseLine> lines = new ArrayList<>();
        try (PromiseRows rows = PromiseRows.read(table, understanding.toColumns())) {
            while (rows.hasNext()) {
                RowResult result = rows.next();
                assertThat(result).isInstanceOf(RowResult.Read.class);
                if (result instanceof RowResult.Read(PromiseRow row)) {
                    lines.add(
                            new PromiseLine(
                                    row.line(),
                                    row.promisor(),
                                    row.promisee(),
                                    row.deliverable(),
                                    row.category(),
                                    row.due(),
                                    row.done(),
                                    row.made(),
                                    row.value()));
                }
            }
        }
        List<PromiseFacts> promises = Deliverables.cluster(lines);
        return NestedModel.STANDARD.read(DayCells.of(promises, Grace.NONE), asOf);
    }
}
