package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    private static Invented.Maker maker() {
        return new Invented.Maker(1)
                .year("us-gaap:NetIncomeLoss", 5, "2023-12-31", "2024-02-20")
                .filing("10-K", "2024-02-20", "2023-12-31")
                .filing("8-K", "2023-01-10", "2023-01-09", "5.02", "9.01")
                .filing("8-K", "2024-01-10", "2024-01-09", "5.02")
                .filing("8-K", "2018-01-10", "2018-01-09", "5.02");
    }

    private static Measured measure(Invented.Maker maker, Indicator indicator) {
        PointInTime known = new PointInTime(maker.company(), AS_OF);
        return indicator.measure(known.year(known.yearEnds().getFirst()));
    }

    private static double value(Invented.Maker maker, Indicator indicator) {
        return FormulasTest.value(measure(maker, indicator));
    }

    @Test
    void eventsAreCountedPerObservedYearOfTheLastThree() {
        LocalDate long_ago = LocalDate.of(2010, 1, 1);
        assertThat(value(maker().observedFrom(long_ago), Indicator.DEPARTURES))
                .isCloseTo(2 / 3.0, within(1e-9));
        assertThat(value(maker().observedFrom(LocalDate.of(2022, 6, 30)), Indicator.DEPARTURES))
                .isCloseTo(1, within(0.01));
    }

    @Test
    void theFilingsThatWereCountedAreNamed() {
        Measured departures =
                measure(maker().observedFrom(LocalDate.of(2010, 1, 1)), Indicator.DEPARTURES);
        assertThat(departures.events()).extracting(Filing::accession).containsExactly("f2", "f1");
        assertThat(measure(maker(), Indicator.DAYS_LATE).events())
                .extracting(Filing::form)
                .containsExactly("10-K");
    }

    @Test
    void unobservedYearsAreNotClean() {
        assertThat(measure(maker(), Indicator.NON_RELIANCE)).isInstanceOf(Measured.Unknown.class);
        assertThat(measure(maker().observedFrom(LocalDate.of(2024, 1, 1)), Indicator.NON_RELIANCE))
                .isInstanceOf(Measured.Unknown.class);
        assertThat(value(maker().observedFrom(LocalDate.of(2020, 1, 1)), Indicator.NON_RELIANCE))
                .isZero();
    }

    @Test
    void anAnnualReportIsLateAfterSixtyDaysForALargeFiler() {
        // 60 days after 2023-12-31 is 2024-02-29.
        assertThat(value(maker(), Indicator.DAYS_LATE)).isZero();
        Invented.Maker late =
                new Invented.Maker(2)
                        .year("us-gaap:NetIncomeLoss", 5, "2023-12-31", "2024-03-12")
                        .filing("10-K", "2024-03-12", "2023-12-31");
        assertThat(value(late, Indicator.DAYS_LATE)).isEqualTo(12);
    }

    @Test
    void aFormFourIsDueTwoBusinessDaysAfterTheTrade() {
        Invented.Maker maker =
                maker().observedFrom(LocalDate.of(2015, 1, 1))
                        .filing("4", "2024-03-12", "2024-03-08") // Friday to Tuesday
                        .filing("4", "2024-03-15", "2024-03-08");
        assertThat(value(maker, Indicator.LATE_INSIDERS)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void mineralsApplyOnlyToWhoReportsThem() {
        PointInTime known = new PointInTime(maker().company(), AS_OF);
        assertThat(Indicator.MINERALS.appliesTo(3571, known.year(known.yearEnds().getFirst())))
                .isFalse();
        Invented.Maker reports =
                maker().observedFrom(LocalDate.of(2015, 1, 1))
                        .filing("SD", "2023-05-31", "2022-12-31")
                        .filing("SD", "2024-06-05", "2023-12-31");
        assertThat(value(reports, Indicator.MINERALS)).isCloseTo(0.5, within(1e-12));
    }
}
