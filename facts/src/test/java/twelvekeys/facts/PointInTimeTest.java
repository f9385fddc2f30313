package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointInTimeTest {

    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    private static Invented.Maker twoYears() {
        return new Invented.Maker(1)
                .state("us-gaap:Assets", 100, "2021-12-31", "2022-02-20")
                .year("us-gaap:NetIncomeLoss", 9, "2021-12-31", "2022-02-20")
                .state("us-gaap:Assets", 120, "2022-12-31", "2023-02-20")
                .year("us-gaap:NetIncomeLoss", 11, "2022-12-31", "2023-02-20");
    }

    private static double value(Company company, LocalDate asOf, Concept concept, int ago) {
        PointInTime known = new PointInTime(company, asOf);
        Figure figure = known.year(known.yearEnds().getFirst()).figure(concept, ago);
        return Objects.requireNonNull(figure).value();
    }

    @Test
    void nothingFiledLaterIsSeen() {
        Company company = twoYears().company();
        assertThat(new PointInTime(company, LocalDate.of(2022, 2, 19)).yearEnds()).isEmpty();
        assertThat(new PointInTime(company, LocalDate.of(2023, 2, 19)).yearEnds())
                .containsExactly(LocalDate.of(2021, 12, 31));
        assertThat(new PointInTime(company, LocalDate.of(2023, 2, 20)).yearEnds())
                .containsExactly(END, LocalDate.of(2021, 12, 31));
        assertThat(value(company, LocalDate.of(2023, 2, 19), Concept.ASSETS, 0)).isEqualTo(100);
        assertThat(value(company, LocalDate.of(2023, 2, 20), Concept.ASSETS, 0)).isEqualTo(120);
        assertThat(value(company, LocalDate.of(2023, 2, 20), Concept.ASSETS, 1)).isEqualTo(100);
    }

    @Test
    void anAmendmentCountsFromTheDayItWasFiled() {
        Company company =
                twoYears()
                        .add("us-gaap:Assets", 90, null, "2022-12-31", "2023-07-01", "10-K/A")
                        .company();
        assertThat(value(company, LocalDate.of(2023, 6, 30), Concept.ASSETS, 0)).isEqualTo(120);
        assertThat(value(company, LocalDate.of(2023, 7, 1), Concept.ASSETS, 0)).isEqualTo(90);
    }

    /// Whatever is filed after a day changes nothing as of that day.
    @Test
    void theFutureChangesNothing() {
        Random random = new Random(11);
        LocalDate asOf = LocalDate.of(2023, 4, 1);
        for (int i = 0; i < 300; i++) {
            Invented.Maker more = twoYears();
            for (int j = 0; j < 20; j++) {
                LocalDate filed = asOf.plusDays(1 + random.nextInt(900));
                String end = END.minusDays(random.nextInt(3) * 365L).toString();
                if (random.nextBoolean()) {
                    more.state("us-gaap:Assets", random.nextInt(1000), end, filed.toString());
                } else {
                    more.year("us-gaap:NetIncomeLoss", random.nextInt(99), end, filed.toString());
                }
            }
            PointInTime plain = new PointInTime(twoYears().company(), asOf);
            PointInTime fuller = new PointInTime(more.company(), asOf);
            assertThat(fuller.yearEnds()).isEqualTo(plain.yearEnds());
            for (Concept concept : Concept.values()) {
                assertThat(fuller.year(END).figure(concept, 0))
                        .isEqualTo(plain.year(END).figure(concept, 0));
            }
        }
    }

    @Test
    void theFirstRuleWhoseTagsWereFiledIsTakenAndSaid() {
        Company company =
                twoYears()
                        .state(
                                "us-gaap:LiabilitiesAndStockholdersEquity",
                                120,
                                "2022-12-31",
                                "2023-02-20")
                        .state("us-gaap:StockholdersEquity", 50, "2022-12-31", "2023-02-20")
                        .state("us-gaap:MinorityInterest", 4, "2022-12-31", "2023-02-20")
                        .company();
        PointInTime known = new PointInTime(company, LocalDate.of(2023, 3, 1));
        Figure liabilities = Objects.requireNonNull(known.year(END).figure(Concept.LIABILITIES, 0));
        assertThat(liabilities.value()).isEqualTo(66);
        assertThat(liabilities.rule()).contains("MinorityInterest");
        assertThat(liabilities.sources()).hasSize(3).allMatch(o -> o.accession().length() > 3);
    }

    @Test
    void moneyOfAnotherCurrencyIsLeftOut() {
        Company company =
                new Company(
                        1,
                        "x",
                        0,
                        FilerClass.OTHER,
                        java.util.List.of(
                                observation("ifrs-full:Assets", 7, "EUR", null),
                                observation("ifrs-full:Liabilities", 3, "USD", null),
                                observation(
                                        "ifrs-full:ProfitLoss",
                                        1,
                                        "EUR",
                                        LocalDate.of(2022, 1, 1))),
                        java.util.List.of(),
                        null);
        FigureSource year = new PointInTime(company, LocalDate.of(2024, 1, 1)).year(END);
        assertThat(Objects.requireNonNull(year.figure(Concept.ASSETS, 0)).value()).isEqualTo(7);
        assertThat(year.figure(Concept.LIABILITIES, 0)).isNull();
    }

    private static Observation observation(
            String tag,
            double value,
            String unit,
            @org.jspecify.annotations.Nullable LocalDate start) {
        return new Observation(
                tag, value, unit, start, END, LocalDate.of(2023, 3, 1), "20-F", "acc");
    }

    @Test
    void aYearThatEndsUntilMayIsNamedAfterTheOneBefore() {
        assertThat(PointInTime.fiscalYear(LocalDate.of(2024, 1, 31))).isEqualTo(2023);
        assertThat(PointInTime.fiscalYear(LocalDate.of(2024, 6, 30))).isEqualTo(2024);
    }
}
