package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SharedShockTest {

    private static final double SPREAD = SharedShock.SPREAD;
    private static final double ROUNDING = 1e-13;

    /// Simpson's rule with 6,000 steps on |z| ≤ 12, and shifts found by halving: slow, and sharing
    /// neither nodes nor solver with the code.
    @Test
    void aVeryFineIntegrationGivesTheSame() {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            double spread = seed == 0 ? SPREAD : 0.1 + 2.4 * random.nextDouble();
            double[] chances = chances(random, 1 + random.nextInt(8));
            double[] shifts =
                    Arrays.stream(chances).map(chance -> slowShift(chance, spread)).toArray();
            double slow =
                    integral(z ->
                            Arrays.stream(shifts)
                                    .map(shift -> logistic(shift + spread * z))
                                    .reduce(1, (a, b) -> a * b));
            assertThat(SharedShock.allKept(chances, spread)).isCloseTo(slow, within(1e-9));
        }
    }

    @Test
    void hundredsOfEqualPromisesAreIntegratedAsWell() {
        double shift = slowShift(0.97, SPREAD);
        double slow = integral(z -> StrictMath.pow(logistic(shift + SPREAD * z), 500));
        assertThat(SharedShock.allKept(equal(0.97, 500), SPREAD)).isCloseTo(slow, within(1e-9));
    }

    @Test
    void theShockLeavesTheChanceOfASinglePromiseAsItIs() {
        qt().forAll(doubles().between(1e-9, 1 - 1e-9), doubles().between(0.01, 2.5))
                .checkAssert((chance, spread) -> {
                    assertThat(SharedShock.allKept(new double[] {chance}, spread))
                            .isEqualTo(chance);
                    double shift = SharedShock.shift(chance, spread);
                    assertThat(integral(z -> logistic(shift + spread * z)))
                            .isCloseTo(chance, within(1e-10));
                });
    }

    @Test
    void withoutAShockTheChancesMultiply() {
        assertThat(SharedShock.allKept(new double[] {0.9, 0.5, 0.8}, 0)).isEqualTo(0.5 * 0.8 * 0.9);
    }

    @Test
    void aSmallShockChangesLittle() {
        double[] chances = {0.9, 0.5, 0.8};
        assertThat(SharedShock.allKept(chances, 1e-4))
                .isCloseTo(SharedShock.allKept(chances, 0), within(1e-8));
    }

    @Test
    void manyPromisesAreFarMoreLikelyAllKeptThanIfEachStoodAlone() {
        double[] twenty = equal(0.95, 20);
        assertThat(SharedShock.allKept(twenty, 0)).isCloseTo(0.358, within(1e-3));
        assertThat(SharedShock.allKept(twenty, SPREAD)).isCloseTo(0.595, within(1e-3));
    }

    @Test
    void allLieBetweenTheirProductAndTheLowest() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] chances = chances(random, 2 + random.nextInt(40));
            double all = SharedShock.allKept(chances, 0.2 + 2.3 * random.nextDouble());
            assertThat(all)
                    .isGreaterThan(SharedShock.allKept(chances, 0))
                    .isLessThan(Arrays.stream(chances).min().orElseThrow());
        }
    }

    @Test
    void onePromiseMoreNeverRaisesTheChanceOfAll() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] fewer = chances(random, 1 + random.nextInt(40));
            double[] more = Arrays.copyOf(fewer, fewer.length + 1);
            more[fewer.length] = 1 - StrictMath.pow(10, -12 * random.nextDouble());
            assertThat(SharedShock.allKept(more, SPREAD))
                    .isLessThanOrEqualTo(SharedShock.allKept(fewer, SPREAD) * (1 + ROUNDING));
        }
    }

    @Test
    void aHigherChanceOfOneNeverLowersTheChanceOfAll() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] chances = chances(random, 1 + random.nextInt(40));
            double before = SharedShock.allKept(chances, SPREAD);
            int which = random.nextInt(chances.length);
            chances[which] += (1 - chances[which]) * random.nextDouble();
            assertThat(SharedShock.allKept(chances, SPREAD))
                    .isGreaterThanOrEqualTo(before * (1 - ROUNDING));
        }
    }

    @Test
    void theOrderOfPromisesChangesNoBit() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            double[] chances = chances(random, 30);
            double one = SharedShock.allKept(chances, SPREAD);
            for (int i = chances.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swapped = chances[i];
                chances[i] = chances[j];
                chances[j] = swapped;
            }
            assertThat(SharedShock.allKept(chances, SPREAD)).isEqualTo(one);
        }
    }

    @Test
    void whatIsCertainAddsNothingAndWhatIsImpossibleDecides() {
        double[] chances = {0.7, 0.9};
        assertThat(SharedShock.allKept(new double[] {0.7, 1, 0.9, 1}, SPREAD))
                .isEqualTo(SharedShock.allKept(chances, SPREAD));
        assertThat(SharedShock.allKept(new double[] {0.7, 0, 0.9}, SPREAD)).isZero();
        assertThat(SharedShock.allKept(new double[] {1, 1}, SPREAD)).isEqualTo(1);
    }

    @Test
    void hardlyPossibleIsNeverRoundedToImpossible() {
        assertThat(SharedShock.allKept(equal(1e-3, 400), SPREAD)).isPositive();
        assertThat(SharedShock.allKept(equal(1e-3, 400), 0)).isPositive();
        assertThat(SharedShock.allKept(equal(1e-300, 3), SPREAD))
                .isBetween(Double.MIN_VALUE, 1e-300);
    }

    @Test
    void whatIsNoChanceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedShock.allKept(new double[] {0.5, 1.1}, SPREAD))
                .withMessageContaining("1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedShock.allKept(new double[] {0.5, Double.NaN}, SPREAD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedShock.allKept(new double[] {0.5}, 2.6))
                .withMessageContaining("2.6");
    }

    private static double[] chances(Random random, int n) {
        return random.doubles(n, 0.02, 0.999).toArray();
    }

    private static double[] equal(double chance, int n) {
        double[] chances = new double[n];
        Arrays.fill(chances, chance);
        return chances;
    }

    private static double slowShift(double chance, double spread) {
        double low = -60;
        double high = 60;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (integral(z -> logistic(middle + spread * z)) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double integral(DoubleUnaryOperator what) {
        int steps = 6000;
        double width = 24.0 / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double z = -12 + i * width;
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * what.applyAsDouble(z) * Math.exp(-z * z / 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }
}
