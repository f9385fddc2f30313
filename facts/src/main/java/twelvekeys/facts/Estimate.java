package twelvekeys.facts;

/// A figure with its 95 % range.
///
/// @param value NaN if there is nothing to compute it from
/// @param lower of the range; NaN if it cannot be told
/// @param upper of the range; NaN if it cannot be told
public record Estimate(double value, double lower, double upper) {

    /// Nothing is known.
    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /// Whether the range is known and lies on one side of zero.
    public boolean isApartFromZero() {
        return lower > 0 || upper < 0;
    }

    /// The range that has both in it.
    Estimate orWider(Estimate other) {
        return new Estimate(value, Math.min(lower, other.lower), Math.max(upper, other.upper));
    }
}
