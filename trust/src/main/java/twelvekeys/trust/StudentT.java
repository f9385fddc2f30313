package twelvekeys.trust;

/// Student's t distribution: the quantile that an interval of a mean needs.
///
/// `v / (v + t²)` is a Beta(v/2, 1/2) variable (DLMF 8.17, Abramowitz & Stegun 26.5.27), so the
/// quantile is that of [Beta], and as exact. Degrees of freedom need not be whole.
final class StudentT {

    private StudentT() {}

    /// The t that a variable exceeds in size, up or down, with the given probability.
    ///
    /// @param outside the probability left outside both ends, more than 0 and less than 1: 0.05 for
    ///   a 95 % interval
    /// @param degrees degrees of freedom, more than 0
    static double twoSided(double outside, double degrees) {
        double x = Beta.quantile(outside, degrees / 2, 0.5);
        return StrictMath.sqrt(degrees * (1 - x) / x);
    }
}
