package twelvekeys.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// An installation in a folder of its own, with its server's database running and every migration
/// applied: what a backup is taken of.
public final class TestInstallation implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final HikariDataSource pool = new HikariDataSource();

    /// Starts one.
    ///
    /// @param root an empty folder, or none
    public TestInstallation(Path root) {
        folder = DataFolder.open(root);
        server = EmbeddedPostgres.start(folder, TestStorage.postgresHome(), 0);
        Database database = RoleSetup.prepare(server, folder);
        Migrations.apply(database);
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
    }

    /// Signs in as the application role.
    public DataSource dataSource() {
        return pool;
    }

    /// Transactions in somebody's name.
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new TenantTransactions(pool));
    }

    /// Where uploads are kept.
    public Path files() {
        return folder.files();
    }

    /// The installation in a folder, whether its server runs or not.
    public static Installation in(Path root) {
        return Installation.in(root, TestStorage.cache());
    }

    /// Where the tests unpack PostgreSQL's programs.
    public static Path cache() {
        return TestStorage.cache();
    }

    @Override
    public void close() {
        pool.close();
        server.close();
        folder.close();
    }
}
