package twelvekeys.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import twelvekeys.partnership.Side;
import twelvekeys.record.PracticeEntry;

/// The steps that a side can take in a matter, asked of the very rule that will judge the step: it
/// is tried on a matter that was just begun, and nothing is written.
public final class MatterSteps {

    /// A step in a matter.
    public enum Step {
        /// Say yes or no to it.
        ANSWER,
        /// Say what became of an aim.
        MOVE,
        /// Say that a reward was given.
        GIVE,
        /// Withdraw a card.
        WITHDRAW
    }

    private static final UUID ID = new UUID(0, 1);

    private MatterSteps() {}

    /// What a side can do in a matter.
    ///
    /// @param practice what was done
    /// @param did the side that did it
    /// @param who the side that asks
    public static Set<Step> of(Practice practice, Side did, Side who) {
        Matter matter = begun(practice, did);
        Set<Step> possible = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (fits(matter, entry(step), who)) {
                possible.add(step);
            }
        }
        return Collections.unmodifiableSet(possible);
    }

    private static boolean fits(Matter matter, PracticeEntry.Step step, Side who) {
        try {
            matter.demand(step, who);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static PracticeEntry.Step entry(Step step) {
        return switch (step) {
            case ANSWER -> new PracticeEntry.MatterAnswered(ID, true, null);
            case MOVE -> new PracticeEntry.AimMoved(ID, PracticeEntry.Progress.NEARER, null);
            case GIVE -> new PracticeEntry.RewardGiven(ID, LocalDate.EPOCH, null);
            case WITHDRAW -> new PracticeEntry.CardWithdrawn(ID, null);
        };
    }

    /// A matter of a practice. What was said in it is judged by no rule, so any words do.
    private static Matter begun(Practice practice, Side did) {
        return new Matter(
                new UUID(0, 0),
                practice,
                did,
                "",
                Instant.EPOCH,
                1,
                new PracticeEntry.ProfileWritten(ID, "anything"),
                null,
                null,
                null,
                false,
                Instant.EPOCH,
                1);
    }
}
