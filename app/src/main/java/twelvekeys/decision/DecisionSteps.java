package twelvekeys.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.DecisionEntry.Right;

/// The steps that a side can take with a decision, asked of the very rule that will judge the step:
/// it is tried on the day after one was taken, and nothing is written.
public final class DecisionSteps {

    /// A step that follows a decision.
    public enum Step {
        /// Say how the other side sees it.
        VIEW,
        /// Look back on it.
        LOOK_BACK,
        /// Give one's part of a joint account.
        ACCOUNT
    }

    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate NEXT_DAY = LocalDate.EPOCH.plusDays(1);

    private DecisionSteps() {}

    /// What a side can do with a decision.
    ///
    /// @param kind what was decided
    /// @param decided the side that decided
    /// @param who the side that asks
    public static Set<Step> of(Kind kind, Side decided, Side who) {
        Decision decision = taken(kind, decided);
        Set<Step> possible = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (fits(decision, entry(step), who)) {
                possible.add(step);
            }
        }
        return Collections.unmodifiableSet(possible);
    }

    private static boolean fits(Decision decision, DecisionEntry.Step step, Side who) {
        try {
            decision.demand(step, who, NEXT_DAY);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static DecisionEntry.Step entry(Step step) {
        return switch (step) {
            case VIEW -> new DecisionEntry.ViewGiven(ID, true, null);
            case LOOK_BACK -> new DecisionEntry.LookedBack(ID, Right.YES, "anything");
            case ACCOUNT -> new DecisionEntry.AccountGiven(ID, "anything", "anything");
        };
    }

    private static Decision taken(Kind kind, Side decided) {
        DecisionEntry.Decided entry =
                new DecisionEntry.Decided(
                        ID,
                        kind,
                        kind.leadsTo().iterator().next(),
                        "anything",
                        "anything",
                        NEXT_DAY,
                        null,
                        null,
                        "{}",
                        "");
        return new Decision(
                new UUID(0, 0),
                new Spoken<>(entry, decided, "", Instant.EPOCH, 1),
                null,
                Map.of(),
                Map.of(),
                1);
    }
}
