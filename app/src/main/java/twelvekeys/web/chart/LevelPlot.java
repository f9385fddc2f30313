package twelvekeys.web.chart;

import java.util.List;
import java.util.stream.Collectors;
import twelvekeys.web.Figures;

/// The levels of the sides on one scale: a point for the level, a line for its range.
///
/// A level resting on little evidence is hollow; one that nobody can give is a dashed line along
/// the whole scale.
public final class LevelPlot {

    private static final double ROW_WIDTH = 200;
    private static final double EDGE = 7;

    private LevelPlot() {}

    /// The small plot of a table's row, without an axis: as wide as any other, so that rows
    /// compare.
    ///
    /// @param levels one for each side, drawn from the top in their order
    /// @param scale the same for all rows of the table
    public static Svg inRow(List<? extends Level> levels, Scale scale) {
        double height = 10 + 12.0 * levels.size();
        Drawing on = new Drawing(ROW_WIDTH, height);
        for (double tick : List.of(scale.from(), (scale.from() + scale.to()) / 2, scale.to())) {
            double x = scale.place(tick, EDGE, ROW_WIDTH - EDGE);
            on.line("grid", 1, x, 3, x, height - 3);
        }
        double y = 11;
        for (Level level : levels) {
            range(on, level, scale, EDGE, ROW_WIDTH - EDGE, y, 4.5);
            y += 12;
        }
        return on.finished(words(levels), "chart-inline");
    }

    /// The plot of a page, with names, figures and an axis.
    ///
    /// @param levels one for each side, drawn from the top in their order
    /// @param scale what the axis shows
    public static Picture withAxis(List<? extends Level> levels, Scale scale) {
        return Picture.redrawn(width -> withAxis(levels, scale, width));
    }

    /// The plot drawn once, for a sheet of paper.
    ///
    /// @param width in CSS pixels
    public static Svg onPaper(List<? extends Level> levels, Scale scale, int width) {
        return withAxis(levels, scale, width);
    }

    /// The plot of a page at a width in CSS pixels.
    static Svg withAxis(List<? extends Level> levels, Scale scale, int width) {
        Rows rows = Rows.of(width, levels.size());
        Drawing on = new Drawing(width, rows.bottom() + 26);
        rows.axis(on, scale);
        for (int row = 0; row < levels.size(); row++) {
            Level level = levels.get(row);
            double y = rows.y(row);
            String name = level.side().text() + " t-bold";
            rows.write(on, row, level.who(), name, figure(level), "t-ink");
            band(on, level, scale, rows, y);
            range(on, level, scale, rows.left(), rows.right(), y, 6.5);
        }
        return on.finished(words(levels), "");
    }

    private static String figure(Level level) {
        return switch (level) {
            case Level.Known known ->
                    Figures.percent(known.value())
                            + ", "
                            + Figures.range(known.low(), known.high());
            case Level.Unknown unknown -> "not enough evidence";
        };
    }

    private static void band(Drawing on, Level level, Scale scale, Rows rows, double y) {
        if (level instanceof Level.Known known) {
            double low = scale.place(known.low(), rows.left(), rows.right());
            double high = scale.place(known.high(), rows.left(), rows.right());
            on.box(known.side().wash(), low, y - 7, high - low, 14);
        }
    }

    private static void range(
            Drawing on,
            Level level,
            Scale scale,
            double left,
            double right,
            double y,
            double radius) {
        switch (level) {
            case Level.Known known -> {
                double low = scale.place(known.low(), left, right);
                double high = scale.place(known.high(), left, right);
                on.line(known.side().line(), 2, low, y, high, y);
                double value = scale.place(known.value(), left, right);
                Marks.point(on, known.side(), known.thin(), value, y, radius);
            }
            case Level.Unknown unknown -> on.line("axis", 1, "2 4", left, y, right, y);
        }
    }

    private static String words(List<? extends Level> levels) {
        return levels.stream().map(Level::words).collect(Collectors.joining("; ")) + ".";
    }
}
