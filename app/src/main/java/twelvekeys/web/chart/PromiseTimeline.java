package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import twelvekeys.web.Figures;

/// Promises under one another on one calendar, each a line from the day it was made to what became
/// of it.
///
/// A line is in the colour of the side that promised. It turns to ink for the days after a date had
/// passed without a word. A short upright is a date that was moved: whole when it was moved in
/// time, dashed when the date had already passed. Dots are days still to come.
public final class PromiseTimeline {

    private static final double HEAD = 24;
    private static final double FOOT = 22;
    private static final double GUTTER = 58;
    private static final double TEXT = 14;
    private static final int SIDE_BY_SIDE = 480;

    private PromiseTimeline() {}

    /// Draws promises from the top in their order.
    ///
    /// @param lines the promises to show
    /// @param window the time to show; see [Window#around]
    public static Picture draw(List<PromiseLine> lines, Window window) {
        return Picture.redrawn(width -> draw(lines, window, width));
    }

    /// Draws promises at a width in CSS pixels.
    static Svg draw(List<PromiseLine> lines, Window window, int width) {
        return width >= SIDE_BY_SIDE
                ? besideNames(lines, window, width)
                : belowNames(lines, window, width);
    }

    private static Svg besideNames(List<PromiseLine> lines, Window window, int width) {
        double pitch = 36;
        double left = Math.round(width * 0.29);
        double bottom = HEAD + pitch * lines.size();
        Drawing on = new Drawing(width, bottom + FOOT);
        Months months = calendar(on, window, left, width, bottom);
        double y = HEAD + 21;
        for (PromiseLine line : lines) {
            name(on, line, y + 5, left - 16);
            new PromiseStroke(on, months).draw(line, y);
            new PromiseWords(on, months, width).around(line, y);
            y += pitch;
        }
        return on.finished(words(lines, window), "");
    }

    private static Svg belowNames(List<PromiseLine> lines, Window window, int width) {
        double left = 6;
        Months measure = new Months(window, left, width - GUTTER);
        double height = lines.stream().mapToDouble(line -> pitchBelow(line, measure, width)).sum();
        Drawing on = new Drawing(width, HEAD + height + FOOT);
        Months months = calendar(on, window, left, width, HEAD + height);
        double top = HEAD;
        for (PromiseLine line : lines) {
            name(on, line, top + 18, width);
            new PromiseStroke(on, months).draw(line, top + 34);
            new PromiseWords(on, months, width).below(line, top + 34);
            top += pitchBelow(line, months, width);
        }
        return on.finished(words(lines, window), "");
    }

    private static double pitchBelow(PromiseLine line, Months months, int width) {
        Drawing nowhere = new Drawing(width, 0);
        return new PromiseWords(nowhere, months, width).needBelow(line) ? 66 : 52;
    }

    private static Months calendar(
            Drawing on, Window window, double left, int width, double bottom) {
        Months months = new Months(window, left, width - GUTTER);
        months.draw(on, HEAD, bottom);
        months.drawToday(on, HEAD, bottom + 4);
        return months;
    }

    private static void name(Drawing on, PromiseLine line, double y, double room) {
        String name = Lettering.fitted(line.label(), room, TEXT);
        on.text("t-ink t-row halo", Drawing.Anchor.START, 0, y, name);
    }

    private static String words(List<PromiseLine> lines, Window window) {
        LocalDate today = window.today();
        return lines.stream()
                .map(PromiseLine::words)
                .collect(Collectors.joining(". ", "As of " + Figures.date(today) + ": ", "."));
    }
}
