package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import twelvekeys.web.chart.Waterfall.Explanation;
import twelvekeys.web.chart.Waterfall.Step;

class WaterfallTest {

    @Test
    void theLabelTellsTheWayInWords() {
        assertThat(wide(Examples.explanation()).label().replace('\u00a0', ' '))
                .isEqualTo(
                        "Promises like this, everywhere: 85 %;"
                                + " Northlight’s own record: 9 points less;"
                                + " with Harbour: 3 points more;"
                                + " five promises due that month: 15 points less;"
                                + " chance it is kept: 64 %, range 47 % to 78 %.");
    }

    @Test
    void theShownPointsLeadFromTheShownBaseToTheShownChance() {
        qt().forAll(lists().of(doubles().between(-0.06, 0.06)).ofSizeBetween(0, 6))
                .checkAssert(changes -> {
                    double chance = 0.5 + changes.stream().mapToDouble(Double::doubleValue).sum();
                    Explanation told = explanation(changes, chance);
                    long shown = told.shownPoints().stream().mapToLong(Long::longValue).sum();
                    assertThat(50 + shown).isEqualTo(Math.round(chance * 100));
                });
    }

    @Test
    void stepsThatLeadElsewhereAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explanation(List.of(0.1), 0.7))
                .withMessageContaining("not to 0.7");
    }

    @Test
    void eachStepBeginsWhereTheLastEnded() {
        Seen drawn = wide(Examples.explanation());
        List<Element> arrows =
                drawn.all("line", "line-ink").stream()
                        .filter(line -> line.getAttribute("y1").equals(line.getAttribute("y2")))
                        .toList();
        List<Element> guides = drawn.all("line", "guide");

        assertThat(arrows).hasSize(3);
        for (int step = 0; step < arrows.size(); step++) {
            assertThat(arrows.get(step).getAttribute("x1"))
                    .isEqualTo(guides.get(step).getAttribute("x1"));
        }
    }

    @Test
    void aLossPointsLeftAndAGainPointsRight() {
        Seen drawn = wide(explanation(List.of(-0.2, 0.1), 0.4));
        List<Element> arrows =
                drawn.all("line", "line-ink").stream()
                        .filter(line -> line.getAttribute("y1").equals(line.getAttribute("y2")))
                        .toList();

        assertThat(Seen.number(arrows.get(0), "x2")).isLessThan(Seen.number(arrows.get(0), "x1"));
        assertThat(Seen.number(arrows.get(1), "x2"))
                .isGreaterThan(Seen.number(arrows.get(1), "x1"));
    }

    @Test
    void aStepThatChangesNothingIsStillShown() {
        Seen drawn = wide(explanation(List.of(0.0), 0.5));

        assertThat(drawn.texts()).contains("step 0", "0");
        assertThat(drawn.label()).contains("no change");
    }

    private static Seen wide(Explanation told) {
        return Seen.of(Waterfall.draw(told, Picture.WIDE));
    }

    private static Explanation explanation(List<Double> changes, double chance) {
        List<Step> steps =
                IntStream.range(0, changes.size())
                        .mapToObj(at -> new Step("step " + at, changes.get(at)))
                        .toList();
        return new Explanation("base", 0.5, steps, "Chance", chance, 0, 1, Side.A);
    }
}
