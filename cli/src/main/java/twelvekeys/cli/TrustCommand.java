package twelvekeys.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import twelvekeys.trust.AtRisk;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Grace;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.TrustReading;

/// The levels of every promisor and pair in a file, and the chances of what is open.
///
/// @param input what the file held
/// @param grace the grace counted with
/// @param day the day the record was read
/// @param reading the levels on that day
/// @param open the promises whose outcome was not known by that day, least likely first
record TrustCommand(
        PromiseInput input, Grace grace, ReadingDay day, TrustReading reading, List<Open> open) {

    /// A promise whose outcome is still to come.
    ///
    /// @param promise the promise
    /// @param forecast its chance
    record Open(PromiseFacts promise, Forecast forecast) {

        boolean atRisk() {
            return AtRisk.applies(forecast);
        }
    }

    static void run(Arguments arguments, PrintStream out, PrintStream err, Clock clock) {
        Grace grace = arguments.grace();
        LocalDate given = arguments.date("--as-of");
        PromiseInput input = PromiseInput.read(arguments, err);
        DayCells cells = DayCells.of(input.promises(), grace);
        ReadingDay day = ReadingDay.of(given, cells, LocalDate.now(clock));
        TrustReading reading = NestedModel.STANDARD.read(cells, day.day());
        TrustCommand result =
                new TrustCommand(input, grace, day, reading, open(input, grace, reading));
        if (arguments.json()) {
            out.println(TrustJson.of(result));
        } else {
            TrustPage.print(result, out);
        }
    }

    private static List<Open> open(PromiseInput input, Grace grace, TrustReading reading) {
        return input.promises().stream()
                .filter(promise -> isOpen(promise, grace, reading.asOf()))
                .map(promise ->
                        new Open(promise, reading.forecast(promise.promisor(), promise.promisee())))
                .sorted(
                        Comparator.comparingDouble((Open open) -> open.forecast().kept())
                                .thenComparing(open -> open.promise().due()))
                .toList();
    }

    /// Made by that day as far as is known, and with an outcome that becomes known later.
    private static boolean isOpen(PromiseFacts promise, Grace grace, LocalDate day) {
        LocalDate made = promise.made();
        return promise.resolution(grace).knownOn().isAfter(day)
                && (made == null || !made.isAfter(day));
    }
}
