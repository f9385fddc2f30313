package twelvekeys.trust;

import java.time.LocalDate;

/// Crossed effects: a logistic model whose log odds of *not* kept add up.
///
/// `log odds = everybody + promisor + promisee + pair + kind`, where a kind is a promisor's
/// promises of one category, left out when the promise names none. Each effect drifts ([Drift]). It
/// starts at its mean, so a newcomer is taken for everybody until something is known of it, with a
/// range to match. Each outcome moves the effects of its promise by Bayes' rule, each in proportion
/// to how little is known of it, and no other: one outcome costs the same however long the history
/// is.
///
/// **What counts, and when.** An outcome is counted on the day after its promise was due, with its
/// grace, also when it was kept long before ([PromiseFacts#dueCell]). A promise that is not kept is
/// known on that day and no sooner. Were those kept early counted at once, the recent past would
/// hold the early ones of each cohort without its late ones, and look better than it is.
///
/// **Promises of one promisor due on one day** share their fate: a shipment that missed its ship, a
/// closed airport. `n` of them count for `n / (1 + (n − 1)·r)`, the effective number of a cluster
/// with the correlation r (Kish 1965, "Survey Sampling"): twenty times one at most with r = 0.05.
///
/// Decision 0018 has what was tried, and how the constants were chosen.
///
/// @param everybodyMean the mean of the level of everybody, in log odds of not kept
/// @param everybody the level of everybody, about its mean
/// @param promisor what sets a promisor apart from everybody
/// @param promisee what sets a promisee apart: some ask for more than others
/// @param pair what sets a promisor with one promisee apart from both
/// @param kind what sets a promisor's promises of one category apart
/// @param sameDay r: how much promises of one promisor due on one day share their fate, 0 (not at
///   all) to 1 (they count as one)
public record CrossedModel(
        double everybodyMean,
        Drift everybody,
        Drift promisor,
        Drift promisee,
        Drift pair,
        Drift kind,
        double sameDay) {

    /// The constants chosen on the past of three public records.
    public static final CrossedModel STANDARD =
            new CrossedModel(
                    -2,
                    new Drift(1, 8000),
                    new Drift(1, 360),
                    new Drift(0.2, 720),
                    new Drift(0.5, 720),
                    new Drift(0.2, 720),
                    0.05);

    public CrossedModel {
        if (!Double.isFinite(everybodyMean) || !(sameDay >= 0 && sameDay <= 1)) {
            throw new IllegalArgumentException(
                    "The mean must be finite and the share of the day 0 to 1: "
                            + everybodyMean
                            + ", "
                            + sameDay);
        }
    }

    /// What each of some promises of one promisor counts for that were due on one day.
    double counts(long together) {
        return 1 / (1 + (together - 1) * sameDay);
    }

    /// Reads every effect as of a day, from cells known on or before it.
    ///
    /// @param cells counted on the day after each promise was due ([DayCells#byDueDay]); those of
    ///   days known give a reading too, with the bias that the class describes
    /// @throws IllegalStateException when more was retracted than added
    public CrossedReading read(DayCells cells, LocalDate asOf) {
        return read(cells, asOf, NestedModel.STANDARD.read(cells, asOf));
    }

    /// Reads every effect as of a day, from cells known on or before it.
    ///
    /// @param cells as in [#read(DayCells, LocalDate)]
    /// @param nested the levels of that day, for how much of a record stands behind each chance
    public CrossedReading read(DayCells cells, LocalDate asOf, TrustReading nested) {
        CellColumns columns = cells.columns();
        CrossedCells told = new CrossedCells(columns, new CrossedLevels(this, columns.effects()));
        told.tellUntil(Math.toIntExact(asOf.toEpochDay()));
        return new CrossedReading(columns, told.levels(), nested, asOf);
    }
}
