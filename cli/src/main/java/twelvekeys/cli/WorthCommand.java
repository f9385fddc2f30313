package twelvekeys.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import twelvekeys.trust.CameWithReading;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Grace;
import twelvekeys.trust.KeptWorth;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.trust.TrustCameWith;

/// What trust came with in a file: the business case of one's own portfolio.
///
/// @param input what the file held
/// @param day the day the record was read
/// @param volumes the business of every pair over time
/// @param cameWith what followed, by thirds of the level
/// @param kept what a kept promise is worth
record WorthCommand(
        PromiseInput input,
        ReadingDay day,
        List<QuarterVolume> volumes,
        TrustCameWith cameWith,
        KeptWorth kept) {

    static void run(Arguments arguments, PrintStream out, PrintStream err, Clock clock) {
        Grace grace = arguments.grace();
        LocalDate given = arguments.date("--as-of");
        PromiseInput input = PromiseInput.read(arguments, err);
        DayCells cells = DayCells.of(input.promises(), grace);
        ReadingDay day = ReadingDay.of(given, cells, LocalDate.now(clock));
        WorthCommand command =
                new WorthCommand(
                        input,
                        day,
                        QuarterVolume.of(input.promises(), grace, day.day()),
                        CameWithReading.of(input.promises(), grace, day.day()),
                        KeptWorth.of(input.promises(), grace, day.day()));
        if (arguments.json()) {
            out.println(WorthJson.of(command));
        } else {
            WorthPage.print(command, out);
        }
    }
}
