package twelvekeys.trust;

/// The rule that an open promise is at risk when its chance of being kept is below 4 in 5.
///
/// It names promises to talk about, not promises that will fail: of promises at 4 in 5, most are
/// kept. The bound is a convention of this product; it was not fitted to anything.
public final class AtRisk {

    /// The chance below which an open promise is at risk.
    public static final double CHANCE = 0.8;

    private AtRisk() {}

    /// Whether an open promise with this forecast is at risk.
    public static boolean applies(Forecast forecast) {
        return applies(forecast.kept());
    }

    /// Whether an open promise with this chance, 0 to 1, is at risk.
    public static boolean applies(double kept) {
        return kept < CHANCE;
    }
}
