package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeBarsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);

    @Test
    void thePartNotKeptStandsInTheBarOfItsQuarter() {
        Seen bars =
                Seen.of(
                        VolumeBars.draw(
                                Side.B,
                                List.of(
                                        new VolumeBars.Bar(FIRST, 31, 0),
                                        new VolumeBars.Bar(FIRST.plusMonths(3), 0, 0),
                                        new VolumeBars.Bar(FIRST.plusMonths(6), 1200, 300))));
        assertThat(bars.all("rect", "wash-b")).hasSize(2);
        assertThat(bars.only("rect", "mark-b").getAttribute("height")).isEqualTo("7.8");
        assertThat(bars.label().replace('\u202f', ' '))
                .isEqualTo(
                        "Due by quarter, the oldest first: Q4 2025 31; Q1 2026 none;"
                                + " Q2 2026 1 200, not kept 300.");
    }

    @Test
    void oneOfManyIsStillToBeSeen() {
        Seen bars = Seen.of(VolumeBars.draw(Side.A, List.of(new VolumeBars.Bar(FIRST, 90_000, 1))));
        assertThat(bars.only("rect", "mark-a").getAttribute("height")).isEqualTo("1.5");
    }

    @Test
    void whereNothingFellDueThereIsALineAndNoBar() {
        Seen bars = Seen.of(VolumeBars.draw(Side.A, List.of(new VolumeBars.Bar(FIRST, 0, 0))));
        assertThat(bars.all("rect")).isEmpty();
        assertThat(bars.all("line", "axis")).hasSize(1);
    }

    @Test
    void aPartLargerThanTheWholeIsRefused() {
        assertThatThrownBy(() -> new VolumeBars.Bar(FIRST, 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
