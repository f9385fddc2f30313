package twelvekeys.trust;

/// The levels of a tally on one day.
///
/// @param asOf the day, counted from 1970-01-01
record LevelSource(NestedModel model, Tally tally, int asOf) {

    Level overall() {
        return LevelRange.level(
                tally,
                CellColumns.OVERALL,
                NestedModel.overall(tally, asOf),
                NestedModel.OVERALL_PRIOR,
                asOf);
    }

    /// @param promisor its level number, below 0 when unknown
    Level promisor(int promisor) {
        return LevelRange.level(
                tally, promisor, promisorNotKept(promisor), model.promisorPrior(), asOf);
    }

    /// @param promisor the promisor's level number, below 0 when unknown
    /// @param pair the pair's level number, below 0 when unknown
    Level pair(int promisor, int pair) {
        double notKept =
                NestedModel.nested(tally, pair, model.pairPrior(), promisorNotKept(promisor), asOf);
        return LevelRange.level(tally, pair, notKept, model.pairPrior(), asOf);
    }

    long promises(int level) {
        return tally.promises(level);
    }

    private double promisorNotKept(int promisor) {
        return NestedModel.nested(
                tally, promisor, model.promisorPrior(), NestedModel.overall(tally, asOf), asOf);
    }
}
