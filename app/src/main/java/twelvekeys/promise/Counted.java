package twelvekeys.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.promise.Promise.EarlyMove;
import twelvekeys.trust.Basis;
import twelvekeys.trust.CrossedReading.Asked;
import twelvekeys.trust.DayCell;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.Resolution;
import twelvekeys.trust.Spell;

/// What levels and chances are read from of one promise, and nothing else of it.
///
/// @param promisor who promised, as the books of one organisation call it
/// @param promisee who was promised, likewise
/// @param category its kind, empty if none
/// @param made the day it was made, absent where nobody says
/// @param due the date in force
/// @param earlyMoves the renegotiations told in time, oldest first
/// @param done the day all of it had come, absent while it has not
/// @param state where it stands
/// @param ended the day it was declared not kept, released or revoked
/// @param basis on whose word it rests
record Counted(
        String promisor,
        String promisee,
        String category,
        @Nullable LocalDate made,
        LocalDate due,
        List<EarlyMove> earlyMoves,
        @Nullable LocalDate done,
        PromiseState state,
        @Nullable LocalDate ended,
        Basis basis) {

    /// Whether no later day changes what it says of the days until this one.
    boolean isSettledBy(LocalDate day) {
        boolean open =
                switch (state) {
                    case PROMISED, REPORTED, KEPT -> done == null;
                    case REQUESTED,
                            OFFERED,
                            COUNTERED,
                            DECLINED,
                            TAKEN_BACK,
                            NOT_KEPT,
                            RELEASED,
                            REVOKED ->
                            false;
                };
        return !open
                && (done == null || !done.isAfter(day))
                && (ended == null || !ended.isAfter(day))
                && earlyMoves.stream().noneMatch(move -> move.on().isAfter(day));
    }

    /// Whether it is open on a day, and not due before it.
    boolean isOpenOn(LocalDate day) {
        return switch (state) {
            case PROMISED, REPORTED, KEPT ->
                    (done == null || done.isAfter(day)) && !due.isBefore(day);
            case REQUESTED, OFFERED, COUNTERED, DECLINED, TAKEN_BACK, NOT_KEPT, RELEASED, REVOKED ->
                    false;
        };
    }

    private Optional<Resolution> resolution() {
        return Promise.resolution(state, ended, due, done, !earlyMoves.isEmpty());
    }

    /// Its count by the day its outcome became known; absent for what never counts.
    Optional<DayCell> cell() {
        return resolution()
                .map(known ->
                        new DayCell(
                                promisor,
                                promisee,
                                category,
                                known.knownOn(),
                                known.outcome(),
                                basis,
                                1));
    }

    /// Its count by the day after it was due; absent for what never counts.
    Optional<DayCell> dueCell() {
        return resolution()
                .map(known ->
                        new DayCell(
                                promisor,
                                promisee,
                                category,
                                due.plusDays(1),
                                known.outcome(),
                                basis,
                                1));
    }

    /// The times for which it stood under each of its dates, as known at the end of a day.
    List<Spell> spells(LocalDate asOf) {
        if (state.proposed()
                || state == PromiseState.DECLINED
                || state == PromiseState.TAKEN_BACK) {
            return List.of();
        }
        List<Spell> spells = new ArrayList<>(earlyMoves.size() + 1);
        LocalDate since = made;
        for (EarlyMove move : earlyMoves) {
            if (move.on().isAfter(asOf)) {
                return spells;
            }
            Spell.of(promisor, since, move.from(), move.on(), Spell.End.MOVED)
                    .ifPresent(spells::add);
            since = move.on();
        }
        last(since, asOf).ifPresent(spells::add);
        return spells;
    }

    private Optional<Spell> last(@Nullable LocalDate since, LocalDate asOf) {
        if (done != null && !done.isAfter(asOf)) {
            return Spell.of(promisor, since, due, done, Spell.End.DONE);
        }
        LocalDate until = ended == null || ended.isAfter(asOf) ? asOf : ended;
        Spell.End end = until.isAfter(due) ? Spell.End.MISSED : Spell.End.OPEN;
        return Spell.of(promisor, since, due, until, end);
    }

    /// The promise as a question about the past.
    PromiseFacts facts() {
        return facts(null);
    }

    /// The same with what it is worth.
    ///
    /// @param value in the record's own currency, null when nobody says
    PromiseFacts facts(@Nullable BigDecimal value) {
        return new PromiseFacts(
                promisor,
                promisee,
                category.isEmpty() ? null : category,
                due,
                done,
                made,
                value,
                !earlyMoves.isEmpty(),
                List.of());
    }

    /// The question how likely it is to be kept.
    Asked asked() {
        return new Asked(promisor, promisee, category, due);
    }

    /// The partner who made it or to whom it was made.
    String partner() {
        return promisor.equals(Standing.US) ? promisee : promisor;
    }

    /// The day it was made or last moved, absent where nobody says.
    @Nullable LocalDate standsSince() {
        return earlyMoves.isEmpty() ? made : earlyMoves.getLast().on();
    }
}
