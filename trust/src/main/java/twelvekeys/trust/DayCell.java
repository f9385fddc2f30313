package twelvekeys.trust;

import java.time.LocalDate;
import java.util.Comparator;

/// How many promises of one kind ended in one way, known on one day.
///
/// @param promisor who promised
/// @param promisee who was promised
/// @param category the kind of promise; empty when none is named
/// @param day the day the outcome became known
/// @param outcome how they ended
/// @param basis on whose word they stand
/// @param count how many promises; below zero only inside a correction that is yet to be merged
public record DayCell(
        String promisor,
        String promisee,
        String category,
        LocalDate day,
        Outcome outcome,
        Basis basis,
        int count) {

    /// A cell of promises that both sides stand by.
    public DayCell(
            String promisor,
            String promisee,
            String category,
            LocalDate day,
            Outcome outcome,
            int count) {
        this(promisor, promisee, category, day, outcome, Basis.CONFIRMED, count);
    }

    /// Day order, then by names, outcome and basis, so that the order is the same everywhere.
    static final Comparator<DayCell> ORDER =
            Comparator.comparing(DayCell::day)
                    .thenComparing(DayCell::promisor)
                    .thenComparing(DayCell::promisee)
                    .thenComparing(DayCell::category)
                    .thenComparing(DayCell::outcome)
                    .thenComparing(DayCell::basis);

    DayCell withCount(int newCount) {
        return new DayCell(promisor, promisee, category, day, outcome, basis, newCount);
    }
}
