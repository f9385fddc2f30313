package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {

    private static final TestDatabase SHARED = TestDatabase.fresh();

    @TempDir Path temporary;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "restart_after_crash, off",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8"
    })
    void theServerRunsWithSafeSettings(String setting, String value) throws SQLException {
        try (Connection superuser = SHARED.superuser().getConnection()) {
            assertThat(TestStorage.column(superuser, "SHOW " + setting)).containsExactly(value);
        }
    }

    @Test
    void theApplicationSpeaksUtc() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection app = database.dataSource().getConnection()) {
            assertThat(TestStorage.column(app, "SHOW timezone")).containsExactly("UTC");
        }
    }

    @Test
    void everyConnectionNeedsAScramPassword() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection superuser = database.superuser().getConnection()) {
            assertThat(TestStorage.column(superuser, "SELECT auth_method FROM pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThat(
                            TestStorage.column(
                                    superuser,
                                    "SELECT rolname FROM pg_authid WHERE rolcanlogin AND"
                                            + " rolpassword NOT LIKE 'SCRAM-SHA-256$%'"))
                    .isEmpty();
            for (Login known :
                    List.of(
                            database.database().application(),
                            database.database().owner(),
                            new Login("postgres", ""))) {
                Login guess = new Login(known.user(), "a wrong password");
                assertThatThrownBy(() -> database.database().connect(guess))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void dataSurviveARestart() throws SQLException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            try (EmbeddedPostgres first = start(folder)) {
                Database database = RoleSetup.prepare(first, folder);
                Migrations.apply(database, "sample", "storage-test/migration");
                try (Connection app = database.connect(database.application())) {
                    TestStorage.execute(app, "INSERT INTO sample.entry VALUES (1, 'kept')");
                }
            }
            try (EmbeddedPostgres second = start(folder)) {
                Database database = RoleSetup.prepare(second, folder);
                Migrations.apply(database, "sample", "storage-test/migration");
                ApplicationRoleCheck.demand(database);
                try (Connection app = database.connect(database.application())) {
                    assertThat(TestStorage.column(app, "SELECT told FROM sample.entry"))
                            .containsExactly("kept");
                }
            }
        }
    }

    @Test
    void closingLeavesNothingRunning() {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            EmbeddedPostgres server = start(folder);
            long pid = server.pid();
            assertThat(ProcessHandle.of(pid)).isPresent();
            server.close();
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aBusyPortIsToldInOneLine() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            assertThatThrownBy(() ->
                            EmbeddedPostgres.start(
                                    folder, TestStorage.postgresHome(), busy.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Port " + busy.getLocalPort())
                    .hasMessageContaining("in use")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionIsLeftAlone() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            Files.createDirectories(folder.postgres());
            Files.writeString(folder.postgres().resolve("PG_VERSION"), "17\n");
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PostgreSQL 17");
            assertThat(folder.postgres()).isDirectoryContaining("glob:**PG_VERSION");
        }
    }

    @Test
    void noFileInTheDataFolderIsOpenToOthers() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"));
                EmbeddedPostgres server = start(folder);
                Stream<Path> all = Files.walk(folder.root())) {
            assertThat(server.pid()).isPositive();
            assertThat(all.filter(EmbeddedPostgresTest::openToOthers)).isEmpty();
        }
    }

    private static boolean openToOthers(Path path) {
        try {
            // The folders above keep others out; a file inside may still not be written by them.
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            boolean secret = path.toString().contains("/secrets/");
            return permissions.charAt(4) == 'w'
                    || permissions.charAt(7) == 'w'
                    || (Files.isDirectory(path) && !permissions.equals("rwx------"))
                    || (secret && !permissions.equals("rw-------"));
        } catch (IOException e) {
            return false; // a passing file of the running server
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) {
        return EmbeddedPostgres.start(folder, TestStorage.postgresHome(), 0);
    }
}
