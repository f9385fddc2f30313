package twelvekeys.web.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import twelvekeys.web.chart.Drawing.Anchor;

/// What five fifths of a score were followed by, on one scale: a point for the mean of each, a line
/// for its range.
///
/// The scale is as long as the ranges need and always holds zero, whose upright is the strongest. A
/// fifth without enough evidence is a dashed line along the whole scale. All is drawn in ink: there
/// are no sides in it.
public final class FifthsPlot {

    private static final double RADIUS = 6;
    private static final double SHORTEST = 0.05;
    private static final int MOST_STEPS = 6;
    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10};
    private static final double HAIR = 1e-9;

    /// A figure at the edge is set inwards, so it takes its whole width from one side.
    private static final double ROOM_FOR_A_FIGURE = 52;

    private FifthsPlot() {}

    /// A fifth.
    ///
    /// @param name what it is called
    /// @param mean a share of 1, which may be negative; absent where there is not enough evidence
    /// @param low where its range begins; as the mean
    /// @param high where it ends; as the mean
    /// @param figure the short words at the end of the row
    /// @param words all of it in a sentence
    public record Row(
            String name,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            String figure,
            String words) {}

    /// The picture of a page.
    ///
    /// @param rows from the top
    public static Picture drawn(List<Row> rows) {
        return Picture.redrawn(width -> drawn(rows, width));
    }

    static Svg drawn(List<Row> rows, int width) {
        Axis axis = Axis.of(rows);
        Rows layout = Rows.of(width, rows.size());
        Drawing on = new Drawing(width, layout.bottom() + 26);
        axis.draw(on, layout);
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            double y = layout.y(at);
            layout.write(on, at, row.name(), "t-ink t-bold", row.figure(), "t-ink");
            Double mean = row.mean();
            Double low = row.low();
            Double high = row.high();
            if (mean == null || low == null || high == null) {
                on.line("axis", 1, "2 4", layout.left(), y, layout.right(), y);
            } else {
                on.line("line-ink", 2, axis.place(layout, low), y, axis.place(layout, high), y);
                on.circle("mark-ink", 0, axis.place(layout, mean), y, RADIUS);
            }
        }
        return on.finished(rows.stream().map(Row::words).collect(Collectors.joining(" ")), "");
    }

    /// A scale in whole steps of a few percent.
    ///
    /// @param step from one mark to the next, a share
    /// @param first the mark at the near edge, in steps
    /// @param last the mark at the far edge, in steps
    private record Axis(double step, int first, int last) {

        static Axis of(List<Row> rows) {
            double[] ends =
                    rows.stream()
                            .flatMapToDouble(row ->
                                    row.low() == null || row.high() == null
                                            ? DoubleStream.empty()
                                            : DoubleStream.of(row.low(), row.high()))
                            .toArray();
            double low = Math.min(0, DoubleStream.of(ends).min().orElse(0));
            double high = Math.max(0, DoubleStream.of(ends).max().orElse(0));
            if (high - low < SHORTEST) {
                high = low + SHORTEST;
            }
            double step = STEPS[STEPS.length - 1];
            for (int at = STEPS.length - 1; at >= 0; at--) {
                if ((high - low) / STEPS[at] <= MOST_STEPS) {
                    step = STEPS[at];
                }
            }
            return new Axis(
                    step, (int) Math.floor(low / step + HAIR), (int) Math.ceil(high / step - HAIR));
        }

        double place(Rows layout, double share) {
            double within = (share / step - first) / (last - first);
            return layout.left() + Math.clamp(within, 0, 1) * (layout.right() - layout.left());
        }

        /// Where the marks stand close, every second one has its figure, and zero always.
        void draw(Drawing on, Rows layout) {
            boolean close = (layout.right() - layout.left()) / (last - first) < ROOM_FOR_A_FIGURE;
            for (int mark = first; mark <= last; mark++) {
                double x = place(layout, mark * step);
                boolean zero = mark == 0 && first < 0;
                on.line(
                        zero ? "axis" : "grid",
                        zero ? 1.5 : 1,
                        x,
                        layout.wide() ? 4 : 28,
                        x,
                        layout.bottom());
                Anchor anchor =
                        mark == first ? Anchor.START : mark == last ? Anchor.END : Anchor.MIDDLE;
                if (!close || mark % 2 == 0) {
                    on.text("t-small", anchor, x, layout.bottom() + 16, percent(mark * step));
                }
            }
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.0f\u00a0%%", 100 * share).replace('-', '−');
        }
    }
}
