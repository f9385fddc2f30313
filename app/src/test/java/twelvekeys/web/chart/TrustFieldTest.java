package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import twelvekeys.web.chart.TrustField.Partner;
import twelvekeys.web.chart.TrustField.Spot;

class TrustFieldTest {

    private static final Scale SCALE = new Scale(.4, 1);

    @Test
    void whoKeepsMoreStandsFurtherRightAndWhoRestsOnMoreHigher() {
        Seen field =
                draw(partner("Low", .5, 80, false, false), partner("High", .9, 5, false, false));

        List<Element> points = field.all("circle", "mark-a");
        assertThat(points).hasSize(2);
        assertThat(at(points.get(0), "cx")).isLessThan(at(points.get(1), "cx"));
        assertThat(at(points.get(0), "cy")).isLessThan(at(points.get(1), "cy"));
    }

    @Test
    void aRingMarksWhoNeedsSomebodyAndAHollowPointLittleEvidence() {
        Seen field =
                draw(partner("Needs", .5, 20, false, true), partner("Thin", .9, 2, true, false));

        assertThat(field.all("circle", "ring-ink")).hasSize(1);
        assertThat(field.all("circle", "ring-a")).hasSize(1);
        assertThat(field.label())
                .contains("Needs 50\u00a0% on what weighs as 20, needs somebody")
                .contains("Thin 90\u00a0% on what weighs as 2, little");
    }

    @Test
    void aTailLeadsFromAYearBeforeAndIsHeavyWhereTheTwoCanBeToldApart() {
        Partner moved =
                new Partner(
                        "Moved", Side.B, new Spot(.6, 40), new Spot(.9, 30), false, true, false);
        Partner still =
                new Partner(
                        "Still", Side.B, new Spot(.8, 40), new Spot(.82, 30), false, false, false);
        Seen field = draw(moved, still);

        Element heavy = field.only("line", "line-b");
        assertThat(at(heavy, "x1")).isGreaterThan(at(heavy, "x2"));
        assertThat(field.all("line", "line-soft")).hasSize(1);
    }

    @Test
    void noNameLiesOnAnotherOrLeavesTheSheet() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 50; round++) {
            List<Partner> partners = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                partners.add(
                        partner(
                                "Partner number " + i,
                                .4 + .6 * random.nextDouble(),
                                300 * random.nextDouble() * random.nextDouble(),
                                random.nextBoolean(),
                                random.nextInt(5) == 0));
            }
            for (int width : new int[] {Picture.WIDE, Picture.MIDDLE, Picture.NARROW}) {
                Seen field = Seen.of(TrustField.drawn(partners, SCALE, width));
                List<Element> names =
                        field.all("text").stream()
                                .filter(text -> text.getTextContent().startsWith("Partner"))
                                .toList();
                assertThat(names).isNotEmpty();
                for (Element one : names) {
                    assertThat(left(one)).isNotNegative();
                    assertThat(right(one)).isLessThanOrEqualTo(width);
                    for (Element other : names) {
                        assertThat(one.isSameNode(other) || apart(one, other)).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aThousandPartnersAreTalliedInTheLabelAndNotAllNamed() {
        List<Partner> partners = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            partners.add(partner("P" + i, .5 + i / 2500.0, i, false, false));
        }
        Seen field = Seen.of(TrustField.drawn(partners, SCALE, Picture.WIDE));

        assertThat(field.all("circle", "mark-a")).hasSize(1000);
        assertThat(field.label()).hasSizeLessThan(1200).contains("and 988\u00a0more");
    }

    private static boolean apart(Element one, Element other) {
        return right(one) <= left(other)
                || right(other) <= left(one)
                || Math.abs(at(one, "y") - at(other, "y")) >= 16.9;
    }

    private static double left(Element text) {
        return endsAtItsPlace(text) ? at(text, "x") - width(text) : at(text, "x");
    }

    private static double right(Element text) {
        return endsAtItsPlace(text) ? at(text, "x") : at(text, "x") + width(text);
    }

    private static boolean endsAtItsPlace(Element text) {
        return text.getAttribute("text-anchor").equals("end");
    }

    private static double width(Element text) {
        return Lettering.width(text.getTextContent(), 13);
    }

    private static Partner partner(
            String who, double kept, double weight, boolean thin, boolean needs) {
        return new Partner(who, Side.A, new Spot(kept, weight), null, thin, false, needs);
    }

    private static double at(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Seen draw(Partner... partners) {
        return Seen.of(TrustField.drawn(List.of(partners), SCALE, Picture.WIDE));
    }
}
