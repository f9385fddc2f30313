package twelvekeys.trust;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The rule that a share is shown as a whole per cent, and never rounded into certainty.
///
/// Halves are rounded up, by the share's shortest decimal form. Only a share of exactly 0 or 1 is
/// shown as 0 or 100; any other is at least 1 and at most 99.
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /// The whole per cents shown for a share.
    ///
    /// @param share between 0 and 1
    /// @throws IllegalArgumentException if it lies outside
    public static int of(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not " + share);
        }
        int whole =
                BigDecimal.valueOf(share)
                        .multiply(HUNDRED)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
        if (share > 0 && share < 1) {
            return Math.clamp(whole, 1, 99);
        }
        return whole;
    }
}
