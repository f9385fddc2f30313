package twelvekeys.intake;

/// What became of the rows of an import so far. Once it is done, the first four add up to the rows
/// read.
///
/// @param accepted rows that brought something new
/// @param unchanged rows that said what was known
/// @param corrected rows that set something right
/// @param refused rows that could not be used
/// @param newPromises promises the accepted rows made
/// @param newOutcomes outcomes they told
/// @param renegotiations dates they moved
public record ImportCounts(
        long accepted,
        long unchanged,
        long corrected,
        long refused,
        long newPromises,
        long newOutcomes,
        long renegotiations) {

    /// How many rows have their fate.
    public long decided() {
        return accepted + unchanged + corrected + refused;
    }
}
