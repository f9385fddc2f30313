package twelvekeys.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import twelvekeys.partnership.Side;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.CapacityCheck;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;

/// The steps that a side can take now, asked of the very rules that will judge the step: an entry
/// is tried on the promise or the case, and nothing is written.
public final class PossibleSteps {

    /// A step of the promise loop, with the answer it gives where that decides whether it may be
    /// taken.
    public enum Step {
        /// Propose other terms.
        COUNTER,
        /// Say yes: it is promised.
        ACCEPT,
        /// Say no.
        DECLINE,
        /// Take one's own proposal back.
        TAKE_BACK,
        /// Tell that the date will not hold, and which one will.
        RENEGOTIATE,
        /// Say half-way whether it will be kept.
        LOOK_HALF_WAY,
        /// Report that it is done.
        REPORT,
        /// Declare it kept.
        DECLARE_KEPT,
        /// Declare it not kept, or kept in part.
        DECLARE_NOT_KEPT,
        /// See a declared outcome in the same way, after all.
        AGREE_WITH_OUTCOME,
        /// See a declared outcome otherwise.
        DISAGREE_WITH_OUTCOME,
        /// Release the promisor.
        RELEASE,
        /// Take one's word back.
        REVOKE,
        /// Confirm the other side's claim.
        CONFIRM_CLAIM,
        /// Dispute it.
        DISPUTE_CLAIM,
        /// Take an answer to it back.
        LEAVE_CLAIM
    }

    /// A step in a case of broken trust.
    public enum CaseStep {
        /// Say that it was so.
        ACKNOWLEDGE,
        /// Set a time in which trust is to prove itself again.
        SET_PROBATION,
        /// Say that trust is mended.
        HEAL,
        /// Say that it is not, and let the case rest.
        LEAVE_UNHEALED,
        /// Say that there was no breach.
        WITHDRAW
    }

    private static final CapacityCheck NO_CHECK = new CapacityCheck(0, null, null, null, false);

    private PossibleSteps() {}

    /// The steps that a side can take with a promise.
    ///
    /// @param clock tells the day on the clock of whoever looks
    public static Set<Step> of(Promise promise, Side side, Clock clock) {
        LocalDate today = promise.today(clock);
        Set<Step> possible = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (fits(promise, recorded(promise.partnership(), side, entry(step, promise, today)))) {
                possible.add(step);
            }
        }
        return Collections.unmodifiableSet(possible);
    }

    /// The steps that a side can take in a case.
    public static Set<CaseStep> of(Breach breach, Side side) {
        Set<CaseStep> possible = EnumSet.noneOf(CaseStep.class);
        for (CaseStep step : CaseStep.values()) {
            BreachEntry entry = entry(step, breach);
            if (fits(breach, recorded(breach.partnership(), side, entry), entry)) {
                possible.add(step);
            }
        }
        return Collections.unmodifiableSet(possible);
    }

    /// Whether a side can open a case about a promise.
    public static boolean opensCase(Promise broken, Side side) {
        try {
            Breach.demandOpening(broken, side);
            return true;
        } catch (IllegalStep e) {
            return false;
        }
    }

    private static boolean fits(Promise promise, RecordedEntry tried) {
        try {
            promise.after(tried);
            return true;
        } catch (IllegalStep e) {
            return false;
        }
    }

    private static boolean fits(Breach breach, RecordedEntry tried, BreachEntry entry) {
        try {
            breach.after(tried, entry);
            return true;
        } catch (IllegalStep e) {
            return false;
        }
    }

    private static RecordedEntry recorded(UUID partnership, Side side, Entry entry) {
        return new RecordedEntry(
                partnership, 0, new Draft(entry, side, "", Instant.EPOCH, null, null), "");
    }

    private static Entry entry(Step step, Promise promise, LocalDate today) {
        UUID id = promise.id();
        return switch (step) {
            case COUNTER -> new PromiseEntry.Countered(id, terms(promise), null, null);
            case ACCEPT -> new PromiseEntry.Accepted(id, today, null, null);
            case DECLINE -> new PromiseEntry.Declined(id, null);
            case TAKE_BACK -> new PromiseEntry.TakenBack(id, null);
            case RENEGOTIATE ->
                    new Entry.PromiseRenegotiated(
                            id, promise.due(), promise.due().plusDays(1), today, null);
            case LOOK_HALF_WAY -> new PromiseEntry.LookedAtHalfWay(id, today, true, NO_CHECK, null);
            case REPORT -> new PromiseEntry.Reported(id, today, List.of(), null);
            case DECLARE_KEPT -> new PromiseEntry.Declared(id, Verdict.KEPT, today, today, null);
            case DECLARE_NOT_KEPT ->
                    new PromiseEntry.Declared(id, Verdict.NOT_KEPT, null, today, null);
            case AGREE_WITH_OUTCOME -> new PromiseEntry.OutcomeAnswered(id, true, null);
            case DISAGREE_WITH_OUTCOME -> new PromiseEntry.OutcomeAnswered(id, false, null);
            case RELEASE -> new PromiseEntry.Released(id, today, null);
            case REVOKE -> new PromiseEntry.Revoked(id, today, null);
            case CONFIRM_CLAIM -> answered(id, ClaimAnswer.CONFIRMED);
            case DISPUTE_CLAIM -> answered(id, ClaimAnswer.DISPUTED);
            case LEAVE_CLAIM -> answered(id, ClaimAnswer.LEFT);
        };
    }

    private static PromiseEntry answered(UUID id, ClaimAnswer answer) {
        return new PromiseEntry.ClaimAnswered(id, answer, null);
    }

    private static Terms terms(Promise promise) {
        return new Terms("other terms", promise.due(), null, null, "", "", "", null, null, null);
    }

    private static BreachEntry entry(CaseStep step, Breach breach) {
        UUID id = breach.id();
        return switch (step) {
            case ACKNOWLEDGE -> new BreachEntry.Acknowledged(id, breach.kind(), null);
            case SET_PROBATION -> new BreachEntry.ProbationSet(id, LocalDate.MAX, null);
            case HEAL -> ended(id, End.HEALED);
            case LEAVE_UNHEALED -> ended(id, End.NOT_HEALED);
            case WITHDRAW -> ended(id, End.OPENED_IN_ERROR);
        };
    }

    private static BreachEntry ended(UUID id, End end) {
        return new BreachEntry.Ended(id, end, LocalDate.EPOCH, null);
    }
}
