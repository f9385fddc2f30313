package twelvekeys.record;

import java.util.List;
import java.util.UUID;
import twelvekeys.ledger.InclusionProof;

/// Entries were appended; told inside the transaction that appends them.
///
/// @param partnership the record
/// @param entries what was appended, in order; all of one call
/// @param proofOfLast that the last of them stands last in the record of its size
public record EntriesWritten(
        UUID partnership, List<RecordedEntry> entries, InclusionProof proofOfLast) {

    /// Copies the entries.
    public EntriesWritten {
        entries = List.copyOf(entries);
    }
}
