package twelvekeys.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Loop;
import twelvekeys.promise.PossibleSteps.Step;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.promise.Standing;

/// A promise as the record leaves it.
///
/// @param id its identity
/// @param number its number within the partnership, from 1
/// @param by whose it is: `theirs` or `ours`
/// @param side the side that promised, `a` or `b`
/// @param unit the part of the importing side concerned, empty if none
/// @param deliverable what it delivers, null if unnamed
/// @param what what was promised, in words
/// @param category its kind, empty if none
/// @param value what it is worth, a decimal number as text; null if nobody said
/// @param currency the currency of the value as three letters (ISO 4217), null if nobody said, as
///   for what was imported
/// @param madeOn the day it was made
/// @param firstDue the first date promised, never lost
/// @param due the date that stands now
/// @param dueInForce the date it is judged by: moved only by a renegotiation told in time
/// @param movedEarly whether a renegotiation told in time has moved it
/// @param moves how often its date was moved, early or late
/// @param doneOn the day all of it had come, null while it has not
/// @param status how it stands on the day: `requested`, `offered`, `countered`, `declined`,
///   `taken-back`, `open`, `overdue`, `not-kept`, `kept`, `kept-as-renegotiated`, `kept-late`,
///   `released` or `revoked`
/// @param daysLate by how many days it came after the date in force, 0 if in time or not come
/// @param claimOf whose word alone it rests on, `theirs` or `ours`; null once the other side has
///   confirmed it
/// @param mends the promise or the case this one makes amends for
/// @param state where it stands between the two sides: `requested`, `offered`, `countered`,
///   `declined`, `taken-back`, `promised`, `reported`, `kept`, `not-kept`, `released` or `revoked`
/// @param asked whose answer is awaited, `theirs` or `ours`; null where no proposal is open
/// @param basis on whose word it rests: `confirmed` by both sides, `claimed` by one, or `disputed`
/// @param claimant who first put it on record alone, `theirs` or `ours`; null if nobody did
/// @param disputedBy who says that it was not so, `theirs` or `ours`; null as a rule
/// @param inPart whether some of it was done, though it was declared not kept
/// @param againstCheck whether it was promised although the capacity check advised against it
/// @param halfWayOn the day its promisor looked at it half-way, null until then
/// @param endedOn the day it was declared not kept, released or revoked
/// @param dueTime the time of the due day, null where the day is enough
/// @param zone the time zone in which day and time are meant
/// @param steps the steps that your side can take now: each is the end of an address, as in `POST
///   …/promises/{promise}/accept`
/// @param lines the lines it consists of
/// @param lastSeq the sequence number of its latest entry
/// @param chance the chance that it is kept, null unless it is open
record PromiseView(
        UUID id,
        int number,
        String by,
        String side,
        String unit,
        @Nullable String deliverable,
        String what,
        String category,
        @Nullable String value,
        @Nullable String currency,
        @Nullable LocalDate madeOn,
        LocalDate firstDue,
        LocalDate due,
        LocalDate dueInForce,
        boolean movedEarly,
        int moves,
        @Nullable LocalDate doneOn,
        String status,
        long daysLate,
        @Nullable String claimOf,
        @Nullable UUID mends,
        String state,
        @Nullable String asked,
        String basis,
        @Nullable String claimant,
        @Nullable String disputedBy,
        boolean inPart,
        boolean againstCheck,
        @Nullable LocalDate halfWayOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalTime dueTime,
        @Nullable String zone,
        List<String> steps,
        List<LineView> lines,
        long lastSeq,
        @Nullable ChanceView chance) {

    /// One line of a promise.
    ///
    /// @param key what tells it from the others in its file, empty if nothing does
    /// @param what what it delivers, empty if not said
    /// @param value what it is worth, a decimal number as text
    /// @param doneOn the day it came, null while it has not
    record LineView(String key, String what, @Nullable String value, @Nullable LocalDate doneOn) {}

    /// @param possible the steps that the caller's side can take
    static PromiseView of(Promise promise, Side own, Standing standing, Set<Step> possible) {
        Loop loop = promise.loop();
        PromiseStatus status = promise.on(standing.asOf());
        return new PromiseView(
                promise.id(),
                promise.number(),
                whose(promise.promisor(), own),
                promise.promisor().code(),
                promise.unit(),
                promise.deliverable(),
                promise.what(),
                promise.category(),
                amount(promise.value()),
                promise.currency(),
                promise.madeOn(),
                promise.firstDue(),
                promise.due(),
                promise.dueInForce(),
                promise.movedEarly(),
                promise.moves(),
                promise.doneOn(),
                Query.code(status),
                promise.daysLate(),
                orNull(promise.claimOf(), own),
                promise.mends(),
                Query.code(promise.state()),
                orNull(promise.asked(), own),
                Query.code(promise.basis()),
                orNull(loop.claimant(), own),
                orNull(loop.disputedBy(), own),
                loop.inPart(),
                loop.againstCheck(),
                loop.halfWayOn(),
                loop.endedOn(),
                loop.dueTime(),
                loop.zone() == null ? null : loop.zone().getId(),
                possible.stream().map(PromiseView::address).distinct().toList(),
                promise.lines().stream()
                        .map(l -> new LineView(l.key(), l.what(), amount(l.value()), l.doneOn()))
                        .toList(),
                promise.lastSeq(),
                status == PromiseStatus.OPEN ? ChanceView.of(promise, own, standing) : null);
    }

    /// The end of the address at which a step is taken.
    private static String address(Step step) {
        return switch (step) {
            case COUNTER -> "counter";
            case ACCEPT -> "accept";
            case DECLINE -> "decline";
            case TAKE_BACK -> "take-back";
            case RENEGOTIATE -> "renegotiate";
            case LOOK_HALF_WAY -> "half-way";
            case REPORT -> "report";
            case DECLARE_KEPT, DECLARE_NOT_KEPT -> "declare";
            case AGREE_WITH_OUTCOME, DISAGREE_WITH_OUTCOME -> "answer-outcome";
            case RELEASE -> "release";
            case REVOKE -> "revoke";
            case CONFIRM_CLAIM, DISPUTE_CLAIM, LEAVE_CLAIM -> "answer-claim";
        };
    }

    static String whose(Side side, Side own) {
        return side == own ? "ours" : "theirs";
    }

    private static @Nullable String orNull(@Nullable Side side, Side own) {
        return side == null ? null : whose(side, own);
    }

    private static @Nullable String amount(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
