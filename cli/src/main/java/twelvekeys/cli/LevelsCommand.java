package twelvekeys.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import twelvekeys.trust.Grace;
import twelvekeys.trust.ManyLevels;
import twelvekeys.trust.NestedModel;

/// The levels of a file of any size, written to a file: `trust` with `--levels`.
final class LevelsCommand {

    private LevelsCommand() {}

    static void run(Arguments arguments, Path to, PrintStream out, PrintStream err, Clock clock) {
        if (arguments.text("--deliverable") != null) {
            throw CommandFailed.wrongUsage(
                    "--levels takes each row for a promise: leave --deliverable or --levels out");
        }
        Grace grace = arguments.grace();
        LocalDate given = arguments.date("--as-of");
        OutcomeInput input = PromiseInput.readOutcomes(arguments, grace, err);
        LocalDate today = LocalDate.now(clock);
        ReadingDay day = ReadingDay.of(given, () -> input.outcomes().newestDay(today), today);
        ManyLevels levels = ManyLevels.read(input.outcomes(), NestedModel.STANDARD, day.day());
        LevelsSummary summary =
                new LevelsSummary(
                        input.rowsRead(),
                        input.refused().size(),
                        input.outcomes().size(),
                        grace,
                        day,
                        levels.overall(),
                        write(levels, to));
        out.println(arguments.json() ? summary.json() : summary.words(to.toString()));
    }

    private static LevelsFile.Count write(ManyLevels levels, Path to) {
        try (OutputStream out = Files.newOutputStream(to)) {
            return LevelsFile.write(levels, out);
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailed.notComputed("The levels cannot be written to " + to);
        }
    }
}
