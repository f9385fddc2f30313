package twelvekeys.trust;

/// Fisher's F distribution, that of the ratio of two estimated variances: its quantiles.
///
/// `d1·F / (d1·F + d2)` is a Beta(d1/2, d2/2) variable (Abramowitz & Stegun 26.6.2).
final class VarianceRatio {

    private VarianceRatio() {}

    /// The F below which a variable lies with probability p.
    ///
    /// @param p more than 0 and less than 1
    /// @param above degrees of freedom of the variance above the line, more than 0
    /// @param below those of the variance below it, more than 0
    static double quantile(double p, double above, double below) {
        double x = Beta.quantile(p, above / 2, below / 2);
        // Its own quantile, since near 1 the difference would lose digits.
        double rest = Beta.quantile(1 - p, below / 2, above / 2);
        return below * x / (above * rest);
    }
}
