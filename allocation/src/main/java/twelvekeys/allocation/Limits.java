package twelvekeys.allocation;

/// How far a person is willing to go.
///
/// @param move the largest share of all planned promises that may move, 0 to 1
/// @param largestShare the share of all planned promises beyond which no promisor receives more, 0
///   to 1; one that is beyond it already loses none for it
/// @param largestGrowth by how much of its own plan a promisor may grow, 0 or more: 0.5 is half as
///   much again
/// @param kept the share of each portion that stays where it is, 0 to 1: nobody is left with less
/// @param evidence how much the known promises of a promisor in the very lot must still weigh
///   before it receives any of it, 0 or more
public record Limits(
        double move, double largestShare, double largestGrowth, double kept, double evidence) {

    /// A fifth of the volume; nobody receives beyond half of it all, or grows by more than half;
    /// half of each portion stays; two promises' worth of evidence.
    public static final Limits STANDARD = new Limits(0.2, 0.5, 1, 0.5, 2);

    public Limits {
        share("the share that moves", move);
        share("the largest share", largestShare);
        share("the share that stays", kept);
        atLeastNone("the largest growth", largestGrowth);
        atLeastNone("the evidence", evidence);
    }

    private static void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " lies between 0 and 1, not " + value);
        }
    }

    private static void atLeastNone(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is a number from 0 on, not " + value);
        }
    }
}
