package twelvekeys.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
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
/// @param value what it is worth in the file's currency, a decimal number as text
/// @param madeOn the day it was made
/// @param firstDue the first date promised, never lost
/// @param due the date that stands now
/// @param dueInForce the date it is judged by: moved only by a renegotiation told in time
/// @param movedEarly whether a renegotiation told in time has moved it
/// @param moves how often its date was moved, early or late
/// @param doneOn the day all of it had come, null while it has not
/// @param status `open`, `overdue`, `not-kept`, `kept`, `kept-as-renegotiated` or `kept-late`
/// @param daysLate by how many days it came after the date in force, 0 if in time or not come
/// @param claimOf whose word alone it rests on, `theirs` or `ours`; null once the other side has
///   confirmed it
/// @param mends the promise this one makes amends for
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

    static PromiseView of(Promise promise, Side own, Standing standing) {
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
                promise.madeOn(),
                promise.firstDue(),
                promise.due(),
                promise.dueInForce(),
                promise.movedEarly(),
                promise.moves(),
                promise.doneOn(),
                Query.code(status),
                promise.daysLate(),
                promise.claimOf() == null ? null : whose(promise.claimOf(), own),
                promise.mends(),
                promise.lines().stream()
                        .map(l -> new LineView(l.key(), l.what(), amount(l.value()), l.doneOn()))
                        .toList(),
                promise.lastSeq(),
                status == PromiseStatus.OPEN ? chance(promise, own, standing) : null);
    }

    private static ChanceView chance(Promise promise, Side own, Standing standing) {
        return ChanceView.of(
                standing.chance(promise.partnership(), promise.promisor(), own, promise.unit()),
                promise.promisor() == own);
    }

    static String whose(Side side, Side own) {
        return side == own ? "ours" : "theirs";
    }

    private static @Nullable String amount(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
