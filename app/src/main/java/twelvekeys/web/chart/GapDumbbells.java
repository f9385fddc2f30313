package twelvekeys.web.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.web.chart.Drawing.Anchor;

/// How the two sides see the same things, on the scale of the pulse from 1 to 7: a point with its
/// range for each side, and between them a line.
///
/// The line is whole where the two can be told apart, and dotted where they cannot. A row in which
/// neither side has a figure is a dashed line along the whole scale.
public final class GapDumbbells {

    private static final int LEAST = 1;
    private static final int MOST = 7;
    private static final double RADIUS = 6;
    private static final double APART = 5;

    private GapDumbbells() {}

    /// A row.
    ///
    /// @param name what is seen
    /// @param first one side's view, absent if it has no figure
    /// @param second the other's
    /// @param apart whether the two can be told apart
    /// @param figure the short words at the end of the row
    /// @param words all of it in a sentence
    public record Row(
            String name,
            @Nullable Dot first,
            @Nullable Dot second,
            boolean apart,
            String figure,
            String words) {}

    /// One side's view.
    ///
    /// @param side the side whose people see it so
    /// @param mean from 1 to 7
    /// @param low where its range begins
    /// @param high where it ends
    /// @param thin whether the figure does not stand by itself; it is drawn hollow
    public record Dot(Side side, double mean, double low, double high, boolean thin) {}

    /// The picture of a page.
    public static Picture drawn(List<Row> rows) {
        return Picture.redrawn(width -> drawn(rows, width));
    }

    /// The picture drawn once, for a sheet of paper.
    ///
    /// @param width in CSS pixels
    public static Svg onPaper(List<Row> rows, int width) {
        return drawn(rows, width);
    }

    static Svg drawn(List<Row> rows, int width) {
        Rows layout = Rows.of(width, rows.size());
        Drawing on = new Drawing(width, layout.bottom() + 26);
        axis(on, layout);
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            double y = layout.y(at);
            layout.write(on, at, row.name(), "t-ink t-bold", row.figure(), "t-ink");
            between(on, layout, row, y);
            dot(on, layout, row.first(), y - APART);
            dot(on, layout, row.second(), y + APART);
        }
        String all = rows.stream().map(Row::words).collect(Collectors.joining(" "));
        return on.finished(all, "");
    }

    private static void axis(Drawing on, Rows layout) {
        for (int mark = LEAST; mark <= MOST; mark++) {
            double x = place(layout, mark);
            on.line("grid", 1, x, layout.wide() ? 4 : 28, x, layout.bottom());
            Anchor anchor =
                    mark == LEAST ? Anchor.START : mark == MOST ? Anchor.END : Anchor.MIDDLE;
            on.text("t-small", anchor, x, layout.bottom() + 16, Integer.toString(mark));
        }
    }

    private static void between(Drawing on, Rows layout, Row row, double y) {
        Dot first = row.first();
        Dot second = row.second();
        if (first != null && second != null) {
            double from = place(layout, first.mean());
            double to = place(layout, second.mean());
            on.line(
                    "line-ink",
                    row.apart() ? 2.5 : 1.5,
                    row.apart() ? "" : "1 5",
                    from,
                    y - APART,
                    to,
                    y + APART);
        } else if (first == null && second == null) {
            on.line("axis", 1, "2 4", layout.left(), y, layout.right(), y);
        }
    }

    private static void dot(Drawing on, Rows layout, @Nullable Dot dot, double y) {
        if (dot != null) {
            on.line(
                    dot.side().line(),
                    2,
                    place(layout, dot.low()),
                    y,
                    place(layout, dot.high()),
                    y);
            Marks.point(on, dot.side(), dot.thin(), place(layout, dot.mean()), y, RADIUS);
        }
    }

    private static double place(Rows layout, double value) {
        double within = (Math.clamp(value, LEAST, MOST) - LEAST) / (MOST - LEAST);
        return layout.left() + within * (layout.right() - layout.left());
    }
}
