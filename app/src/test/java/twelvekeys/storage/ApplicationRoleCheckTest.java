package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRoleCheckTest {

    private final TestDatabase test = TestDatabase.fresh();
    private final Database database = test.database();

    @BeforeEach
    void anEntryTableAndASecondRole() {
        Migrations.apply(database, "sample", "storage-test/migration");
        asSuperuser("CREATE ROLE second LOGIN PASSWORD 'second'");
        asSuperuser("GRANT CONNECT ON DATABASE " + name() + " TO second");
    }

    @AfterEach
    void withoutTheSecondRole() {
        asSuperuser("DROP OWNED BY second");
        asSuperuser("DROP ROLE second");
        test.close();
    }

    @Test
    void theRoleThatWeMakeIsAccepted() throws SQLException {
        assertThatCode(() -> ApplicationRoleCheck.demand(database)).doesNotThrowAnyException();
        try (Connection app = database.connect(database.application())) {
            assertThat(
                            TestStorage.column(
                                    app,
                                    "SELECT relname FROM pg_class WHERE relowner ="
                                            + " current_user::regrole"))
                    .isEmpty();
            assertThatThrownBy(() -> TestStorage.execute(app, "CREATE TABLE mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> TestStorage.execute(app, "CREATE TEMP TABLE mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> TestStorage.execute(app, "DELETE FROM sample.entry"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aSecondHarmlessRoleIsAcceptedToo() {
        assertThatCode(() -> ApplicationRoleCheck.demand(as(database))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERUSER, is a superuser",
        "BYPASSRLS, has BYPASSRLS",
        "CREATEROLE, has CREATEROLE",
        "CREATEDB, has CREATEDB",
        "REPLICATION, has REPLICATION"
    })
    void aPrivilegedRoleIsRefused(String privilege, String told) {
        asSuperuser("ALTER ROLE second " + privilege);
        assertRefused("role second " + told);
    }

    @Test
    void theSuperuserIsRefused() {
        asSuperuser("ALTER ROLE second SUPERUSER");
        assertRefused("role second is a superuser");
    }

    @Test
    void theOwnerIsRefused() {
        assertThatThrownBy(() ->
                        ApplicationRoleCheck.demand(
                                new Database(database.url(), database.owner(), database.owner())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("role twelvekeys_owner owns the");
    }

    @Test
    void aRoleThatCanBecomeTheOwnerIsRefused() {
        asSuperuser("GRANT twelvekeys_owner TO second");
        assertRefused("role second owns the");
    }

    @Test
    void aRoleThatCanReadEverythingIsRefused() {
        asSuperuser("GRANT pg_read_all_data TO second");
        assertRefused("role pg_read_all_data is a predefined role");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CREATE TABLE mine (); ALTER TABLE mine OWNER TO second",
                "CREATE SCHEMA mine; ALTER SCHEMA mine OWNER TO second",
                "CREATE FUNCTION mine() RETURNS int RETURN 1;ALTER FUNCTION mine() OWNER TO second"
            })
    void aRoleThatOwnsSomethingIsRefused(String make, String give) {
        asSuperuser(make);
        asSuperuser(give);
        assertRefused("role second owns the");
    }

    @Test
    void aRoleThatMayCreateTablesIsRefused() {
        asSuperuser("GRANT CREATE ON SCHEMA public TO second");
        assertRefused("role second may create objects in schema public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE", "DELETE", "TRUNCATE"})
    void aRoleThatMayChangeTheRecordIsRefused(String act) {
        asSuperuser("GRANT " + act + " ON sample.entry TO second");
        assertRefused("role second may " + act + " table sample.entry");
    }

    @Test
    void aRoleThatMayChangeOneColumnOfTheRecordIsRefused() {
        asSuperuser("GRANT UPDATE (told) ON sample.entry TO second");
        assertRefused("role second may UPDATE table sample.entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISABLE", "NO FORCE"})
    void aTableWhoseRowsAreNotHeldApartIsRefused(String act) {
        asSuperuser("ALTER TABLE sample.entry " + act + " ROW LEVEL SECURITY");
        asSuperuser("GRANT USAGE ON SCHEMA sample TO second");
        asSuperuser("GRANT SELECT ON sample.entry TO second");
        assertRefused("table sample.entry does not force row-level security");
    }

    @Test
    void aRoleWhoseCommitsAreNotAwaitedIsRefused() {
        asSuperuser("ALTER ROLE second SET synchronous_commit = off");
        assertRefused("the server runs with synchronous_commit off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void aServerThatDoesNotWaitForTheDiskIsRefused(String setting, @TempDir Path temporary)
            throws IOException, SQLException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"));
                EmbeddedPostgres server =
                        EmbeddedPostgres.start(folder, TestStorage.postgresHome(), 0)) {
            Database own = RoleSetup.prepare(server, folder);
            Files.writeString(
                    folder.postgres().resolve("postgresql.conf"),
                    setting + " = off\n",
                    StandardOpenOption.APPEND);
            try (Connection superuser = own.connect(server.superuser())) {
                TestStorage.execute(superuser, "SELECT pg_reload_conf()");
            }
            awaitOff(own, setting);
            assertThatThrownBy(() -> ApplicationRoleCheck.demand(own))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("the server runs with " + setting + " off");
        }
    }

    private static void awaitOff(Database own, String setting) throws SQLException {
        for (int attempt = 0; attempt < 200; attempt++) {
            try (Connection app = own.connect(own.application())) {
                if (TestStorage.column(app, "SHOW " + setting).contains("off")) {
                    return;
                }
            }
        }
        throw new AssertionError(setting + " stayed on");
    }

    private void assertRefused(String told) {
        assertThatThrownBy(() -> ApplicationRoleCheck.demand(as(database)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Twelve Keys does not start on this database, since ")
                .hasMessageContaining(told)
                .message()
                .doesNotContain("\n");
    }

    private static Database as(Database database) {
        return new Database(database.url(), new Login("second", "second"), database.owner());
    }

    private void asSuperuser(String sql) {
        TestDatabase.execute(test.superuser(), sql);
    }

    private String name() {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }
}
