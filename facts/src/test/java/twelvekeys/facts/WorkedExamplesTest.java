package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static twelvekeys.facts.FormulasTest.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Further examples that others worked out and published, each with where it stands. Those of
/// Altman's, Beneish's, Sloan's and Zmijewski's scores are in [FormulasTest].
class WorkedExamplesTest {

    /// cio-wiki.org, "Cash Asset Ratio": 50,000 of 100,000 is 0.5. pocketsense.com, "How to
    /// Calculate Percentage of Cash in Total Assets": 100,000 of 500,000 is 0.2.
    @ParameterizedTest
    @CsvSource({"50000, 100000, 0.5", "100000, 500000, 0.2"})
    void cashOverAssets(double cash, double assets, double ratio) {
        Measured measured =
                Indicator.CASH.measure(
                        new Invented.Year().with(Concept.CASH, cash).with(Concept.ASSETS, assets));
        assertThat(value(measured)).isCloseTo(ratio, within(1e-12));
    }

    /// strategicassetmgmtinc.com, "How to get equity assets": 105,000 of 400,000 is 26.25 %.
    /// profitmarginratio.com, "Equity Ratio Calculator": 150,000 of 200,000 is 0.75.
    @ParameterizedTest
    @CsvSource({"105000, 400000, 0.2625", "150000, 200000, 0.75"})
    void equityOverAssets(double equity, double assets, double ratio) {
        Measured measured =
                Indicator.EQUITY_SHARE.measure(
                        new Invented.Year()
                                .with(Concept.EQUITY, equity)
                                .with(Concept.ASSETS, assets));
        assertThat(value(measured)).isCloseTo(ratio, within(1e-12));
    }

    /// justaaa.com, question 300713: Dome Inc has assets of 30 million, earns 25 % of them before
    /// interest and tax and 15 % after, and covers its interest 11 times.
    @Test
    void returnOnAssetsAndInterestCoverOfDome() {
        Invented.Year dome =
                new Invented.Year()
                        .with(Concept.ASSETS, 30)
                        .with(Concept.EBIT, 7.5)
                        .with(Concept.INTEREST, 0.68182)
                        .with(Concept.NET_INCOME, 4.5);
        assertThat(value(Indicator.RETURN_ON_ASSETS.measure(dome))).isCloseTo(0.15, within(1e-12));
        assertThat(value(Indicator.INTEREST_COVER.measure(dome))).isCloseTo(11, within(0.001));
    }

    /// weegy.com, a solved exercise: 40 million of 325 million is 12.3 %.
    /// bankingreport.kingmakers.com.ng, "Return on Assets": a bank that earns 1 million has 20 %
    /// with assets of 5 million, and another 10 % with 10 million.
    @ParameterizedTest
    @CsvSource({"40, 325, 0.123, 0.0005", "1, 5, 0.2, 1e-12", "1, 10, 0.1, 1e-12"})
    void netIncomeOverAssets(double income, double assets, double ratio, double rounded) {
        Measured measured =
                Indicator.RETURN_ON_ASSETS.measure(
                        new Invented.Year()
                                .with(Concept.NET_INCOME, income)
                                .with(Concept.ASSETS, assets));
        assertThat(value(measured)).isCloseTo(ratio, within(rounded));
    }

    /// gurufocus.com, "Piotroski F-Score of Apple" for the twelve months to June 2015, with all
    /// figures in millions: 7 of 9 signs. The numbers of shares, which the page compares too, are
    /// those of Apple's reports of the two Junes.
    @Test
    void piotroskiOfAppleIn2015() {
        Invented.Year apple =
                new Invented.Year()
                        .with(Concept.NET_INCOME, 50_737, 38_555)
                        .with(Concept.OPERATING_CASH_FLOW, 81_041)
                        .with(Concept.REVENUE, 224_337, 178_144)
                        .with(Concept.COST_OF_REVENUE, 224_337 - 89_087, 178_144 - 68_399)
                        .with(Concept.ASSETS, 273_151, 222_520)
                        .with(Concept.LONG_DEBT, 47_419, 29_030)
                        .with(Concept.CURRENT_ASSETS, 70_953, 67_949)
                        .with(Concept.CURRENT_LIABILITIES, 65_285, 46_205)
                        .with(Concept.SHARES, 5_703, 5_988);
        assertThat(value(Indicator.PIOTROSKI.measure(apple))).isEqualTo(7);
    }

    /// Filing calendars for annual reports. Broadridge, "2021 SEC Filing Deadlines and Holidays",
    /// of fiscal 2020; Borer Financial, "SEC Filing Deadlines Based on a December 31, 2023 Fiscal
    /// Year End".
    @ParameterizedTest
    @CsvSource({
        "2020-12-31, LARGE_ACCELERATED, 2021-03-01",
        "2020-12-31, ACCELERATED, 2021-03-16",
        "2020-12-31, OTHER, 2021-03-31",
        "2023-12-31, LARGE_ACCELERATED, 2024-02-29",
        "2023-12-31, ACCELERATED, 2024-03-15",
        "2023-12-31, OTHER, 2024-04-01",
    })
    void theDeadlineIsThatOfTheCalendars(LocalDate yearEnd, FilerClass filer, LocalDate due) {
        assertThat(daysLate(yearEnd, filer, due)).isZero();
        assertThat(daysLate(yearEnd, filer, due.plusDays(1))).isEqualTo(1);
    }

    private static double daysLate(LocalDate yearEnd, FilerClass filer, LocalDate filed) {
        Company plain =
                new Invented.Maker(1)
                        .filing("10-K", filed.toString(), yearEnd.toString())
                        .company();
        Company company =
                new Company(1, "x", 3571, filer, plain.observations(), plain.filings(), null);
        PointInTime known = new PointInTime(company, filed.plusDays(30));
        return value(Indicator.DAYS_LATE.measure(known.year(yearEnd)));
    }
}
