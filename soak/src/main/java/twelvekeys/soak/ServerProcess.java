package twelvekeys.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A server, as a process of its own.
final class ServerProcess {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    private final Process process;
    private final Path cluster;
    private final Rest rest;

    private ServerProcess(Process process, Path cluster, Rest rest) {
        this.process = process;
        this.cluster = cluster;
        this.rest = rest;
    }

    /// Starts one and waits until it answers.
    ///
    /// @param java on which
    /// @param main its main class
    /// @param data its data folder
    /// @param port where it will answer
    /// @param arguments more of them, as its main class takes them
    static ServerProcess start(
            Java java, Class<?> main, Path data, int port, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--twelvekeys.port=" + port);
        all.add("--twelvekeys.data=" + data);
        ServerProcess server =
                LeftBehind.watch(() ->
                        new ServerProcess(
                                java.start(main, all), data.resolve("postgres"), new Rest(port)));
        Pause.until(
                "a server to start",
                LONGEST_START,
                () -> {
                    if (!server.process.isAlive()) {
                        throw new SoakFailed("A server did not start:\n" + java.lastWords());
                    }
                    return server.answers();
                });
        return server;
    }

    /// Its REST interface.
    Rest rest() {
        return rest;
    }

    /// Whether a request that needs the database is answered.
    boolean answers() {
        try {
            return rest.get("nobody", "/api/v1/me").status() == 401;
        } catch (IOException e) {
            return false;
        }
    }

    /// Kills the server with all that it started, and its database, in one stroke.
    void killWithDatabase() {
        List<ProcessHandle> doomed = new ArrayList<>(Processes.tree(process.toHandle()));
        doomed.addAll(Processes.ofDatabase(cluster));
        Processes.kill(doomed);
    }

    /// Kills the server, and the companion that would stop its database; the database is left.
    void killAlone() {
        Processes.kill(Processes.tree(process.toHandle()));
    }

    /// Kills every process of the database in one stroke; the server is left.
    void killDatabase() {
        Processes.kill(Processes.ofDatabase(cluster));
    }

    /// Asks the server to stop, and waits until it has.
    void stop() {
        process.destroy();
        Pause.until("a server to stop", LONGEST_STOP, () -> !process.isAlive());
    }
}
