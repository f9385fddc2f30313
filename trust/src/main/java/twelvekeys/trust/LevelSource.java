package twelvekeys.trust;

/// The levels of a tally on one day.
///
/// @param asOf the day, counted from 1970-01-01
/// @param everybody p0: the share not kept by everybody
record LevelSource(NestedModel model, Tally tally, int asOf, double everybody) {

    /// The levels of a tally that has been told everybody's outcomes too.
    static LevelSource of(NestedModel model, Tally tally, int asOf) {
        return new LevelSource(model, tally, asOf, NestedModel.overall(tally, asOf));
    }

    Level overall() {
        return LevelRange.level(
                tally, CellColumns.OVERALL, everybody, NestedModel.OVERALL_PRIOR, asOf);
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

    /// The share kept at the level of a promisor; the parameter as in [#promisor].
    double promisorKept(int promisor) {
        return 1 - promisorNotKept(promisor);
    }

    /// The share kept at the level of a pair; parameters as in [#pair].
    double pairKept(int promisor, int pair) {
        return 1
                - NestedModel.nested(
                        tally, pair, model.pairPrior(), promisorNotKept(promisor), asOf);
    }

    long promises(int level) {
        return tally.promises(level);
    }

    private double promisorNotKept(int promisor) {
        return NestedModel.nested(tally, promisor, model.promisorPrior(), everybody, asOf);
    }
}
