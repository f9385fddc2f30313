package twelvekeys.web.chart;

import java.util.List;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// The layout of a chart that reads like a table: a name, a picture, a figure in each row.
///
/// Where it is wide the three stand side by side; where it is narrow the name and the figure stand
/// above the picture. So a figure never lies on a line, whatever the data.
///
/// @param width of the whole chart, in CSS pixels
/// @param count of the rows
/// @param wide whether name, picture and figure stand side by side
record Rows(int width, int count, boolean wide) {

    private static final double TEXT = 15;
    private static final double LINE = 17;
    private static final double FIGURES = 140;
    private static final int SIDE_BY_SIDE = 480;

    /// A figure at the edge is set inwards, so it takes its whole width from one side.
    private static final double ROOM_FOR_A_FIGURE = 60;

    static Rows of(int width, int count) {
        return new Rows(width, count, width >= SIDE_BY_SIDE);
    }

    private double pitch() {
        return wide ? 38 : 56;
    }

    /// The y of a row's picture.
    double y(int row) {
        return row * pitch() + (wide ? 22 : 40);
    }

    /// The y below the last row, where an axis stands.
    double bottom() {
        return count * pitch() + 6;
    }

    /// The x where the pictures begin.
    double left() {
        return wide ? Math.round(width * 0.35) : 9;
    }

    /// The x where the pictures end.
    double right() {
        return wide ? width - FIGURES : width - 9.0;
    }

    /// Writes a row's name and its figure at the right edge. A name that is longer than its room
    /// takes two lines where they stand side by side, and is cut to them.
    void write(Drawing on, int row, String name, String nameCss, String figure, String figureCss) {
        double room = wide ? left() - 18 : width - Lettering.width(figure, TEXT) - 12;
        double y = wide ? y(row) + 5 : y(row) - 17;
        List<String> lines = wide ? Lettering.inTwo(name, room, TEXT) : List.of(name);
        for (int line = 0; line < lines.size(); line++) {
            on.text(
                    nameCss + " t-large halo",
                    Anchor.START,
                    0,
                    y + LINE * (line - (lines.size() - 1) / 2.0),
                    Lettering.fitted(lines.get(line), room, TEXT));
        }
        on.text(figureCss + " t-large halo", Anchor.END, width, y, figure);
    }

    /// Draws the axis below the rows, with a hairline up from each of its marks. Where the marks
    /// stand close, every second one has its figure; the last one always has.
    void axis(Drawing on, Scale scale) {
        double top = wide ? 4 : 28;
        double[] ticks = scale.ticks();
        boolean close =
                ticks.length > 1
                        && scale.place(ticks[1], left(), right())
                                        - scale.place(ticks[0], left(), right())
                                < ROOM_FOR_A_FIGURE;
        for (int at = 0; at < ticks.length; at++) {
            double x = scale.place(ticks[at], left(), right());
            on.line("grid", 1, x, top, x, bottom());
            if (!close || (ticks.length - 1 - at) % 2 == 0) {
                on.text("t-small", anchor(x), x, bottom() + 16, Figures.percent(ticks[at]));
            }
        }
    }

    private Anchor anchor(double x) {
        if (x > width - 18) {
            return Anchor.END;
        }
        return x < 18 ? Anchor.START : Anchor.MIDDLE;
    }
}
