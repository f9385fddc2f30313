package twelvekeys.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Processes of the machine, known by their number: a server's database and its helpers.
final class Processes {

    private static final Duration LAST_BREATH = Duration.ofSeconds(30);

    private Processes() {}

    /// A process and all that it started.
    static List<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    /// The processes of the PostgreSQL in a cluster's folder; none if none runs.
    static List<ProcessHandle> ofDatabase(Path cluster) {
        return postmaster(cluster).map(Processes::tree).orElse(List.of());
    }

    /// The main process of the PostgreSQL in a cluster's folder.
    static Optional<ProcessHandle> postmaster(Path cluster) {
        try {
            Path file = cluster.resolve("postmaster.pid");
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .findFirst()
                            .map(line -> Long.parseLong(line.strip()))
                            .flatMap(ProcessHandle::of)
                            .filter(ProcessHandle::isAlive)
                            .filter(Processes::isPostgres)
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
    }

    /// Kills processes with signal 9 by one command, so that none can write a last word, and waits
    /// until they are gone.
    static void kill(Collection<ProcessHandle> named) {
        // The number of one that is gone may belong to a stranger by now.
        List<ProcessHandle> doomed = named.stream().filter(ProcessHandle::isAlive).toList();
        if (doomed.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-9"));
        doomed.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(); // complains of those that ended by themselves
        } catch (IOException e) {
            throw new SoakFailed("Processes cannot be killed here: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoakFailed("The run was interrupted.", e);
        }
        Pause.until(
                "processes to end",
                LAST_BREATH,
                () -> doomed.stream().noneMatch(ProcessHandle::isAlive));
    }
}
