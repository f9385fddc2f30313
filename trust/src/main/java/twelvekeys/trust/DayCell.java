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
/// @param count how many promises; below zero only inside a correction that is yet to be merged
public record DayCell(
        String promisor,
        String promisee,
        String category,
        LocalDate day,
        Outcome outcome,
        int count) {

    /// Day order, then by names and outcome, so that the order is the same everywhere.
    static final Comparator<DayCell> ORDER =
            Comparator.comparing(DayCell::day)
                    .thenComparing(DayCell::promisor)
                    .thenComparing(DayCell::promisee)
                    .thenComparing(DayCell::category)
                    .thenComparing(DayCell::outcome);

    DayCell withCount(int newCount) {
        return new DayCell(promisor, promisee, category, day, outcome, newCount);
    }
}
