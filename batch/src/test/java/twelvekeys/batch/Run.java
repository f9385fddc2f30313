package twelvekeys.batch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A command as it was run: what it printed, and its exit code.
record Run(int exitCode, String out, String err) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private interface Command {
        int run(String[] args, PrintStream out, PrintStream err, Clock clock);
    }

    /// `./twelvekeys trust` on one machine, without Spark.
    static Run embedded(String... args) {
        return run(twelvekeys.cli.Main::run, args);
    }

    /// `./twelvekeys batch trust`.
    static Run batch(String... args) {
        return run(Main::run, args);
    }

    private static Run run(Command command, String... args) {
        List<String> all = new ArrayList<>(List.of("trust"));
        all.addAll(List.of(args));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode =
                command.run(
                        all.toArray(String[]::new),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        CLOCK);
        return new Run(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }
}
