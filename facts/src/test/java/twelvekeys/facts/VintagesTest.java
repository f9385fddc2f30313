package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Scores on the days they were formed, and what came after.
class VintagesTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final int COMPANIES = 40;

    /// A company that files for fiscal 2018 to 2022, stronger the higher its number.
    private static Invented.Maker company(int i) {
        Invented.Maker maker = new Invented.Maker(i).observedFrom(LocalDate.of(2017, 1, 1));
        for (int year = 2018; year <= 2022; year++) {
            String end = year + "-12-31";
            String filed = (year + 1) + "-02-" + (10 + i % 15);
            maker.state("us-gaap:Assets", 1000, end, filed)
                    .state("us-gaap:Liabilities", 900 - i * 5, end, filed)
                    .state("us-gaap:AssetsCurrent", 300 + i, end, filed)
                    .state("us-gaap:LiabilitiesCurrent", 200, end, filed)
                    .state("us-gaap:RetainedEarningsAccumulatedDeficit", i, end, filed)
                    .state("us-gaap:CashAndCashEquivalentsAtCarryingValue", 50 + i, end, filed)
                    .year("us-gaap:NetIncomeLoss", i + 1, end, filed)
                    .year("us-gaap:OperatingIncomeLoss", 2 * i + 1, end, filed)
                    .year("us-gaap:InterestExpense", 3, end, filed)
                    .add("dei:EntityPublicFloat", 400 + i, null, year + "-06-30", filed, "10-K")
                    .filing("10-K", filed, end);
        }
        return maker;
    }

    private static List<Company> market() {
        List<Company> market = new ArrayList<>();
        for (int i = 1; i <= COMPANIES; i++) {
            market.add(company(i).company());
        }
        return market;
    }

    private static BusinessCase read(List<Company> market, LocalDate asOf) {
        Vintages vintages = new Vintages(asOf);
        market.forEach(vintages::add);
        return vintages.businessCase();
    }

    private static BusinessCase.Case of(BusinessCase read, long company, int year) {
        return read.cases().stream()
                .filter(one -> one.company() == company && one.yearEnd().getYear() == year)
                .findFirst()
                .orElseThrow();
    }

    private static List<Company> with(Company changed) {
        return market().stream().map(c -> c.cik() == changed.cik() ? changed : c).toList();
    }

    @Test
    void aScoreStandsOnTheDayItsReportWasFiledAndTheStrongestAreInTheBestFifth() {
        BusinessCase read = read(market(), AS_OF);
        assertThat(read.cases())
                .allMatch(one -> one.formed().getYear() == one.yearEnd().getYear() + 1);
        assertThat(of(read, 40, 2020).fifth()).isEqualTo(5);
        assertThat(of(read, 1, 2020).fifth()).isEqualTo(1);
        assertThat(of(read, 14, 2020).formed()).isEqualTo(LocalDate.of(2021, 2, 24));
        assertThat(read.companies()).isEqualTo(COMPANIES);
        assertThat(read.years()).isEqualTo(5);
    }

    /// The first to file has nobody to be compared with: the others had filed nothing yet.
    @Test
    void theFirstOfAllYearsToFileHasNoPeersYet() {
        BusinessCase read = read(market(), AS_OF);
        assertThat(read.cases()).noneMatch(one -> one.formed().equals(LocalDate.of(2019, 2, 10)));
        assertThat(read.leftOut().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(5 * COMPANIES - read.cases().size())
                .isPositive();
    }

    /// Plants what nobody could know on the day: accounts restated to ruin, filed a day later.
    @Test
    void aFactThatWasFiledADayLaterChangesNoScore() {
        BusinessCase plain = read(market(), AS_OF);
        LocalDate formed = of(plain, 40, 2020).formed();
        String later = formed.plusDays(1).toString();
        Company planted =
                company(40)
                        .add("us-gaap:Liabilities", 999, null, "2020-12-31", later, "10-K/A")
                        .add(
                                "us-gaap:NetIncomeLoss",
                                -900,
                                "2020-01-01",
                                "2020-12-31",
                                later,
                                "10-K/A")
                        .filing("10-K/A", later, "2020-12-31")
                        .filing("8-K", later, null, "4.02")
                        .company();
        BusinessCase.Case after = of(read(with(planted), AS_OF), 40, 2020);
        assertThat(after.score()).isEqualTo(of(plain, 40, 2020).score());
        assertThat(after.fifth()).isEqualTo(5);
        assertThat(after.outcomes())
                .containsEntry(Outcome.RESTATEMENT, 1.0)
                .containsEntry(Outcome.AMENDMENT, 1.0);
        // The same facts a day earlier do change it, so the test can fail.
        Company known =
                company(40)
                        .add(
                                "us-gaap:NetIncomeLoss",
                                -900,
                                "2020-01-01",
                                "2020-12-31",
                                formed.toString(),
                                "10-K")
                        .add(
                                "us-gaap:Liabilities",
                                999,
                                null,
                                "2020-12-31",
                                formed.toString(),
                                "10-K")
                        .company();
        assertThat(of(read(with(known), AS_OF), 40, 2020).score()).isLessThan(after.score());
    }

    /// Whatever anybody files after a day, shuffled, perturbed, left out or added: every score that
    /// was formed until that day is the same to the last bit.
    @Test
    void noFutureChangesAnyScoreOfThePast() {
        Random random = new Random(17);
        LocalDate cut = LocalDate.of(2021, 2, 18);
        List<BusinessCase.Case> before = until(read(market(), AS_OF), cut);
        assertThat(before).hasSizeGreaterThan(60);
        for (int run = 0; run < 25; run++) {
            List<Company> perturbed = new ArrayList<>();
            for (Company company : market()) {
                if (random.nextInt(10) > 0) {
                    perturbed.add(perturbed(company, cut, random));
                } else {
                    perturbed.add(past(company, cut));
                }
            }
            List<BusinessCase.Case> after = until(read(perturbed, AS_OF), cut);
            assertThat(after).isEqualTo(before);
        }
    }

    /// The scores until a day, without what came after them.
    private static List<BusinessCase.Case> until(BusinessCase read, LocalDate cut) {
        return read.cases().stream()
                .filter(one -> !one.formed().isAfter(cut))
                .map(one ->
                        new BusinessCase.Case(
                                one.company(),
                                one.name(),
                                one.formed(),
                                one.yearEnd(),
                                one.score(),
                                one.fifth(),
                                Map.of()))
                .toList();
    }

    private static Company past(Company company, LocalDate cut) {
        return changed(
                company,
                company.observations().stream().filter(o -> !o.filed().isAfter(cut)).toList(),
                company.filings().stream().filter(f -> !f.filed().isAfter(cut)).toList());
    }

    private static Company perturbed(Company company, LocalDate cut, Random random) {
        List<Observation> observations = new ArrayList<>();
        for (Observation o : company.observations()) {
            if (!o.filed().isAfter(cut)) {
                observations.add(o);
            } else if (random.nextInt(4) > 0) {
                double value = o.value() * random.nextGaussian() * 10;
                LocalDate filed = cut.plusDays(1 + random.nextInt(1100));
                LocalDate end = o.end().minusYears(random.nextInt(4));
                LocalDate start = o.start() == null ? null : end.minusYears(1).plusDays(1);
                observations.add(observation(o, value, start, end, filed));
            }
        }
        List<Filing> filings = new ArrayList<>();
        for (Filing filing : company.filings()) {
            if (!filing.filed().isAfter(cut)) {
                filings.add(filing);
            } else {
                LocalDate filed = cut.plusDays(1 + random.nextInt(1100));
                String[] forms = {"10-K", "10-K/A", "8-K", "NT 10-K", "4", "SD"};
                String form = forms[random.nextInt(forms.length)];
                filings.add(
                        new Filing(
                                filing.accession(),
                                form,
                                filed,
                                filing.reported(),
                                Set.of("1.03", "4.02")));
            }
        }
        Collections.shuffle(observations, random);
        Collections.shuffle(filings, random);
        return changed(company, observations, filings);
    }

    private static Observation observation(
            Observation of,
            double value,
            @Nullable LocalDate start,
            LocalDate end,
            LocalDate filed) {
        return new Observation(
                of.tag(), value, of.unit(), start, end, filed, of.form(), of.accession() + "x");
    }

    private static Company changed(
            Company company, List<Observation> observations, List<Filing> filings) {
        return new Company(
                company.cik(),
                company.name(),
                company.sic(),
                FilerClass.OTHER, // the class that was told last is of no account
                observations,
                filings,
                company.observedFrom());
    }

    /// Nothing of its own future, and nothing of the reading's: as of a day the same scores came
    /// out on that day.
    @Test
    void aReadingAsOfAnEarlierDayHasTheSameScores() {
        LocalDate early = LocalDate.of(2021, 12, 31);
        assertThat(until(read(market(), early), early))
                .isEqualTo(until(read(market(), AS_OF), early));
    }

    @Test
    void whoVanishesStaysInItsFifth() {
        Company whole = company(3).company();
        LocalDate last = LocalDate.of(2021, 3, 1);
        Company gone =
                changed(
                        whole,
                        whole.observations().stream()
                                .filter(o -> o.filed().isBefore(last))
                                .toList(),
                        whole.filings().stream().filter(f -> f.filed().isBefore(last)).toList());
        BusinessCase read = read(with(gone), AS_OF);
        assertThat(of(read, 3, 2020).fifth()).isEqualTo(1);
        assertThat(of(read, 3, 2020).outcomes()).containsEntry(Outcome.LEFT, 1.0);
        assertThat(of(read, 4, 2020).outcomes()).containsEntry(Outcome.LEFT, 0.0);
    }

    @Test
    void aBankruptcyAndANoticeOfDelistingAreFailuresAndAMergerIsNone() {
        assertThat(failure(company(5).filing("8-K", "2021-09-01", null, "1.03"))).isEqualTo(1);
        assertThat(failure(company(5).filing("8-K", "2021-09-01", null, "3.01"))).isEqualTo(1);
        assertThat(failure(company(5).filing("8-K", "2021-09-01", null, "3.01", "2.01"))).isZero();
        assertThat(failure(company(5).filing("8-K", "2022-02-25", null, "1.03"))).isZero();
        assertThat(failure(company(5).filing("8-K", "2021-02-15", null, "1.03"))).isZero();
    }

    private static double failure(Invented.Maker maker) {
        return of(read(with(maker.company()), AS_OF), 5, 2020)
                .outcomes()
                .getOrDefault(Outcome.FAILURE, Double.NaN);
    }

    /// An event needs a year to happen, and a company whose filings are not known tells nothing.
    @Test
    void whatHasNotHadItsTimeOrWasNotObservedIsUnknown() {
        BusinessCase early = read(market(), LocalDate.of(2021, 12, 31));
        assertThat(of(early, 5, 2020).outcomes()).isEmpty();
        Company unobserved = company(5).observedFrom(LocalDate.of(2022, 1, 1)).company();
        assertThat(of(read(with(unobserved), AS_OF), 5, 2020).outcomes()).isEmpty();
        assertThat(of(read(with(unobserved), AS_OF), 6, 2020).outcomes())
                .containsEntry(Outcome.FAILURE, 0.0);
    }

    /// The score of fiscal 2020 is formed in February 2021; the first year that begins later is
    /// 2022: 126/120 less 99/110 is 15 points.
    @Test
    void theReturnIsOfTheFirstWholeYearAfterTheFilingAndOutOfOneTable() {
        Invented.Maker maker = company(6);
        table(maker, "2023-04-20", new double[] {100, 120, 126}, new double[] {100, 110, 99});
        assertThat(surplus(maker)).isCloseTo(0.05 + 0.1, within(1e-12));
        // A later table that begins anew says something else, and does not mix with it.
        table(maker, "2024-04-20", new double[] {50, 60, 90}, new double[] {100, 100, 100});
        assertThat(surplus(maker)).isCloseTo(0.15, within(1e-12));
        assertThat(surplus(company(6))).isNaN();
    }

    private static double surplus(Invented.Maker maker) {
        return of(read(with(maker.company()), AS_OF), 6, 2020).value(Outcome.RETURN);
    }

    private static void table(Invented.Maker maker, String filed, double[] own, double[] peers) {
        for (int i = 0; i < own.length; i++) {
            String start = (2020 + i) + "-01-01";
            String end = (2020 + i) + "-12-31";
            String form = "DEF 14A";
            maker.tagged(filed, "ecd:TotalShareholderRtnAmt", own[i], start, end, form);
            maker.tagged(filed, "ecd:PeerGroupTotalShareholderRtnAmt", peers[i], start, end, form);
        }
    }

    @Test
    void theClassOfFilerIsThatOfThePublicFloatOnTheCover() {
        assertThat(FilerClass.of(700e6)).isEqualTo(FilerClass.LARGE_ACCELERATED);
        assertThat(FilerClass.of(699e6)).isEqualTo(FilerClass.ACCELERATED);
        assertThat(FilerClass.of(74e6)).isEqualTo(FilerClass.OTHER);
        Invented.Year year = new Invented.Year().with(Concept.MARKET_VALUE, 80e6);
        assertThat(new AsThenKnown(year).filerClass()).isEqualTo(FilerClass.ACCELERATED);
        assertThat(new AsThenKnown(new Invented.Year()).filerClass()).isEqualTo(FilerClass.OTHER);
    }

    @Test
    void threeCompaniesAreNotEnoughEvidence() {
        BusinessCase read = read(market().subList(0, 3), AS_OF);
        assertThat(read.cases()).isEmpty();
        assertThat(read.findings())
                .hasSize(5)
                .allMatch(f -> f.verdict() == Finding.Verdict.NOT_ENOUGH_EVIDENCE)
                .allMatch(f -> Double.isNaN(f.difference().value()));
    }

    @Test
    void allScoresTogetherAreWhatEachIsByItself() {
        Vintages vintages = new Vintages(AS_OF);
        market().forEach(vintages::add);
        List<Integer> told = new ArrayList<>();
        List<BusinessCase> all = vintages.businessCases(told::add);
        assertThat(told).hasSize(vintages.days()).last().isEqualTo(vintages.days());
        assertThat(all)
                .extracting(BusinessCase::score)
                .containsExactly("mean of the issued letters", "F", "A", "C", "T", "S");
        assertThat(all.getFirst()).isEqualTo(read(market(), AS_OF));
        for (Letter letter : Letter.values()) {
            assertThat(all).contains(vintages.businessCase(letter));
        }
        assertThat(all.get(1).cases()).hasSizeGreaterThan(100);
        assertThat(all.get(5).cases()).isEmpty();
        assertThat(all.get(5).leftOut()).containsEntry("not enough evidence for S", 5 * COMPANIES);
    }

    @Test
    void theLastDayThatIsKnownIsThatOfTheLastFilingUntilThen() {
        Vintages vintages = new Vintages(LocalDate.of(2021, 12, 31));
        assertThat(vintages.lastFiled()).isEmpty();
        market().forEach(vintages::add);
        assertThat(vintages.lastFiled()).contains(LocalDate.of(2021, 2, 24));
    }

    @Test
    void whatIsNotKnownHasItsReasonAndTheReasonsAddUp() {
        List<Company> market =
                new ArrayList<>(with(company(7).observedFrom(AS_OF.plusDays(1)).company()));
        BusinessCase read = read(market, AS_OF);
        assertThat(read.findings())
                .allSatisfy(finding ->
                        assertThat(finding.missing().values().stream().mapToInt(n -> n).sum())
                                .isEqualTo(finding.unknown()));
        Finding failed = read.findings().get(1);
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(failed.missing())
                .containsEntry(
                        "not all its filings since then were read",
                        (int) read.cases().stream().filter(one -> one.company() == 7).count())
                .containsKey("the year after it is not over");
        assertThat(read.findings().getFirst().missing())
                .containsExactly(
                        Map.entry(
                                "no pay-versus-performance table tells the year that begins after"
                                        + " it, or not yet",
                                read.cases().size()));
    }
}
