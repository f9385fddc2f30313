package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static twelvekeys.facts.FormulasTest.enron;
import static twelvekeys.facts.FormulasTest.value;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    /// Enron 2000 by hand: ROA and CFO are positive, ROA fell, CFO exceeds income, debt over assets
    /// fell (.1305 from .2142), the current ratio fell (1.0695 from 1.0734), shares are not told,
    /// the margin fell, the turnover rose: 5 of 8 signs.
    @Test
    void piotroskiCountsTheSignsThatCanBeTold() {
        assertThat(value(Indicator.PIOTROSKI.measure(enron())))
                .isCloseTo(5 * 9 / 8.0, within(1e-12));
    }

    /// Enron 1999 by hand: of the same eight signs ROA, CFO, ΔROA (.0307 from .0240), CFO over
    /// income, debt (.2142 from .2507), current ratio (1.0734 from .9715) hold, the margin (.1334
    /// from .1561) fell and the turnover (1.2017 from 1.0651) rose: 7 of 8.
    @Test
    void piotroskiOfTheYearBefore() {
        Invented.Year year =
                new Invented.Year()
                        .with(Concept.CURRENT_ASSETS, 7255, 5933)
                        .with(Concept.ASSETS, 33381, 29350)
                        .with(Concept.CURRENT_LIABILITIES, 6759, 6107)
                        .with(Concept.LONG_DEBT, 7151, 7357)
                        .with(Concept.REVENUE, 40112, 31260)
                        .with(Concept.COST_OF_REVENUE, 34761, 26381)
                        .with(Concept.NET_INCOME, 1024, 703)
                        .with(Concept.OPERATING_CASH_FLOW, 1228, 1640);
        assertThat(value(Indicator.PIOTROSKI.measure(year))).isCloseTo(7 * 9 / 8.0, within(1e-12));
    }

    @Test
    void piotroskiNeedsSixSigns() {
        Invented.Year year =
                new Invented.Year()
                        .with(Concept.ASSETS, 100, 90)
                        .with(Concept.NET_INCOME, 5, 4)
                        .with(Concept.OPERATING_CASH_FLOW, 6);
        assertThat(Indicator.PIOTROSKI.measure(year)).isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void whatIsNotToldIsNamed() {
        assertThat(Indicator.LEVERAGE.measure(enron()))
                .isInstanceOfSatisfying(
                        Measured.Unknown.class,
                        unknown ->
                                assertThat(unknown.reason())
                                        .contains("total liabilities", "market value"));
        assertThat(Indicator.CONSERVATISM.measure(new Invented.Year().with(Concept.ASSETS, 1)))
                .isInstanceOfSatisfying(
                        Measured.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("2 years before"));
    }

    @Test
    void aZeroDenominatorIsUnknownAndNotInfinite() {
        Invented.Year year = new Invented.Year().with(Concept.EBIT, 5).with(Concept.INTEREST, 0);
        assertThat(Indicator.INTEREST_COVER.measure(year))
                .isInstanceOfSatisfying(
                        Measured.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("zero"));
    }

    @Test
    void whateverIsFiledAnIndicatorIsFiniteOrUnknown() {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            Invented.Year year = Invented.hostileYear(random);
            for (Indicator indicator : Indicator.values()) {
                if (indicator.measure(year) instanceof Measured.Known known) {
                    assertThat(known.parts()).allMatch(Double::isFinite);
                }
            }
        }
    }

    @Test
    void ratiosDoNotDependOnTheCurrencysUnit() {
        for (Indicator indicator :
                new Indicator[] {Indicator.BENEISH, Indicator.SLOAN, Indicator.PIOTROSKI}) {
            Invented.Year thousands = new Invented.Year();
            for (Concept concept : Concept.values()) {
                double[] told = new double[4];
                for (int ago = 0; ago < told.length; ago++) {
                    Figure figure = enron().figure(concept, ago);
                    told[ago] = figure == null ? Double.NaN : 1000 * figure.value();
                }
                thousands.with(concept, told);
            }
            assertThat(value(indicator.measure(thousands)))
                    .isCloseTo(value(indicator.measure(enron())), within(1e-9));
        }
    }

    @Test
    void everyIndicatorSaysItsFormulaAndItsSource() {
        for (Indicator indicator : Indicator.values()) {
            assertThat(indicator.formula()).isNotBlank();
            assertThat(indicator.source()).isNotBlank();
            assertThat(Indicator.of(indicator.letter())).contains(indicator);
        }
    }
}
