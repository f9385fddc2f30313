package twelvekeys.trust;

/// How much a level rests on its own record.
public enum Evidence {
    /// None, or so old that next to nothing is left of it: the level is the one above it.
    NONE,
    /// Less than two promises' worth after decay: the level is mostly the one above it.
    THIN,
    /// Two promises' worth or more.
    FAIR
}
