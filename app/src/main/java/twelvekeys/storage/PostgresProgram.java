package twelvekeys.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One of PostgreSQL's programs (`initdb`, `pg_ctl`), run to its end.
///
/// PostgreSQL refuses to run as root. For root on Linux each program starts in a user namespace of
/// its own (`unshare -U`): it keeps root's files and loses every power of root.
///
/// @param home folder with `bin/`
/// @param name program in it
record PostgresProgram(Path home, String name) {

    /// What a program said and how it ended.
    ///
    /// @param code exit code; 0 is success
    /// @param output standard output and standard error together
    record Outcome(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }

        /// The last line that is not blank.
        String lastLine() {
            return output.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b).orElse("").strip();
        }
    }

    /// Runs the program and waits for it.
    ///
    /// @param arguments passed as they are, without a shell
    /// @throws StartRefused when it cannot be started at all
    Outcome run(String... arguments) {
        List<String> command = new ArrayList<>(withoutRootsPowers());
        command.add(home.resolve("bin").resolve(name + suffix()).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL's " + name + " could not be run: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("PostgreSQL's " + name + " was interrupted.", e);
        }
    }

    private static String suffix() {
        return systemIs("windows") ? ".exe" : "";
    }

    private static List<String> withoutRootsPowers() {
        if (!"root".equals(System.getProperty("user.name")) || systemIs("windows")) {
            return List.of();
        }
        boolean canUnshare =
                systemIs("linux")
                        && Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                                .anyMatch(d -> Files.isExecutable(Path.of(d, "unshare")));
        if (!canUnshare) {
            throw new StartRefused(
                    "PostgreSQL does not run as root, and `unshare` (util-linux) is missing here."
                            + " Start Twelve Keys as an ordinary user.");
        }
        return List.of("unshare", "-U", "--");
    }

    private static boolean systemIs(String name) {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith(name);
    }
}
