package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An embedded PostgreSQL that ends under a running program comes back by itself; one that is
/// stopped stays so. Whole servers are killed by the module `soak`.
@Timeout(60)
class RevivalTest {

    @TempDir Path temporary;

    @Test
    void aKilledDatabaseComesBackWhereItWas() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"));
                EmbeddedPostgres server = start(folder)) {
            Database database = RoleSetup.prepare(server, folder);
            Migrations.apply(database, "sample", "storage-test/migration");
            for (int round = 1; round <= 2; round++) {
                try (Connection app = database.connect(database.application())) {
                    TestStorage.execute(
                            app, "INSERT INTO sample.entry VALUES (" + round + ", 'kept')");
                }
                long killed = server.pid();
                kill(killed);
                try (Connection app = connected(database)) {
                    assertThat(TestStorage.column(app, "SELECT id FROM sample.entry"))
                            .hasSize(round);
                }
                assertThat(server.pid()).isNotEqualTo(killed);
            }
        }
    }

    @Test
    void aStoppedDatabaseStaysStopped() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            EmbeddedPostgres server = start(folder);
            server.close();
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(folder.postgres().resolve("postmaster.pid")).doesNotExist();
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) {
        return EmbeddedPostgres.start(folder, TestStorage.postgresHome(), 0);
    }

    private static Connection connected(Database database) throws InterruptedException {
        while (true) {
            try {
                return database.connect(database.application());
            } catch (SQLException e) {
                Thread.sleep(Duration.ofMillis(50));
            }
        }
    }

    /// Every process of the server at once, so that none can write a last word.
    private static void kill(long pid) throws IOException, InterruptedException {
        ProcessHandle main = ProcessHandle.of(pid).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-9"));
        Stream.concat(Stream.of(main), main.descendants())
                .forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command)
                .start()
                .waitFor(); // complains of those that ended by themselves
        main.onExit().join();
    }
}
