package twelvekeys.promise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseLine;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;
import twelvekeys.trust.Basis;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Resolution;

/// A promise as its entries leave it.
///
/// @param partnership the partnership it belongs to
/// @param id its identity
/// @param number its number within the partnership, from 1, in the order of the record
/// @param promisor the side that promised
/// @param unit the part of the importing side concerned, empty if none
/// @param deliverable what it delivers, absent if unnamed
/// @param what what was promised
/// @param category its kind, empty if none
/// @param value what it is worth, absent if nobody said
/// @param currency the currency of the value as three letters (ISO 4217), absent if nobody said, as
///   for what was imported
/// @param madeOn the day it was made
/// @param firstDue the first date promised, never lost
/// @param due the date that stands now
/// @param dueInForce the date it is judged by: moved only by a renegotiation told in time
/// @param earlyMoves the renegotiations told in time, oldest first
/// @param moves how often its date was moved, early or late
/// @param doneOn the day all of it had come, absent while it has not
/// @param loop where it stands between the two sides, and on whose word
/// @param mends the promise or the case this one makes amends for
/// @param lines its lines
/// @param lastSeq the sequence number of its latest entry
public record Promise(
        UUID partnership,
        UUID id,
        int number,
        Side promisor,
        String unit,
        @Nullable String deliverable,
        String what,
        String category,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable LocalDate madeOn,
        LocalDate firstDue,
        LocalDate due,
        LocalDate dueInForce,
        List<EarlyMove> earlyMoves,
        int moves,
        @Nullable LocalDate doneOn,
        Loop loop,
        @Nullable UUID mends,
        List<PromiseLine> lines,
        long lastSeq) {

    /// How many days past its date a promise is still called overdue, and asked after; then it is
    /// called not kept. A convention of the pages: it counts as not kept from the first day on.
    public static final int OVERDUE_DAYS = 90;

    /// A renegotiation told in time.
    ///
    /// @param on the day it was told
    /// @param from the date in force until then
    public record EarlyMove(LocalDate on, LocalDate from) {}

    /// Copies the lists.
    public Promise {
        earlyMoves = List.copyOf(earlyMoves);
        lines = List.copyOf(lines);
    }

    /// The promise that an entry makes.
    static Promise from(RecordedEntry recorded, PromiseMade made, int number) {
        return new Promise(
                recorded.partnership(),
                made.promise(),
                number,
                made.promisor(),
                made.unit(),
                made.deliverable(),
                made.what(),
                made.category(),
                made.value(),
                null,
                made.madeOn(),
                made.due(),
                made.due(),
                made.due(),
                List.of(),
                0,
                null,
                Loop.claimed(recorded.draft().side()),
                made.mends(),
                made.lines(),
                recorded.seq());
    }

    /// The promise that a person puts on record: told as a claim, or proposed to the other side.
    ///
    /// @throws IllegalStep if the entry begins no promise
    static Promise from(RecordedEntry recorded, PromiseEntry first, int number) {
        Side side = recorded.draft().side();
        return switch (first) {
            case PromiseEntry.Told told ->
                    begun(
                            recorded,
                            number,
                            told.promisor(),
                            told.terms(),
                            told.madeOn(),
                            null,
                            PromiseChange.timed(Loop.claimed(side), told.terms()));
            case PromiseEntry.Proposed proposed ->
                    begun(
                            recorded,
                            number,
                            proposed.promisor(),
                            proposed.terms(),
                            null,
                            proposed.mends(),
                            PromiseChange.proposed(proposed, side));
            case PromiseEntry step ->
                    throw new IllegalStep(
                            "Entry %d speaks of a promise that was never made here."
                                    .formatted(recorded.seq()));
        };
    }

    private static Promise begun(
            RecordedEntry recorded,
            int number,
            Side promisor,
            Terms terms,
            @Nullable LocalDate madeOn,
            @Nullable UUID mends,
            Loop loop) {
        return new Promise(
                recorded.partnership(),
                Objects.requireNonNull(recorded.draft().entry().subject()),
                number,
                promisor,
                terms.unit(),
                null,
                terms.what(),
                terms.category(),
                terms.value(),
                terms.currency(),
                madeOn,
                terms.due(),
                terms.due(),
                terms.due(),
                List.of(),
                0,
                null,
                loop,
                mends,
                List.of(new PromiseLine("", terms.what(), terms.value(), null)),
                recorded.seq());
    }

    /// The promise after one more of its entries. A step of the side that did not put it on record
    /// confirms it, unless it disputes: from then on it is no claim.
    ///
    /// @throws IllegalStep if the entry does not fit what stands, naming both
    Promise after(RecordedEntry recorded) {
        return new PromiseChange(this, recorded).promise();
    }

    /// Where it stands between the two sides.
    public PromiseState state() {
        return loop.state();
    }

    /// The side that alone put it on record, absent once the other confirmed it.
    public @Nullable Side claimOf() {
        return loop.claimOf();
    }

    /// On whose word it rests.
    public Basis basis() {
        return loop.basis();
    }

    /// The side whose answer is awaited, absent where no proposal is open.
    public @Nullable Side asked() {
        Side proposer = loop.proposer();
        return proposer == null ? null : proposer.other();
    }

    /// When its outcome becomes known, and which: see [Resolution]. Absent for what never counts: a
    /// proposal, and what was released by its date.
    ///
    /// What was declared not kept or revoked is known from that day on, at the latest on the day
    /// after its date. What was released later than its date was not kept until then, and stays so.
    public Optional<Resolution> resolution() {
        return resolution(state(), loop.endedOn(), dueInForce, doneOn, movedEarly());
    }

    static Optional<Resolution> resolution(
            PromiseState state,
            @Nullable LocalDate ended,
            LocalDate due,
            @Nullable LocalDate done,
            boolean movedEarly) {
        Resolution late = Resolution.of(due, null, movedEarly, Grace.NONE);
        return switch (state) {
            case REQUESTED, OFFERED, COUNTERED, DECLINED, TAKEN_BACK -> Optional.empty();
            case RELEASED ->
                    ended != null && ended.isAfter(due) ? Optional.of(late) : Optional.empty();
            case NOT_KEPT, REVOKED ->
                    Optional.of(
                            ended != null && ended.isBefore(late.knownOn())
                                    ? new Resolution(ended, late.outcome())
                                    : late);
            case PROMISED, REPORTED, KEPT ->
                    Optional.of(Resolution.of(due, done, movedEarly, Grace.NONE));
        };
    }

    /// Whether a renegotiation told in time has moved it.
    public boolean movedEarly() {
        return !earlyMoves.isEmpty();
    }

    /// The day it was made, or last moved in time: since then it stands under its date in force.
    /// Absent where nobody says.
    public @Nullable LocalDate standsSince() {
        return earlyMoves.isEmpty() ? madeOn : earlyMoves.getLast().on();
    }

    /// The day it is for this promise: where it is due if it names a time zone, else on the clock
    /// of whoever looks or writes.
    public LocalDate today(Clock clock) {
        ZoneId zone = loop.zone();
        return LocalDate.now(zone == null ? clock : clock.withZone(zone));
    }

    /// How it stands on a day.
    public PromiseStatus on(LocalDate day) {
        return switch (state()) {
            case REQUESTED -> PromiseStatus.REQUESTED;
            case OFFERED -> PromiseStatus.OFFERED;
            case COUNTERED -> PromiseStatus.COUNTERED;
            case DECLINED -> PromiseStatus.DECLINED;
            case TAKEN_BACK -> PromiseStatus.TAKEN_BACK;
            case RELEASED -> PromiseStatus.RELEASED;
            case REVOKED -> PromiseStatus.REVOKED;
            case NOT_KEPT -> PromiseStatus.NOT_KEPT;
            case PROMISED, REPORTED, KEPT -> byItsDates(day);
        };
    }

    private PromiseStatus byItsDates(LocalDate day) {
        boolean done = doneOn != null && !doneOn.isAfter(day);
        if (!done) {
            long past = day.toEpochDay() - dueInForce.toEpochDay();
            if (past <= 0) {
                return PromiseStatus.OPEN;
            }
            return past <= OVERDUE_DAYS ? PromiseStatus.OVERDUE : PromiseStatus.NOT_KEPT;
        }
        if (daysLate() == 0) {
            return movedEarly() ? PromiseStatus.KEPT_AS_RENEGOTIATED : PromiseStatus.KEPT;
        }
        return PromiseStatus.KEPT_LATE;
    }

    /// By how many days it came after the date in force; 0 when it came in time or has not come.
    public long daysLate() {
        return doneOn == null ? 0 : Math.max(0, doneOn.toEpochDay() - dueInForce.toEpochDay());
    }

    /// The key under which a later file finds this promise again.
    public String matchKey() {
        return MatchKey.of(deliverable, lines, what, category, madeOn);
    }

    /// The value that stands in a field, as text.
    public @Nullable String standing(Entry.Field field) {
        return switch (field) {
            case DONE_ON -> text(doneOn);
            case MADE_ON -> text(madeOn);
            case WHAT -> what;
            case CATEGORY -> category;
            case VALUE -> value == null ? null : value.toPlainString();
            case LINES -> PromiseLine.write(lines);
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
