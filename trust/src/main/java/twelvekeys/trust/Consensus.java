package twelvekeys.trust;

/// How far the people of one group agree: r_wg of one item, r_wg(J) of several (James, Demaree &
/// Wolf 1984).
///
/// `r_wg = 1 − s²/σ²`, where s² is the variance of the answers to one item and `σ² = (A² − 1)/12`
/// that of answers by chance on A points. Over J items with the mean variance s̄², `r_wg(J) = J·r /
/// (J·r + s̄²/σ²)` with `r = 1 − s̄²/σ²`. Answers further apart than chance show no agreement: 0,
/// as the authors advise. The authors showed later (1993) that it is a measure of agreement and not
/// of reliability; [Intraclass] is that.
public final class Consensus {

    /// From here on people are said to agree, by convention (LeBreton & Senter 2008 call .71 to .90
    /// strong agreement).
    public static final double ENOUGH = 0.70;

    private Consensus() {}

    /// The variance of answers by chance, each point equally often.
    ///
    /// @param points how many points the scale has, 2 or more
    public static double varianceByChance(int points) {
        return (points * (double) points - 1) / 12;
    }

    /// r_wg, 0 to 1.
    ///
    /// @param variance of the answers to one item, 0 or more
    /// @param byChance of answers by chance, more than 0
    public static double ofOne(double variance, double byChance) {
        return StrictMath.max(0, 1 - variance / byChance);
    }

    /// r_wg(J), 0 to 1.
    ///
    /// @param meanVariance the mean over the items of the variances of their answers, 0 or more
    /// @param byChance of answers by chance, more than 0
    /// @param items how many items, 1 or more
    public static double ofSeveral(double meanVariance, double byChance, int items) {
        double agreed = items * ofOne(meanVariance, byChance);
        return agreed / (agreed + StrictMath.min(1, meanVariance / byChance));
    }
}
