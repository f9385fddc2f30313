package twelvekeys.record;

import java.util.List;
import twelvekeys.ledger.SealedText;

/// An entry together with the text that its hash was taken of.
///
/// @param entry the entry
/// @param type the name of its type, such as `promise.made`
/// @param body its canonical text (RFC 8785), in which names and words are sealed
/// @param data what it says with names and words in their places, as the canonical text of an
///   object
/// @param openings what opens them, as far as they were not erased
public record WrittenEntry(
        RecordedEntry entry, String type, String body, String data, List<SealedText> openings) {

    /// Copies the openings.
    public WrittenEntry {
        openings = List.copyOf(openings);
    }
}
