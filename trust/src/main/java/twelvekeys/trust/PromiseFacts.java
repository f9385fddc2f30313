package twelvekeys.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One promise and what came of it.
///
/// @param promisor who promised
/// @param promisee who was promised
/// @param category a kind of promise, or null
/// @param due the day by which it is promised now
/// @param done the day it was done, or null while it is open
/// @param made the day it was promised, or null when unknown
/// @param value its worth in the record's own currency, or null when unknown
/// @param renegotiatedEarly whether its date was moved, and each time before it was due
/// @param lines the lines it consists of, in the order they came
public record PromiseFacts(
        String promisor,
        String promisee,
        @Nullable String category,
        LocalDate due,
        @Nullable LocalDate done,
        @Nullable LocalDate made,
        @Nullable BigDecimal value,
        boolean renegotiatedEarly,
        List<Long> lines) {

    public PromiseFacts {
        lines = List.copyOf(lines);
    }

    /// How this promise ended or will count if nothing comes, and when that is known.
    public Resolution resolution(Grace grace) {
        return Resolution.of(due, done, renegotiatedEarly, grace);
    }

    /// The day cell this promise adds to when both sides stand by it: its resolution, counted once.
    public DayCell cell(Grace grace) {
        return cell(grace, Basis.CONFIRMED);
    }

    /// The day cell this promise adds to: its resolution, counted once.
    ///
    /// @param basis on whose word the promise and its outcome stand
    public DayCell cell(Grace grace, Basis basis) {
        Resolution resolution = resolution(grace);
        return new DayCell(
                promisor,
                promisee,
                category == null ? "" : category,
                resolution.knownOn(),
                resolution.outcome(),
                basis,
                1);
    }

    /// The day cell this promise adds to when it is counted together with all that were due on the
    /// same day: on the day after its last day, however early it was kept.
    ///
    /// @param basis on whose word the promise and its outcome stand
    public DayCell dueCell(Grace grace, Basis basis) {
        return new DayCell(
                promisor,
                promisee,
                category == null ? "" : category,
                due.plusDays(grace.days() + 1L),
                resolution(grace).outcome(),
                basis,
                1);
    }
}
