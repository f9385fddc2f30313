package twelvekeys.trust;

/// The Beta distribution: its cumulative probability and its quantiles.
///
/// The regularised incomplete beta function is computed from the continued fraction of DLMF 8.17.22
/// by the modified Lentz method, the gamma function from Stirling's series (DLMF 5.11.1) after
/// shifting the argument above 12. The error is below 1e-12 for parameters up to 1e6; a quantile is
/// as exact as that, to 1e-13 in x. Only `StrictMath` is used, so that the bits are the same on
/// every machine.
final class Beta {

    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-16;

    /// A step is short if its square is less than so much of that of the width.
    private static final double SHORT = 0.2;

    /// And the last if its square is less than this: what is left goes with the fourth power.
    private static final double LAST = 1e-7;

    private static final int MOST_TERMS = 100_000;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    /// B(2k) / (2k (2k-1)), the coefficients of Stirling's series.
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
    };

    private Beta() {}

    /// The probability that a Beta(a, b) variable is at most x.
    ///
    /// @param x 0 to 1
    /// @param a more than 0
    /// @param b more than 0
    static double probability(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return probability(x, a, b, front(x, a, b, logBeta(a, b)));
    }

    /// The same for x between 0 and 1, where the front is known.
    private static double probability(double x, double a, double b, double front) {
        return x < (a + 1) / (a + b + 2)
                ? front * fraction(x, a, b) / a
                : 1 - front * fraction(1 - x, b, a) / b;
    }

    /// What stands before the fraction, `x^a (1-x)^b / B(a, b)`: the density times `x (1-x)`.
    private static double front(double x, double a, double b, double logBeta) {
        return StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta);
    }

    /// The x at which the probability reaches p, by steps held inside a bracket.
    ///
    /// @param p 0 to 1
    static double quantile(double p, double a, double b) {
        return quantile(p, a, b, logBeta(a, b));
    }

    /// The same, where the logarithm of B(a, b) is known.
    ///
    /// A step that is short against the width of the distribution follows the Taylor series of the
    /// quantile function to its third term, so that what is left is of the fourth order; a longer
    /// one is Halley's.
    static double quantile(double p, double a, double b, double logBeta) {
        double low = 0;
        double high = 1;
        double x = guess(p, a, b);
        while (high - low > 1e-15) {
            double front = front(x, a, b, logBeta);
            double error = probability(x, a, b, front) - p;
            if (error == 0) {
                return x;
            }
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double rest = 1 - x;
            double newton = error * x * rest / front;
            double bend = (a - 1) / x - (b - 1) / rest; // the slope of the log density
            double turn = -(a - 1) / (x * x) - (b - 1) / (rest * rest); // and its slope
            double width =
                    1 / (bend * bend + StrictMath.abs(turn) + 1 / (x * x) + 1 / (rest * rest));
            double short2 = newton * newton / width;
            double step =
                    short2 < SHORT
                            ? newton
                                    * (1
                                            + newton
                                                    * (bend / 2
                                                            + newton
                                                                    * (2 * bend * bend - turn)
                                                                    / 6))
                            : newton / StrictMath.max(0.5, 1 - newton * bend / 2);
            double next = x - step;
            boolean inside = next > low && next < high;
            if (inside && short2 < LAST) {
                return next;
            }
            x = inside ? next : (low + high) / 2;
        }
        return (low + high) / 2;
    }

    /// Where the steps begin: the log odds of a Beta variable are about normal, with the mean ψ(a)
    /// - ψ(b) and the variance ψ'(a) + ψ'(b).
    private static double guess(double p, double a, double b) {
        double mean =
                StrictMath.log((a + 1.5) / (b + 1.5))
                        - (1 / a + 1 / (a + 1))
                        + (1 / b + 1 / (b + 1));
        double odds = StrictMath.exp(mean + normal(p) * StrictMath.sqrt(spread(a) + spread(b)));
        double x = odds / (1 + odds);
        return x > 0 && x < 1 ? x : a / (a + b);
    }

    /// About ψ'(a), the variance of the logarithm of a gamma variable.
    private static double spread(double a) {
        return 1 / (a * a) + 1 / ((a + 1) * (a + 1)) + 1 / (a + 1.5);
    }

    /// A quantile of the standard normal distribution, to 0.003 (Abramowitz & Stegun 26.2.22).
    private static double normal(double p) {
        double t =
                StrictMath.sqrt(
                        -2 * StrictMath.log(StrictMath.max(StrictMath.min(p, 1 - p), TINY)));
        double far = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
        return p < 0.5 ? -far : far;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            double change = d * c;
            result *= change;
            if (StrictMath.abs(change - 1) < PRECISION) {
                break;
            }
        }
        return result;
    }

    /// Keeps a denominator away from zero.
    private static double away(double value) {
        return StrictMath.abs(value) < TINY ? TINY : value;
    }

    /// The logarithm of B(a, b).
    static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /// The logarithm of the gamma function, for x more than 0.
    static double logGamma(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < 12) {
            product *= shifted;
            shifted += 1;
        }
        double inverseSquare = 1 / (shifted * shifted);
        double series = 0;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            series = series * inverseSquare + STIRLING[k];
        }
        return (shifted - 0.5) * StrictMath.log(shifted)
                - shifted
                + HALF_LOG_TWO_PI
                + series / shifted
                - StrictMath.log(product);
    }
}
