package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Against plain sums over two hundred thousand points, written apart from the class.
class LogisticNormalTest {

    private static final int POINTS = 200_000;

    @Test
    void theMeanProbabilityIsTheIntegral() {
        for (double variance : new double[] {0.01, 0.5, 2.7, 7}) {
            for (double mean : new double[] {-9, -2, 0, 0.7, 6}) {
                assertThat(LogisticNormal.meanProbability(mean, variance))
                        .isCloseTo(moments(mean, variance, 0, 0)[2], within(1e-11));
            }
        }
    }

    @Test
    void withoutDoubtTheMeanProbabilityIsThatOfTheLogOdds() {
        assertThat(LogisticNormal.meanProbability(-2, 0))
                .isCloseTo(LogisticNormal.probability(-2), within(1e-15));
        assertThat(LogisticNormal.logOdds(LogisticNormal.probability(-2)))
                .isCloseTo(-2, within(1e-14));
    }

    @Test
    void theMeanProbabilityStaysBetweenNoughtAndOne() {
        assertThat(LogisticNormal.meanProbability(-900, 0)).isPositive();
        assertThat(LogisticNormal.meanProbability(900, 0)).isLessThan(1);
    }

    @Test
    void learningKeepsTheMomentsOfBayesRule() {
        Random random = new Random(4);
        LogisticNormal learner = new LogisticNormal();
        for (int i = 0; i < 60; i++) {
            double mean = -4 + 6 * random.nextDouble();
            double variance = 0.05 + 3 * random.nextDouble();
            double all = i % 3 == 0 ? 1 : 200 * random.nextDouble() * random.nextDouble();
            double late = all * random.nextDouble() * random.nextDouble();
            learner.learn(mean, variance, late, all);
            double[] moments = moments(mean, variance, late, all);
            assertThat(learner.mean()).isCloseTo(moments[0], within(1e-6));
            assertThat(learner.variance()).isCloseTo(moments[1], within(1e-6));
            assertThat(learner.variance()).isLessThan(variance);
        }
    }

    @Test
    void aThousandOutcomesAtOnceStillLeaveASoundEstimate() {
        LogisticNormal learner = new LogisticNormal();
        learner.learn(-8, 2.7, 400, 1000);
        assertThat(LogisticNormal.probability(learner.mean())).isCloseTo(0.4, within(0.01));
        assertThat(learner.variance()).isBetween(0.003, 0.006);
    }

    /// Mean and variance of the log odds after the outcomes, and the mean probability.
    private static double[] moments(double mean, double variance, double late, double all) {
        double spread = Math.sqrt(variance);
        double highest = Double.NEGATIVE_INFINITY;
        double[] logs = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double z = z(i);
            double x = mean + spread * z;
            logs[i] = -z * z / 2 + late * x - all * Math.log(1 + Math.exp(x));
            highest = Math.max(highest, logs[i]);
        }
        double sum = 0;
        double first = 0;
        double second = 0;
        double probability = 0;
        for (int i = 0; i < POINTS; i++) {
            double weight = Math.exp(logs[i] - highest);
            double x = mean + spread * z(i);
            sum += weight;
            first += weight * x;
            second += weight * x * x;
            probability += weight / (1 + Math.exp(-x));
        }
        double m = first / sum;
        return new double[] {m, second / sum - m * m, probability / sum};
    }

    private static double z(int i) {
        return -11 + 22.0 * (i + 0.5) / POINTS;
    }
}
