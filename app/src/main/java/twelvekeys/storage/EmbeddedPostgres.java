package twelvekeys.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import twelvekeys.storage.PostgresProgram.Outcome;

/// A PostgreSQL server of our own, in our own data folder, running until closed.
///
/// It keeps every acknowledged commit (`fsync`, `full_page_writes` and `synchronous_commit` on,
/// data checksums), listens on 127.0.0.1 only, has no Unix socket and asks every connection for a
/// SCRAM-SHA-256 password. Its settings are written anew at each start.
///
/// A server that a killed program left behind is stopped before the next one starts; PostgreSQL
/// then recovers from its write-ahead log by itself. One that ends while we run is started again,
/// on the same port ([Revival]).
final class EmbeddedPostgres implements AutoCloseable {

    /// The major version that this release brings.
    private static final String MAJOR_VERSION = "18";

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    static final String SUPERUSER = "postgres";
    static final String SUPERUSER_SECRET = "postgres-superuser";
    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final long LARGEST_LOG = 5_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder folder;
    private final Path home;
    private final Path cluster;
    private int port;
    private Optional<StopWithUs> companion = Optional.empty();
    private Optional<Revival> revival = Optional.empty();

    private EmbeddedPostgres(DataFolder folder, Path home) {
        this.folder = folder;
        this.home = home;
        this.cluster = folder.postgres();
    }

    /// Starts a server, after making its cluster if the folder has none.
    ///
    /// @param folder locked by us
    /// @param home folder with PostgreSQL's programs
    /// @param port where it listens; 0 means any free port
    /// @throws StartRefused when it does not start
    static EmbeddedPostgres start(DataFolder folder, Path home, int port) {
        EmbeddedPostgres server = new EmbeddedPostgres(folder, home);
        try {
            server.makeCluster();
            server.stopLeftOver();
            server.startOn(port);
            server.revival = Optional.of(Revival.of(server.process(), server::startedAgain));
            return server;
        } catch (IOException e) {
            throw new StartRefused("The database could not be prepared: " + e, e);
        }
    }

    /// The role that only sets the cluster up.
    Login superuser() {
        return new Login(SUPERUSER, folder.secret(SUPERUSER_SECRET));
    }

    /// JDBC address of a database on this server.
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Process id of the server's main process.
    long pid() {
        return runningPid()
                .orElseThrow(() -> new StartRefused("The database ended as soon as it started."));
    }

    /// Stops the server: running statements end, what was committed stays.
    @Override
    public void close() {
        revival.ifPresent(Revival::close);
        stop();
        companion.ifPresent(StopWithUs::close);
    }

    private ProcessHandle process() {
        long pid = pid();
        return ProcessHandle.of(pid)
                .orElseThrow(
                        () -> new StartRefused("The database, process " + pid + ", has ended."));
    }

    /// Starts it again where it was; our pool knows its port.
    private ProcessHandle startedAgain() {
        try {
            companion.ifPresent(StopWithUs::close);
            startOn(port);
            return process();
        } catch (IOException e) {
            throw new StartRefused("The database could not be prepared: " + e, e);
        }
    }

    /// Makes the cluster beside its final place, so that what has the name is complete.
    private void makeCluster() throws IOException {
        if (Files.exists(cluster)) {
            checkVersion();
            return;
        }
        Path draft = cluster.resolveSibling("postgres.new");
        PostgresBinaries.deleteTree(draft);
        Outcome made =
                program("initdb")
                        .run(
                                "--pgdata=" + draft,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + folder.secretFile(SUPERUSER_SECRET),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums");
        if (!made.succeeded()) {
            throw new StartRefused("The database could not be made: " + made.lastLine());
        }
        Files.move(draft, cluster, ATOMIC_MOVE);
        DataFolder.forceDirectory(folder.root());
    }

    private void checkVersion() throws IOException {
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    "The database in "
                            + cluster
                            + " was made by PostgreSQL "
                            + version
                            + ", but this release brings PostgreSQL "
                            + MAJOR_VERSION
                            + ". Start it with the release that made it.");
        }
    }

    private void stopLeftOver() {
        if (runningPid().isPresent()) {
            LOG.info("Stopping the database that an earlier run left behind");
            stop();
        }
    }

    private void startOn(int wanted) throws IOException {
        Path log = rotatedLog();
        for (int attempt = 1; ; attempt++) {
            port = wanted == 0 ? anyFreePort() : wanted;
            checkFree(port);
            long before = Files.exists(log) ? Files.size(log) : 0;
            PostgresConfiguration.write(cluster, port);
            Outcome started =
                    program("pg_ctl")
                            .run(
                                    "start",
                                    "-w",
                                    "-t",
                                    "300",
                                    "-D",
                                    cluster.toString(),
                                    "-l",
                                    log.toString());
            if (started.succeeded()) {
                companion = StopWithUs.watch(cluster, pid());
                return;
            }
            String reason = saidSince(log, before);
            if (attempt == ATTEMPTS || !passes(reason, wanted)) {
                throw new StartRefused(
                        "The database did not start: " + lastFatal(reason) + " (see " + log + ")");
            }
            pause();
        }
    }

    /// Whether trying again can help: another program took the free port first, or the last
    /// processes of a killed server are still on their way out.
    private static boolean passes(String reason, int wanted) {
        return (wanted == 0 && reason.contains("could not bind"))
                || reason.contains("shared memory block")
                || reason.contains("is already in use");
    }

    private static String saidSince(Path log, long before) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        String all = Files.readString(log);
        return all.substring((int) Math.min(before, all.length()));
    }

    private static String lastFatal(String reason) {
        return reason.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""))
                .orElse("it gave no reason");
    }

    /// Moves a long log aside; one older log is kept.
    private Path rotatedLog() throws IOException {
        Path log = folder.logs().resolve("postgresql.log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, folder.logs().resolve("postgresql.1.log"), REPLACE_EXISTING);
        }
        return log;
    }

    private void stop() {
        Optional<ProcessHandle> running = runningPid().flatMap(ProcessHandle::of);
        if (!stop("fast", 60) && !stop("immediate", 20)) {
            LOG.warn("The database did not take the word to stop; it may have ended by itself");
        }
        if (running.isPresent() && !ended(running.get())) {
            throw new IllegalStateException(
                    "the database did not stop: process " + running.get().pid());
        }
    }

    /// Waits for the last moment between the server's goodbye and the end of its process.
    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private boolean stop(String mode, int seconds) {
        return program("pg_ctl")
                .run(
                        "stop",
                        "-w",
                        "-m",
                        mode,
                        "-t",
                        Integer.toString(seconds),
                        "-D",
                        cluster.toString())
                .succeeded();
    }

    /// The live server's process id as its own file tells, unless that number now belongs to some
    /// other program.
    private Optional<Long> runningPid() {
        try {
            Path file = cluster.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .filter(EmbeddedPostgres::isPostgres);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().orElse("postgres"))
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    private PostgresProgram program(String name) {
        return new PostgresProgram(home, name);
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }

    private static void checkFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException e) {
            throw new StartRefused(
                    "Port "
                            + port
                            + ", set for the database, is in use. Leave TWELVEKEYS_POSTGRES_PORT"
                            + " out, or choose another.",
                    e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", e);
        }
    }
}
