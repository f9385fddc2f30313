package twelvekeys.trust;

/// How well promises are kept at one level, how sure that is, and what it rests on.
///
/// @param kept the share of promises kept, 0 to 1. One less a double from 0 to 1 is a multiple of
///   2^-53, so differences between levels are exact
/// @param lower where the 90 % range begins, at most `kept`
/// @param upper where it ends, at least `kept`
/// @param promises how many promises have a known outcome, ever
/// @param notKept how many of them were not kept
/// @param renegotiated how many were kept on a date moved before it was due
/// @param weight what the promises still weigh, Σw: each starts at 1 and halves every half-life
/// @param effective the effective number of promises, (Σw)²/Σw²
public record Level(
        double kept,
        double lower,
        double upper,
        long promises,
        long notKept,
        long renegotiated,
        double weight,
        double effective) {

    /// How much this level rests on its own record.
    public Evidence evidence() {
        return Evidence.of(promises, weight);
    }
}
