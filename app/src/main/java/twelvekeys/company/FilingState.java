package twelvekeys.company;

/// How far a set of filings has come.
public enum FilingState {
    /// It is being fetched from EDGAR.
    FETCHING,
    /// Its files are being read.
    READING,
    /// It was read, and counts.
    DONE,
    /// Nothing of it counts; the problem says why.
    FAILED;

    /// Whether the server is at work on it.
    public boolean running() {
        return this == FETCHING || this == READING;
    }
}
