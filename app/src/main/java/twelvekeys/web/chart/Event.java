package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.PromiseLine.Move;

/// One day in the story of a promise, and what it was the day of.
///
/// @param day the day
/// @param what what happened or was to happen, in a few words
/// @param kind which of the two it is, and its sign
record Event(LocalDate day, String what, Kind kind) {

    /// Whether a day was lived or agreed upon.
    enum Kind {
        /// Something was said or done on this day.
        HAPPENED,
        /// The promise was to be done by this day.
        AGREED,
        /// Today, where the story goes on after it.
        TODAY,
        /// The story ends here, for now.
        ENDED
    }

    /// The days of a promise in their order.
    static List<Event> of(PromiseLine line, LocalDate today) {
        List<Event> events = new ArrayList<>();
        LocalDate made = line.made();
        if (made != null) {
            events.add(new Event(made, "promised by " + line.by(), Kind.HAPPENED));
        }
        for (int move = 0; move < line.moves().size(); move++) {
            addMove(events, line, move);
        }
        addDue(events, line);
        addEnd(events, line, today);
        events.sort(Comparator.comparing(Event::day).thenComparing(Event::kind));
        return events;
    }

    private static void addMove(List<Event> events, PromiseLine line, int at) {
        Move move = line.moves().get(at);
        LocalDate before = line.dueBefore(at);
        events.add(new Event(before, at == 0 ? "first date" : "next date", Kind.AGREED));
        String when = move.early() ? "moved in time" : "moved after the date";
        events.add(
                new Event(move.on(), when + ", to " + Figures.shortDate(move.to()), Kind.HAPPENED));
    }

    private static void addDue(List<Event> events, PromiseLine line) {
        String due = line.moves().isEmpty() ? "due" : "last date";
        if (line.ending() instanceof Ending.Open(var chance)) {
            String open =
                    chance.isPresent()
                            ? ", chance " + Figures.percent(chance.getAsDouble())
                            : ", still open";
            events.add(new Event(line.due(), due + open, Kind.ENDED));
        } else {
            events.add(new Event(line.due(), due, Kind.AGREED));
        }
    }

    private static void addEnd(List<Event> events, PromiseLine line, LocalDate today) {
        if (!(line.ending() instanceof Ending.Open)) {
            String words = line.ending().words();
            String what = line.ending() instanceof Ending.KeptLate ? "kept, " + words : words;
            events.add(new Event(line.end(today), what, Kind.ENDED));
        }
    }
}
