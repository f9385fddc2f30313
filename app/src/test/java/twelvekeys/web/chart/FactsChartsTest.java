package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FactsChartsTest {

    private static final int WIDTH = Picture.WIDE;
    private static final double LEFT = Math.round(WIDTH * 0.35);
    private static final double RIGHT = WIDTH - 140;

    @Test
    void aScoreItsBoundsAndTheMeanOfThePeersLieOnTheScale() {
        Seen plot = Seen.of(FactsLetters.drawn(Side.A, List.of(row(60.0, 40, 80, 50.0)), WIDTH));
        Element bounds = plot.only("line", "line-a");
        assertThat(Seen.number(bounds, "x1")).isCloseTo(at(40), within(0.051));
        assertThat(Seen.number(bounds, "x2")).isCloseTo(at(80), within(0.051));
        assertThat(Seen.number(plot.only("circle", "mark-a"), "cx"))
                .isCloseTo(at(60), within(0.051));
        assertThat(Seen.number(plot.only("line", "line-ink"), "x1"))
                .isCloseTo(at(50), within(0.051));
    }

    @Test
    void withoutEnoughEvidenceThereAreBoundsAndNoPoint() {
        Seen plot = Seen.of(FactsLetters.drawn(Side.B, List.of(row(null, 20, 90, 50.0)), WIDTH));
        assertThat(plot.all("path")).isEmpty();
        assertThat(plot.all("circle")).isEmpty();
        Element bounds = plot.only("line", "axis");
        assertThat(bounds.getAttribute("stroke-dasharray")).isNotEmpty();
        assertThat(Seen.number(bounds, "x1")).isCloseTo(at(20), within(0.051));
    }

    @Test
    void thePeersAreDrawnInProportionAndNoneIsDrawnWhereThereIsNone() {
        Seen plot = Seen.of(FactsLetters.drawn(Side.A, List.of(row(60.0, 40, 80, 50.0)), WIDTH));
        List<Element> bars = plot.all("rect", "pale");
        assertThat(bars).hasSize(2);
        assertThat(Seen.number(bars.get(0), "height"))
                .isCloseTo(Seen.number(bars.get(1), "height") / 2, within(0.051));
    }

    @Test
    void fifthsLieOnOneScaleThatHoldsZeroAndOneThatIsNotKnownHasNoPoint() {
        Svg drawn =
                FifthsPlot.drawn(
                        List.of(
                                new FifthsPlot.Row("Best", -0.02, -0.06, 0.02, "−2.0 %", "Best."),
                                new FifthsPlot.Row("Weakest", null, null, null, "?", "Weakest.")),
                        WIDTH);
        assertThat(drawn.label()).isEqualTo("Best. Weakest.");
        Seen plot = Seen.of(drawn);
        double zero = Seen.number(plot.all("line", "axis").getFirst(), "x1");
        double point = Seen.number(plot.only("circle", "mark-ink"), "cx");
        Element range = plot.only("line", "line-ink");
        assertThat(point).isLessThan(zero);
        assertThat(Seen.number(range, "x1")).isBetween(LEFT, point);
        assertThat(zero - point).isCloseTo(Seen.number(range, "x2") - zero, within(0.11));
        assertThat(plot.all("line", "axis"))
                .filteredOn(line -> !line.getAttribute("stroke-dasharray").isEmpty())
                .hasSize(1);
    }

    @Test
    void aReportWithoutALetterIsAGapInItsLine() {
        List<FactsHistory.Point> points =
                List.of(
                        new FactsHistory.Point(LocalDate.of(2021, 3, 1), 40.0),
                        new FactsHistory.Point(LocalDate.of(2022, 3, 1), 50.0),
                        new FactsHistory.Point(LocalDate.of(2023, 3, 1), null),
                        new FactsHistory.Point(LocalDate.of(2024, 3, 1), 60.0),
                        new FactsHistory.Point(LocalDate.of(2025, 3, 1), 70.0));
        Svg drawn =
                FactsHistory.drawn(
                        Side.A, List.of(new FactsHistory.Row("F", points, "now 70")), WIDTH);
        Seen plot = Seen.of(drawn);
        assertThat(plot.all("path", "line-a")).hasSize(2);
        assertThat(plot.all("circle", "mark-a")).hasSize(4);
        assertThat(plot.all("circle", "mark-soft")).hasSize(1);
        assertThat(drawn.label()).contains("2023-03-01 not enough evidence", "2025-03-01 70");
    }

    private static double at(double points) {
        return LEFT + points / 100 * (RIGHT - LEFT);
    }

    private static FactsLetters.Row row(
            @Nullable Double score, double least, double most, double mean) {
        List<Integer> tens = new java.util.ArrayList<>(Collections.nCopies(10, 0));
        tens.set(2, 3);
        tens.set(6, 6);
        return new FactsLetters.Row(
                "F Financial stability", score, least, most, mean, tens, "60", "All of it.");
    }
}
