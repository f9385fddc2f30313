package twelvekeys.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row whose fate is known.
///
/// @param line its line number in the file
/// @param status what became of it
/// @param reason why it was refused, or what a person should know about it; absent as a rule
/// @param promise the promise it is part of, absent if refused
/// @param cells its cells as written, kept for refused rows only
public record DecidedRow(
        long line,
        RowStatus status,
        @Nullable String reason,
        @Nullable UUID promise,
        List<String> cells) {

    /// Copies the cells.
    public DecidedRow {
        cells = List.copyOf(cells);
    }
}
