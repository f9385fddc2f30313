package twelvekeys.api;

import java.util.UUID;
import twelvekeys.promise.Standing;
import twelvekeys.trust.Parts;

/// On whose word a level rests.
///
/// @param confirmed what both sides stand by
/// @param claimed what one side put on record and the other has not answered
/// @param disputed what one side put on record and the other denies
/// @param confirmedOnly what the level would be if only what both sides confirmed counted
record PartsView(PartView confirmed, PartView claimed, PartView disputed, LevelView confirmedOnly) {

    /// One part of what a level rests on.
    ///
    /// @param promises how many promises have a known outcome, ever
    /// @param weight what they still weigh: each starts at 1 and halves every half-life
    record PartView(long promises, double weight) {

        private static PartView of(Parts.Part part) {
            return new PartView(part.promises(), part.weight());
        }
    }

    /// @param us whether it is the caller's own word
    static PartsView of(Standing standing, UUID partnership, boolean us) {
        Parts parts = standing.parts(partnership, us);
        return new PartsView(
                PartView.of(parts.confirmed()),
                PartView.of(parts.claimed()),
                PartView.of(parts.disputed()),
                LevelView.of(standing.confirmedOnly(partnership, us)));
    }
}
