package twelvekeys.facts;

/// Whether a company would be listed: a weak link breaks the chain.
public enum Gate {
    /// All five letters are issued, and none lies below the mean of the peers.
    PASS,
    /// At least one issued letter lies below the mean of the peers.
    FAIL,
    /// No issued letter is weak, but not all five are issued.
    UNDETERMINED
}
