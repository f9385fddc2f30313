package twelvekeys.trust;

/// The difference between the means of two groups, with its 95 % interval.
///
/// Welch's interval (Welch 1938, 1947; Satterthwaite 1946): the groups may differ in size and in
/// how far their people lie apart. With squared errors `e = s²/n`, the degrees of freedom are `(e₁
/// + e₂)² / (e₁²/(n₁ − 1) + e₂²/(n₂ − 1))`.
///
/// @param gap the first mean less the second, in points of the scale
/// @param low where the interval begins
/// @param high where it ends
/// @param degrees degrees of freedom; infinite when neither group shows any variance
public record MeanGap(double gap, double low, double high, double degrees) {

    private static final double OUTSIDE_TOGETHER = 0.02;

    /// The gap between two groups.
    ///
    /// @throws IllegalArgumentException if either has fewer than two people
    public static MeanGap between(GroupScores first, GroupScores second) {
        double one = first.squaredError();
        double other = second.squaredError();
        double degrees =
                one + other == 0
                        ? Double.POSITIVE_INFINITY
                        : (one + other)
                                * (one + other)
                                / (one * one / (first.count() - 1)
                                        + other * other / (second.count() - 1));
        return of(first, second, GroupScores.OUTSIDE, degrees);
    }

    /// One gap of several that are read together, with an interval that is wide enough for all of
    /// them at once.
    ///
    /// Among twelve intervals of 95 % each, one leaves out 0 by chance in about every third pulse.
    /// So all of these together hold in 98 of 100 cases, which leaves room for the total that is
    /// read beside them: what may lie outside is divided by their number (Bonferroni). The degrees
    /// of freedom are those of the smaller group alone, which is never too many (Welch's lie
    /// between these and `n₁ + n₂ − 2`) and holds for lopsided answers too.
    ///
    /// @param several how many are read together, 1 or more
    /// @throws IllegalArgumentException if either has fewer than two people
    public static MeanGap among(GroupScores first, GroupScores second, int several) {
        return of(
                first,
                second,
                OUTSIDE_TOGETHER / several,
                StrictMath.min(first.count(), second.count()) - 1);
    }

    private static MeanGap of(
            GroupScores first, GroupScores second, double outside, double degrees) {
        if (first.count() < 2 || second.count() < 2) {
            throw new IllegalArgumentException("A gap needs two people or more on each side");
        }
        double gap = first.mean() - second.mean();
        double error = StrictMath.sqrt(first.squaredError() + second.squaredError());
        double half = error == 0 ? 0 : StudentT.twoSided(outside, degrees) * error;
        return new MeanGap(gap, gap - half, gap + half, degrees);
    }

    /// Whether the gap can be told from none: its interval does not include 0.
    public boolean distinguishable() {
        return low > 0 || high < 0;
    }
}
