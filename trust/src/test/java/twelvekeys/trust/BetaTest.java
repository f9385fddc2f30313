package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {

    /// Values as R's qbeta and SciPy's beta.ppf give them.
    @ParameterizedTest
    @CsvSource({
        "0.05, 2, 3, 0.09761146288641434",
        "0.95, 2, 3, 0.7513953742698180",
        "0.05, 0.5, 0.5, 0.0061558297024311365",
        "0.95, 0.04, 3.96, 0.053441680292748144",
        "0.50, 0.04, 3.96, 4.949196868207941e-09",
        "0.05, 40, 0.3, 0.9659821874705599",
        "0.95, 3.7, 36.3, 0.1769195525896845",
        "0.05, 500, 2000, 0.18698129412759848",
        "0.95, 100000, 200000, 0.33474962732456764",
    })
    void quantilesAgreeWithPublishedImplementations(double p, double a, double b, double expected) {
        assertThat(Beta.quantile(p, a, b)).isCloseTo(expected, within(1e-11));
    }

    /// For whole a and b, the probability is that of at least a successes in a + b − 1 trials; here
    /// that sum is taken in exact arithmetic.
    @Test
    void wholeParametersAgreeWithTheBinomialSum() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int a = 1 + random.nextInt(60);
            int b = 1 + random.nextInt(60);
            int x = 1 + random.nextInt(99);
            assertThat(Beta.probability(x / 100.0, a, b))
                    .as("I(%s; %s, %s)", x / 100.0, a, b)
                    .isCloseTo(atLeast(a, a + b - 1, x), within(1e-13));
        }
    }

    private static double atLeast(int successes, int trials, int percent) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= trials; k++) {
            if (k >= successes) {
                BigInteger hits = BigInteger.valueOf(percent).pow(k);
                BigInteger misses = BigInteger.valueOf(100L - percent).pow(trials - k);
                sum = sum.add(choose.multiply(hits).multiply(misses));
            }
            choose =
                    choose.multiply(BigInteger.valueOf(trials - k))
                            .divide(BigInteger.valueOf(k + 1L));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(BigInteger.valueOf(100).pow(trials)), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Test
    void theQuantileUndoesTheProbability() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            double a = StrictMath.pow(10, 4 * random.nextDouble() - 1);
            double b = StrictMath.pow(10, 4 * random.nextDouble() - 1);
            double p = 0.01 + 0.98 * random.nextDouble();
            double x = Beta.quantile(p, a, b);
            // Nearer to 1 the spacing of doubles is more than the precision asked for.
            if (x < 1 - 1e-4) {
                assertThat(Beta.probability(x, a, b))
                        .as("p=%s a=%s b=%s x=%s", p, a, b, x)
                        .isCloseTo(p, within(1e-9));
            }
        }
    }

    /// Nearly all of such a distribution lies at 0, and the first guess at 1.
    @ParameterizedTest
    @CsvSource({"0.9852396379335743, 0.03187115008624007, 9.74133634053219", "0.95, 0.0335, 48.4"})
    void aGuessThatIsFarOffIsLeftBehind(double p, double a, double b) {
        double x = Beta.quantile(p, a, b);
        assertThat(x).isBetween(1e-6, 0.5);
        assertThat(Beta.probability(x, a, b)).isCloseTo(p, within(1e-12));
    }

    @Test
    void theLogarithmOfGammaAgreesWithFactorialsAndWithTheHalf() {
        double logFactorial = 0;
        for (int n = 1; n <= 170; n++) {
            assertThat(Beta.logGamma(n))
                    .isCloseTo(logFactorial, within(1e-12 * (1 + logFactorial)));
            logFactorial += StrictMath.log(n);
        }
        assertThat(Beta.logGamma(0.5)).isCloseTo(StrictMath.log(Math.PI) / 2, within(1e-14));
    }

    @Test
    void outsideTheUnitIntervalTheProbabilityIsZeroOrOne() {
        assertThat(Beta.probability(0, 2, 3)).isZero();
        assertThat(Beta.probability(1, 2, 3)).isOne();
        assertThat(Beta.probability(-0.1, 2, 3)).isZero();
        assertThat(Beta.probability(1.1, 2, 3)).isOne();
    }
}
