package twelvekeys.record;

import java.util.UUID;

/// An entry that stands in the record.
///
/// @param partnership the log it stands in
/// @param seq its place, from 1, without gaps
/// @param draft what was appended
/// @param leaf the hash of its canonical bytes, 64 hexadecimal digits
public record RecordedEntry(UUID partnership, long seq, Draft draft, String leaf) {}
