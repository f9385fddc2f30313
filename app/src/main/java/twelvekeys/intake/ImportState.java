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
    /// It could not go on; the problem says why. Of a file that could not be read nothing was
    /// applied; of one that failed later, what was put on record stays.
    FAILED;

    /// Whether the server is at work on it.
    public boolean running() {
        return this == READING || this == APPLYING;
    }
}
