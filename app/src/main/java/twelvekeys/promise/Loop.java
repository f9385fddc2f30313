package twelvekeys.promise;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.trust.Basis;

/// What the loop between the two sides adds to a promise: its state, and whose word it rests on.
///
/// @param state where it stands
/// @param proposer the side whose proposal waits for an answer, absent once it is answered
/// @param claimant the side that put it on record alone, absent where both made it here
/// @param claimOf the side on whose word alone it still rests, absent once the other confirmed it
/// @param outcomeOf the promisor while its report waits for the promisee's word, else absent
/// @param disputedBy the side that says that it was not so, absent as a rule
/// @param endedOn the day it was declared not kept, released or revoked; absent otherwise
/// @param inPart whether some of it was done, though it was declared not kept
/// @param againstCheck whether it was promised although the capacity check advised against it
/// @param halfWayOn the day its promisor looked at it half-way, absent until then
/// @param dueTime the time of the due day, absent where the day is enough
/// @param zone the time zone of the due day and time, present with a time
public record Loop(
        PromiseState state,
        @Nullable Side proposer,
        @Nullable Side claimant,
        @Nullable Side claimOf,
        @Nullable Side outcomeOf,
        @Nullable Side disputedBy,
        @Nullable LocalDate endedOn,
        boolean inPart,
        boolean againstCheck,
        @Nullable LocalDate halfWayOn,
        @Nullable LocalTime dueTime,
        @Nullable ZoneId zone) {

    /// What one side put on record alone.
    public static Loop claimed(Side claimant) {
        return new Loop(
                PromiseState.PROMISED,
                null,
                claimant,
                claimant,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null);
    }

    /// On whose word it rests.
    public Basis basis() {
        if (disputedBy != null) {
            return Basis.DISPUTED;
        }
        return claimOf == null && outcomeOf == null ? Basis.CONFIRMED : Basis.CLAIMED;
    }

    /// How the other side answered what one side put on record alone: `LEFT` while it waits for an
    /// answer, which what the claimant reports of its own claim does too. Absent for what is no
    /// claim.
    public @Nullable ClaimAnswer answered() {
        if (claimant == null) {
            return null;
        }
        if (disputedBy == claimant.other()) {
            return ClaimAnswer.DISPUTED;
        }
        return claimOf != null || outcomeOf == claimant ? ClaimAnswer.LEFT : ClaimAnswer.CONFIRMED;
    }
}
