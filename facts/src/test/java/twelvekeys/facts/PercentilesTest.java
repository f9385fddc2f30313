package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void tiesShareTheirMiddle() {
        assertThat(Percentiles.of(new double[] {3, 1, 2, 2})).containsExactly(87.5, 12.5, 50, 50);
        assertThat(Percentiles.of(new double[] {4, 4})).containsExactly(50, 50);
    }

    @Test
    void percentilesKeepTheOrderWhateverTheValues() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            double[] values = random.doubles(1 + random.nextInt(60), -1e300, 1e300).toArray();
            double[] percentiles = Percentiles.of(values);
            for (int i = 0; i < values.length; i++) {
                assertThat(percentiles[i]).isBetween(0.0, 100.0);
                for (int j = 0; j < values.length; j++) {
                    if (values[i] < values[j]) {
                        assertThat(percentiles[i]).isLessThan(percentiles[j]);
                    }
                }
            }
        }
    }

    @Test
    void clippingTakesTheTailsOnly() {
        double[] values = new double[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[100] = 1e9;
        double[] clipped = Percentiles.winsorised(values);
        assertThat(clipped[0]).isEqualTo(1);
        assertThat(clipped[50]).isEqualTo(50);
        assertThat(clipped[100]).isEqualTo(99);
    }

    /// Between two equal numbers lies that number, whatever rounding makes of it.
    @Test
    void equalValuesStayEqual() {
        Random random = new Random(6);
        for (int run = 0; run < 2000; run++) {
            double value = random.nextGaussian();
            double[] values = new double[1 + random.nextInt(700)];
            java.util.Arrays.fill(values, value);
            assertThat(Percentiles.winsorised(values)).containsOnly(value);
            assertThat(Percentiles.of(values)).containsOnly(50);
        }
    }

    @Test
    void aLineThroughPointsOnALineIsThatLine() {
        Random random = new Random(9);
        List<double[]> rows = new ArrayList<>();
        double[] y = new double[50];
        for (int i = 0; i < y.length; i++) {
            double[] row = {1e-6 * random.nextDouble(), random.nextGaussian(), random.nextDouble()};
            rows.add(row);
            y[i] = 3e5 * row[0] - 2 * row[1] + 0.5 * row[2];
        }
        double[] fit = Objects.requireNonNull(LeastSquares.fit(rows, y));
        assertThat(fit[0]).isCloseTo(3e5, within(1e-3));
        assertThat(fit[1]).isCloseTo(-2, within(1e-9));
        assertThat(fit[2]).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void columnsThatAreAlikeGiveNoLine() {
        List<double[]> rows = List.of(new double[] {1, 2}, new double[] {2, 4});
        assertThat(LeastSquares.fit(rows, new double[] {1, 2})).isNull();
        assertThat(LeastSquares.fit(List.of(), new double[0])).isNull();
    }

    /// Growth of receivables is taken off that of sales after the fit, so whoever sells on credit
    /// only has a residual, in a market of companies that lie on one line.
    @Test
    void theModifiedJonesResidualIsThatOfCreditSales() {
        List<double[]> parts = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < 40; i++) {
            double inverse = 0.001 * (1 + random.nextDouble());
            double growth = random.nextDouble();
            double plant = random.nextDouble();
            parts.add(new double[] {0.2 * growth - 0.1 * plant, inverse, growth, plant, 0});
        }
        double[] one = parts.get(20);
        parts.set(20, new double[] {one[0], one[1], one[2], one[3], 0.5});
        double[] residuals = CrossSection.JONES.values(parts);
        assertThat(residuals[20]).isCloseTo(0.1, within(0.02));
        assertThat(residuals[3]).isLessThan(0.02);
    }
}
