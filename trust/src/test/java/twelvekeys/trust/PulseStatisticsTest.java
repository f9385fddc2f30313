package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The statistics of the pulse against examples that others have worked and printed.
class PulseStatisticsTest {

    /// Critical values as printed in any table of t, two-sided, for example in Fisher & Yates.
    @ParameterizedTest
    @CsvSource({
        "0.05, 1, 12.706",
        "0.05, 4, 2.776",
        "0.05, 8, 2.306",
        "0.05, 14, 2.145",
        "0.01, 10, 3.169",
        "0.05, 120, 1.980",
    })
    void quantilesOfStudentsTAreThoseOfTheTables(double outside, double degrees, double printed) {
        assertThat(StudentT.twoSided(outside, degrees)).isCloseTo(printed, within(0.0005));
    }

    /// Upper 2.5 % points of F, as printed in tables after Merrington & Thompson 1943.
    @ParameterizedTest
    @CsvSource({"5, 18, 3.38", "18, 5, 6.36", "1, 10, 6.94", "10, 20, 2.77"})
    void quantilesOfTheVarianceRatioAreThoseOfTheTables(double above, double below, double f) {
        assertThat(VarianceRatio.quantile(0.975, above, below)).isCloseTo(f, within(0.005));
    }

    /// The sleep data of Cushny & Peebles as Student (1908) printed them: hours of sleep gained
    /// with two drugs. R's documentation gives `t.test(extra ~ group, data = sleep)`: means 0.75
    /// and 2.33, df = 17.776, interval −3.3654832 to 0.2054832.
    @Test
    void welchsIntervalIsThatOfStudentsSleepData() {
        GroupScores first = GroupScores.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        GroupScores second = GroupScores.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

        MeanGap gap = MeanGap.between(first, second);

        assertThat(first.mean()).isCloseTo(0.75, within(1e-12));
        assertThat(second.mean()).isCloseTo(2.33, within(1e-12));
        assertThat(gap.degrees()).isCloseTo(17.776, within(0.0005));
        assertThat(gap.low()).isCloseTo(-3.3654832, within(5e-8));
        assertThat(gap.high()).isCloseTo(0.2054832, within(5e-8));
        assertThat(gap.distinguishable()).isFalse();
    }

