package twelvekeys.web.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// Forecasts held against what happened: for the promises of which we said much the same, how many
/// came late.
///
/// A point on the diagonal is a forecast that was exactly right on average. Below stands how many
/// promises each point rests on.
public final class ReliabilityDiagram {

    private static final double LEFT = 46;
    private static final double TOP = 30;
    private static final double COUNTS = 44;

    private ReliabilityDiagram() {}

    /// The promises of which we said much the same.
    ///
    /// @param forecast what we said on average, a share
    /// @param observed what came of them, a share
    /// @param low the near end of the range of `observed`
    /// @param high the far end of the range of `observed`
    /// @param count how many promises these are, at least one
    public record Bin(double forecast, double observed, double low, double high, long count) {

        /// Refuses a bin without promises or outside its own range.
        public Bin {
            if (count < 1) {
                throw new IllegalArgumentException("a bin needs a promise, not " + count);
            }
            if (!(0 <= low && low <= observed && observed <= high && high <= 1)) {
                throw new IllegalArgumentException(
                        "a bin needs 0 <= low <= observed <= high <= 1, not %s in %s to %s"
                                .formatted(observed, low, high));
            }
        }
    }

    /// What is forecast, in the words of the axes.
    ///
    /// @param said the end of “When we said …”, such as “this chance of being late”
    /// @param came the end of “… this many”, such as “came late”
    public record Wording(String said, String came) {

        /// Lateness, as the backtest forecasts it.
        public static final Wording LATE = new Wording("this chance of being late", "came late");
    }

    /// Draws the bins, in the order of their forecasts.
    public static Picture draw(List<Bin> bins, Wording wording) {
        return Picture.redrawn(width -> draw(bins, wording, width));
    }

    /// Draws the bins at a width in CSS pixels.
    static Svg draw(List<Bin> bins, Wording wording, int width) {
        double height = Math.min(width * 0.62, 380);
        Plane plane = plane(bins, width, height);
        double bottom = TOP + height;
        Drawing on = new Drawing(width, bottom + 60 + COUNTS + 22);
        drawAxes(on, plane, wording, bottom);
        for (Bin bin : bins) {
            drawBin(on, plane, bin);
        }
        drawCounts(on, plane, bins, bottom + 60 + COUNTS);
        return on.finished(words(bins, wording), "");
    }

    /// The same scale to the right and upwards, so that the diagonal runs from corner to corner.
    private record Plane(Scale scale, double right, double bottom) {

        double x(double share) {
            return scale.place(share, LEFT, right);
        }

        double y(double share) {
            return scale.place(share, bottom, TOP);
        }
    }

    private static Plane plane(List<Bin> bins, int width, double height) {
        double[] shares =
                bins.stream()
                        .flatMapToDouble(bin -> DoubleStream.of(0, bin.forecast(), bin.high()))
                        .toArray();
        return new Plane(Scale.covering(shares), width - 10.0, TOP + height);
    }

    private static void drawAxes(Drawing on, Plane plane, Wording wording, double bottom) {
        on.text("t-ink t-row", Anchor.START, 0, 14, "… this many " + wording.came());
        for (double tick : plane.scale().ticks()) {
            double x = plane.x(tick);
            double y = plane.y(tick);
            on.line("grid", 1, LEFT, y, plane.right(), y);
            on.line("grid", 1, x, TOP, x, bottom);
            on.text("t-small", Anchor.END, LEFT - 7, y + 4, Figures.percent(tick));
            boolean last = x > plane.right() - 12;
            Anchor anchor = last ? Anchor.END : Anchor.MIDDLE;
            on.text(
                    "t-small",
                    anchor,
                    last ? plane.right() : x,
                    bottom + 17,
                    Figures.percent(tick));
        }
        String said = "When we said " + wording.said() + " …";
        on.text("t-ink t-row", Anchor.START, LEFT, bottom + 38, said);
        double low = plane.scale().from();
        double high = plane.scale().to();
        on.line("axis", 1, "5 4", plane.x(low), plane.y(low), plane.x(high), plane.y(high));
        on.text(
                "t-small halo",
                Anchor.START,
                LEFT + 10,
                TOP + 18,
                "more " + wording.came() + " than we said");
        on.text(
                "t-small halo",
                Anchor.END,
                plane.right() - 8,
                bottom - 10,
                "fewer " + wording.came() + " than we said");
    }

    private static void drawBin(Drawing on, Plane plane, Bin bin) {
        double x = plane.x(bin.forecast());
        on.line("line-ink", 2, x, plane.y(bin.low()), x, plane.y(bin.high()));
        on.circle("mark-ink", 0, x, plane.y(bin.observed()), 5);
    }

    /// Draws a column for each bin under its point, and names the smallest and the largest count.
    private static void drawCounts(Drawing on, Plane plane, List<Bin> bins, double base) {
        long most = bins.stream().mapToLong(Bin::count).max().orElse(1);
        long least = bins.stream().mapToLong(Bin::count).min().orElse(0);
        double column = columnWidth(plane, bins);
        for (Bin bin : bins) {
            double height = Math.max(1, COUNTS * bin.count() / most);
            double x = plane.x(bin.forecast());
            on.box("mark-soft", x - column / 2, base - height, column, height);
        }
        on.line("axis", 1, LEFT, base, plane.right(), base);
        on.text("t-small", Anchor.START, LEFT, base + 16, resting(bins.size(), least, most));
    }

    private static String resting(int bins, long least, long most) {
        if (bins == 0) {
            return "Not enough evidence yet.";
        }
        String counts = least == most ? "" : Figures.count(least) + " to ";
        return "Each point rests on " + counts + Figures.counted(most, "promise", "promises") + ".";
    }

    private static double columnWidth(Plane plane, List<Bin> bins) {
        double closest = 18;
        for (int bin = 1; bin < bins.size(); bin++) {
            double apart =
                    plane.x(bins.get(bin).forecast()) - plane.x(bins.get(bin - 1).forecast());
            closest = Math.min(closest, apart);
        }
        return Math.clamp(closest - 2, 2, 16);
    }

    private static String words(List<Bin> bins, Wording wording) {
        if (bins.isEmpty()) {
            return "Not enough evidence yet to hold forecasts against what happened.";
        }
        String came = wording.came().toLowerCase(Locale.UK);
        return bins.stream()
                .map(bin -> inWords(bin, came))
                .collect(Collectors.joining("; ", "When we said " + wording.said() + ": ", "."));
    }

    private static String inWords(Bin bin, String came) {
        return Figures.percent(bin.forecast())
                + ", "
                + Figures.percent(bin.observed())
                + " "
                + came
                + ", range "
                + Figures.percent(bin.low())
                + " to "
                + Figures.percent(bin.high())
                + ", of "
                + Figures.counted(bin.count(), "promise", "promises");
    }
}
