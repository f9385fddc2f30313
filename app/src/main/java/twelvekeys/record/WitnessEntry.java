package twelvekeys.record;

import org.jspecify.annotations.Nullable;

/// A step by which a side watches over the record itself, with a key of its own.
public sealed interface WitnessEntry extends Entry {

    /// One side named a key with which it will cosign checkpoints. From then on the other side
    /// knows it, and a host cannot put another one in its place unnoticed.
    ///
    /// @param key the public key, a C2SP vkey for cosignatures
    /// @param words who keeps it and where, absent if not said
    record KeyNamed(String key, @Nullable String words) implements WitnessEntry {}

    /// One side withdrew a key of its own. What it signed before stays signed.
    ///
    /// @param key the key
    /// @param words why, absent if not said
    record KeyWithdrawn(String key, @Nullable String words) implements WitnessEntry {}

    /// A witness was shown a record that is not the one it kept.
    ///
    /// @param found what it found
    /// @param kept the checkpoint it had kept, a signed note
    /// @param shown the checkpoint it was shown, a signed note
    /// @param words what was said with it, absent if nothing
    record AlarmRaised(Finding found, String kept, String shown, @Nullable String words)
            implements WitnessEntry {}

    /// What a witness can find.
    enum Finding {
        /// Entries are missing from the end.
        ROLLED_BACK("rolled back"),
        /// Earlier entries are not those that there were.
        FORKED("forked");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        /// The finding in the words of a page.
        public String label() {
            return label;
        }
    }
}
