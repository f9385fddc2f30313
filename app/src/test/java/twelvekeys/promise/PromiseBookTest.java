package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.Field;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseLine;
import twelvekeys.storage.TestDatabase;
import twelvekeys.trust.DayCell;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Resolution;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class PromiseBookTest {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private final Organisations organisations;
    private final Partnerships partnerships;
    private final PartnershipRecord record;
    private final PromiseBook book;
    private final TrustBook trust;
    private final TransactionTemplate transactions;
    private final JdbcClient db;

    @Autowired
    PromiseBookTest(
            Organisations organisations,
            Partnerships partnerships,
            PartnershipRecord record,
            PromiseBook book,
            TrustBook trust,
            TransactionTemplate transactions,
            JdbcClient db) {
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.record = record;
        this.book = book;
        this.trust = trust;
        this.transactions = transactions;
        this.db = db;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theReadingsEqualARebuildFromTheRecord(long seed) {
        Organisation us = organisations.addExample("Rebuilt " + seed, AT);
        Partnership with = history(us, new SplittableRandom(seed), 120);
        List<Map<String, @Nullable Object>> promises = rows(with, "promise", "number");
        List<Map<String, @Nullable Object>> cells =
                rows(with, "day_cell", "promisor, unit_key, category, day, outcome");
        assertThat(promises).isNotEmpty();

        assertThat(book.rebuild(with.id())).isEqualTo(promises.size());

        assertThat(rows(with, "promise", "number")).isEqualTo(promises);
        assertThat(rows(with, "day_cell", "promisor, unit_key, category, day, outcome"))
                .isEqualTo(cells);
    }

    @Test
    void aLevelIsWhatTheTrustCoreSaysOfTheSamePromises() {
        Organisation us = organisations.addExample("Reader", AT);
        Partnership with = history(us, new SplittableRandom(99), 300);
        LocalDate asOf = LocalDate.of(2026, 1, 5);
        DayCells cells = new DayCells();
        db.sql(
                        "select "
                                + PromiseReadings.COLUMNS
                                + " from promise where partnership_id = ? and promisor = 'b'")
                .param(with.id())
                .query((row, n) -> PromiseReadings.row(row))
                .list()
                .forEach(promise -> {
                    Resolution resolution = promise.resolution();
                    cells.add(
                            new DayCell(
                                    "them",
                                    promise.unit(),
                                    "",
                                    resolution.knownOn(),
                                    resolution.outcome(),
                                    1));
                });
        Standing standing = trust.standing(us.id(), asOf, asOf);
        assertThat(standing.their(with.id()))
                .isEqualTo(NestedModel.STANDARD.read(cells, asOf).promisor("them"));
        assertThat(standing.their(with.id(), "Leeds"))
                .isEqualTo(NestedModel.STANDARD.read(cells, asOf).pair("them", "Leeds"));
    }

    @Test
    void aRefusedEntryWritesNothingAtAll() {
        Organisation us = organisations.addExample("Refused", AT);
        Partnership with = history(us, new SplittableRandom(5), 3);
        long size = record.size(with.id());
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() ->
                        write(
                                with,
                                List.of(
                                        draft(made(id, DAY, DAY.plusDays(3))),
                                        draft(new PromiseDone(id, DAY, null)),
                                        draft(new PromiseDone(id, DAY, null)))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(record.size(with.id())).isEqualTo(size);
        assertThat(book.find(with.id(), id)).isEmpty();
    }

    @Test
    void aReadingIsKeptUntilAnEntryIsAdded() {
        Organisation us = organisations.addExample("Kept", AT);
        Partnership with = history(us, new SplittableRandom(7), 10);
        LocalDate today = LocalDate.of(2026, 1, 5);
        Standing first = trust.standing(us.id(), today, null);
        assertThat(trust.standing(us.id(), today, null)).isSameAs(first);
        write(with, List.of(draft(made(new UUID(1, 1), DAY, DAY.plusDays(3)))));
        assertThat(trust.standing(us.id(), today, null).their(with.id()).promises())
                .isEqualTo(first.their(with.id()).promises() + 1);
    }

    /// A partnership with random promises: moved, done, corrected, in several writes.
    private Partnership history(Organisation us, SplittableRandom random, int promises) {
        Partnership with =
                transactions.execute(status -> partnerships.withPartner(us, "Them", DAY, AT));
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < promises; i++) {
            UUID id = UUID.randomUUID();
            LocalDate made = DAY.plusDays(random.nextInt(200));
            LocalDate due = made.plusDays(random.nextInt(1, 40));
            drafts.add(draft(made(id, made, due)));
            if (random.nextInt(4) == 0) {
                LocalDate later = due.plusDays(random.nextInt(1, 20));
                drafts.add(
                        draft(
                                new PromiseRenegotiated(
                                        id,
                                        due,
                                        later,
                                        due.plusDays(random.nextInt(-9, 9)),
                                        null)));
            }
            if (random.nextInt(5) > 0) {
                LocalDate done = due.plusDays(random.nextInt(-5, 12));
                drafts.add(draft(new PromiseDone(id, done, null)));
                if (random.nextInt(6) == 0) {
                    drafts.add(
                            draft(
                                    new PromiseCorrected(
                                            id,
                                            List.of(
                                                    new Correction(
                                                            Field.DONE_ON,
                                                            done.toString(),
                                                            done.plusDays(3).toString()),
                                                    new Correction(
                                                            Field.CATEGORY, "Kind", "Other")))));
                }
            }
            if (random.nextInt(20) == 0) {
                write(with, drafts);
                drafts.clear();
            }
        }
        write(with, drafts);
        return with;
    }

    private void write(Partnership with, List<Draft> drafts) {
        transactions.executeWithoutResult(status -> book.write(with.id(), drafts));
    }

    private static Draft draft(Entry entry) {
        return new Draft(entry, Side.A, "Us", AT, null);
    }

    private static PromiseMade made(UUID id, LocalDate made, LocalDate due) {
        return new PromiseMade(
                id,
                id.getLeastSignificantBits() % 3 == 0 ? Side.A : Side.B,
                id.getMostSignificantBits() % 2 == 0 ? "Leeds" : "",
                "Something",
                null,
                "Kind",
                BigDecimal.ONE,
                made,
                due,
                List.of(new PromiseLine("", "Something", BigDecimal.ONE, null)),
                null,
                null);
    }

    private List<Map<String, @Nullable Object>> rows(Partnership with, String table, String order) {
        String live = table.equals("day_cell") ? " and promises <> 0" : "";
        return db.sql(
                        "select * from "
                                + table
                                + " where partnership_id = ?"
                                + live
                                + " order by "
                                + order)
                .param(with.id())
                .query()
                .listOfRows();
    }
}
