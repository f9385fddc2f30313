package twelvekeys.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The words of an entry were erased; told inside the transaction that erases them, so that whoever
/// keeps a copy lets go of it with them.
///
/// @param partnership the record
/// @param seq the entry
/// @param about the promise or the case it is about, absent if it is about the partnership
/// @param importId the import whose file it was read from, absent if a person wrote it
public record TextsErased(
        UUID partnership, long seq, @Nullable UUID about, @Nullable UUID importId) {}
