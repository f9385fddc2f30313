package twelvekeys.trust;

/// What one promisor carries of one lot, and how well it would keep it.
///
/// @param lot the lot
/// @param promisor who carries it
/// @param promises how many promises are planned, 0 or more; need not be whole once volume has
///   moved
/// @param value what they are worth together, in the record's own currency; 0 when nobody says
/// @param kept the chance that the next one is kept, 0 to 1
/// @param lower where the 90 % range of the share kept begins
/// @param upper where it ends
/// @param weight what its known promises in this very lot still weigh, each halving every half-life
public record Portion(
        Lot lot,
        String promisor,
        double promises,
        double value,
        double kept,
        double lower,
        double upper,
        double weight) {

    private static final double NINE_IN_TEN = 1.6448536269514722;

    public Portion {
        if (!(promises >= 0 && value >= 0 && weight >= 0)
                || !(0 <= lower && lower <= kept && kept <= upper && upper <= 1)) {
            throw new IllegalArgumentException(
                    "No portion has " + promises + " promises kept at " + lower + ", " + kept);
        }
    }

    /// What one of its promises is worth; 0 where none is planned.
    public double valueEach() {
        return promises == 0 ? 0 : value / promises;
    }

    /// How far the share kept may lie from its mean: a standard deviation, read from the range.
    public double deviation() {
        return (upper - lower) / (2 * NINE_IN_TEN);
    }

    /// "94 %, range 85–98 %".
    public String words() {
        return Percent.of(kept)
                + "\u00a0%, range "
                + Percent.of(lower)
                + "–"
                + Percent.of(upper)
                + "\u00a0%";
    }
}
