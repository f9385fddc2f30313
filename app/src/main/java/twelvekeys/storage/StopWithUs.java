package twelvekeys.storage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A companion process that stops the embedded PostgreSQL when this program dies without doing so.
///
/// It is a shell that waits on a pipe from us. However we die, the operating system closes the
/// pipe, and the shell asks that one server, known by its process id, for a fast shutdown. Signals
/// from the terminal do not reach it before us. Where there is no `/bin/sh` the next start does the
/// work.
final class StopWithUs implements AutoCloseable {

    private static final Path SHELL = Path.of("/bin/sh");

    private static final String SCRIPT =
            """
            trap '' HUP INT TERM
            read -r _
            read -r now < "$1/postmaster.pid" && [ "$now" = "$2" ] && kill -INT "$2"
            """;

    private final Process shell;

    private StopWithUs(Process shell) {
        this.shell = shell;
    }

    /// Starts the companion of one server.
    ///
    /// @param cluster whose `postmaster.pid` must still name the server
    /// @param pid of that server
    static Optional<StopWithUs> watch(Path cluster, long pid) throws IOException {
        if (!Files.isExecutable(SHELL)) {
            return Optional.empty();
        }
        Process shell =
                new ProcessBuilder(
                                SHELL.toString(),
                                "-c",
                                SCRIPT,
                                "stop-with-us",
                                cluster.toString(),
                                Long.toString(pid))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        return Optional.of(new StopWithUs(shell));
    }

    /// Lets the companion go.
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
