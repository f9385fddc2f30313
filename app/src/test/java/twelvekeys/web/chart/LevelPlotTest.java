package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LevelPlotTest {

    private static final Scale FROM_FORTY = new Scale(0.4, 1);

    @Test
    void theLabelSaysEveryFigureWithItsRange() {
        assertThat(LevelPlot.inRow(Examples.levels(), FROM_FORTY).label().replace('\u00a0', ' '))
                .isEqualTo(
                        "Northlight Logistics 72 %, range 58 % to 83 %;"
                                + " Harbour Mutual 91 %, range 80 % to 96 %.");
    }

    @Test
    void aRangeLiesOnTheScaleByProportion() {
        Seen plot = Seen.of(LevelPlot.inRow(Examples.levels(), FROM_FORTY));
        Element range = plot.only("line", "line-b");

        assertThat(Seen.number(range, "x1")).isCloseTo(7 + 186 * 0.18 / 0.6, within(0.051));
        assertThat(Seen.number(range, "x2")).isCloseTo(7 + 186 * 0.43 / 0.6, within(0.051));
        assertThat(Seen.number(plot.only("circle", "mark-a"), "cx"))
                .isCloseTo(7 + 186 * 0.51 / 0.6, within(0.051));
    }

    @Test
    void theSidesAreToldApartWithoutColour() {
        Seen plot = Seen.of(LevelPlot.inRow(Examples.levels(), FROM_FORTY));

        assertThat(plot.all("circle")).hasSize(1);
        assertThat(plot.all("path")).hasSize(1);
    }

    @Test
    void littleEvidenceIsHollowAndNoneIsADashedLineWithoutAPoint() {
        Seen plot = Seen.of(LevelPlot.inRow(Examples.thinLevels(), FROM_FORTY));

        assertThat(plot.all("path", "ring-b")).hasSize(1);
        assertThat(plot.all("circle")).isEmpty();
        assertThat(plot.only("line", "axis").getAttribute("stroke-dasharray")).isNotEmpty();
        assertThat(plot.label())
                .contains("resting on little evidence")
                .contains("Harbour Mutual: not enough evidence");
    }

    @Test
    void aFigureNeverLiesOnThePicture() {
        Seen plot = Seen.of(LevelPlot.withAxis(Examples.levels(), Scale.FULL, Picture.WIDE));
        Element figure = plot.text("72\u00a0%, 58–83");

        double from = Seen.number(figure, "x") - Lettering.width(figure.getTextContent(), 15);
        double edge =
                plot.all("line", "grid").stream()
                        .mapToDouble(line -> Seen.number(line, "x1"))
                        .max()
                        .orElseThrow();
        assertThat(from).isGreaterThan(edge);
    }

    @Test
    void onAPhoneTheNameStandsAboveItsRange() {
        Seen plot = Seen.of(LevelPlot.withAxis(Examples.levels(), Scale.FULL, Picture.NARROW));
        double name = Seen.number(plot.text("Harbour Mutual"), "y");

        assertThat(name).isLessThan(Seen.number(plot.only("line", "line-a"), "y1") - 10);
        assertThat(plot.width()).isEqualTo(Picture.NARROW);
    }

    @Test
    void aHostileNameStaysText() {
        String name = "\"><script>alert('&')</script>\u0000\ud800";
        List<Level> levels = List.of(new Level.Known(Side.A, name, 0.5, 0.4, 0.6, false));
        Svg plot = LevelPlot.withAxis(levels, Scale.FULL, Picture.WIDE);

        assertThat(plot.markup()).doesNotContain("<script");
        assertThat(plot.markup()).contains("&lt;script&gt;");
    }

    @Test
    void aLevelOutsideItsRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Level.Known(Side.A, "A", 0.9, 0.4, 0.6, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Level.Known(Side.A, "A", Double.NaN, 0.4, 0.6, false));
    }
}
