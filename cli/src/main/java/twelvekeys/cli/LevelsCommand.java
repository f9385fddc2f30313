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
///
/// @param input what the file held
/// @param grace the grace counted with
/// @param day the day the record was read
/// @param levels the levels on that day
/// @param count how many levels were written, without that of everybody
record LevelsCommand(
        OutcomeInput input,
        Grace grace,
        ReadingDay day,
        ManyLevels levels,
        LevelsFile.Count count) {

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
        LevelsCommand result = new LevelsCommand(input, grace, day, levels, write(levels, to));
        out.println(arguments.json() ? result.json() : result.words(to));
    }

    private static LevelsFile.Count write(ManyLevels levels, Path to) {
        try (OutputStream out = Files.newOutputStream(to)) {
            return LevelsFile.write(levels, out);
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailed.notComputed("The levels cannot be written to " + to);
        }
    }

    private String json() {
        NestedModel model = NestedModel.STANDARD;
        Json json = new Json().open('{');
        json.member("asOf", levels.asOf().toString());
        json.member("asOfWhy", day.why().code());
        json.member("graceDays", grace.days());
        TrustJson.model(json, model);
        json.member("rowsRead", input.rowsRead());
        json.member("rowsRefused", input.refused().size());
        json.member("promises", input.outcomes().size());
        json.name("overall").open('{');
        TrustJson.level(json, levels.overall()).close('}');
        json.member("promisors", count.promisors());
        json.member("pairs", count.pairs());
        return json.close('}').toString();
    }

    private String words(Path to) {
        return "%s read, %s refused; %s.%nAs of %s: %s.%nThe levels of everybody, %s and %s are in %s."
                .formatted(
                        Shown.count(input.rowsRead(), "row"),
                        Shown.count(input.refused().size()),
                        Shown.count(input.outcomes().size(), "promise"),
                        levels.asOf(),
                        day.why().words(),
                        Shown.count(count.promisors(), "promisor"),
                        Shown.count(count.pairs(), "pair"),
                        to);
    }
}
