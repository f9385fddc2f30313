package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompanyScoreTest {

    private static CompanyScore score(double... letters) {
        List<LetterScore> all = new ArrayList<>();
        double sum = 0;
        int issued = 0;
        int i = 0;
        for (Letter letter : Letter.values()) {
            double value = letters[i++];
            boolean known = !Double.isNaN(value);
            all.add(
                    new LetterScore(
                            letter,
                            known ? OptionalDouble.of(value) : OptionalDouble.empty(),
                            known ? 3 : 1,
                            5,
                            0,
                            100,
                            OptionalDouble.of(50),
                            List.of()));
            sum += known ? value : 0;
            issued += known ? 1 : 0;
        }
        return new CompanyScore(
                1,
                "x",
                0,
                LocalDate.of(2023, 12, 31),
                all,
                OptionalDouble.empty(),
                issued == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / issued),
                0,
                100,
                null,
                null);
    }

    @Test
    void aWeakLinkBreaksTheChainHoweverStrongTheOthersAre() {
        assertThat(score(60, 55, 50, 70, 99).gate()).isEqualTo(Gate.PASS);
        assertThat(score(99, 99, 49.9, 99, 99).gate()).isEqualTo(Gate.FAIL);
        assertThat(score(99, 99, 99, 99, Double.NaN).gate()).isEqualTo(Gate.UNDETERMINED);
        assertThat(score(99, 20, 10, 99, Double.NaN).gate()).isEqualTo(Gate.FAIL);
        assertThat(score(99, 20, 10, 99, Double.NaN).weakLink().orElseThrow().letter())
                .isEqualTo(Letter.C);
        assertThat(score(60, 55, 50, 70, 99).weakLink()).isEmpty();
    }

    @Test
    void coverageCountsTheIndicatorsThatApply() {
        assertThat(score(60, 55, Double.NaN, Double.NaN, 99).coverage())
                .isCloseTo(11 / 25.0, within(1e-12));
    }

    @Test
    void aCompanyThatIsBestInAllIsFirstWhateverTheWeights() {
        List<CompanyScore> ranked =
                RankRange.rank(
                        List.of(
                                score(10, 90, 50, 50, 50),
                                score(95, 95, 95, 95, 95),
                                score(90, 10, 50, 50, 50),
                                score(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN)));
        assertThat(ranked.get(1).ranks()).isEqualTo(new RankRange(1, 1, 1, 3));
        assertThat(ranked.get(0).ranks()).isEqualTo(new RankRange(2, 2, 3, 3));
        assertThat(ranked.get(2).ranks()).isEqualTo(new RankRange(2, 2, 3, 3));
        assertThat(ranked.get(3).ranks()).isNull();
    }

    /// No weights within 20 % lead outside the range that the corners span, tried at random.
    @Test
    void noWeightsInBetweenMakeAPlaceBetterThanTheCornersDoForTwo() {
        Random random = new Random(12);
        for (int run = 0; run < 300; run++) {
            double[] one = random.doubles(5, 0, 100).toArray();
            double[] other = random.doubles(5, 0, 100).toArray();
            RankRange range =
                    Objects.requireNonNull(
                            RankRange.rank(List.of(score(one), score(other))).getFirst().ranks());
            double first = 0;
            double second = 0;
            for (int i = 0; i < 5; i++) {
                double weight = 0.8 + 0.4 * random.nextDouble();
                first += weight * one[i];
                second += weight * other[i];
            }
            int rank = first >= second ? 1 : 2;
            assertThat(rank).isBetween(range.best(), range.worst());
        }
    }

    @Test
    void sustainabilityIsWhatTheUsersFilesGive() {
        Invented.Year year =
                new Invented.Year()
                        .with(Concept.PENALTIES, 5)
                        .with(Concept.REVENUE, 1000, 1000, 1000, 1000)
                        .with(Concept.EMISSIONS, 512, 700, 900, 1000)
                        .with(Concept.SCIENCE_TARGET, 1)
                        .with(Concept.ENVIRONMENTAL_ACCRUAL, 3)
                        .with(Concept.ASSETS, 600);
        assertThat(FormulasTest.value(Indicator.PENALTIES.measure(year))).isEqualTo(0.005);
        assertThat(FormulasTest.value(Indicator.EMISSIONS.measure(year))).isEqualTo(0.512);
        assertThat(FormulasTest.value(Indicator.EMISSIONS_TREND.measure(year)))
                .isCloseTo(-0.2, within(1e-9));
        assertThat(FormulasTest.value(Indicator.SCIENCE_TARGET.measure(year))).isEqualTo(1);
        assertThat(FormulasTest.value(Indicator.ENVIRONMENTAL_ACCRUAL.measure(year)))
                .isEqualTo(0.005);
    }

    /// Paid the most for the worst return is the most beyond performance.
    @Test
    void payIsHeldAgainstReturnAmongPeers() {
        double[] values =
                CrossSection.DIFFERENCE_OF_RANKS.values(
                        List.of(
                                new double[] {30, -0.2},
                                new double[] {20, 0.1},
                                new double[] {10, 0.5}));
        assertThat(values[0]).isGreaterThan(values[1]).isCloseTo(200 / 3.0, within(1e-9));
        assertThat(values[1]).isCloseTo(0, within(1e-9));
        assertThat(values[2]).isCloseTo(-200 / 3.0, within(1e-9));
    }

    /// Custom tags that only grow with size are beyond nothing.
    @Test
    void customTagsAreHeldAgainstSize() {
        List<double[]> parts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parts.add(new double[] {0.01 * i, i});
        }
        parts.set(7, new double[] {0.17, 7});
        double[] values = CrossSection.BEYOND_SIZE.values(parts);
        assertThat(values[7]).isGreaterThan(0.08);
        assertThat(values[12]).isLessThan(0.01);
        assertThat(CrossSection.BEYOND_SIZE.values(parts.subList(0, 9))).containsOnly(Double.NaN);
    }
}
