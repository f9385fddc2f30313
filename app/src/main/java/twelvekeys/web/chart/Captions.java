package twelvekeys.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// Captions on one side of a line through time, so placed that none lies on another and no hairline
/// runs through words, as far as that can be had.
///
/// A caption stands to the right or to the left of its day, on the nearest level that is free. The
/// captions are placed once from the first and once from the last, and the better result is kept.
final class Captions {

    private static final double DATE = 13;
    private static final double WORDS = 14;
    private static final double LEVEL = 38;
    private static final double AIR = 9;
    private static final int MOST_LEVELS = 8;

    private final List<Caption> placed;

    private Captions(List<Caption> placed) {
        this.placed = placed;
    }

    /// A caption in its place.
    ///
    /// @param x of its day
    /// @param leftwards whether its words end at the day rather than begin there
    /// @param level how many captions' heights it is away from the line
    private record Caption(double x, String date, String words, boolean leftwards, int level) {

        double from() {
            return leftwards ? x - length() : x;
        }

        double to() {
            return leftwards ? x : x + length();
        }

        private double length() {
            return Math.max(Lettering.width(date, DATE), Lettering.width(words, WORDS)) + AIR;
        }

        Caption at(boolean toTheLeft, int newLevel) {
            return new Caption(x, date, words, toTheLeft, newLevel);
        }

        boolean disturbs(Caption other) {
            if (level == other.level) {
                return from() < other.to() && other.from() < to();
            }
            return level > other.level ? other.covers(x) : covers(other.x);
        }

        private boolean covers(double hairline) {
            return hairline > from() - 1 && hairline < to() + 1;
        }
    }

    /// Places the captions of events.
    ///
    /// @param width of the chart, which no caption leaves
    static Captions of(List<Event> events, Months months, double width) {
        List<Caption> loose =
                events.stream()
                        .map(event ->
                                new Caption(
                                        months.x(event.day()),
                                        Figures.shortDate(event.day(), months.window().today()),
                                        event.what(),
                                        false,
                                        0))
                        .toList();
        Captions fromFirst = placed(loose, width);
        Captions fromLast = placed(loose.reversed(), width);
        return Comparator.comparingInt(Captions::disturbances)
                                .thenComparingInt(Captions::levels)
                                .compare(fromFirst, fromLast)
                        <= 0
                ? fromFirst
                : fromLast;
    }

    private static Captions placed(List<Caption> loose, double width) {
        List<Caption> placed = new ArrayList<>();
        for (Caption caption : loose) {
            placed.add(place(caption, placed, width));
        }
        return new Captions(placed);
    }

    private static Caption place(Caption caption, List<Caption> placed, double width) {
        Caption fallback = caption.at(caption.to() > width, 0);
        for (int level = 0; level < MOST_LEVELS; level++) {
            for (boolean leftwards : new boolean[] {false, true}) {
                Caption candidate = caption.at(leftwards, level);
                boolean inside = candidate.from() >= 0 && candidate.to() <= width;
                if (inside && placed.stream().noneMatch(candidate::disturbs)) {
                    return candidate;
                }
            }
        }
        int above = placed.stream().mapToInt(Caption::level).max().orElse(-1) + 1;
        return fallback.at(fallback.leftwards(), above);
    }

    /// How many pairs of captions are in one another's way.
    int disturbances() {
        int pairs = 0;
        for (int one = 0; one < placed.size(); one++) {
            for (int other = 0; other < one; other++) {
                pairs += placed.get(one).disturbs(placed.get(other)) ? 1 : 0;
            }
        }
        return pairs;
    }

    /// How many levels are in use.
    int levels() {
        return placed.stream().mapToInt(Caption::level).max().orElse(-1) + 1;
    }

    /// The height they need beside the line.
    double height() {
        return levels() * LEVEL + 10;
    }

    /// Draws the captions with a hairline each from the line at `y`.
    ///
    /// @param way −1 above the line, 1 below it
    void draw(Drawing on, double y, int way) {
        for (Caption caption : placed) {
            double end = y + way * (6 + (caption.level() + 1) * LEVEL);
            on.line("axis", 1, caption.x(), y + way * 10, caption.x(), end);
        }
        for (Caption caption : placed) {
            double end = y + way * (6 + (caption.level() + 1) * LEVEL);
            double top = way < 0 ? end + 11 : end - 19;
            double x = caption.x() + (caption.leftwards() ? -5 : 5);
            Anchor anchor = caption.leftwards() ? Anchor.END : Anchor.START;
            on.text("t-strong halo", anchor, x, top, caption.date());
            on.text("t-ink t-row halo", anchor, x, top + 16, caption.words());
        }
    }
}
