package twelvekeys.intake;

/// How far an import has come.
public enum ImportState {
    /// The file is kept; its columns wait for a person's word.
    ASKING,
    /// Its rows are being read.
    READING,
    /// Its rows are being put on record.
    APPLYING,
    /// Every row has its fate.
    DONE,
    /// The file as a whole could not be read; the problem says why. Nothing of it was applied.
    FAILED;

    /// Whether the server is at work on it.
    public boolean running() {
        return this == READING || this == APPLYING;
    }
}
