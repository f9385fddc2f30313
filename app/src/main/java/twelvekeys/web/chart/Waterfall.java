package twelvekeys.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import twelvekeys.web.Figures;

/// How a chance comes about: where promises like it begin, what each thing known about this one
/// adds or takes, and where that leads, with its range.
///
/// The steps are arrows, so that up and down are told by shape.
public final class Waterfall {

    private Waterfall() {}

    /// One thing known about the promise, and what it does to the chance.
    ///
    /// @param label in plain words, such as “Northlight’s own record”
    /// @param change of the chance, as a share: −0.09 takes nine points
    public record Step(String label, double change) {}

    /// A chance and the way to it.
    ///
    /// @param baseLabel where the way begins, such as “Promises like this, everywhere”
    /// @param base the chance there, a share
    /// @param steps in the order they are taken
    /// @param chanceLabel what the chance is of, such as “Chance it is kept”
    /// @param chance where the steps lead: `base` and all changes added up
    /// @param low the near end of its range
    /// @param high the far end of its range
    /// @param side whose promise it is
    public record Explanation(
            String baseLabel,
            double base,
            List<Step> steps,
            String chanceLabel,
            double chance,
            double low,
            double high,
            Side side) {

        private static final double TOLERANCE = 1e-6;

        /// Refuses steps that do not lead to the chance, or a chance outside its range.
        public Explanation {
            steps = List.copyOf(steps);
            double reached = base + steps.stream().mapToDouble(Step::change).sum();
            if (Math.abs(reached - chance) > TOLERANCE) {
                throw new IllegalArgumentException(
                        "the steps lead to %s, not to %s".formatted(reached, chance));
            }
            if (!(0 <= low && low <= chance && chance <= high && high <= 1)) {
                throw new IllegalArgumentException(
                        "a chance needs 0 <= low <= chance <= high <= 1, not %s in %s to %s"
                                .formatted(chance, low, high));
            }
        }

        /// Where the way stands after each step: the base first, the chance last.
        List<Double> way() {
            List<Double> way = new ArrayList<>();
            double at = base;
            way.add(at);
            for (Step step : steps) {
                at += step.change();
                way.add(Math.clamp(at, 0, 1));
            }
            return way;
        }

        /// The steps in whole points as they are shown. Each is the difference of two shown places,
        /// so what a reader adds up is what stands at the end.
        List<Long> shownPoints() {
            List<Double> way = way();
            List<Long> points = new ArrayList<>();
            for (int step = 1; step < way.size(); step++) {
                points.add(Math.round(way.get(step) * 100) - Math.round(way.get(step - 1) * 100));
            }
            return points;
        }
    }

    /// Draws the way to a chance.
    public static Picture draw(Explanation explanation) {
        return Picture.redrawn(width -> draw(explanation, width));
    }

    /// Draws the way to a chance at a width in CSS pixels.
    static Svg draw(Explanation told, int width) {
        int last = told.steps().size() + 1;
        Rows rows = Rows.of(width, last + 1);
        Drawing on = new Drawing(width, rows.bottom() + 26);
        List<Double> way = told.way();
        Scale scale =
                Scale.covering(
                        DoubleStream.concat(
                                        way.stream().mapToDouble(Double::doubleValue),
                                        DoubleStream.of(told.low(), told.high()))
                                .toArray());
        rows.axis(on, scale);
        drawBase(on, rows, scale, told);
        for (int step = 1; step < last; step++) {
            String label = told.steps().get(step - 1).label();
            String points = Figures.points(told.shownPoints().get(step - 1));
            rows.write(on, step, label, "t-ink", points, "t-ink");
            drawStep(on, rows, scale, step, way.get(step - 1), way.get(step));
        }
        guide(on, rows, scale, last, way.getLast());
        drawChance(on, rows, scale, last, told);
        return on.finished(words(told), "");
    }

    private static void drawBase(Drawing on, Rows rows, Scale scale, Explanation told) {
        rows.write(on, 0, told.baseLabel(), "t-ink", Figures.percent(told.base()), "t-ink");
        double x = scale.place(told.base(), rows.left(), rows.right());
        on.line("line-ink", 2.5, x, rows.y(0) - 8, x, rows.y(0) + 8);
    }

    private static void drawStep(
            Drawing on, Rows rows, Scale scale, int row, double from, double to) {
        double y = rows.y(row);
        guide(on, rows, scale, row, from);
        double start = scale.place(from, rows.left(), rows.right());
        double end = scale.place(to, rows.left(), rows.right());
        double length = Math.abs(end - start);
        if (length < 1) {
            on.line("line-ink", 2.5, start, y - 4, start, y + 4);
            return;
        }
        double way = Math.signum(end - start);
        double head = Math.min(8, length);
        on.line("line-ink", 2.5, start, y, end - way * head * 0.6, y);
        on.path("mark-ink", 0, end, y, end - way * head, y - 5, end - way * head, y + 5, end, y);
    }

    /// The dotted line from a row's end down to the beginning of the next.
    private static void guide(Drawing on, Rows rows, Scale scale, int row, double at) {
        double x = scale.place(at, rows.left(), rows.right());
        on.line("guide", 1, x, rows.y(row - 1) + 9, x, rows.y(row) - (rows.wide() ? 9 : 4));
    }

    private static void drawChance(Drawing on, Rows rows, Scale scale, int row, Explanation told) {
        double y = rows.y(row);
        double low = scale.place(told.low(), rows.left(), rows.right());
        double high = scale.place(told.high(), rows.left(), rows.right());
        String figure =
                Figures.percent(told.chance()) + ", " + Figures.range(told.low(), told.high());
        rows.write(on, row, told.chanceLabel(), "t-strong", figure, "t-strong");
        on.box(told.side().wash(), low, y - 7, high - low, 14);
        on.line(told.side().line(), 2, low, y, high, y);
        double chance = scale.place(told.chance(), rows.left(), rows.right());
        Marks.point(on, told.side(), false, chance, y, 6.5);
    }

    private static String words(Explanation told) {
        StringBuilder said = new StringBuilder();
        said.append(told.baseLabel()).append(": ").append(Figures.percent(told.base()));
        List<Long> points = told.shownPoints();
        for (int step = 0; step < points.size(); step++) {
            long change = points.get(step);
            said.append("; ").append(told.steps().get(step).label()).append(": ");
            said.append(changeInWords(change));
        }
        said.append("; ").append(told.chanceLabel().toLowerCase(Locale.UK)).append(": ");
        said.append(Figures.percent(told.chance())).append(", range ");
        said.append(Figures.percent(told.low())).append(" to ");
        said.append(Figures.percent(told.high())).append('.');
        return said.toString();
    }

    private static String changeInWords(long points) {
        if (points == 0) {
            return "no change";
        }
        String size = Figures.counted(Math.abs(points), "point", "points");
        return points > 0 ? size + " more" : size + " less";
    }
}
