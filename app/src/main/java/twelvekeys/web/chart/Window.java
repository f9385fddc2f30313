package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The stretch of time a chart shows.
///
/// @param from its first day
/// @param to its last day, after the first
/// @param today the day that counts as today, which may lie outside
public record Window(LocalDate from, LocalDate to, LocalDate today) {

    /// Refuses a stretch without a day in it.
    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a window needs a first day before its last, not %s to %s".formatted(from, to));
        }
    }

    /// The whole months that hold all the promises and today, at most `months` back from today.
    ///
    /// @param months how far back to look, at least 1; older lines begin at the edge
    public static Window around(List<PromiseLine> lines, LocalDate today, int months) {
        LocalDate earliest =
                lines.stream().map(Window::start).min(LocalDate::compareTo).orElse(today);
        LocalDate latest =
                lines.stream()
                        .flatMap(line -> Stream.of(line.end(today), line.due()))
                        .max(LocalDate::compareTo)
                        .orElse(today);
        LocalDate limit = today.minusMonths(months);
        LocalDate from = earliest.isBefore(limit) ? limit : earliest;
        LocalDate to = latest.isBefore(today) ? today : latest;
        return new Window(
                (from.isAfter(today) ? today : from).withDayOfMonth(1),
                to.plusMonths(1).withDayOfMonth(1),
                today);
    }

    private static LocalDate start(PromiseLine line) {
        LocalDate made = line.made();
        return made == null || line.firstDue().isBefore(made) ? line.firstDue() : made;
    }
}
