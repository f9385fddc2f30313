package twelvekeys.intake;

import org.jspecify.annotations.Nullable;
import twelvekeys.notes.Suggestion;
import twelvekeys.partnership.Side;

/// A promise that pasted notes seem to hold, for a person to confirm or to drop.
///
/// @param id what names it within the text; it stays the same while its sentence does, whatever is
///   changed around it
/// @param promisor the side that seems to have promised, absent where the text does not tell
/// @param found what was read, and why
public record SuggestedPromise(String id, @Nullable Side promisor, Suggestion found) {}
