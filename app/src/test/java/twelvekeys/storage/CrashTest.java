package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills the database and the program while rows are being written, and looks for each row whose
/// commit had been acknowledged.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CrashTest {

    private static final int ROUNDS = 3;

    @TempDir Path temporary;

    @Test
    void killingPostgresLosesNoAcknowledgedRow() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            int acknowledged = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Set<Long> lost = lostAfterKill(folder, round, "on");
                assertThat(lost).isEmpty();
                acknowledged += ROWS;
            }
            assertThat(rows(folder)).hasSizeGreaterThanOrEqualTo(acknowledged);
        }
    }

    /// The control: were commits not awaited, the same killing would lose rows, and this test would
    /// see it.
    @Test
    void withoutSynchronousCommitTheSameKillingLosesRows() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            int lost = 0;
            for (int round = 0; round < 10 && lost == 0; round++) {
                lost += lostAfterKill(folder, round, "off").size();
            }
            assertThat(lost).isPositive();
        }
    }

    @Test
    void killingTheProgramLosesNothingAndStopsItsDatabase() throws Exception {
        Path data = temporary.resolve("data");
        for (int round = 0; round < ROUNDS; round++) {
            Process program = CrashingProgram.start(data, round);
            Set<Long> acknowledged = new TreeSet<>();
            long pid = 0;
            try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.startsWith("database ")) {
                        pid = Long.parseLong(line, 9, line.length(), 10);
                    } else if (line.matches("row [0-9]+ kept")) {
                        acknowledged.add(Long.parseLong(line, 4, line.length() - 5, 10));
                    }
                    if (acknowledged.size() == ROWS) {
                        program.toHandle().destroyForcibly(); // what it said before is still read
                    }
                }
            }
            assertThat(program.waitFor()).isNotZero();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROWS);
            awaitEnd(pid);
            try (DataFolder folder = DataFolder.open(data)) {
                assertThat(rows(folder)).containsAll(acknowledged);
            }
        }
    }

    @Test
    void aDatabaseLeftBehindIsStoppedAndTakenOver() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            EmbeddedPostgres left = start(folder);
            long pid = left.pid();
            try (EmbeddedPostgres next = start(folder)) {
                assertThat(next.pid()).isNotEqualTo(pid);
                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
            }
        }
    }

    private static final int ROWS = 200;

    private static Set<Long> lostAfterKill(DataFolder folder, int round, String synchronousCommit)
            throws Exception {
        EmbeddedPostgres server = start(folder);
        Database database = RoleSetup.prepare(server, folder);
        Migrations.apply(database, "sample", "storage-test/migration");
        Set<Long> acknowledged = new TreeSet<>();
        try (Connection app = database.connect(database.application())) {
            TestStorage.execute(app, "SET synchronous_commit = " + synchronousCommit);
            write(app, round, acknowledged);
            kill(server.pid());
        }
        Set<Long> lost = new TreeSet<>(acknowledged);
        lost.removeAll(rows(folder));
        return lost;
    }

    private static void write(Connection app, int round, Set<Long> acknowledged)
            throws SQLException {
        try (PreparedStatement insert =
                app.prepareStatement("INSERT INTO sample.entry VALUES (?, 'told')")) {
            for (long row = 0; row < ROWS; row++) {
                long id = round * 1_000_000L + row;
                insert.setLong(1, id);
                insert.executeUpdate();
                acknowledged.add(id);
            }
        }
    }

    /// Every process of the server at once, so that none can write a last word.
    private static void kill(long pid) throws IOException, InterruptedException {
        ProcessHandle main = ProcessHandle.of(pid).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-9"));
        Stream.concat(Stream.of(main), main.descendants())
                .forEach(process -> command.add(Long.toString(process.pid())));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        awaitEnd(pid);
    }

    private static void awaitEnd(long pid) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("process " + pid + " is still running");
    }

    private static Set<Long> rows(DataFolder folder) throws SQLException {
        try (EmbeddedPostgres server = start(folder)) {
            Database database = RoleSetup.prepare(server, folder);
            try (Connection app = database.connect(database.application())) {
                Set<Long> ids = new TreeSet<>();
                TestStorage.column(app, "SELECT id FROM sample.entry")
                        .forEach(id -> ids.add(Long.valueOf(id)));
                return ids;
            }
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) {
        return EmbeddedPostgres.start(folder, TestStorage.postgresHome(), 0);
    }
}
