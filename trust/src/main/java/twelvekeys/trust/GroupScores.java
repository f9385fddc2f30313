package twelvekeys.trust;

/// What a group of people gave as scores: how many, their mean, and how far they lie apart.
///
/// @param count how many people, 0 or more
/// @param mean their mean; not a number when there is nobody
/// @param variance the estimated variance, over `count − 1`; 0 with fewer than two
/// @param rounding the variance that the rounding of the scores hides, 0 or more. Five people who
///   all said 5 do not show that nobody lies at 4.6, so each interval counts it beside the variance
///   that is seen
public record GroupScores(int count, double mean, double variance, double rounding) {

    /// How sure an interval is: 95 %.
    static final double OUTSIDE = 0.05;

    /// @throws IllegalArgumentException if the count, the variance or the rounding is below 0
    public GroupScores {
        if (count < 0 || !(variance >= 0) || !(rounding >= 0)) {
            throw new IllegalArgumentException("Counts and variances are 0 or more");
        }
    }

    /// The scores of a group, each exact: nothing is added for rounding.
    public static GroupScores of(double... scores) {
        return of(scores, 0);
    }

    /// The scores of a group.
    ///
    /// @param rounding the variance hidden by rounding, 0 or more
    static GroupScores of(double[] scores, double rounding) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        double mean = sum / scores.length;
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        double variance = scores.length < 2 ? 0 : squares / (scores.length - 1);
        return new GroupScores(scores.length, mean, variance, rounding);
    }

    /// The standard deviation, of the scores as they were given.
    public double deviation() {
        return StrictMath.sqrt(variance);
    }

    /// The standard error of the mean, with what rounding hides.
    public double error() {
        return StrictMath.sqrt(squaredError());
    }

    double squaredError() {
        return (variance + rounding) / count;
    }

    /// The mean with its 95 % interval, from Student's t.
    ///
    /// @throws IllegalArgumentException with fewer than two people
    public MeanRange range() {
        if (count < 2) {
            throw new IllegalArgumentException("An interval needs two people or more");
        }
        double half = StudentT.twoSided(OUTSIDE, count - 1) * error();
        return new MeanRange(count, mean, mean - half, mean + half);
    }
}
