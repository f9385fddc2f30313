package twelvekeys.trust;

import java.time.LocalDate;

/// Nested levels: everybody, each promisor, each promisor with one promisee.
///
/// With `S` the decayed weight of promises not kept and `N` that of all, the share *not* kept is
///
/// - everybody: `p0 = (S + 0.1) / (N + 1)`
/// - a promisor: `pv = (Sv + m1·p0) / (Nv + m1)`
/// - a pair: `pd = (Sd + m2·pv) / (Nd + m2)`
///
/// This is the mean of a Beta distribution whose prior is the level above (Jøsang & Ismail 2002,
/// "The Beta Reputation System"; shrinkage as in empirical Bayes). The constants are chosen on the
/// past only, by log loss.
///
/// @param halfLifeDays days after which a promise weighs half, more than 0
/// @param promisorPrior m1: how many promises the level of everybody weighs against a promisor's
///   own
/// @param pairPrior m2: how many promises the promisor's level weighs against the pair's own
public record NestedModel(double halfLifeDays, double promisorPrior, double pairPrior) {

    /// Half-life 180 days, m1 = 5, m2 = 4.
    public static final NestedModel STANDARD = new NestedModel(180, 5, 4);

    static final double OVERALL_PRIOR = 1;
    private static final double OVERALL_SHARE = 0.1;

    public NestedModel {
        if (!(halfLifeDays > 0 && promisorPrior > 0 && pairPrior > 0)
                || Double.isInfinite(halfLifeDays + promisorPrior + pairPrior)) {
            throw new IllegalArgumentException(
                    "Half-life and priors must be finite and more than 0: "
                            + halfLifeDays
                            + ", "
                            + promisorPrior
                            + ", "
                            + pairPrior);
        }
    }

    /// Reads every level as of a day, from cells known on or before it.
    public TrustReading read(DayCells cells, LocalDate asOf) {
        CellColumns columns = cells.columns();
        return new CellsReading(this, columns, tally(columns, asOf), asOf);
    }

    /// The decayed sums of every level, from cells known on or before a day.
    Tally tally(CellColumns columns, LocalDate asOf) {
        int day = Math.toIntExact(asOf.toEpochDay());
        Tally tally = new Tally(columns.levels(), halfLifeDays);
        for (int i = 0; i < columns.size() && columns.day(i) <= day; i++) {
            columns.tell(i, tally);
        }
        return tally;
    }

    /// p0: the share not kept by everybody.
    static double overall(Tally tally, int asOf) {
        return nested(tally, CellColumns.OVERALL, OVERALL_PRIOR, OVERALL_SHARE, asOf);
    }

    /// The share not kept at a level that leans on the level above it.
    ///
    /// @param level below 0 when nothing is known of it
    /// @param prior how many promises the level above weighs
    /// @param above the share not kept at the level above
    static double nested(Tally tally, int level, double prior, double above, int asOf) {
        double all = level < 0 ? 0 : tally.weight(level, asOf);
        return all == 0
                ? above
                : (tally.notKeptWeight(level, asOf) + prior * above) / (all + prior);
    }
}
