package twelvekeys.trust;

/// How far the ratings of several targets tell the targets apart: the intraclass correlation of one
/// rating, ICC(1,1), and of the mean of all raters, ICC(1,k).
///
/// One-way analysis of variance (Shrout & Fleiss 1979; the same intervals in McGraw & Wong 1996,
/// case 1): `ICC(1,1) = (B − W) / (B + (k − 1)·W)` and `ICC(1,k) = (B − W) / B`, where B and W are
/// the mean squares between and within targets. With unequal numbers of raters k is their weighed
/// mean `k₀ = (Σk − Σk²/Σk) / (n − 1)`; the intervals are exact only when they are equal.
///
/// In a pulse the targets are the items and the raters are the people of one side: a high ICC(1,k)
/// says that their means tell one key from another.
///
/// @param single ICC(1,1), at most 1; below 0 when ratings of one target differ more than the
///   targets do. 0 when all ratings are alike, for then nothing is told apart
/// @param singleRange its 95 % interval
/// @param average ICC(1,k), at most 1, and as low as it comes
/// @param averageRange its 95 % interval
/// @param targets how many targets had any rating
/// @param raters k, or k₀
public record Intraclass(
        double single,
        Range singleRange,
        double average,
        Range averageRange,
        int targets,
        double raters) {

    private static final double TAIL = 0.025;

    /// An interval of a correlation.
    ///
    /// @param low where it begins
    /// @param high where it ends, at most 1
    public record Range(double low, double high) {}

    /// The correlations of ratings.
    ///
    /// @param ratings for each target the ratings that it has; one without any is left out
    /// @throws IllegalArgumentException with fewer than two targets, or with no target that has two
    ///   ratings
    public static Intraclass of(double[][] ratings) {
        Squares squares = new Squares();
        for (double[] ofOne : ratings) {
            squares.add(ofOne);
        }
        return squares.read();
    }

    private static Intraclass of(double between, double within, int targets, int all, double k) {
        double above = targets - 1;
        double below = all - targets;
        if (within == 0) {
            double told = between == 0 ? 0 : 1;
            Range sure = new Range(told, told);
            return new Intraclass(told, sure, told, sure, targets, k);
        }
        double ratio = between / within;
        double low = ratio / VarianceRatio.quantile(1 - TAIL, above, below);
        double high = ratio * VarianceRatio.quantile(1 - TAIL, below, above);
        return new Intraclass(
                single(ratio, k),
                new Range(single(low, k), single(high, k)),
                average(ratio),
                new Range(average(low), average(high)),
                targets,
                k);
    }

    private static double single(double ratio, double k) {
        return (ratio - 1) / (ratio + k - 1);
    }

    private static double average(double ratio) {
        return 1 - 1 / ratio;
    }

    /// The sums of squares, target by target.
    private static final class Squares {

        private int targets;
        private int all;
        private double squaredCounts;
        private double sum;
        private double meansSquared;
        private double within;

        void add(double[] ratings) {
            if (ratings.length == 0) {
                return;
            }
            GroupScores scores = GroupScores.of(ratings);
            targets++;
            all += ratings.length;
            squaredCounts += (double) ratings.length * ratings.length;
            sum += scores.mean() * ratings.length;
            meansSquared += scores.mean() * scores.mean() * ratings.length;
            within += scores.variance() * (ratings.length - 1);
        }

        Intraclass read() {
            if (targets < 2 || all == targets) {
                throw new IllegalArgumentException(
                        "A correlation needs two targets, and one of them two ratings");
            }
            double between = StrictMath.max(0, meansSquared - sum * sum / all);
            return of(
                    between / (targets - 1),
                    within / (all - targets),
                    targets,
                    all,
                    (all - squaredCounts / all) / (targets - 1));
        }
    }
}
