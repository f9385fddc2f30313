package twelvekeys.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.AtRisk;
import twelvekeys.trust.CrossedReading.Asked;
import twelvekeys.trust.CrossedReading.Sensitivity;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Forecaster;
import twelvekeys.trust.Grace;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Outlook;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.TrustReading;

/// The levels of every promisor and pair in a file, and the chances of what is open.
///
/// @param input what the file held
/// @param grace the grace counted with
/// @param day the day the record was read
/// @param reading the levels on that day
/// @param forecaster the chances, by the model that the file's own past chose; absent when nothing
///   is open
/// @param open the promises whose outcome was not known by that day, least likely first
record TrustCommand(
        PromiseInput input,
        Grace grace,
        ReadingDay day,
        TrustReading reading,
        Optional<Forecaster> forecaster,
        List<Open> open) {

    /// A promise whose outcome is still to come.
    ///
    /// @param promise the promise
    /// @param forecast its chance
    /// @param outlook what will become of it; absent where the chosen model does not tell
    /// @param sensitivity what would change the chance; absent where it does not tell
    record Open(
            PromiseFacts promise,
            Forecast forecast,
            Optional<Outlook> outlook,
            Optional<Sensitivity> sensitivity) {

        static Open of(
                PromiseFacts promise,
                LocalDate due,
                @Nullable LocalDate since,
                Forecaster forecaster) {
            String category = promise.category();
            Asked asked =
                    new Asked(
                            promise.promisor(),
                            promise.promisee(),
                            category == null ? "" : category,
                            due);
            return new Open(
                    promise,
                    forecaster.forecast(asked, since),
                    forecaster.outlook(asked, since),
                    forecaster.sensitivity(asked, since));
        }

        boolean atRisk() {
            return AtRisk.applies(forecast);
        }
    }

    static void run(Arguments arguments, PrintStream out, PrintStream err, Clock clock) {
        Path levels = arguments.path("--levels");
        if (levels != null) {
            LevelsCommand.run(arguments, levels, out, err, clock);
            return;
        }
        Grace grace = arguments.grace();
        LocalDate given = arguments.date("--as-of");
        LocalDate chosenOn = arguments.date("--chosen-on");
        PromiseInput input = PromiseInput.read(arguments, err);
        DayCells cells = DayCells.of(input.promises(), grace);
        ReadingDay day = ReadingDay.of(given, cells, LocalDate.now(clock));
        TrustReading reading = NestedModel.STANDARD.read(cells, day.day());
        List<PromiseFacts> open =
                input.promises().stream()
                        .filter(promise -> isOpen(promise, grace, day.day()))
                        .toList();
        Asides asides = Asides.read(arguments, List.of(Asides.IN_FORCE, Asides.SINCE));
        Path dates = arguments.path("--dates");
        Optional<Forecaster> forecaster =
                open.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Forecaster.of(
                                        input.promises(),
                                        asides.inForce(input.promises()),
                                        dates == null
                                                ? Forecaster.timing(
                                                        input.promises(), grace, day.day())
                                                : StoodDates.read(dates),
                                        grace,
                                        chosenOn == null ? day.day() : chosenOn,
                                        day.day()));
        TrustCommand result =
                new TrustCommand(
                        input,
                        grace,
                        day,
                        reading,
                        forecaster,
                        forecaster
                                .map(chances -> forecasts(open, asides, chances))
                                .orElse(List.of()));
        if (arguments.json()) {
            out.println(TrustJson.of(result));
        } else {
            TrustPage.print(result, out);
        }
    }

    private static List<Open> forecasts(
            List<PromiseFacts> open, Asides asides, Forecaster forecaster) {
        return open.stream()
                .map(promise ->
                        Open.of(
                                promise,
                                asides.inForce(promise).due(),
                                asides.since(promise),
                                forecaster))
                .sorted(
                        Comparator.comparingDouble((Open each) -> each.forecast().kept())
                                .thenComparing(each -> each.promise().due()))
                .toList();
    }

    /// Made by that day as far as is known, and with an outcome that becomes known later.
    private static boolean isOpen(PromiseFacts promise, Grace grace, LocalDate day) {
        LocalDate made = promise.made();
        return promise.resolution(grace).knownOn().isAfter(day)
                && (made == null || !made.isAfter(day));
    }
}
