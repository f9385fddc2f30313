package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.TwelveKeys;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerifier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.InclusionProof;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseBook;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.ErasureEntry.Why;
import twelvekeys.storage.DataFolder;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// Names and words are gone for good, and every proof given before still holds.
@SpringBootTest(classes = TwelveKeys.class, properties = "twelvekeys.mail.every=0s")
@ExtendWith(InOurName.class)
class ErasureTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate DUE = LocalDate.of(2126, 6, 1);
    private static final UUID AILSA = new UUID(7, 1);
    private static final UUID EWAN = new UUID(7, 2);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private PromiseLoop loop;
    @Autowired private PromiseBook book;
    @Autowired private PartnershipRecord record;
    @Autowired private Proofs proofs;
    @Autowired private Witnesses witnesses;
    @Autowired private RecordExport export;
    @Autowired private Erasures erasures;
    @Autowired private WrittenNames names;
    @Autowired private Attachments attachments;
    @Autowired private DataFolder data;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient db;

    @TempDir private Path folder;
    private Organisation us = new Organisation(new UUID(0, 0), "", true);
    private Partnership partnership;
    private String mark = "";

    @BeforeEach
    void twoSides(Organisation ours) {
        us = ours;
        mark = "mark" + UUID.randomUUID().toString().replace("-", "");
        Organisation them = InOurName.organisation(organisations);
        partnership =
                transactions.execute(status -> partnerships.between(us, them, DAY, Instant.now()));
    }

    @Test
    void theWordsAreNowhereAnyMoreAndEveryProofHolds() throws Exception {
        Promise promise = promised();
        String kept = witnesses.checkpoint(partnership.id()).toString();
        RecordedEntry entry = record.about(partnership.id(), promise.id()).getFirst();
        InclusionProof before = proofs.inclusion(partnership.id(), entry.seq(), entry.seq());
        SignedCheckpoint then = proofs.checkpoint(partnership.id(), entry.seq());
        assertThat(holding(mark)).contains("sealed_text", "promise");

        erasures.eraseWords(ailsa("once"), entry.seq(), Why.PERSONAL, false);

        assertThat(holding(mark)).isEmpty();
        assertThat(before.proves(Hash.ofHex(entry.leaf()), then.checkpoint().root())).isTrue();
        RecordedEntry after = record.at(partnership.id(), entry.seq()).orElseThrow();
        assertThat(after.leaf()).isEqualTo(entry.leaf());
        PromiseEntry.Proposed left = (PromiseEntry.Proposed) after.draft().entry();
        assertThat(left.terms().what()).isEqualTo("[erased]");
        assertThat(left.words()).isEqualTo("[erased]");
        assertThat(left.terms().due()).isEqualTo(DUE);
        assertThat(after.draft().by()).isEqualTo("Ailsa");
        assertThat(book.find(partnership.id(), promise.id()).orElseThrow().what())
                .isEqualTo("[erased]");
        assertThat(verdict(kept)).isInstanceOf(BundleVerdict.Ok.class);
        assertThat(wrong()).isEmpty();
        theReadingsEqualARebuild();
        assertThat(last().draft().entry())
                .isEqualTo(new ErasureEntry.WordsErased(promise.id(), entry.seq(), Why.PERSONAL));
    }

    @Test
    void theSameRequestTwiceHasOneEffectAndNothingIsErasedTwice() {
        Promise promise = promised();
        long seq = record.about(partnership.id(), promise.id()).getFirst().seq();
        erasures.eraseWords(ailsa("once"), seq, Why.PERSONAL, false);
        long size = record.size(partnership.id());
        erasures.eraseWords(ailsa("once"), seq, Why.PERSONAL, false);
        assertThat(record.size(partnership.id())).isEqualTo(size);
        assertThatThrownBy(() -> erasures.eraseWords(ailsa("twice"), seq, Why.PERSONAL, false))
                .isInstanceOf(ErasureRefused.class)
                .hasMessageContaining("no words that can be erased");
    }

    @Test
    void aRequestWhoseWordsWereErasedIsForgottenAndNoOther() {
        Promise first =
                loop.propose(ailsa("k1"), partnership, Side.A, terms("ice"), null, true, null);
        Promise second =
                loop.propose(ailsa(null), partnership, Side.A, terms(mark), null, true, null);
        erasures.eraseWords(ailsa(null), second.lastSeq(), Why.PERSONAL, false);
        Promise again =
                loop.propose(ailsa("k1"), partnership, Side.A, terms("ice"), null, true, null);
        assertThat(again.id()).isEqualTo(first.id());
        erasures.eraseWords(ailsa(null), first.lastSeq(), Why.PERSONAL, false);
        assertThatThrownBy(() ->
                        loop.propose(
                                ailsa("k1"), partnership, Side.A, terms("ice"), null, true, null))
                .isInstanceOf(RepeatedKey.class);
    }

    @Test
    void onlyWhoWroteThemErasesWordsOrWhoDecidesForTheirSide() {
        Promise promise = promised();
        long seq = record.about(partnership.id(), promise.id()).getFirst().seq();
        assertThatThrownBy(() -> erasures.eraseWords(other(), seq, Why.PERSONAL, true))
                .isInstanceOf(ErasureRefused.class)
                .hasMessageContaining("other side");
        assertThatThrownBy(
                        () -> erasures.eraseWords(by("Ewan", EWAN, null), seq, Why.PERSONAL, false))
                .isInstanceOf(ErasureRefused.class)
                .hasMessageContaining("Somebody else");
        assertThatThrownBy(() -> erasures.eraseWords(ailsa(null), 999, Why.PERSONAL, true))
                .isInstanceOf(ErasureRefused.class);
        assertThat(holding(mark)).isNotEmpty();
        erasures.eraseWords(by("Ewan", EWAN, null), seq, Why.CONFIDENTIAL, true);
        assertThat(holding(mark)).isEmpty();
    }

    @Test
    void aNameGoesFromAllEntriesAtOnceAndOthersStay() throws Exception {
        Promise promise =
                loop.propose(
                        by(mark, AILSA, null),
                        partnership,
                        Side.A,
                        terms("pallets"),
                        null,
                        true,
                        null);
        loop.accept(other(), partnership, promise.id(), true, null, null);
        loop.reply(by(mark, AILSA, null), 2, "a word");
        loop.reply(by("Ewan", EWAN, null), 2, "another");
        String kept = witnesses.checkpoint(partnership.id()).toString();
        assertThat(names.of(us.id()))
                .containsExactly(
                        new WrittenNames.Written(EWAN, "Ewan", 1),
                        new WrittenNames.Written(AILSA, mark, 1));

        assertThat(names.erase(us.id(), AILSA, mark)).isEqualTo(1);

        assertThat(holding(mark)).isEmpty();
        assertThat(record.about(partnership.id(), promise.id()))
                .extracting(entry -> entry.draft().by())
                .containsExactly("[erased]", "Bertil", "[erased]", "Ewan");
        assertThat(last().draft().by()).isEqualTo(us.name());
        assertThat(verdict(kept)).isInstanceOf(BundleVerdict.Ok.class);
        assertThat(wrong()).isEmpty();
        assertThat(names.erase(us.id(), AILSA, mark)).isZero();
        loop.reply(by(mark, AILSA, null), 2, "who writes again is named again");
        assertThat(last().draft().by()).isEqualTo(mark);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aFileGoesWithTheEntryThatNamesIt() {
        Promise promise = promised();
        Evidence.File file =
                attachments.keep(
                        ailsa(null),
                        "protocol.txt",
                        "text/plain",
                        mark.getBytes(StandardCharsets.UTF_8));
        loop.report(ailsa(null), promise.id(), DAY, List.of(file), null, null);
        assertThat(attachments.find(partnership.id(), file.sha256())).isPresent();
        erasures.eraseWords(ailsa(null), record.size(partnership.id()), Why.CONFIDENTIAL, false);
        assertThat(attachments.find(partnership.id(), file.sha256())).isEmpty();
    }

    /// The control: what disappears or changes without an erasure is told.
    @Test
    void whatIsGoneOrChangedWithoutAnErasureIsNoticed() throws Exception {
        promised();
        assertThat(wrong()).isEmpty();
        String words = "update sealed_text set texts[1] = 'other words' where seq = 2";
        assertThat(wrongAfter(words))
                .hasValueSatisfying(
                        told -> assertThat(told).contains("the words of entry 2 are not those"));
        assertThat(wrongAfter("delete from sealed_text where seq = 2"))
                .hasValueSatisfying(
                        told -> assertThat(told).contains("the words of entry 2 are gone"));
        assertThat(wrongAfter("update writer set name = 'Eve' where name = 'Ailsa'"))
                .hasValueSatisfying(
                        told -> assertThat(told).contains("the name of who wrote entry 2"));
        assertThat(wrongAfter("delete from writer where name = 'Ailsa'"))
                .hasValueSatisfying(told -> assertThat(told).contains("name of a writer is gone"));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void whatWasErasedBeforeARestoreIsErasedAgain() throws Exception {
        Promise promise = promised();
        RecordedEntry entry = record.about(partnership.id(), promise.id()).getFirst();
        Hash name = Hash.ofHex(commitment(entry.seq()));
        ErasedList list = ErasedList.in(data.files());
        list.add(List.of(Hash.ofHex(entry.leaf()), name)); // the record knows nothing of it
        assertThat(RecordCheck.check(superuser(), List.of(), list.all()))
                .allSatisfy(found -> assertThat(found.wrong()).isEmpty());

        assertThat(inside(() -> erasures.settle(partnership.id()))).isEqualTo(2);

        assertThat(holding(mark)).isEmpty();
        assertThat(record.at(partnership.id(), entry.seq()).orElseThrow().draft().by())
                .isEqualTo("[erased]");
        assertThat(record.ofErasures(partnership.id()))
                .extracting(told -> told.draft().by())
                .containsOnly(us.name());
        assertThat(wrong()).isEmpty();
        assertThat(inside(() -> erasures.settle(partnership.id()))).isZero();
        theReadingsEqualARebuild();
    }

    @Test
    void theListKeepsEachHashOnceAndSurvivesHalfALine() throws IOException {
        ErasedList list = ErasedList.in(folder);
        Hash one = Hash.ofHex("0a".repeat(32));
        Hash two = Hash.ofHex("0b".repeat(32));
        assertThat(list.all()).isEmpty();
        list.add(List.of(one));
        list.add(List.of(one, two));
        Path file = folder.resolve(ErasedList.NAME);
        Files.writeString(file, Files.readString(file) + "0c0c");
        assertThat(list.all()).containsExactly(one, two);
        list.add(List.of(Hash.ofHex("0d".repeat(32))));
        assertThat(Files.readString(file))
                .isEqualTo(
                        "0a".repeat(32) + "\n" + "0b".repeat(32) + "\n" + "0d".repeat(32) + "\n");
        Files.writeString(file, "no hash\n" + "0a".repeat(32) + "\n");
        assertThatThrownBy(list::all).hasMessageContaining("see line 1");
    }

    private Promise promised() {
        Promise promise =
                loop.propose(
                        ailsa(null), partnership, Side.A, terms(mark), null, true, "says " + mark);
        return loop.accept(other(), partnership, promise.id(), true, null, null);
    }

    private static Terms terms(String what) {
        return new Terms(what, DUE, null, null, "", "", "", null, null, null);
    }

    private Author ailsa(@Nullable String key) {
        return by("Ailsa", AILSA, key);
    }

    private Author by(String name, UUID person, @Nullable String key) {
        return new Author(partnership.id(), Side.A, name, ZoneOffset.UTC, key, person);
    }

    private Author other() {
        return new Author(partnership.id(), Side.B, "Bertil", ZoneOffset.UTC, null, null);
    }

    private RecordedEntry last() {
        return record.at(partnership.id(), record.size(partnership.id())).orElseThrow();
    }

    private String commitment(long seq) {
        return transactions.execute(status ->
                db.sql(
                                """
                                select encode(writer, 'hex') from entry
                                where partnership_id = ? and seq = ?
                                """)
                        .params(partnership.id(), seq)
                        .query((row, n) -> row.getString(1))
                        .single());
    }

    private <T> T inside(Callable<T> work) throws Exception {
        return Tenancy.inside(partnership.id(), work::call);
    }

    private BundleVerdict verdict(String kept) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transactions.executeWithoutResult(status -> export.write(partnership.id(), out));
        Path bundle = folder.resolve("bundle.zip");
        Files.write(bundle, out.toByteArray());
        return new BundleVerifier(
                        List.of(proofs.key(partnership.id())), SignedCheckpoint.parse(kept))
                .verify(bundle);
    }

    private static Connection superuser() throws SQLException {
        return DATABASE.superuser().getConnection();
    }

    /// What the check finds wrong in this record.
    private Optional<String> wrong() throws SQLException {
        try (Connection connection = superuser()) {
            return RecordCheck.check(connection, List.of()).stream()
                    .filter(found -> found.partnership().equals(partnership.id()))
                    .findFirst()
                    .orElseThrow()
                    .wrong();
        }
    }

    /// What it finds after a change by the superuser, which is undone.
    private Optional<String> wrongAfter(String change) throws SQLException {
        JdbcClient superuser = JdbcClient.create(DATABASE.superuser());
        String ours = " and partnership_id = '" + partnership.id() + "'";
        superuser.sql("create table kept_text as select * from sealed_text").update();
        superuser.sql("create table kept_writer as select * from writer").update();
        superuser.sql(change + ours).update();
        Optional<String> found = wrong();
        superuser.sql("delete from sealed_text").update();
        superuser.sql("insert into sealed_text select * from kept_text").update();
        superuser.sql("delete from writer").update();
        superuser.sql("insert into writer select * from kept_writer").update();
        superuser.sql("drop table kept_text").update();
        superuser.sql("drop table kept_writer").update();
        return found;
    }

    /// The tables in which a text stands anywhere.
    private static List<String> holding(String text) {
        JdbcClient superuser = JdbcClient.create(DATABASE.superuser());
        return superuser
                .sql(
                        """
                        select tablename from pg_tables where schemaname = 'public' order by 1
                        """)
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .filter(table ->
                        superuser
                                .sql(
                                        "select exists (select 1 from \""
                                                + table
                                                + "\" t where t::text like ?)")
                                .param("%" + text + "%")
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    private void theReadingsEqualARebuild() {
        List<Promise> before = transactions.execute(status -> all());
        assertThat(before).isNotEmpty();
        transactions.executeWithoutResult(status -> book.rebuild(partnership.id()));
        List<Promise> after = transactions.execute(status -> all());
        assertThat(after).isEqualTo(before);
    }

    private List<Promise> all() {
        return db
                .sql("select id from promise where partnership_id = ? order by number")
                .param(partnership.id())
                .query((row, n) -> book.find(partnership.id(), row.getObject(1, UUID.class)))
                .list()
                .stream()
                .map(Optional::orElseThrow)
                .toList();
    }
}
