package twelvekeys.trust;

/// How much of a level rests on confirmed, on claimed and on disputed promises.
///
/// @param confirmed what both sides stand by
/// @param claimed what one side put on record and the other has not answered
/// @param disputed what one side put on record and the other denies
public record Parts(Part confirmed, Part claimed, Part disputed) {

    /// One part of what a level rests on.
    ///
    /// @param promises how many promises have a known outcome, ever
    /// @param weight what they still weigh, Σw: each starts at 1 and halves every half-life
    public record Part(long promises, double weight) {}

    /// The part on one basis.
    public Part on(Basis basis) {
        return switch (basis) {
            case CONFIRMED -> confirmed;
            case CLAIMED -> claimed;
            case DISPUTED -> disputed;
        };
    }

    /// How many promises there are in all parts; that of the level read from all cells.
    public long promises() {
        return confirmed.promises + claimed.promises + disputed.promises;
    }

    /// What all parts weigh; that of the level read from all cells, but for rounding.
    public double weight() {
        return confirmed.weight + claimed.weight + disputed.weight;
    }
}
