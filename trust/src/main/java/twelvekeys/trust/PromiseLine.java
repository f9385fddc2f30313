package twelvekeys.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a file or an order: a part of a promise, or a whole one.
///
/// @param line where it stood, to lead back to it
/// @param promisor who promised
/// @param promisee who was promised
/// @param deliverable what it is part of (a shipment, an order); null when it stands alone
/// @param category a kind of promise, or null
/// @param due the day by which it was promised
/// @param done the day it was done, or null while it is open
/// @param made the day it was promised, or null when unknown
/// @param value its worth in the file's own currency, or null when unknown
public record PromiseLine(
        long line,
        String promisor,
        String promisee,
        @Nullable String deliverable,
        @Nullable String category,
        LocalDate due,
        @Nullable LocalDate done,
        @Nullable LocalDate made,
        @Nullable BigDecimal value) {}
