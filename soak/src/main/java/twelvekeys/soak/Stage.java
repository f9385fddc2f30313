package twelvekeys.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import twelvekeys.TwelveKeys;
import twelvekeys.storage.Installation;

/// An installation in a folder of its own, a server process on it, and what a run remembers of it.
final class Stage implements AutoCloseable {

    /// Below the ports that a machine gives to those who ask for any.
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 12_000;

    /// A chapter is short enough to be judged as a whole after each cycle.
    private static final int LONGEST_CHAPTER = 1_500;

    private static final SplittableRandom PORT = new SplittableRandom();

    private final Path folder;
    private final Path data;
    private final Path cache;
    private final Java java;
    private final int port = freePort();
    private final int postgresPort = freePort();
    private final List<Chapter> chapters = new ArrayList<>();
    private final Judge judge = new Judge(this);
    private @Nullable ServerProcess server;
    private @Nullable Workbench workbench;
    private @Nullable Rest rest;

    private Stage(Path folder, Path data, Path cache) {
        this.folder = folder;
        this.data = data;
        this.cache = cache;
        this.java = new Java(cache.resolve("soak.jsa"), folder.resolve("server.log"));
    }

    /// Makes an installation and starts its server.
    ///
    /// @param folder an empty folder, for what the run itself keeps
    /// @param data the data folder, which is made
    /// @param cache where PostgreSQL's programs are unpacked
    static Stage open(Path folder, Path data, Path cache) {
        Stage stage = new Stage(folder, data, cache);
        try {
            Files.createDirectories(folder);
            stage.start();
            stage.workbench = Workbench.open(data, stage.url(), folder.resolve("workbench"));
            stage.newChapter();
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            stage.abandon();
            throw e;
        }
    }

    /// Starts the server as it comes.
    void start() {
        start(TwelveKeys.class, List.of());
    }

    /// Starts the server through another main class.
    ///
    /// @param more arguments that come first
    void start(Class<?> main, List<String> more) {
        List<String> arguments = new ArrayList<>(more);
        arguments.add("--twelvekeys.postgres-port=" + postgresPort);
        arguments.add("--twelvekeys.cache=" + cache);
        if (server != null) {
            LeftBehind.forget(server); // whatever is left of it is the next one's
        }
        server = ServerProcess.start(java, main, data, port, arguments);
        rest = server.rest();
    }

    /// Stops the server in order and starts it again: at its end Java writes the class archive that
    /// makes all later starts faster.
    void warmUp() {
        server().stop();
        start();
    }

    /// Starts another server, with a data folder of its own.
    ServerProcess another(String name, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--twelvekeys.cache=" + cache);
        return ServerProcess.start(java, TwelveKeys.class, folder.resolve(name), freePort(), all);
    }

    /// Has a server and a workbench stand for those of the stage while something is done.
    <T> T through(Rest other, Workbench bench, Supplier<T> work) {
        Rest ownRest = rest;
        Workbench ownBench = workbench;
        rest = other;
        workbench = bench;
        try {
            return work.get();
        } finally {
            rest = ownRest;
            workbench = ownBench;
        }
    }

    /// The server.
    ServerProcess server() {
        return there(server);
    }

    /// The REST interface that is asked.
    Rest rest() {
        return there(rest);
    }

    /// The application's services on the same database.
    Workbench workbench() {
        return there(workbench);
    }

    /// Where the run keeps what is its own.
    Path folder() {
        return folder;
    }

    /// The server's data folder.
    Path data() {
        return data;
    }

    /// The database, as the superuser sees it.
    Connection superuser() throws SQLException {
        return installation().connect();
    }

    /// The installation as whoever looks after it sees it; its database is started if none runs.
    Installation installation() {
        return Installation.of(data, Map.of("TWELVEKEYS_CACHE", cache.toString()));
    }

    /// Who judges.
    Judge judge() {
        return judge;
    }

    /// The chapter that is being written.
    Chapter chapter() {
        Chapter last = chapters.getLast();
        return last.sent().size() < LONGEST_CHAPTER ? last : newChapter();
    }

    /// Every chapter so far.
    List<Chapter> chapters() {
        return chapters;
    }

    private Chapter newChapter() {
        Chapter chapter = new Chapter(workbench().newSpace());
        chapters.add(chapter);
        return chapter;
    }

    /// JDBC address of the server's own database.
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/twelvekeys";
    }

    /// Stops the server in order.
    @Override
    public void close() {
        try {
            there(workbench).close();
            server().stop();
        } finally {
            abandon();
        }
    }

    /// Kills whatever is left of the stage.
    void abandon() {
        if (server != null) {
            server.killWithDatabase();
            LeftBehind.forget(server);
        }
    }

    static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port;
            synchronized (PORT) {
                port = FIRST_PORT + PORT.nextInt(PORTS);
            }
            try (ServerSocket socket =
                    new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody has it.
            }
        }
        throw new SoakFailed("No port is free.");
    }

    private static <T> T there(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("The stage is not open.");
        }
        return thing;
    }
}
