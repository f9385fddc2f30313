package twelvekeys.trust;

/// A figure read from the past, with its range and its count.
///
/// @param value the figure, in the unit of what it measures
/// @param lower where its 90 % range begins
/// @param upper where it ends
/// @param promises how many promises stand behind it
/// @param pairs how many pairs of promisor and promisee
public record Figure(double value, double lower, double upper, long promises, int pairs) {

    /// Whether the range leaves out none at all, on either side.
    public boolean distinguishable() {
        return lower > 0 || upper < 0;
    }
}
