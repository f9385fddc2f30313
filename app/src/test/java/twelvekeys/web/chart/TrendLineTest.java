package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendLineTest {

    private static final double GAP = Double.NaN;
    private static final Scale SCALE = new Scale(0.4, 1);

    @Test
    void eightQuartersAreOneLineFromEdgeToEdge() {
        Seen line = draw(.88, .86, .83, .7, .58, .61, .66, .72);

        String path = line.only("path", "line-b").getAttribute("d");
        assertThat(path).startsWith("M6 9.6L").contains("L86 14.4");
        assertThat(path.split("L")).hasSize(8);
    }

    @Test
    void aQuarterWithoutEvidenceBreaksTheLine() {
        Seen line = draw(.8, .82, GAP, .7, .71, .72, .7, .71);

        assertThat(line.all("path", "line-b")).hasSize(2);
        assertThat(line.label().replace('\u00a0', ' '))
                .isEqualTo(
                        "By quarter, the oldest first:"
                                + " 80 %, 82 %, none, 70 %, 71 %, 72 %, 70 %, 71 %.");
    }

    @Test
    void aQuarterBetweenTwoGapsIsStillToBeSeen() {
        assertThat(draw(GAP, .75, GAP, .8, .8).all("circle", "mark-b")).hasSize(1);
    }

    @Test
    void aLineThatEndsInAGapHasNoPointAtItsEnd() {
        assertThat(draw(.8, .8, .8).all("path", "mark-b")).hasSize(1);
        assertThat(draw(.8, .8, GAP).all("path", "mark-b")).isEmpty();
    }

    @Test
    void noEvidenceAtAllIsADashedLine() {
        Seen line = draw(GAP, GAP);

        assertThat(line.label()).startsWith("Not enough evidence");
        assertThat(line.all("line", "axis")).hasSize(1);
        assertThat(line.all("path")).isEmpty();
    }

    @Test
    void aSingleQuarterStandsAtTheEnd() {
        assertThat(draw(.7).all("path", "mark-b")).hasSize(1);
    }

    private static Seen draw(double... quarters) {
        return Seen.of(TrendLine.draw(Side.B, Examples.quarters(quarters), SCALE));
    }
}
