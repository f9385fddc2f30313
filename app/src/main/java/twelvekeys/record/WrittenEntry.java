package twelvekeys.record;

/// An entry together with the text that its hash was taken of.
///
/// @param entry the entry
/// @param type the name of its type, such as `promise.made`
/// @param body its canonical text (RFC 8785)
public record WrittenEntry(RecordedEntry entry, String type, String body) {}
