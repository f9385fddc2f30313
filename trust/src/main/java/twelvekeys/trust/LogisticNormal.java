package twelvekeys.trust;

/// Log odds that are known up to a normal distribution, and what an outcome teaches about them.
///
/// Both integrals are trapezoidal sums, which converge exponentially for such integrands (Trefethen
/// & Weideman 2014). The terms are added in a fixed order and only `StrictMath` is used, so the
/// bits are the same on every machine.
final class LogisticNormal {

    private static final double MEAN_STEP = 0.25;
    private static final int MEAN_NODES = 32;
    private static final double[] MEAN_WEIGHTS = new double[2 * MEAN_NODES + 1];

    private static final double LEARN_STEP = 0.5;
    private static final int LEARN_NODES = 18;

    private static final int MOST_STEPS = 60;
    private static final double LONGEST_STEP = 2;
    private static final double CLOSE_ENOUGH = 1e-9;

    static {
        double sum = 0;
        for (int i = 0; i < MEAN_WEIGHTS.length; i++) {
            double node = (i - MEAN_NODES) * MEAN_STEP;
            MEAN_WEIGHTS[i] = StrictMath.exp(-node * node / 2);
            sum += MEAN_WEIGHTS[i];
        }
        for (int i = 0; i < MEAN_WEIGHTS.length; i++) {
            MEAN_WEIGHTS[i] /= sum;
        }
    }

    /// What is known of the log odds after the last [#learn].
    private double mean;

    private double variance;

    /// The probability of log odds: `1 / (1 + e^-x)`.
    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /// The log odds of a probability between 0 and 1.
    static double logOdds(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }

    /// The mean probability of log odds with a normal distribution: `∫ σ(x) N(x; mean, variance)
    /// dx`.
    ///
    /// For variances up to 7 it is exact to 1e-12.
    ///
    /// @param variance 0 or more
    /// @return more than 0 and less than 1
    static double meanProbability(double mean, double variance) {
        double spread = StrictMath.sqrt(variance);
        double sum = 0;
        for (int i = 0; i < MEAN_WEIGHTS.length; i++) {
            double node = (i - MEAN_NODES) * MEAN_STEP;
            sum += MEAN_WEIGHTS[i] * probability(mean + spread * node);
        }
        return Math.clamp(sum, Double.MIN_NORMAL, Math.nextDown(1.0));
    }

    /// Learns from promises that had the same log odds: Bayes' rule, with the first two moments of
    /// the result kept (assumed-density filtering; Opper 1998, "A Bayesian Approach to On-line
    /// Learning"). The moments are exact to 1e-6.
    ///
    /// @param before the mean before
    /// @param varianceBefore the variance before, more than 0
    /// @param late how many of them were not kept, or how much they count for, 0 or more
    /// @param all how many they are, or count for, at least `late` and more than 0
    void learn(double before, double varianceBefore, double late, double all) {
        double mode = mode(before, varianceBefore, late, all);
        double p = probability(mode);
        double spread = 1 / StrictMath.sqrt(all * p * (1 - p) + 1 / varianceBefore);
        double highest = logDensity(mode, before, varianceBefore, late, all);
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = -LEARN_NODES; i <= LEARN_NODES; i++) {
            double node = i * LEARN_STEP;
            double density =
                    StrictMath.exp(
                            logDensity(mode + spread * node, before, varianceBefore, late, all)
                                    - highest);
            sum += density;
            first += density * node;
            second += density * node * node;
        }
        double shift = first / sum;
        mean = mode + spread * shift;
        variance = spread * spread * (second / sum - shift * shift);
    }

    /// The mean after the last [#learn].
    double mean() {
        return mean;
    }

    /// The variance after the last [#learn], below that before.
    double variance() {
        return variance;
    }

    /// Where the density is highest, by Newton's method: its logarithm is concave.
    private static double mode(double before, double variance, double late, double all) {
        double mode = before;
        for (int step = 0; step < MOST_STEPS; step++) {
            double p = probability(mode);
            double slope = late - all * p - (mode - before) / variance;
            double change = slope / (all * p * (1 - p) + 1 / variance);
            mode += Math.clamp(change, -LONGEST_STEP, LONGEST_STEP);
            if (StrictMath.abs(change) < CLOSE_ENOUGH) {
                break;
            }
        }
        return mode;
    }

    private static double logDensity(
            double x, double mean, double variance, double late, double all) {
        double away = x - mean;
        return late * x - all * softPlus(x) - away * away / (2 * variance);
    }

    /// log(1 + e^x), without overflow.
    static double softPlus(double x) {
        return x > 0
                ? x + StrictMath.log1p(StrictMath.exp(-x))
                : StrictMath.log1p(StrictMath.exp(x));
    }
}
