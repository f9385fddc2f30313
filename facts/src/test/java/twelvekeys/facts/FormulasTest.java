package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The formulas on examples that others published, each with where it stands.
class FormulasTest {

    /// exinfm.com, "The Z Score": a company with assets of 1,000 and Z = 2.86.
    @Test
    void altmanZOfTheExampleOfExinfm() {
        assertThat(Formulas.altmanZ(100, 400, 50, 600, 1500, 700, 1000))
                .isCloseTo(2.86, within(0.005));
    }

    /// formiax.com, "Altman score": a company with assets of 3.5 million and Z = 11.097.
    @Test
    void altmanZOfTheExampleOfFormiax() {
        assertThat(
                        Formulas.altmanZ(
                                4_200_000, 800_000, 6_500_000, 7_000_000, 8_300_000, 5_000_000,
                                3_500_000))
                .isCloseTo(11.097, within(0.0015));
    }

    /// Altman (2000), table of Z″: the coefficients one by one.
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 6.56",
        "0, 1, 0, 0, 3.26",
        "0, 0, 1, 0, 6.72",
        "0, 0, 0, 1, 1.05",
        "0.2, -0.1, 0.05, 0.5, 1.847"
    })
    void altmanDoublePrimeHasThePublishedCoefficients(
            double wc, double re, double ebit, double equity, double z) {
        assertThat(Formulas.altmanDoublePrime(wc, re, ebit, equity, 1, 1))
                .isCloseTo(z, within(1e-12));
    }

    /// The accounts of Enron, 1997 to 2000, as in Wahlen, Baginski and Bradshaw, Financial
    /// Reporting, Financial Statement Analysis and Valuation, problem 6.23. The indices are worked
    /// out by hand from them to three places.
    @ParameterizedTest
    @CsvSource({
        "1999, 1.146, 1.170, 1.064, 1.283, 0.999, 0.960, 0.908, -0.006, -1.969",
        "2000, 1.365, 2.144, 0.771, 2.513, 1.267, 0.416, 1.354, -0.058, -0.539",
    })
    void beneishOfEnron(
            int year,
            double dsri,
            double gmi,
            double aqi,
            double sgi,
            double depi,
            double sgai,
            double lvgi,
            double tata,
            double m) {
        assertThat(Formulas.beneish(dsri, gmi, aqi, sgi, depi, sgai, lvgi, tata))
                .as("Enron %d", year)
                .isCloseTo(m, within(0.003));
    }

    /// Beneish (1999), table 2: the mean company of either kind. The manipulators lie above his cut
    /// of -1.78, the others below it.
    @Test
    void beneishTellsTheMeanManipulatorFromTheMeanOther() {
        double manipulator =
                Formulas.beneish(1.465, 1.193, 1.254, 1.607, 1.077, 1.041, 1.111, 0.031);
        double other = Formulas.beneish(1.031, 1.014, 1.039, 1.134, 1.001, 1.054, 1.037, 0.018);
        assertThat(manipulator).isGreaterThan(-1.78);
        assertThat(other).isLessThan(-1.78).isCloseTo(-2.246, within(0.001));
    }

    @Test
    void theBeneishCoefficientsSumToMinusTwoPointFourEightWhenNothingChanges() {
        // All indices 1 and no accruals: -4.84 + .920 + .528 + .404 + .892 + .115 - .172 - .327.
        assertThat(Formulas.beneish(1, 1, 1, 1, 1, 1, 1, 0)).isCloseTo(-2.48, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.5, 1.5, -1.71615", "-0.2, 1.1, 0.8, 2.8167", "0, 0, 0, -4.336"})
    void zmijewskiByHand(double roa, double leverage, double current, double score) {
        assertThat(Formulas.zmijewski(roa, leverage, current)).isCloseTo(score, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0, 0, 0, -7.893",
        "1, 1, 1, 1, 1, 1, 1, -1.147",
        "0.1, 0.05, 0.02, 0.6, 0.2, -0.03, 1, -5.38572"
    })
    void dechowByHand(
            double rsst,
            double rec,
            double inv,
            double soft,
            double cash,
            double roa,
            double issue,
            double logOdds) {
        assertThat(Formulas.dechow(rsst, rec, inv, soft, cash, roa, issue))
                .isCloseTo(logOdds, within(1e-9));
    }

    @Test
    void theDechowScoreIsOneForTheUnconditionalProbability() {
        assertThat(Formulas.dechowScore(Math.log(0.0037 / (1 - 0.0037))))
                .isCloseTo(1, within(1e-12));
    }

    /// Interest cover of two years in a solved exercise of solutioninn.com: 27 and 34 times, both
    /// cut to whole times.
    @ParameterizedTest
    @CsvSource({"19803, 726, 27", "19196, 552, 34"})
    void interestCoverOfASolvedExercise(double ebit, double interest, int times) {
        Measured cover =
                Indicator.INTEREST_COVER.measure(
                        new Invented.Year()
                                .with(Concept.EBIT, ebit)
                                .with(Concept.INTEREST, interest));
        assertThat(value(cover)).isBetween((double) times, times + 1.0);
    }

    /// investing.com, "Sloan ratio": Alpha Corp earns 10 million, of which 8 million is cash, with
    /// assets that grow from 50 to 60 million.
    @Test
    void sloanOfTheExampleOfInvestingDotCom() {
        assertThat(Formulas.sloan(10_000_000, 8_000_000, 60_000_000, 50_000_000))
                .isCloseTo(2.0 / 55, within(1e-12));
    }

    /// calculatorshub.net, "Accrual Ratio Calculator": 150,000 earned, 120,000 of it cash, assets
    /// of 500,000 on average: 0.06. toolroost.com, "Accrual Ratio Calculator": 4.2 million, 3.675
    /// million and 58.5 million: 0.0090.
    @ParameterizedTest
    @CsvSource({"150000, 120000, 500000, 0.06", "4200000, 3675000, 58500000, 0.0090"})
    void sloanOfTwoCalculators(double income, double cash, double average, double ratio) {
        assertThat(Formulas.sloan(income, cash, 1.2 * average, 0.8 * average))
                .isCloseTo(ratio, within(0.00005));
    }

    /// A lecture on scribd.com (511883057, "Alk"): ROA 2.14, leverage 0.61, current ratio 0.74 give
    /// -10.656 with the coefficients rounded to one place, so ours lies near it.
    @Test
    void zmijewskiOfALectureWithRoundedCoefficients() {
        assertThat(Formulas.zmijewski(2.14, 0.61, 0.74)).isCloseTo(-10.656, within(0.15));
    }

    @Test
    void sloanByHand() {
        assertThat(Formulas.sloan(50, 30, 500, 300)).isCloseTo(0.05, within(1e-12));
        assertThat(Formulas.sloan(-10, 40, 100, 100)).isCloseTo(-0.5, within(1e-12));
    }

    /// The whole path from Enron's accounts to M, not the indices: it finds the same as by hand.
    @Test
    void beneishIsWorkedOutOfTheAccountsOfEnron() {
        Measured m = Indicator.BENEISH.measure(enron());
        assertThat(value(m)).isCloseTo(-0.5390, within(0.0001));
    }

    static Invented.Year enron() {
        return new Invented.Year()
                .with(Concept.RECEIVABLES, 10396, 3030, 2060, 1697)
                .with(Concept.CURRENT_ASSETS, 30381, 7255, 5933, 4669)
                .with(Concept.PLANT, 11743, 10681, 10657, 9170)
                .with(Concept.ASSETS, 65503, 33381, 29350, 23422)
                .with(Concept.CURRENT_LIABILITIES, 28406, 6759, 6107, 4412)
                .with(Concept.LONG_DEBT, 8550, 7151, 7357, 6254)
                .with(Concept.REVENUE, 100789, 40112, 31260, 20273)
                .with(Concept.COST_OF_REVENUE, 94517, 34761, 26381, 17311)
                .with(Concept.OVERHEAD, 3184, 3045, 2473, 1406)
                .with(Concept.NET_INCOME, 979, 1024, 703, 105)
                .with(Concept.OPERATING_CASH_FLOW, 4779, 1228, 1640, 501)
                .with(Concept.DEPRECIATION, 485, 565, 563, 480);
    }

    static double value(Measured measured) {
        assertThat(measured).isInstanceOf(Measured.Known.class);
        return ((Measured.Known) measured).parts().getFirst();
    }
}
