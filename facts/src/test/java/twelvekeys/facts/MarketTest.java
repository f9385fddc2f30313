package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarketTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    /// A company with all that F needs, richer the higher its number.
    private static Invented.Maker company(int i) {
        Invented.Maker maker = new Invented.Maker(i).sic(2000 + i % 900);
        for (String year : new String[] {"2022", "2023"}) {
            String end = year + "-12-31";
            String filed = "2024-02-20";
            maker.state("us-gaap:Assets", 1000, end, filed)
                    .state("us-gaap:Liabilities", 900 - i * 5, end, filed)
                    .state("us-gaap:AssetsCurrent", 300 + i, end, filed)
                    .state("us-gaap:LiabilitiesCurrent", 200, end, filed)
                    .state("us-gaap:RetainedEarningsAccumulatedDeficit", i, end, filed)
                    .state("us-gaap:CashAndCashEquivalentsAtCarryingValue", 50 + i, end, filed)
                    .year("us-gaap:NetIncomeLoss", i + 1, end, filed)
                    .year("us-gaap:OperatingIncomeLoss", 2 * i + 1, end, filed)
                    .year("us-gaap:InterestExpense", 3, end, filed)
                    .year("us-gaap:Revenues", 500, end, filed)
                    .year("us-gaap:NetCashProvidedByUsedInOperatingActivities", 600, end, filed)
                    .add("dei:EntityPublicFloat", 400 + i, null, year + "-06-30", filed, "10-K");
        }
        return maker;
    }

    private static List<CompanyScore> scores(int companies) {
        Market market = new Market(AS_OF);
        for (int i = 0; i < companies; i++) {
            market.add(company(i).company());
        }
        return market.scores();
    }

    private static LetterScore letter(CompanyScore score, Letter letter) {
        return score.letter(letter).orElseThrow();
    }

    @Test
    void theRicherCompanyHasTheHigherScore() {
        List<CompanyScore> scores = scores(40);
        for (int i = 1; i < scores.size(); i++) {
            assertThat(letter(scores.get(i), Letter.F).score().orElseThrow())
                    .isGreaterThan(letter(scores.get(i - 1), Letter.F).score().orElseThrow());
        }
        assertThat(scores.getFirst().letter(Letter.F).orElseThrow().isWeak()).isTrue();
        assertThat(scores.getFirst().gate()).isEqualTo(Gate.FAIL);
        assertThat(scores.getFirst().weakLink().orElseThrow().letter()).isEqualTo(Letter.F);
        assertThat(scores.getLast().gate()).isEqualTo(Gate.UNDETERMINED);
    }

    @Test
    void theMeanPercentileOfAnIndicatorIsFifty() {
        assertThat(
                        scores(30).stream()
                                .flatMap(score -> letter(score, Letter.F).indicators().stream())
                                .filter(i -> i.indicator() == Indicator.CASH)
                                .mapToDouble(i -> i.percentile().orElseThrow())
                                .average()
                                .orElseThrow())
                .isCloseTo(50, within(1e-9));
    }

    @Test
    void nothingKnownIsNotEnoughEvidenceAndNeverFifty() {
        for (CompanyScore score : scores(30)) {
            LetterScore c = letter(score, Letter.C);
            assertThat(c.score()).isEmpty();
            assertThat(c.least()).isZero();
            assertThat(c.most()).isEqualTo(100);
            assertThat(score.all()).isEmpty();
            assertThat(score.issued()).isPresent();
            assertThat(score.least()).isLessThan(score.most());
            assertThat(score.coverage()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void aLetterIsIssuedFromSixtyPerCentOn() {
        assertThat(LetterScore.isEnough(3, 5)).isTrue();
        assertThat(LetterScore.isEnough(2, 5)).isFalse();
        assertThat(LetterScore.isEnough(4, 7)).isFalse();
        assertThat(LetterScore.isEnough(0, 0)).isFalse();
    }

    @Test
    void twoCompaniesCannotBeCompared() {
        for (CompanyScore score : scores(2)) {
            assertThat(score.issued()).isEmpty();
            assertThat(letter(score, Letter.F).indicators().getFirst().unknown())
                    .contains("fewer than three");
        }
    }

    @Test
    void aCompanyWithoutAnAnnualReportSaysSo() {
        Market market = new Market(AS_OF);
        market.add(
                new Invented.Maker(9)
                        .add("us-gaap:Assets", 1, null, "2024-03-31", "2024-05-01", "10-Q")
                        .company());
        CompanyScore score = market.scores().getFirst();
        assertThat(score.unscored()).contains("no annual report");
        assertThat(score.letters()).isEmpty();
        assertThat(score.gate()).isEqualTo(Gate.UNDETERMINED);
    }

    @Test
    void fewPeersOfADivisionAreComparedWithAll() {
        Market market = new Market(AS_OF);
        for (int i = 0; i < 25; i++) {
            market.add(company(i).company());
        }
        for (int i = 100; i < 105; i++) {
            market.add(company(i).sic(7372).company());
        }
        for (CompanyScore score : market.scores()) {
            IndicatorScore cash =
                    letter(score, Letter.F).indicators().stream()
                            .filter(i -> i.indicator() == Indicator.CASH)
                            .findFirst()
                            .orElseThrow();
            assertThat(cash.peers()).isEqualTo(score.sic() == 7372 ? 30 : 25);
            assertThat(cash.among())
                    .startsWith(score.sic() == 7372 ? "all companies" : "Manufacturing");
        }
    }

    @Test
    void banksAreJudgedByEquityAndReturn() {
        Market market = new Market(AS_OF);
        for (int i = 0; i < 25; i++) {
            market.add(
                    company(i)
                            .sic(6021)
                            .state("us-gaap:StockholdersEquity", 80 + i, "2023-12-31", "2024-02-20")
                            .company());
        }
        LetterScore f = letter(market.scores().getFirst(), Letter.F);
        assertThat(f.indicators().stream().map(IndicatorScore::indicator))
                .containsExactly(
                        Indicator.EQUITY_SHARE,
                        Indicator.RETURN_ON_ASSETS,
                        Indicator.SHAREHOLDER_RETURN);
        assertThat(f.score()).isPresent();
    }

    @Test
    void theOrderOfTheCompaniesDoesNotMatter() {
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            companies.add(company(i).company());
        }
        List<CompanyScore> expected = scores(30);
        java.util.Collections.shuffle(companies, new Random(3));
        Market market = new Market(AS_OF);
        companies.forEach(market::add);
        for (CompanyScore score : market.scores()) {
            CompanyScore same = expected.get((int) score.cik());
            assertThat(score.issued().orElseThrow())
                    .isCloseTo(same.issued().orElseThrow(), within(1e-9));
            assertThat(score.ranks()).isEqualTo(same.ranks());
        }
    }

    @Test
    void theRankStaysWithinItsRange() {
        for (CompanyScore score : scores(30)) {
            RankRange ranks = java.util.Objects.requireNonNull(score.ranks());
            assertThat(ranks.best()).isLessThanOrEqualTo(ranks.rank());
            assertThat(ranks.rank()).isLessThanOrEqualTo(ranks.worst());
            assertThat(ranks.worst()).isLessThanOrEqualTo(ranks.of());
        }
    }

    @Test
    void theExplanationNamesEveryInputDownToTheFiling() {
        Market market = new Market(AS_OF);
        Company one = company(7).company();
        market.add(one);
        for (int i = 10; i < 40; i++) {
            market.add(company(i).company());
        }
        CompanyScore score = market.scores().getFirst();
        LetterExplanation why = LetterExplanation.of(one, AS_OF, score, Letter.F);
        assertThat(why.parts()).hasSize(7);
        for (LetterExplanation.Part part : why.parts()) {
            assertThat(part.inputs()).isNotEmpty();
            for (Figure figure : part.inputs()) {
                for (Observation source : figure.sources()) {
                    assertThat(source.filed()).isBeforeOrEqualTo(AS_OF);
                    assertThat(source.accession()).isNotBlank();
                }
            }
        }
    }
}
