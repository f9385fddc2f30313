package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.web.chart.Drawing.Anchor;

/// How the letters of one company went from one annual report to the next: a line for each letter
/// between 0 and 100, over the days of filing, with a gap where there was not enough evidence.
///
/// The dashed line is 50. A small dot below is a report of which the letter could not be told.
public final class FactsHistory {

    private static final double TALL = 26;
    private static final double BELOW = 13;
    private static final double ROOM_FOR_A_YEAR = 44;

    private FactsHistory() {}

    /// A letter over time.
    ///
    /// @param name what it is called
    /// @param points the earliest first
    /// @param figure the short words at the end of the row
    public record Row(String name, List<Point> points, String figure) {

        /// Copies the points.
        public Row {
            points = List.copyOf(points);
        }
    }

    /// A letter as of one day.
    ///
    /// @param day the day of filing
    /// @param score 0 to 100; absent where there was not enough evidence
    public record Point(LocalDate day, @Nullable Double score) {}

    /// The picture of a page; two days at least.
    ///
    /// @param side the side whose letters they are
    public static Picture drawn(Side side, List<Row> rows) {
        return Picture.redrawn(width -> drawn(side, rows, width));
    }

    static Svg drawn(Side side, List<Row> rows, int width) {
        Rows layout = Rows.of(width, rows.size());
        Drawing on = new Drawing(width, layout.bottom() + 26);
        List<LocalDate> days =
                rows.stream()
                        .flatMap(row -> row.points().stream())
                        .map(Point::day)
                        .sorted()
                        .toList();
        Time time = new Time(layout, days.getFirst(), days.getLast());
        time.years(on);
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            double foot = layout.y(at) + BELOW;
            on.line(
                    "axis",
                    1,
                    "2 4",
                    layout.left(),
                    foot - TALL / 2,
                    layout.right(),
                    foot - TALL / 2);
            layout.write(on, at, row.name(), "t-ink t-bold", row.figure(), "t-ink");
            line(on, side, row, time, foot);
        }
        return on.finished(
                rows.stream().map(FactsHistory::words).collect(Collectors.joining(" ")), "");
    }

    private static void line(Drawing on, Side side, Row row, Time time, double foot) {
        List<Double> stretch = new ArrayList<>();
        for (Point point : row.points()) {
            double x = time.x(point.day());
            Double score = point.score();
            if (score == null) {
                stroke(on, side, stretch);
                on.circle("mark-soft", 0, x, foot, 1.5);
            } else {
                double y = foot - TALL * Math.clamp(score, 0, 100) / 100;
                stretch.add(x);
                stretch.add(y);
                Marks.point(on, side, false, x, y, 3);
            }
        }
        stroke(on, side, stretch);
    }

    private static void stroke(Drawing on, Side side, List<Double> stretch) {
        if (stretch.size() > 2) {
            on.path(side.line(), 1.8, stretch.stream().mapToDouble(Double::doubleValue).toArray());
        }
        stretch.clear();
    }

    private static String words(Row row) {
        return row.points().stream()
                .map(point -> {
                    Double score = point.score();
                    return point.day()
                            + " "
                            + (score == null ? "not enough evidence" : Math.round(score));
                })
                .collect(Collectors.joining(", ", row.name() + " by day of filing: ", "."));
    }

    /// Days on a line.
    private record Time(Rows layout, LocalDate first, LocalDate last) {

        double x(LocalDate day) {
            double all = Math.max(1, last.toEpochDay() - first.toEpochDay());
            double within = (day.toEpochDay() - first.toEpochDay()) / all;
            return layout.left() + within * (layout.right() - layout.left());
        }

        void years(Drawing on) {
            double top = layout.wide() ? 4 : 28;
            double before = Double.NEGATIVE_INFINITY;
            for (int year = first.getYear() + 1; year <= last.getYear(); year++) {
                double x = x(LocalDate.of(year, 1, 1));
                if (x - before >= ROOM_FOR_A_YEAR && x < layout.right() - 12) {
                    on.line("grid", 1, x, top, x, layout.bottom());
                    on.text(
                            "t-small",
                            Anchor.MIDDLE,
                            Math.max(x, 16),
                            layout.bottom() + 16,
                            Integer.toString(year));
                    before = x;
                }
            }
        }
    }
}
