package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.WholeApplicationTest;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Json;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.storage.Tenancy;

@WholeApplicationTest
@ExtendWith(InOurName.class)
class PartnershipRecordTest {

    private static final Instant AT = Instant.parse("2026-05-04T09:00:00.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Autowired PartnershipRecord record;
    @Autowired Partnerships partnerships;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient db;

    private Organisation us = new Organisation(new UUID(0, 0), "", true);
    private UUID partnership = new UUID(0, 0);

    @BeforeEach
    void beginAPartnership(Organisation ours) {
        us = ours;
        partnership =
                transactions.execute(
                        status -> partnerships.withPartner(us, "Kittiwake", DAY, AT).id());
    }

    @Test
    void aLogBeginsWithItsPartnership() {
        assertThat(read())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.seq()).isEqualTo(1);
                    assertThat(entry.draft().entry()).isInstanceOf(Entry.PartnershipBegun.class);
                });
    }

    @Test
    void eightWritersLeaveNoGapAndDoNotInterleave() throws Exception {
        int writers = 8;
        int appends = 15;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int by = writer;
                done.add(
                        threads.submit(() -> {
                            for (int i = 0; i < appends; i++) {
                                append(draft(by, i), draft(by, i), draft(by, i));
                            }
                        }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        List<RecordedEntry> entries = read();
        assertThat(entries.stream().map(RecordedEntry::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1L + 3L * writers * appends).boxed().toList());
        for (int i = 1; i < entries.size(); i += 3) {
            assertThat(entries.get(i + 1).draft()).isEqualTo(entries.get(i).draft());
            assertThat(entries.get(i + 2).draft()).isEqualTo(entries.get(i).draft());
        }
    }

    @Test
    void whoeverDecidesFromTheRecordKeepsOthersOut() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            transactions.executeWithoutResult(status -> {
                record.lock(partnership);
                other.execute(() -> {
                    append(draft(1, 1));
                    appended.countDown();
                });
                assertThat(within(appended, 300)).isFalse();
            });
            assertThat(within(appended, 10_000)).isTrue();
        }
    }

    private static boolean within(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsRolledBackLeavesNoGap() {
        transactions.executeWithoutResult(status -> {
            record.append(partnership, List.of(draft(1, 1)));
            status.setRollbackOnly();
        });
        append(draft(2, 2));
        assertThat(read().stream().map(RecordedEntry::seq)).containsExactly(1L, 2L);
        assertThat(record.size(List.of(partnership))).isEqualTo(2);
    }

    @Test
    void theBodyIsCanonicalAndTheLeafItsHash() throws Exception {
        List<Draft> drafts = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            drafts.addAll(new AnyEntry(seed).drafts());
        }
        List<RecordedEntry> appended =
                transactions.execute(status -> record.append(partnership, drafts));
        assertThat(read().subList(1, 1 + drafts.size())).isEqualTo(appended);
        List<Map<String, @Nullable Object>> rows =
                transactions.execute(status ->
                        db.sql("select body, leaf from entry where partnership_id = ? order by seq")
                                .param(partnership)
                                .query()
                                .listOfRows());
        assertThat(rows).hasSize(1 + drafts.size());
        for (Map<String, @Nullable Object> row : rows) {
            byte[] body = String.valueOf(row.get("body")).getBytes(StandardCharsets.UTF_8);
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            assertThat((byte[]) row.get("leaf")).isEqualTo(sha256.digest(body));
            assertThat(body).isEqualTo(Canonical.bytes(Json.parse(body)));
        }
        assertThat(appended)
                .last()
                .satisfies(entry ->
                        assertThat(HexFormat.of().parseHex(entry.leaf()))
                                .isEqualTo(rows.getLast().get("leaf")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set body = '{}'",
                "delete from entry",
                "truncate entry",
                "drop table entry",
                "alter table entry disable trigger all",
                "delete from log_head",
                "update log_head set partnership_id = gen_random_uuid()",
                "insert into log_head (partnership_id, size) values (gen_random_uuid(), 1)",
                "delete from partnership",
                "update partnership set a_name = 'x'"
            })
    void theApplicationCannotRewriteHistory(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void aLogOnlyGrows() {
        append(draft(1, 1));
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(
                                status -> db.sql("update log_head set size = size - 1").update()))
                .rootCause()
                .hasMessageContaining("has 2 entries and cannot shrink to 1");
        assertThat(record.size(partnership)).isEqualTo(2);
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        List<Draft> one = List.of(draft(1, 1));
        assertThatThrownBy(() -> record.append(partnership, one))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void entriesAboutAPromiseAndItsMovesAreFound() {
        UUID promise = UUID.randomUUID();
        Draft moved =
                new Draft(
                        new Entry.PromiseRenegotiated(promise, DAY, DAY.plusDays(9), DAY, "late"),
                        Side.B,
                        "Ruth",
                        AT,
                        null,
                        null);
        Draft done = new Draft(new PromiseDone(promise, DAY, null), Side.A, "Tom", AT, null, null);
        append(draft(1, 1), moved, draft(1, 2), done);
        assertThat(record.about(partnership, promise).stream().map(RecordedEntry::seq))
                .containsExactly(3L, 5L);
        assertThat(record.moves(partnership, List.of(promise)).get(promise))
                .singleElement()
                .satisfies(move -> assertThat(move.draft().entry()).isEqualTo(moved.entry()));
        assertThat(record.moves(partnership, List.of())).isEmpty();
        assertThat(record.size(partnership)).isEqualTo(5);
    }

    private static Draft draft(int writer, int number) {
        Entry entry = new PromiseDone(new UUID(writer, number), DAY, null);
        return new Draft(entry, Side.A, "writer " + writer, AT, null, null);
    }

    private void append(Draft... drafts) {
        List<RecordedEntry> appended =
                Tenancy.as(
                        us.id(),
                        () ->
                                transactions.execute(
                                        status -> record.append(partnership, List.of(drafts))));
        assertThat(appended).hasSameSizeAs(drafts);
    }

    private List<RecordedEntry> read() {
        List<RecordedEntry> entries = new ArrayList<>();
        transactions.executeWithoutResult(status -> record.replay(partnership, entries::add));
        return entries;
    }
}
