package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import twelvekeys.web.Figures;

/// How much fell due with one partner by quarter: a small bar for each, its part not kept on time
/// filled, the rest a wash.
public final class VolumeBars {

    private static final double WIDTH = 150;
    private static final double HEIGHT = 34;
    private static final double GAP = 3;
    private static final double LEAST = 1.5;

    private VolumeBars() {}

    /// A quarter.
    ///
    /// @param first its first day
    /// @param due how many promises fell due
    /// @param notKept how many of them were not kept on time
    public record Bar(LocalDate first, long due, long notKept) {

        /// Refuses a part larger than the whole.
        public Bar {
            if (due < 0 || notKept < 0 || notKept > due) {
                throw new IllegalArgumentException(notKept + " of " + due + " cannot be drawn");
            }
        }

        private String words() {
            String quarter = "Q" + ((first.getMonthValue() + 2) / 3) + " " + first.getYear();
            return due == 0
                    ? quarter + " none"
                    : quarter
                            + " "
                            + Figures.count(due)
                            + (notKept == 0 ? "" : ", not kept " + Figures.count(notKept));
        }
    }

    /// Draws the quarters, the oldest first. The highest bar is as high as the picture.
    ///
    /// @param side who promised
    public static Svg draw(Side side, List<Bar> bars) {
        Drawing on = new Drawing(WIDTH, HEIGHT);
        long most = bars.stream().mapToLong(Bar::due).max().orElse(0);
        double step = WIDTH / Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (bar.due() > 0) {
                double whole = height(bar.due(), most);
                double missed = bar.notKept() == 0 ? 0 : height(bar.notKept(), most);
                double x = i * step;
                on.box(side.wash(), x, HEIGHT - 1 - whole, step - GAP, whole);
                if (missed > 0) {
                    on.box(side.mark(), x, HEIGHT - 1 - missed, step - GAP, missed);
                }
            }
        }
        on.line("axis", 1, 0, HEIGHT - 0.5, WIDTH, HEIGHT - 0.5);
        return on.finished(
                bars.stream()
                        .map(Bar::words)
                        .collect(
                                Collectors.joining(
                                        "; ", "Due by quarter, the oldest first: ", ".")),
                "chart-inline");
    }

    private static double height(long count, long most) {
        return Math.max(LEAST, (HEIGHT - 3) * count / most);
    }
}
