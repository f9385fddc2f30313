package twelvekeys.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.support.TransactionTemplate;

/// A fresh database for a test, with the real roles and every migration applied.
///
/// The first use in a test JVM starts one PostgreSQL in a temporary folder, with the settings that
/// the server itself uses, and migrates a template. Each fresh database is a copy of it, made in
/// about a tenth of a second. The server ends with the JVM.
///
/// A plain test takes one per class:
///
/// ```
/// static final TestDatabase DATABASE = TestDatabase.fresh();
/// final JdbcClient jdbc = DATABASE.jdbc();
/// ```
///
/// A `@SpringBootTest` takes one per application context, shared by the classes that share the
/// context:
///
/// ```
/// @SpringBootTest
/// @ContextConfiguration(initializers = TestDatabase.ForSpring.class)
/// ```
///
/// or one per class, and then knows it:
///
/// ```
/// static final TestDatabase DATABASE = TestDatabase.fresh();
///
/// @DynamicPropertySource
/// static void database(DynamicPropertyRegistry registry) {
///     DATABASE.register(registry);
/// }
/// ```
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Database database;
    private final HikariDataSource pool;
    private final Path data;

    private TestDatabase(Database database) {
        this.database = database;
        this.data = temporaryFolder("twelvekeys-test-data");
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMinimumIdle(0);
        pool.setConnectionInitSql("SET TIME ZONE 'UTC'");
    }

    /// A new database: empty tables, all migrations applied.
    public static TestDatabase fresh() {
        return new TestDatabase(Server.SHARED.copyOfTemplate());
    }

    /// A new database, filled by the owner with SQL that [ReleasedSchema] wrote.
    public static TestDatabase restored(String sql) {
        TestDatabase database = new TestDatabase(Server.SHARED.empty());
        execute(database.owner(), sql);
        return database;
    }

    /// Signs in to a database of this JVM's server as the superuser.
    ///
    /// @param url its JDBC address
    public static DataSource superuser(String url) {
        return dataSource(url, Server.SHARED.postgres.superuser());
    }

    /// A pool that signs in as the application role, as requests do.
    public DataSource dataSource() {
        return pool;
    }

    /// Signs in as the owner of the schema, who is subject to row-level security only where a table
    /// forces it.
    public DataSource owner() {
        return dataSource(database.owner());
    }

    /// Signs in as the superuser, whom nothing stops.
    public DataSource superuser() {
        return dataSource(Server.SHARED.postgres.superuser());
    }

    /// A client that signs in as the application role.
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /// Transactions of [#jdbc()].
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new TenantTransactions(pool));
    }

    /// Makes an application context use this database, and a temporary data folder.
    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    Database database() {
        return database;
    }

    /// What makes an application use this database, and a temporary data folder.
    public Map<String, Object> asProperties() {
        return properties();
    }

    private Map<String, Object> properties() {
        return Map.of(
                "twelvekeys.data", data.toString(),
                "twelvekeys.database.url", database.url(),
                "twelvekeys.database.user", database.application().user(),
                "twelvekeys.database.password", database.application().password(),
                "twelvekeys.database.owner.user", database.owner().user(),
                "twelvekeys.database.owner.password", database.owner().password());
    }

    private DataSource dataSource(Login login) {
        return dataSource(database.url(), login);
    }

    private static DataSource dataSource(String url, Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /// Closes the pool. The database itself goes with the server.
    @Override
    public void close() {
        pool.close();
    }

    private static Path temporaryFolder(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            PostgresBinaries.deleteTree(folder);
        } catch (IOException | UncheckedIOException e) {
            // A temporary folder that stays does no harm.
            return;
        }
    }

    /// Gives every application context a fresh database.
    public static final class ForSpring
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = fresh();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test database", database.properties()));
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    database.close();
                }
            });
        }
    }

    /// Gives an application context of the demonstration a data folder, and so a database server,
    /// of its own: the demonstration takes no other.
    public static final class ForDemonstration
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path data = temporaryFolder("twelvekeys-test-demo");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "test demonstration",
                                    Map.of(
                                            "twelvekeys.demo", "true",
                                            "twelvekeys.data", data.toString(),
                                            "twelvekeys.cache", TestStorage.cache().toString())));
        }
    }

    /// The one server of a test JVM.
    private static final class Server {

        static final Server SHARED = new Server();
        private static final String TEMPLATE = "template_migrated";

        final EmbeddedPostgres postgres;
        private final Database template;

        private Server() {
            Path root = newFolder();
            DataFolder folder = DataFolder.open(root);
            postgres = EmbeddedPostgres.start(folder, TestStorage.postgresHome(), 0);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                postgres.close();
                                folder.close();
                                delete(root);
                            }));
            Database prepared = RoleSetup.prepare(postgres, folder);
            template = named(prepared, TEMPLATE, "");
            Migrations.apply(template);
        }

        Database copyOfTemplate() {
            return named(
                    template,
                    "test_" + COUNT.incrementAndGet(),
                    " TEMPLATE " + TEMPLATE + " STRATEGY file_copy");
        }

        Database empty() {
            return named(template, "test_" + COUNT.incrementAndGet(), "");
        }

        private Database named(Database like, String name, String options) {
            Database made = new Database(postgres.url(name), like.application(), like.owner());
            try (Connection superuser =
                    new Database(postgres.url("postgres"), like.application(), like.owner())
                            .connect(postgres.superuser())) {
                RoleSetup.ensureDatabase(superuser, name, options);
                return made;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Path newFolder() {
            try {
                return Files.createTempDirectory("twelvekeys-test-server");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Runs one statement on a connection of its own.
    static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