    /// Shrout & Fleiss 1979, table 2: four ratings on six targets. They print ICC(1,1) = .17 and
    /// ICC(1,4) = .44 (table 4); R's package psych prints the intervals −0.133 to 0.72 and −0.884
    /// to 0.91 for the same data.
    @Test
    void intraclassCorrelationsAreThoseOfShroutAndFleiss() {
        double[][] ratings = {
            {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
        };

        Intraclass read = Intraclass.of(ratings);

        assertThat(read.single()).isCloseTo(0.17, within(0.005));
        assertThat(read.average()).isCloseTo(0.44, within(0.005));
        assertThat(read.singleRange().low()).isCloseTo(-0.133, within(0.0005));
        assertThat(read.singleRange().high()).isCloseTo(0.72, within(0.005));
        assertThat(read.averageRange().low()).isCloseTo(-0.884, within(0.0005));
        assertThat(read.averageRange().high()).isCloseTo(0.91, within(0.005));
        assertThat(read.raters()).isEqualTo(4);
        assertThat(read.targets()).isEqualTo(6);
    }

    /// Donner 1986 and Searle 1971 write k₀ so; here 3, 2 and 1 raters: (6 − 14/6) / 2 = 11/6. The
    /// mean squares are worked by hand: B = 14/3 and W = 5/6.
    @Test
    void targetsWithUnequalNumbersOfRatersAreWeighed() {
        Intraclass read = Intraclass.of(new double[][] {{1, 2, 3}, {4, 5}, {}, {6}});

        double within = 2.5 / 3;
        double between = (3 * 1.5 * 1.5 + 2 * 1.0 + 1 * 2.5 * 2.5) / 2;
        assertThat(read.targets()).isEqualTo(3);
        assertThat(read.raters()).isCloseTo(11 / 6.0, within(1e-12));
        assertThat(read.single())
                .isCloseTo((between - within) / (between + 5 / 6.0 * within), within(1e-12));
        assertThat(read.average()).isCloseTo(1 - within / between, within(1e-12));
    }

    @Test
    void ratingsThatAreAllAlikeTellNothingApart() {
        Intraclass alike = Intraclass.of(new double[][] {{6, 6, 6}, {6, 6, 6}});
        Intraclass apart = Intraclass.of(new double[][] {{6, 6, 6}, {2, 2, 2}});

        assertThat(alike.average()).isZero();
        assertThat(apart.average()).isEqualTo(1);
        assertThatThrownBy(() -> Intraclass.of(new double[][] {{6}, {5}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The variances of answers by chance that LeBreton & Senter 2008 print in their table 2.
    @ParameterizedTest
    @CsvSource({"5, 2.00", "6, 2.92", "7, 4.00", "9, 6.67", "11, 10.00"})
    void varianceByChanceIsAsPrinted(int points, double printed) {
        assertThat(Consensus.varianceByChance(points)).isCloseTo(printed, within(0.005));
    }

    /// James, Demaree & Wolf 1984 derive r_wg(J) from r_wg by the formula of Spearman and Brown,
    /// `J·r / (1 + (J − 1)·r)`; a variance of half of that by chance makes r = .50, and ten such
    /// items .91.
    @Test
    void consensusOfSeveralItemsIsThatOfOneLengthened() {
        assertThat(Consensus.ofOne(1, 2)).isEqualTo(0.5);
        assertThat(Consensus.ofSeveral(1, 2, 10)).isCloseTo(0.91, within(0.005));
        for (int items = 1; items < 20; items++) {
            for (double variance = 0; variance <= 4; variance += 0.25) {
                double one = Consensus.ofOne(variance, 4);
                assertThat(Consensus.ofSeveral(variance, 4, items))
                        .isCloseTo(items * one / (1 + (items - 1) * one), within(1e-12));
            }
        }
    }

    @Test
    void answersFurtherApartThanChanceShowNoAgreement() {
        assertThat(Consensus.ofOne(9, 4)).isZero();
        assertThat(Consensus.ofSeveral(9, 4, 12)).isZero();
        assertThat(Consensus.ofSeveral(0, 4, 12)).isEqualTo(1);
    }

    /// Jacobson & Truax 1991, their example of a couple in therapy: standard deviation 7.5,
    /// reliability .80, from 32.5 to 47.5. They print an error of the difference of 4.74 and a
    /// reliable change index of 3.16.
    @Test
    void reliableChangeIsThatOfJacobsonAndTruax() {
        ReliableChange change = ReliableChange.ofScore(32.5, 47.5, 7.5, 0.80);

        assertThat(ReliableChange.apart(7.5, 0.80)).isCloseTo(4.74, within(0.005));
        assertThat(change.change() / ReliableChange.apart(7.5, 0.80))
                .isCloseTo(3.16, within(0.005));
        assertThat(change.threshold()).isCloseTo(9.30, within(0.005));
        assertThat(change.reliable()).isTrue();
        assertThat(ReliableChange.ofScore(32.5, 41.7, 7.5, 0.80).reliable()).isFalse();
    }

    @Test
    void aChangeOfMeansIsReliableWhereWelchsIntervalLeavesOutZero() {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            GroupScores earlier = someScores(random, 4);
            GroupScores later = someScores(random, 4.6);
            ReliableChange change = ReliableChange.ofMean(earlier, later);
            assertThat(change.change()).isCloseTo(later.mean() - earlier.mean(), within(1e-12));
            assertThat(change.reliable())
                    .isEqualTo(MeanGap.between(later, earlier).distinguishable());
        }
    }

    private static GroupScores someScores(Random random, double mean) {
        double[] scores = new double[5 + random.nextInt(6)];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = mean + random.nextGaussian();
        }
        return GroupScores.of(scores);
    }
}
