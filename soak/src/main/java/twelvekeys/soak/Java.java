package twelvekeys.soak;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Java programs as processes of their own, on the class path that this one runs on.
///
/// @param archive a class archive that makes starts faster; Java writes it by itself at the first
///   orderly end of a program
/// @param log where the programs' output is added
record Java(Path archive, Path log) {

    /// Starts a program.
    ///
    /// @param main its class
    Process start(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Xshare:auto",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:disable",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(arguments);
        try {
            ProcessBuilder program =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()));
            program.environment().keySet().removeIf(Java::isASetting);
            return program.start();
        } catch (IOException e) {
            throw new SoakFailed("Java could not be started: " + e.getMessage(), e);
        }
    }

    /// Whether a variable would set something of a server: somebody's own database is not to be
    /// touched.
    private static boolean isASetting(String variable) {
        return variable.startsWith("TWELVEKEYS_") || variable.startsWith("SPRING_");
    }

    /// The last lines of the log, for a report.
    String lastWords() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }
}
