package twelvekeys.trust;

/// How much a level rests on its own record.
public enum Evidence {
    /// None, or so old that next to nothing is left of it: the level is the one above it.
    NONE,
    /// Less than two promises' worth after decay: the level is mostly the one above it.
    THIN,
    /// Two promises' worth or more.
    FAIR;

    private static final double NOTHING_LEFT = 0.1;
    private static final double THIN_BELOW = 2;

    /// @param promises how many promises have a known outcome, ever
    /// @param weight what they still weigh
    static Evidence of(long promises, double weight) {
        if (promises == 0 || weight < NOTHING_LEFT) {
            return NONE;
        }
        return weight < THIN_BELOW ? THIN : FAIR;
    }
}
