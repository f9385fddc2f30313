package twelvekeys.trust;

/// On whose word a promise and its outcome stand.
public enum Basis {
    /// Both sides put it on record, or one did and the other confirmed it.
    CONFIRMED,
    /// One side put it on record, and the other has not answered.
    CLAIMED,
    /// One side put it on record, and the other says that it was otherwise.
    DISPUTED
}
