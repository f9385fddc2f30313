package twelvekeys.record;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the promisor saw when asked whether it can keep one promise more.
///
/// @param open how many promises it had open, without the one in question
/// @param without the chance that all of those are kept, 0 to 1; absent without evidence
/// @param with the chance that all are kept with the one in question, absent without evidence
/// @param firstToSlip the open promise likeliest to slip, absent where none is open
/// @param against whether the promise was made although the check advised against it
public record CapacityCheck(
        int open,
        @Nullable BigDecimal without,
        @Nullable BigDecimal with,
        @Nullable UUID firstToSlip,
        boolean against) {}
