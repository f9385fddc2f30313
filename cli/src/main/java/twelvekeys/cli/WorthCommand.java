package twelvekeys.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import twelvekeys.trust.Aftermath;
import twelvekeys.trust.CameWithReading;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Grace;
import twelvekeys.trust.KeptWorth;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.trust.TrustCameWith;

/// What trust came with in a file: the business case of one's own portfolio.
///
/// @param input what the file held
/// @param told its promises, with what else it tells of them
/// @param day the day the record was read
/// @param volumes the business of every pair over time
/// @param cameWith what followed, by thirds of the level
/// @param kept what a kept promise is worth
record WorthCommand(
        PromiseInput input,
        List<Aftermath> told,
        ReadingDay day,
        List<QuarterVolume> volumes,
        TrustCameWith cameWith,
        KeptWorth kept) {

    private static final List<String> COLUMNS =
            List.of(
                    Asides.IN_FORCE,
                    Asides.ENDED,
                    Asides.CURRENCY,
                    Asides.REWORKED,
                    Asides.REACHED);

    static void run(Arguments arguments, PrintStream out, PrintStream err, Clock clock) {
        Grace grace = arguments.grace();
        LocalDate given = arguments.date("--as-of");
        PromiseInput input = PromiseInput.read(arguments, err);
        List<Aftermath> told = told(input.promises(), Asides.read(arguments, COLUMNS));
        List<PromiseFacts> promises = told.stream().map(Aftermath::promise).toList();
        DayCells cells = DayCells.of(promises, grace);
        ReadingDay day = ReadingDay.of(given, cells, LocalDate.now(clock));
        WorthCommand command =
                new WorthCommand(
                        input,
                        told,
                        day,
                        QuarterVolume.of(told, grace, day.day()),
                        CameWithReading.of(told, grace, day.day()),
                        KeptWorth.of(promises, grace, day.day()));
        if (arguments.json()) {
            out.println(WorthJson.of(command));
        } else {
            WorthPage.print(command, out);
        }
    }

    private static List<Aftermath> told(List<PromiseFacts> promises, Asides asides) {
        return promises.stream()
                .map(each ->
                        new Aftermath(
                                asides.inForce(each),
                                asides.day(each, Asides.ENDED).orElse(null),
                                asides.text(each, Asides.CURRENCY),
                                asides.yes(each, Asides.REWORKED),
                                asides.count(each, Asides.REACHED)))
                .toList();
    }
}
