package twelvekeys.decision;

/// What a check of a frozen snapshot found.
///
/// @param text whether the text is the one whose digest stands in the entry, in its one canonical
///   form
/// @param entry whether the entry is the one that the record of today holds in that place
/// @param log whether the record it names is the beginning of the record of today
public record SnapshotCheck(boolean text, boolean entry, boolean log) {

    /// Whether all of it holds.
    public boolean holds() {
        return text && entry && log;
    }
}
