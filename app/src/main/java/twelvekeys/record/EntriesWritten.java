package twelvekeys.record;

import java.util.List;
import java.util.UUID;

/// Entries were appended; told inside the transaction that appends them.
///
/// @param partnership the record
/// @param entries what was appended, in order; all of one call
public record EntriesWritten(UUID partnership, List<RecordedEntry> entries) {

    /// Copies the entries.
    public EntriesWritten {
        entries = List.copyOf(entries);
    }
}
