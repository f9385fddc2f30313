package twelvekeys.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// The story of one promise: the days on which something was said or done, and the dates it was to
/// be done by.
///
/// Where it is wide, time runs to the right: what happened stands above the line, the agreed dates
/// below. On a phone it runs downwards, one day under another.
public final class PromiseStory {

    private static final int RUNS_RIGHT = 480;
    private static final double STEP = 50;
    private static final double X = 12;

    private PromiseStory() {}

    /// Draws the story as it stands on a day.
    public static Picture draw(PromiseLine line, LocalDate today) {
        return Picture.redrawn(width -> draw(line, today, width));
    }

    /// Draws the story at a width in CSS pixels.
    static Svg draw(PromiseLine line, LocalDate today, int width) {
        List<Event> events = Event.of(line, today);
        return width >= RUNS_RIGHT
                ? toTheRight(line, events, today, width)
                : downwards(line, events, today, width);
    }

    private static Svg toTheRight(
            PromiseLine line, List<Event> events, LocalDate today, int width) {
        Months months = new Months(window(events, today), 10, width - 14.0);
        Captions above = Captions.of(events(events, false), months, width);
        Captions below = Captions.of(events(events, true), months, width);
        double y = 26 + above.height();
        double bottom = y + Math.max(below.height(), 16);
        Drawing on = new Drawing(width, bottom + (months.hides(today) ? 4 : 22));
        months.draw(on, 20, bottom);
        months.drawToday(on, 20, bottom + 4);
        above.draw(on, y, -1);
        below.draw(on, y, 1);
        new PromiseStroke(on, months).draw(line, y);
        return on.finished(words(line, today), "");
    }

    private static List<Event> events(List<Event> events, boolean agreed) {
        return events.stream()
                .filter(event -> (event.kind() == Event.Kind.AGREED) == agreed)
                .toList();
    }

    private static Window window(List<Event> events, LocalDate today) {
        LocalDate first = events.getFirst().day();
        LocalDate last = events.getLast().day();
        long all = ChronoUnit.DAYS.between(first, last);
        LocalDate to = last.plusDays(Math.max(2, all / 20));
        LocalDate from = first.minusDays(1 + all / 60);
        boolean near = today.isAfter(to) && !today.isAfter(to.plusDays(all / 8));
        return new Window(from, near ? today.plusDays(1) : to, today);
    }

    private static Svg downwards(PromiseLine line, List<Event> told, LocalDate today, int width) {
        List<Event> events = withToday(told, today);
        Drawing on = new Drawing(width, events.size() * STEP);
        for (int at = 1; at < events.size(); at++) {
            stretch(on, line, events.get(at - 1).day(), events.get(at).day(), today, y(at - 1));
        }
        for (int at = 0; at < events.size(); at++) {
            Event event = events.get(at);
            sign(on, line, event, y(at));
            on.text("t-strong", Anchor.START, 34, y(at) - 3, Figures.shortDate(event.day(), today));
            String what = Lettering.fitted(event.what(), width - 34, 14);
            on.text("t-ink t-row", Anchor.START, 34, y(at) + 14, what);
        }
        return on.finished(words(line, today), "");
    }

    /// Adds today where the story goes on after it.
    private static List<Event> withToday(List<Event> told, LocalDate today) {
        boolean within =
                told.getFirst().day().isBefore(today) && told.getLast().day().isAfter(today);
        if (!within) {
            return told;
        }
        List<Event> events = new ArrayList<>(told);
        events.add(new Event(today, "today", Event.Kind.TODAY));
        events.sort(Comparator.comparing(Event::day));
        return events;
    }

    /// Draws the line from one day down to the next as on the calendar: ink where a date had
    /// passed, dots for days to come, a hairline after the end.
    private static void stretch(
            Drawing on, PromiseLine line, LocalDate from, LocalDate to, LocalDate today, double y) {
        double end = y + STEP;
        if (!from.isBefore(line.end(today))) {
            on.line("axis", 1, X, y, X, end);
        } else if (line.silent(from, to, today)) {
            on.line("line-ink", 3, X, y, X, end);
        } else {
            String dashes = from.isBefore(today) ? "" : "1 6";
            on.line(line.side().line(), 3, dashes, X, y, X, end);
        }
    }

    private static double y(int event) {
        return event * STEP + 18;
    }

    private static void sign(Drawing on, PromiseLine line, Event event, double y) {
        switch (event.kind()) {
            case HAPPENED -> Marks.point(on, line.side(), false, X, y, 5.5);
            case AGREED -> on.line("line-ink", 2, X - 7, y, X + 7, y);
            case TODAY -> on.line("today", 1.5, X - 11, y, X + 11, y);
            case ENDED -> Marks.ending(on, line.ending(), X, y);
        }
    }

    private static String words(PromiseLine line, LocalDate today) {
        return line.words() + ". As of " + Figures.date(today) + ".";
    }
}
