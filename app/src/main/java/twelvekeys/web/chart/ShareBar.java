package twelvekeys.web.chart;

import java.util.List;
import java.util.stream.Collectors;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// A thin bar of the parts of a whole, such as claims and what the other side confirmed, with each
/// part's count below.
///
/// Parts are told apart by how they are filled. A part that is not empty is always to be seen,
/// however small.
public final class ShareBar {

    private static final double BAR = 14;
    private static final double GAP = 2;
    private static final double LEAST = 4;
    private static final double TEXT = 14;
    private static final double SWATCH = 12;
    private static final double LINE = 24;

    private ShareBar() {}

    /// How a part is filled.
    public enum Fill {
        /// Ink: what is firm.
        SOLID,
        /// Slanting lines: what one side says alone, or what was changed.
        HATCHED,
        /// A tint with an outline: what stays as it was.
        PALE,
        /// An outline: what was left out.
        EMPTY
    }

    /// One part of the whole.
    ///
    /// @param label what is counted, such as “confirmed by both”
    /// @param count how many, zero or more
    /// @param fill how it is drawn
    public record Part(String label, long count, Fill fill) {

        /// Refuses a negative count.
        public Part {
            if (count < 0) {
                throw new IllegalArgumentException("a part cannot count " + count);
            }
        }

        private String words() {
            return Figures.count(count) + " " + label;
        }
    }

    /// Draws the parts from the left in their order.
    public static Picture draw(List<Part> parts) {
        return Picture.redrawn(width -> draw(parts, width));
    }

    /// Draws the parts at a width in CSS pixels.
    static Svg draw(List<Part> parts, int width) {
        Drawing on = new Drawing(width, BAR + 10 + LINE * lines(parts, width));
        double x = 1;
        List<Double> lengths = lengths(parts, width - 2.0);
        for (int part = 0; part < parts.size(); part++) {
            double length = lengths.get(part);
            if (length > 0) {
                fill(on, parts.get(part).fill(), x, 1, length, BAR);
                x += length + GAP;
            }
        }
        if (parts.stream().allMatch(part -> part.count() == 0)) {
            on.line("axis", 1, "2 4", 1, 1 + BAR / 2, width - 1.0, 1 + BAR / 2);
        }
        drawKey(on, parts, width);
        return on.finished(words(parts), "");
    }

    /// The lengths of the parts: in proportion, except that the smallest get what it takes to be
    /// seen.
    static List<Double> lengths(List<Part> parts, double width) {
        long filled = parts.stream().filter(part -> part.count() > 0).count();
        double total = parts.stream().mapToLong(Part::count).sum();
        double room = width - GAP * Math.max(0, filled - 1);
        double least = parts.stream().filter(part -> isShort(part, total, room)).count();
        double rest =
                parts.stream()
                        .filter(part -> !isShort(part, total, room))
                        .mapToLong(Part::count)
                        .sum();
        return parts.stream()
                .map(part -> {
                    if (part.count() == 0) {
                        return 0.0;
                    }
                    return isShort(part, total, room)
                            ? LEAST
                            : (room - least * LEAST) * part.count() / rest;
                })
                .toList();
    }

    private static boolean isShort(Part part, double total, double room) {
        return part.count() > 0 && room * part.count() / total < LEAST;
    }

    private static void fill(Drawing on, Fill fill, double x, double y, double w, double h) {
        switch (fill) {
            case SOLID -> on.box("mark-ink", x, y, w, h);
            case PALE -> on.box("pale", 1, x + 0.5, y + 0.5, w - 1, h - 1);
            case EMPTY -> on.box("ring-ink", 1, x + 0.5, y + 0.5, w - 1, h - 1);
            case HATCHED -> {
                on.box("ring-ink", 1, x + 0.5, y + 0.5, w - 1, h - 1);
                hatch(on, x, y, w, h);
            }
        }
    }

    /// Slanting lines, each cut where it leaves the box.
    private static void hatch(Drawing on, double x, double y, double w, double h) {
        for (double foot = 4 - h; foot < w; foot += 5) {
            double from = Math.max(foot, 0);
            double to = Math.min(foot + h, w);
            if (to > from) {
                double low = y + h - (from - foot);
                on.line("line-ink", 1.2, x + from, low, x + to, low - (to - from));
            }
        }
    }

    private static void drawKey(Drawing on, List<Part> parts, int width) {
        double x = 0;
        double y = BAR + 10;
        for (Part part : parts) {
            double length = keyLength(part);
            if (x > 0 && x + length > width) {
                x = 0;
                y += LINE;
            }
            fill(on, part.fill(), x, y + 4, SWATCH, SWATCH);
            String words = Lettering.fitted(part.words(), width - SWATCH - 8, TEXT);
            on.text("t-ink t-row", Anchor.START, x + SWATCH + 6, y + 15, words);
            x += length;
        }
    }

    private static int lines(List<Part> parts, int width) {
        int lines = 1;
        double x = 0;
        for (Part part : parts) {
            double length = keyLength(part);
            if (x > 0 && x + length > width) {
                x = 0;
                lines++;
            }
            x += length;
        }
        return lines;
    }

    private static double keyLength(Part part) {
        return SWATCH + 6 + Lettering.width(part.words(), TEXT) + 18;
    }

    private static String words(List<Part> parts) {
        long total = parts.stream().mapToLong(Part::count).sum();
        return parts.stream()
                .map(Part::words)
                .collect(Collectors.joining(", ", "Of " + Figures.count(total) + ": ", "."));
    }
}
