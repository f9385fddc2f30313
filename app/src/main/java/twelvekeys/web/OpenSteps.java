package twelvekeys.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseState;
import twelvekeys.record.PromiseEntry.ClaimAnswer;

/// Which steps a promise leaves open to one side: what its page offers, and nothing else. The
/// promise itself decides once more when a step is taken.
///
/// @param promise the promise
/// @param own the side that looks
/// @param today the day it is where the promise is due
record OpenSteps(Promise promise, Side own, LocalDate today) {

    Set<Step> all() {
        Set<Step> open = EnumSet.of(Step.REPLY);
        PromiseState state = promise.state();
        if (state.proposed()) {
            if (promise.asked() == own) {
                open.addAll(EnumSet.of(Step.ACCEPT, Step.COUNTER, Step.DECLINE));
            } else {
                open.add(Step.TAKE_BACK);
            }
            return open;
        }
        open.addAll(promisor() ? ofThePromisor(state) : ofThePromisee(state));
        if (!claimAnswers().isEmpty()) {
            open.add(Step.CLAIM);
        }
        return open;
    }

    boolean promisor() {
        return promise.promisor() == own;
    }

    private static Set<Step> ofThePromisor(PromiseState state) {
        return switch (state) {
            case PROMISED -> EnumSet.of(Step.REPORT, Step.RENEGOTIATE, Step.HALF_WAY, Step.REVOKE);
            case NOT_KEPT -> EnumSet.of(Step.REPORT, Step.ANSWER);
            case KEPT -> EnumSet.of(Step.ANSWER);
            case REPORTED, RELEASED, REVOKED, REQUESTED, OFFERED, COUNTERED, DECLINED, TAKEN_BACK ->
                    EnumSet.noneOf(Step.class);
        };
    }

    private static Set<Step> ofThePromisee(PromiseState state) {
        return switch (state) {
            case PROMISED -> EnumSet.of(Step.DECLARE, Step.RELEASE);
            case REPORTED, KEPT, NOT_KEPT -> EnumSet.of(Step.DECLARE);
            case RELEASED, REVOKED, REQUESTED, OFFERED, COUNTERED, DECLINED, TAKEN_BACK ->
                    EnumSet.noneOf(Step.class);
        };
    }

    /// How this side can answer what the other put on record alone; empty where it did not.
    List<ClaimAnswer> claimAnswers() {
        Side claimant = promise.loop().claimant();
        if (claimant == null || claimant == own || promise.state().proposed()) {
            return List.of();
        }
        if (promise.loop().disputedBy() == own) {
            return List.of(ClaimAnswer.CONFIRMED, ClaimAnswer.LEFT);
        }
        return claimWaits()
                ? List.of(ClaimAnswer.CONFIRMED, ClaimAnswer.DISPUTED)
                : List.of(ClaimAnswer.DISPUTED, ClaimAnswer.LEFT);
    }

    /// Whether the other side put it on record alone and waits for this side's word.
    boolean claimWaits() {
        return promise.claimOf() == own.other() && promise.loop().disputedBy() == null;
    }

    /// Whether it can be declared not kept today.
    boolean notKeptByNow() {
        return promise.state() != PromiseState.PROMISED || today.isAfter(promise.dueInForce());
    }

    /// Whether half the time has passed and nobody has looked at it since.
    boolean halfWayNow() {
        LocalDate made = promise.madeOn();
        return promisor()
                && promise.state() == PromiseState.PROMISED
                && promise.loop().halfWayOn() == null
                && made != null
                && !today.isAfter(promise.due())
                && !today.isBefore(halfWay(made));
    }

    private LocalDate halfWay(LocalDate made) {
        return LocalDate.ofEpochDay(
                Math.floorDiv(made.toEpochDay() + promise.due().toEpochDay() + 1, 2));
    }

    /// The step whose form stands open, because it is the one that is waited for.
    @Nullable Step first() {
        if (promise.asked() == own) {
            return Step.ACCEPT;
        }
        if (halfWayNow()) {
            return Step.HALF_WAY;
        }
        if (!promisor() && promise.state() == PromiseState.REPORTED) {
            return Step.DECLARE;
        }
        return claimWaits() ? Step.CLAIM : null;
    }
}
