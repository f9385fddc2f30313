package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import twelvekeys.web.chart.ReliabilityDiagram.Bin;
import twelvekeys.web.chart.ReliabilityDiagram.Wording;

class ReliabilityDiagramTest {

    @Test
    void theLabelSaysWhatWasSaidAndWhatCame() {
        List<Bin> bins =
                List.of(new Bin(0.1, 0.12, 0.08, 0.17, 266), new Bin(0.4, 0.38, 0.3, 0.46, 1));

        assertThat(draw(bins).label().replace('\u00a0', ' '))
                .isEqualTo(
                        "When we said this chance of being late:"
                                + " 10 %, 12 % came late, range 8 % to 17 %, of 266 promises;"
                                + " 40 %, 38 % came late, range 30 % to 46 %, of 1 promise.");
    }

    @Test
    void aForecastThatWasExactlyRightLiesOnTheDiagonal() {
        Seen diagram = draw(List.of(new Bin(0.3, 0.3, 0.2, 0.5, 10)));
        Element diagonal =
                diagram.all("line", "axis").stream()
                        .filter(line -> !line.getAttribute("stroke-dasharray").isEmpty())
                        .findFirst()
                        .orElseThrow();
        Element point = diagram.only("circle", "mark-ink");

        double share =
                (Seen.number(point, "cx") - Seen.number(diagonal, "x1"))
                        / (Seen.number(diagonal, "x2") - Seen.number(diagonal, "x1"));
        double height =
                (Seen.number(point, "cy") - Seen.number(diagonal, "y1"))
                        / (Seen.number(diagonal, "y2") - Seen.number(diagonal, "y1"));
        assertThat(share).isCloseTo(0.6, within(0.001));
        assertThat(height).isCloseTo(share, within(0.001));
    }

    @Test
    void theIntervalIsDrawnThroughItsPoint() {
        Seen diagram = draw(Examples.bins());
        List<Element> points = diagram.all("circle", "mark-ink");
        List<Element> intervals = diagram.all("line", "line-ink");

        assertThat(points).hasSameSizeAs(Examples.bins());
        for (int bin = 0; bin < points.size(); bin++) {
            assertThat(intervals.get(bin).getAttribute("x1"))
                    .isEqualTo(points.get(bin).getAttribute("cx"));
            assertThat(Seen.number(points.get(bin), "cy"))
                    .isBetween(
                            Seen.number(intervals.get(bin), "y2"),
                            Seen.number(intervals.get(bin), "y1"));
        }
    }

    @Test
    void theColumnsAreAsHighAsTheirCounts() {
        Seen diagram =
                draw(List.of(new Bin(0.1, 0.1, 0, 0.2, 400), new Bin(0.5, 0.5, 0.4, 0.6, 100)));
        List<Element> columns = diagram.all("rect", "mark-soft");

        assertThat(Seen.number(columns.get(0), "height")).isEqualTo(44);
        assertThat(Seen.number(columns.get(1), "height")).isEqualTo(11);
        assertThat(diagram.texts()).contains("Each point rests on 100 to 400\u00a0promises.");
    }

    @Test
    void withoutForecastsItSaysSo() {
        Seen diagram = draw(List.of());

        assertThat(diagram.label()).startsWith("Not enough evidence");
        assertThat(diagram.all("circle")).isEmpty();
    }

    @Test
    void aBinWithoutPromisesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bin(0.1, 0.1, 0, 0.2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bin(0.1, 0.3, 0, 0.2, 5));
    }

    private static Seen draw(List<Bin> bins) {
        Seen.of(ReliabilityDiagram.draw(bins, Wording.LATE, Picture.NARROW));
        return Seen.of(ReliabilityDiagram.draw(bins, Wording.LATE, Picture.WIDE));
    }
}
