package twelvekeys.trust;

/// The difference between two measurements of the same thing, and how large it must be to count as
/// a change.
///
/// Jacobson & Truax (1991): with the standard error of measurement E of one measurement, the error
/// of a difference is `√(2·E²)`, and a change is reliable when it is more than 1.96 of these.
///
/// @param change the later figure less the earlier one
/// @param threshold what a change must exceed in size; *no reliable change* up to here
public record ReliableChange(double change, double threshold) {

    private static final double NORMAL = 1.96;

    /// The change of one score, where the reliability of the measure is known.
    ///
    /// @param deviation the standard deviation of such scores, 0 or more
    /// @param reliability of the measure, 0 to 1; the error of one measurement is `deviation·√(1 −
    ///   reliability)`
    public static ReliableChange ofScore(
            double earlier, double later, double deviation, double reliability) {
        return new ReliableChange(later - earlier, NORMAL * apart(deviation, reliability));
    }

    /// The error of the difference between two scores, `√2 · deviation · √(1 − reliability)`.
    static double apart(double deviation, double reliability) {
        return StrictMath.sqrt(2 * deviation * deviation * (1 - reliability));
    }

    /// The change of a group's mean from one wave to the next.
    ///
    /// Who answered is not known, so the two groups are taken as apart: the errors of both means
    /// stand for E, and Student's t at Welch's degrees of freedom for 1.96, since the groups are
    /// small. People who answer twice make the true error smaller, so this says *no reliable
    /// change* rather too often than too seldom.
    ///
    /// @throws IllegalArgumentException if either group has fewer than two people
    public static ReliableChange ofMean(GroupScores earlier, GroupScores later) {
        MeanGap gap = MeanGap.between(later, earlier);
        return new ReliableChange(gap.gap(), gap.high() - gap.gap());
    }

    /// Whether it is a change that the measure can tell from none.
    public boolean reliable() {
        return StrictMath.abs(change) > threshold;
    }
}
