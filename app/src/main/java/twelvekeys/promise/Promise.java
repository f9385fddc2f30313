package twelvekeys.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.PromiseLine;
import twelvekeys.record.RecordedEntry;
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
/// @param value what it is worth, in the file's currency
/// @param madeOn the day it was made
/// @param firstDue the first date promised, never lost
/// @param due the date that stands now
/// @param dueInForce the date it is judged by: moved only by a renegotiation told in time
/// @param movedEarly whether a renegotiation told in time has moved it
/// @param moves how often its date was moved, early or late
/// @param doneOn the day all of it had come, absent while it has not
/// @param claimOf the side that alone put it on record, absent once the other confirmed it
/// @param mends the promise this one makes amends for
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
        @Nullable LocalDate madeOn,
        LocalDate firstDue,
        LocalDate due,
        LocalDate dueInForce,
        boolean movedEarly,
        int moves,
        @Nullable LocalDate doneOn,
        @Nullable Side claimOf,
        @Nullable UUID mends,
        List<PromiseLine> lines,
        long lastSeq) {

    /// How many days past its date a promise is still called overdue, and asked after; then it is
    /// called not kept. A convention of the pages: it counts as not kept from the first day on.
    public static final int OVERDUE_DAYS = 90;

    /// Copies the lines.
    public Promise {
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
                made.madeOn(),
                made.due(),
                made.due(),
                made.due(),
                false,
                0,
                null,
                recorded.draft().side(),
                made.mends(),
                made.lines(),
                recorded.seq());
    }

    /// The promise after one more of its entries. An entry of the side that did not put it on
    /// record confirms it: from then on it is no claim.
    ///
    /// @throws IllegalStateException if the entry does not fit what stands, naming both
    Promise after(RecordedEntry recorded) {
        Change change = new Change(this, recorded);
        switch (recorded.draft().entry()) {
            case PromiseRenegotiated moved -> change.move(moved);
            case PromiseDone done -> change.done(done);
            case PromiseCorrected corrected -> corrected.corrections().forEach(change::correct);
            case PromiseMade made ->
                    throw new IllegalStateException(
                            "Promise " + number + " stands already and cannot be made again.");
            case Entry.PartnershipBegun begun ->
                    throw new IllegalStateException(
                            "The beginning of a partnership is not an entry about a promise.");
        }
        return change.promise();
    }

    /// When its outcome becomes known, and which: see [Resolution].
    public Resolution resolution() {
        return Resolution.of(dueInForce, doneOn, movedEarly, Grace.NONE);
    }

    /// How it stands on a day.
    public PromiseStatus on(LocalDate day) {
        boolean done = doneOn != null && !doneOn.isAfter(day);
        if (!done) {
            long past = day.toEpochDay() - dueInForce.toEpochDay();
            if (past <= 0) {
                return PromiseStatus.OPEN;
            }
            return past <= OVERDUE_DAYS ? PromiseStatus.OVERDUE : PromiseStatus.NOT_KEPT;
        }
        if (resolution().outcome().kept()) {
            return movedEarly ? PromiseStatus.KEPT_AS_RENEGOTIATED : PromiseStatus.KEPT;
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

    /// The fields of a promise while one entry is applied to them.
    private static final class Change {
        private final Promise was;
        private final long seq;
        private final @Nullable Side claimOf;
        private String what;
        private String category;
        private @Nullable BigDecimal value;
        private @Nullable LocalDate madeOn;
        private LocalDate due;
        private LocalDate dueInForce;
        private boolean movedEarly;
        private int moves;
        private @Nullable LocalDate doneOn;
        private List<PromiseLine> lines;

        Change(Promise was, RecordedEntry recorded) {
            this.was = was;
            this.seq = recorded.seq();
            this.claimOf = recorded.draft().side() == was.claimOf ? was.claimOf : null;
            this.what = was.what;
            this.category = was.category;
            this.value = was.value;
            this.madeOn = was.madeOn;
            this.due = was.due;
            this.dueInForce = was.dueInForce;
            this.movedEarly = was.movedEarly;
            this.moves = was.moves;
            this.doneOn = was.doneOn;
            this.lines = was.lines;
        }

        void move(PromiseRenegotiated moved) {
            if (!moved.from().equals(due)) {
                throw new IllegalStateException(
                        "Promise %d stands for %s, not for %s; its date cannot be moved from there."
                                .formatted(was.number, due, moved.from()));
            }
            due = moved.to();
            moves++;
            if (!moved.on().isAfter(dueInForce)) {
                dueInForce = moved.to();
                movedEarly = true;
            }
        }

        void done(PromiseDone done) {
            if (doneOn != null) {
                throw new IllegalStateException(
                        "Promise %d was done on %s and cannot be done again on %s."
                                .formatted(was.number, doneOn, done.on()));
            }
            doneOn = done.on();
        }

        void correct(Correction correction) {
            String to = correction.to();
            switch (correction.field()) {
                case DONE_ON -> doneOn = to == null ? null : LocalDate.parse(to);
                case MADE_ON -> madeOn = to == null ? null : LocalDate.parse(to);
                case WHAT -> what = to == null ? "" : to;
                case CATEGORY -> category = to == null ? "" : to;
                case VALUE -> value = to == null ? null : new BigDecimal(to);
                case LINES -> lines = PromiseLine.read(to == null ? "[]" : to);
            }
        }

        Promise promise() {
            return new Promise(
                    was.partnership,
                    was.id,
                    was.number,
                    was.promisor,
                    was.unit,
                    was.deliverable,
                    what,
                    category,
                    value,
                    madeOn,
                    was.firstDue,
                    due,
                    dueInForce,
                    movedEarly,
                    moves,
                    doneOn,
                    claimOf,
                    was.mends,
                    lines,
                    seq);
        }
    }
}
