package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import twelvekeys.partnership.Side;
import twelvekeys.record.RecordCheck.Found;
import twelvekeys.storage.Backup;
import twelvekeys.storage.Installation;
import twelvekeys.storage.LogHead;
import twelvekeys.storage.Restore;
import twelvekeys.storage.StartRefused;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestInstallation;

/// Backs an installation up while entries are written to it, restores it elsewhere, and looks for
/// every entry that was acknowledged before.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RestoreDrillTest {

    private static final Instant AT = Instant.parse("2026-05-04T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final UUID BUSY = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final int BEFORE = 700;

    /// With so many entries a tree has two complete subtrees of 256, and harm can be done to each.
    private static final int TWO_SUBTREES = 520;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path shared;
    @TempDir Path temporary;

    private static Path backup = Path.of("");
    private static Path restored = Path.of("");
    private static Backup.Taken taken = new Backup.Taken(0, 0, 0, "", List.of());

    /// Every entry acknowledged before the backup was begun, as partnership, number and hash.
    private static Set<String> acknowledged = Set.of();

    @BeforeAll
    static void backUpWhileEntriesAreWritten() throws Exception {
        backup = shared.resolve("backup.zip");
        Set<String> written = new ConcurrentSkipListSet<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (TestInstallation server = new TestInstallation(shared.resolve("data"));
                ExecutorService writers = Executors.newFixedThreadPool(4)) {
            Files.writeString(server.files().resolve("upload.csv"), "a,b\n");
            Files.writeString(shared.resolve("data/secrets/record-key-of-a-test"), "secret");
            begin(server, BUSY);
            begin(server, OTHER);
            List<Future<?>> done = new ArrayList<>();
            for (UUID partnership : List.of(BUSY, BUSY, BUSY, OTHER)) {
                done.add(writers.submit(() -> write(server, partnership, written, enough)));
            }
            while (written.size() < BEFORE || entries(written, BUSY) < TWO_SUBTREES) {
                Thread.sleep(20);
            }
            acknowledged = new TreeSet<>(written);
            try (Installation installation = TestInstallation.in(shared.resolve("data"))) {
                assertThat(installation.isRunning()).isTrue();
                taken = Backup.take(installation, backup, RecordCheck::heads, AT, "tested");
            } finally {
                enough.set(true);
            }
            for (Future<?> each : done) {
                each.get();
            }
            assertThat(written).hasSizeGreaterThan(acknowledged.size() + 20);
            assertThat(check(shared.resolve("data"))).allSatisfy(RestoreDrillTest::isInOrder);
        }
        restored = shared.resolve("restored");
        restore(backup, restored);
    }

    @Test
    void everyEntryAcknowledgedBeforeTheBackupIsThereAfterARestore() throws Exception {
        assertThat(entries(restored)).containsAll(acknowledged);
        assertThat(restored.resolve("files/upload.csv")).hasContent("a,b\n");
        assertThat(restored.resolve("not-restored")).doesNotExist();
    }

    @Test
    void theRestoredRecordsBeginWithTheRootsThatTheManifestNotes() throws Exception {
        assertThat(taken.logs()).extracting(LogHead::partnership).containsExactly(BUSY, OTHER);
        try (Installation installation = TestInstallation.in(restored);
                Connection superuser = installation.connect()) {
            assertThat(RecordCheck.check(superuser, taken.logs()))
                    .allSatisfy(RestoreDrillTest::isInOrder);
            LogHead head = taken.logs().getFirst();
            LogHead another = new LogHead(BUSY, head.entries() - 1, head.root());
            assertThat(RecordCheck.check(superuser, List.of(another)).getFirst().wrong())
                    .hasValue(
                            "the root over %d entries is not the one that was noted"
                                    .formatted(head.entries() - 1));
        }
    }

    @Test
    void aBackupIsForItsOwnerAloneAndReplacesNothing() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(shared.resolve("backup.zip.part")).doesNotExist();
        assertThat(names(backup))
                .contains("secrets/record-key-of-a-test", "files/upload.csv", "manifest.json")
                .doesNotContain("postgres/postmaster.pid");
        try (Installation installation = TestInstallation.in(shared.resolve("data"))) {
            assertThatThrownBy(() ->
                            Backup.take(installation, backup, RecordCheck::heads, AT, "tested"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("exists already");
        }
    }

    @Test
    void aStoppedInstallationIsBackedUpToo() throws Exception {
        Path cold = temporary.resolve("cold.zip");
        List<Found> before = check(restored);
        try (Installation installation = TestInstallation.in(restored)) {
            assertThat(installation.isRunning()).isFalse();
            Backup.take(installation, cold, RecordCheck::heads, AT, "tested");
        }
        Path again = temporary.resolve("again");
        restore(cold, again);
        assertThat(check(again)).isEqualTo(before);
    }

    @Test
    void oneFlippedByteIsNamedByItsMember() throws Exception {
        String member = "postgres/global/pg_control";
        byte[] bytes = Files.readAllBytes(backup);
        bytes[indexOf(bytes, member) + member.length() + 20] ^= 1;
        Path damaged = Files.write(temporary.resolve("damaged.zip"), bytes);
        assertRefused(damaged, member);
    }

    @Test
    void aMissingMemberIsNamed() throws Exception {
        Path changed = temporary.resolve("changed.zip");
        change(name -> !name.startsWith("postgres/pg_wal/0"), false, changed);
        assertRefused(changed, "The backup lacks postgres/pg_wal/0");
    }

    /// The control: were the write-ahead log left out of the backup, the drill would see it.
    @Test
    void withoutTheWriteAheadLogNothingIsRestored() throws Exception {
        Path changed = temporary.resolve("changed.zip");
        change(name -> !name.startsWith("postgres/pg_wal/0"), true, changed);
        assertRefused(changed, "The database did not start");
    }

    @Test
    void aMemberThatLeavesTheFolderIsRefused() throws Exception {
        Path changed = temporary.resolve("changed.zip");
        ObjectNode manifest = manifest();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(changed))) {
            zip.putNextEntry(new ZipEntry("files/../../escaped"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(JSON.writeValueAsBytes(manifest));
        }
        assertRefused(changed, "files/../../escaped");
        assertThat(temporary.resolve("escaped")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws Exception {
        Path mine = Files.createDirectory(temporary.resolve("mine"));
        Files.writeString(mine.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> restore(backup, mine)).hasMessageContaining("is not empty");
        assertThat(mine).isDirectoryContaining("glob:**letter.txt");
    }

    @Test
    void theCheckNamesTheFirstPlaceThatIsWrong() throws Exception {
        try (Installation installation = TestInstallation.in(restored);
                Connection superuser = installation.connect()) {
            long size = check(superuser).entries();
            assertWrong(
                    superuser,
                    "update entry set body = replace(body, '\"on\":\"20', '\"on\":\"21') where seq = 300",
                    "entry 300 is not the one whose hash is stored");
            assertWrong(
                    superuser,
                    """
                    update entry set body = replace(body, '"on":"20', '"on":"21'),
                        leaf = sha256('\\x00' || convert_to(replace(body, '"on":"20', '"on":"21'), 'UTF8'))
                    where seq = 200
                    """,
                    "the tree has another subtree 0 of height 8, which entry 256 completes");
            assertWrong(
                    superuser,
                    "delete from entry where seq = 400",
                    "entry 400 is missing; entry 401 follows");
            assertWrong(
                    superuser,
                    "delete from entry where seq = " + size,
                    "the record should have %d entries, and ends after %d"
                            .formatted(size, size - 1));
            assertWrong(
                    superuser,
                    "update entry set side = 'b' where seq = 17",
                    "entry 17 is filed as something else than it says");
            assertWrong(
                    superuser,
                    "update log_head set frontier = overlay(frontier placing '\\x00' from 9 for 1)",
                    "the right edge of the tree is not that of its " + size + " entries");
            assertWrong(
                    superuser,
                    "delete from subtree where number = 1",
                    "the tree lacks subtree 1 of height 8, which entry 512 completes");
            String hash = "0".repeat(64);
            assertWrong(
                    superuser,
                    """
                    insert into attachment values ('%s', '%s', 'a.pdf', 'application/pdf', 'b',
                        'a', now())
                    """
                            .formatted(BUSY, hash),
                    "the attachment " + hash + " is not the one of this hash");
            isInOrder(check(superuser));
        }
    }

    /// How many of the entries written are of one partnership.
    private static long entries(Set<String> written, UUID partnership) {
        return written.stream().filter(one -> one.startsWith(partnership.toString())).count();
    }

    /// Does harm, checks, and undoes it, whatever the check says.
    private static void assertWrong(Connection superuser, String harm, String told)
            throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("create temporary table kept_entry as select * from entry");
            statement.execute("create temporary table kept_head as select * from log_head");
            statement.execute("create temporary table kept_subtree as select * from subtree");
            statement.execute("create temporary table kept_writer as select * from writer");
            statement.execute(harm);
            Found found = check(superuser);
            superuser.setReadOnly(false);
            statement.execute("truncate entry, log_head, subtree, cosignature, attachment, writer");
            statement.execute("insert into log_head select * from kept_head");
            statement.execute("insert into entry select * from kept_entry");
            statement.execute("insert into subtree select * from kept_subtree");
            statement.execute("insert into writer select * from kept_writer");
            statement.execute("drop table kept_entry, kept_head, kept_subtree, kept_writer");
            assertThat(found.wrong()).hasValue(told);
        }
    }

    private static Found check(Connection superuser) throws SQLException {
        return RecordCheck.check(superuser, List.of()).getFirst();
    }

    private static void isInOrder(Found found) {
        assertThat(found.wrong()).isEmpty();
    }

    private void assertRefused(Path file, String told) {
        Path into = temporary.resolve("refused");
        assertThatThrownBy(() -> restore(file, into))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(told)
                .hasMessageContaining("not-restored");
        assertThatThrownBy(() -> TestInstallation.in(into.resolve("not-restored")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not restored to its end");
        assertThat(into.resolve("server.lock")).doesNotExist();
        assertThat(into.resolve("postgres")).doesNotExist();
    }

    private static void restore(Path file, Path into) {
        Restore.into(
                file,
                into,
                TestInstallation.cache(),
                (superuser, noted) ->
                        assertThat(RecordCheck.check(superuser, noted))
                                .hasSameSizeAs(noted)
                                .allSatisfy(RestoreDrillTest::isInOrder));
    }

    private static List<Found> check(Path data) throws SQLException {
        try (Installation installation = TestInstallation.in(data);
                Connection superuser = installation.connect()) {
            return RecordCheck.check(superuser, List.of());
        }
    }

    private static Set<String> entries(Path data) throws SQLException {
        Set<String> entries = new TreeSet<>();
        try (Installation installation = TestInstallation.in(data);
                Connection superuser = installation.connect();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select * from entry")) {
            while (row.next()) {
                entries.add(
                        named(
                                row.getObject("partnership_id", UUID.class),
                                row.getLong("seq"),
                                HexFormat.of().formatHex(row.getBytes("leaf"))));
            }
        }
        return entries;
    }

    private static String named(UUID partnership, long seq, String leaf) {
        return partnership + " " + seq + " " + leaf;
    }

    private static void begin(TestInstallation server, UUID partnership) {
        Tenancy.inside(
                partnership,
                () ->
                        server.transactions()
                                .execute(_ ->
                                        JdbcClient.create(server.dataSource())
                                                .sql("insert into log_head values (?)")
                                                .param(partnership)
                                                .update()));
    }

    /// Appends entries, noting each after its commit, until there are enough.
    private static void write(
            TestInstallation server,
            UUID partnership,
            Collection<String> written,
            AtomicBoolean enough) {
        LogTree tree = new LogTree(server.dataSource());
        PartnershipRecord record =
                new PartnershipRecord(
                        server.dataSource(),
                        tree,
                        new WriterNames(JdbcClient.create(server.dataSource())),
                        _ -> {});
        Entry kept = new Entry.PromiseDone(partnership, DAY, "kept");
        List<Draft> drafts = List.of(new Draft(kept, Side.A, "Ruth", AT, null, null));
        while (!enough.get()) {
            List<RecordedEntry> recorded =
                    Tenancy.inside(
                            partnership,
                            () ->
                                    server.transactions()
                                            .execute(_ -> record.append(partnership, drafts)));
            recorded.forEach(entry -> written.add(named(partnership, entry.seq(), entry.leaf())));
        }
    }

    private static ObjectNode manifest() throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return (ObjectNode) JSON.readTree(in.readAllBytes());
        }
    }

    private static List<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /// Copies the backup but for some members.
    ///
    /// @param covered whether the manifest leaves them out as well
    private static void change(Predicate<String> kept, boolean covered, Path to)
            throws IOException {
        ObjectNode manifest = manifest();
        if (covered) {
            var members = manifest.withArray("members");
            for (int i = members.size() - 1; i >= 0; i--) {
                if (!kept.test(members.get(i).get("name").asString())) {
                    members.remove(i);
                }
            }
        }
        Map<String, byte[]> rewritten =
                Map.of(
                        "manifest.json",
                        JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
        try (ZipFile zip = new ZipFile(backup.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream changed = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!kept.test(entry.getName())) {
                    continue;
                }
                changed.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = rewritten.get(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    changed.write(bytes == null ? in.readAllBytes() : bytes);
                }
            }
        }
    }

    private static int indexOf(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }
}
