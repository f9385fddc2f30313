package twelvekeys.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The tables in which a side takes along everything it may see.
public enum SharedTable {
    /// The promises of the partnership.
    PROMISES,
    /// Its entries: who wrote when, of which type, and the hash.
    ENTRIES,
    /// What both sides did for the twelve keys.
    PRACTICES,
    /// Open questions, the answers, and what became of them.
    CONVERSATIONS,
    /// What the revealed waves of the pulse disclosed.
    PULSE,
    /// What all partners promised the side that asks; its own alone.
    INPUTS_THEIRS,
    /// What the side that asks promised all of them; its own alone.
    INPUTS_OURS,
    /// The dates that each promise of the partners stood under; the asking side's own alone.
    DATES_THEIRS,
    /// The dates that each promise of the side that asks stood under; its own alone.
    DATES_OURS,
    /// The levels as the server shows them.
    LEVELS;

    /// The word under which it is addressed, and the name of its files: `inputs-ours`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The table of a code, absent if there is none.
    public static Optional<SharedTable> of(String code) {
        return Stream.of(values()).filter(table -> table.code().equals(code)).findFirst();
    }
}
