package twelvekeys.trust;

import java.util.Arrays;

/// What a promise still weighs after some days: `2^(-days / half-life)`.
///
/// Uses `StrictMath`, whose results are the same bits on every machine. The factors of the first
/// five years are computed once, because the same gaps come again and again.
final class Decay {

    private static final int KEPT_GAPS = 2048;

    private final double halfLifeDays;
    private final double[] factors = new double[KEPT_GAPS];

    Decay(double halfLifeDays) {
        this.halfLifeDays = halfLifeDays;
        Arrays.setAll(factors, this::compute);
    }

    /// The weight left after some days.
    ///
    /// @param days at least 0
    /// @return more than 0 and at most 1, unless so long ago that nothing is left
    double factor(int days) {
        return days < KEPT_GAPS ? factors[days] : compute(days);
    }

    private double compute(int days) {
        return StrictMath.pow(2, -days / halfLifeDays);
    }
}
