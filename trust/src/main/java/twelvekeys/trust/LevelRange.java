package twelvekeys.trust;

/// The 90 % range of a level: where the share kept may lie in the coming quarter.
///
/// A Beta about the level. Its concentration counts the evidence left, the prior with it, and one
/// thing more: levels drift. However long the record, the share of the next quarter is spread about
/// the level as if it were known from 40 promises, so `1 / concentration = 1 / (N + prior) + 1 /
/// 40`. Decayed evidence N is used rather than the effective number, so that the range widens again
/// as a record grows old. Then a quarter of a promise is added on either side: a level near 1 with
/// little behind it would otherwise come with a range of a point or two, because the level above it
/// is taken as known. Decision 0003 has the figures.
record LevelRange(double lower, double upper) {

    /// How many promises' worth of certainty drift leaves at most; chosen on the past by log score.
    static final double DRIFT = 40;

    /// How much of a promise is added on either side; chosen on the past by log score.
    static final double DOUBT = 0.25;

    private static final double TAIL = 0.05;

    /// @param notKept the share not kept, more than 0 and less than 1
    /// @param evidence N + prior, more than 0
    private static LevelRange of(double notKept, double evidence) {
        double concentration = 1 / (1 / evidence + 1 / DRIFT);
        double a = concentration * notKept + DOUBT;
        double b = concentration * (1 - notKept) + DOUBT;
        double logBeta = Beta.logBeta(a, b);
        double kept = 1 - notKept;
        return new LevelRange(
                Math.min(kept, 1 - Beta.quantile(1 - TAIL, a, b, logBeta)),
                Math.max(kept, 1 - Beta.quantile(TAIL, a, b, logBeta)));
    }

    /// The level of one line of a tally.
    ///
    /// @param notKept its share not kept
    /// @param level its line, below 0 when nothing is known of it
    /// @param prior how many promises the level above weighs
    static Level level(Tally tally, int level, double notKept, double prior, int asOf) {
        double weight = level < 0 ? 0 : tally.weight(level, asOf);
        LevelRange range = of(notKept, weight + prior);
        double kept = 1 - notKept;
        return new Level(
                kept,
                range.lower,
                range.upper,
                level < 0 ? 0 : tally.promises(level),
                level < 0 ? 0 : tally.notKept(level),
                level < 0 ? 0 : tally.renegotiated(level),
                weight,
                level < 0 ? 0 : tally.effective(level));
    }
}
