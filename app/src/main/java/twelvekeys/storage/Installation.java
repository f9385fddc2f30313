package twelvekeys.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The database of an installation, for whoever looks after it from outside the server, whether the
/// server runs or not.
///
/// Where it runs, its own PostgreSQL is asked. Where it does not, the data folder is locked and
/// PostgreSQL started in it until this is closed. It signs in as the superuser, so nothing in the
/// server may use it: `HouseTest` holds that.
public final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    /// Whose database it is.
    private enum Whose {
        /// That of a server that is running.
        RUNNING,
        /// Started by us.
        STARTED,
        /// On a server that others run.
        ELSEWHERE
    }

    private final Path root;
    private final String url;
    private final Login login;
    private final Whose whose;
    private final Runnable whenDone;

    private Installation(Path root, String url, Login login, Whose whose, Runnable whenDone) {
        this.root = root;
        this.url = url;
        this.login = login;
        this.whose = whose;
        this.whenDone = whenDone;
    }

    /// The installation that a server with the same environment would use.
    ///
    /// @param data the data folder; null means that of the environment, or the usual one
    /// @param environment its variables `TWELVEKEYS_…`
    /// @throws StartRefused when it cannot be reached
    public static Installation of(@Nullable Path data, Map<String, String> environment) {
        StorageSettings settings = settings(data, environment);
        if (data == null && settings.database().url() != null) {
            Database database = ExternalDatabase.from(settings.database());
            ExternalDatabase.check(database);
            return new Installation(
                    settings.dataFolder(),
                    database.url(),
                    database.application(),
                    Whose.ELSEWHERE,
                    () -> {});
        }
        return in(settings.dataFolder(), settings.cacheFolder());
    }

    /// Where a command with this environment unpacks PostgreSQL's programs.
    public static Path cache(Map<String, String> environment) {
        return settings(null, environment).cacheFolder();
    }

    /// The installation in a data folder.
    static Installation in(Path root, Path cache) {
        Restore.refuseUnfinished(root);
        if (!Files.isRegularFile(root.resolve("postgres").resolve("PG_VERSION"))) {
            throw new StartRefused(
                    "There is no database of Twelve Keys in "
                            + root
                            + ". Name the data folder with --data.");
        }
        return DataFolder.tryOpen(root)
                .map(folder -> started(folder, cache))
                .orElseGet(() -> attached(root));
    }

    /// Starts PostgreSQL in a folder that is ours, until closed; the folder is let go then.
    static Installation started(DataFolder folder, Path cache) {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.start(folder, PostgresBinaries.unpackedIn(cache), 0);
            return new Installation(
                    folder.root(),
                    server.url(RoleSetup.DATABASE),
                    server.superuser(),
                    Whose.STARTED,
                    () -> {
                        server.close();
                        folder.close();
                    });
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Installation attached(Path root) {
        long attempts = PATIENCE.dividedBy(BETWEEN_ATTEMPTS);
        for (long attempt = 0; attempt < attempts; attempt++) {
            Optional<Integer> port = port(root.resolve("postgres").resolve("postmaster.pid"));
            if (port.isPresent()) {
                String url = "jdbc:postgresql://127.0.0.1:" + port.get() + "/" + RoleSetup.DATABASE;
                return new Installation(root, url, superuser(root), Whose.RUNNING, () -> {});
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new StartRefused(
                "A server uses "
                        + root
                        + ", but its database does not answer: it is starting or stopping, or uses"
                        + " another one.");
    }

    private static Login superuser(Path root) {
        Path file = root.resolve("secrets").resolve(EmbeddedPostgres.SUPERUSER_SECRET);
        try {
            return new Login(EmbeddedPostgres.SUPERUSER, Files.readString(file).strip());
        } catch (IOException e) {
            throw new StartRefused("The password in " + file + " cannot be read.", e);
        }
    }

    /// The port that a server ready for connections wrote into its file.
    private static Optional<Integer> port(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return ready ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The data folder.
    public Path root() {
        return root;
    }

    /// Whether a server uses it at this moment.
    public boolean isRunning() {
        return whose == Whose.RUNNING;
    }

    /// Whether the database lies in the data folder, rather than on a server that others run.
    public boolean isEmbedded() {
        return whose != Whose.ELSEWHERE;
    }

    /// A new connection. That of the embedded database sees everything; on another server only what
    /// [#seeAll] and [#seeInside] ask for.
    public Connection connect() throws SQLException {
        return new Database(url, login, login).connect(login);
    }

    /// Lets a transaction list the partnerships, whoever is signed in.
    public static void seeAll(Connection transaction) throws SQLException {
        TenantSettings.begin(transaction, new Tenancy.Bound.Installation());
    }

    /// Lets a transaction see one partnership's record, whoever is signed in.
    public static void seeInside(Connection transaction, UUID partnership) throws SQLException {
        TenantSettings.begin(transaction, new Tenancy.Bound.Partnership(partnership));
    }

    @Override
    public void close() {
        whenDone.run();
    }

    private static StorageSettings settings(@Nullable Path data, Map<String, String> environment) {
        return new StorageSettings(
                data == null ? path(environment.get("TWELVEKEYS_DATA")) : data,
                path(environment.get("TWELVEKEYS_CACHE")),
                false,
                0,
                new StorageSettings.External(
                        environment.get("TWELVEKEYS_DATABASE_URL"),
                        environment.get("TWELVEKEYS_DATABASE_USER"),
                        environment.get("TWELVEKEYS_DATABASE_PASSWORD"),
                        new StorageSettings.Owner(
                                environment.get("TWELVEKEYS_DATABASE_OWNER_USER"),
                                environment.get("TWELVEKEYS_DATABASE_OWNER_PASSWORD"))));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isBlank() ? null : Path.of(text);
    }
}
