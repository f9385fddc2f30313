package twelvekeys.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import twelvekeys.web.Figures;

/// How a level went over the last quarters: a small line without an axis, with a gap where there
/// was no evidence.
public final class TrendLine {

    private static final double WIDTH = 92;
    private static final double HEIGHT = 30;
    private static final double EDGE = 6;

    private TrendLine() {}

    /// Draws the quarters of one side.
    ///
    /// @param quarters the level at the end of each quarter, the oldest first, empty where there
    ///   was no evidence; eight of them in the portfolio
    /// @param scale from the bottom to the top, the same for all rows of a table
    public static Svg draw(Side side, List<OptionalDouble> quarters, Scale scale) {
        Drawing on = new Drawing(WIDTH, HEIGHT);
        if (quarters.stream().allMatch(OptionalDouble::isEmpty)) {
            on.line("axis", 1, "2 4", EDGE, HEIGHT / 2, WIDTH - EDGE, HEIGHT / 2);
            return on.finished("Not enough evidence in any of these quarters.", "chart-inline");
        }
        List<Double> stretch = new ArrayList<>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            double x = x(quarter, quarters.size());
            OptionalDouble level = quarters.get(quarter);
            if (level.isPresent()) {
                stretch.add(x);
                stretch.add(y(level.getAsDouble(), scale));
            } else {
                drawStretch(on, side, stretch);
                on.circle("mark-soft", 0, x, HEIGHT - 2, 1);
            }
        }
        drawStretch(on, side, stretch);
        quarters.getLast()
                .ifPresent(
                        level -> Marks.point(on, side, false, WIDTH - EDGE, y(level, scale), 3.4));
        return on.finished(words(quarters), "chart-inline");
    }

    /// Draws the quarters up to a gap, then begins anew; a quarter alone is a dot.
    private static void drawStretch(Drawing on, Side side, List<Double> stretch) {
        if (stretch.size() == 2) {
            on.circle(side.mark(), 0, stretch.get(0), stretch.get(1), 1.6);
        } else if (!stretch.isEmpty()) {
            on.path(side.line(), 1.8, stretch.stream().mapToDouble(Double::doubleValue).toArray());
        }
        stretch.clear();
    }

    private static double x(int quarter, int quarters) {
        return quarters == 1 ? WIDTH - EDGE : EDGE + quarter * (WIDTH - 2 * EDGE) / (quarters - 1);
    }

    private static double y(double level, Scale scale) {
        return scale.place(level, HEIGHT - EDGE, EDGE);
    }

    private static String words(List<OptionalDouble> quarters) {
        return quarters.stream()
                .map(level -> level.isPresent() ? Figures.percent(level.getAsDouble()) : "none")
                .collect(Collectors.joining(", ", "By quarter, the oldest first: ", "."));
    }
}
