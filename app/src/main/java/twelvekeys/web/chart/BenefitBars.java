package twelvekeys.web.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.web.Figures;

/// What a partnership brought by quarter, after one side's own books: a bar upwards for a benefit,
/// one downwards for a loss.
public final class BenefitBars {

    private static final double WIDTH = 150;
    private static final double HEIGHT = 40;
    private static final double GAP = 3;
    private static final double LEAST = 1.5;

    private BenefitBars() {}

    /// A quarter.
    ///
    /// @param first its first day
    /// @param benefit what it brought, null where nobody said
    public record Bar(LocalDate first, @Nullable BigDecimal benefit) {

        private double value() {
            return benefit == null ? 0 : benefit.doubleValue();
        }

        private String words() {
            String quarter = "Q" + ((first.getMonthValue() + 2) / 3) + " " + first.getYear();
            return quarter + (benefit == null ? " not told" : " " + Figures.amount(benefit));
        }
    }

    /// Draws the quarters, the oldest first. The longest bars reach the edges.
    ///
    /// @param side whose books they are
    /// @param currency three letters, empty where nobody said
    public static Svg draw(Side side, String currency, List<Bar> bars) {
        Drawing on = new Drawing(WIDTH, HEIGHT);
        double most = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double scale = most - least == 0 ? 0 : (HEIGHT - 2) / (most - least);
        double zero = most - least == 0 ? HEIGHT - 1 : 1 + most * scale;
        double step = WIDTH / Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            double value = bars.get(i).value();
            double height = Math.max(LEAST, Math.abs(value) * scale);
            if (value > 0) {
                on.box(side.mark(), i * step, zero - height, step - GAP, height);
            } else if (value < 0) {
                on.box(side.mark(), i * step, zero, step - GAP, height);
            }
        }
        on.line("axis", 1, 0, zero, WIDTH, zero);
        String what = currency.isEmpty() ? "Benefit" : "Benefit in " + currency;
        return on.finished(
                bars.stream()
                        .map(Bar::words)
                        .collect(
                                Collectors.joining(
                                        "; ", what + " by quarter, the oldest first: ", ".")),
                "chart-inline");
    }
}
