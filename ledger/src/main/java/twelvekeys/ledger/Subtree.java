package twelvekeys.ledger;

/// A complete subtree of a log: the leaves from `number`·2^`height` up to, and without,
/// (`number`+1)·2^`height`. Once its last leaf is there it never changes, so it can be stored.
///
/// @param height 0 for a leaf; 1 to 62 for a subtree
/// @param number which of that height, counted from 0
/// @param hash its root
public record Subtree(int height, long number, Hash hash) {

    /// Of how many heights one is stored: every 8th, as in C2SP tlog-tiles. What lies between is
    /// computed from at most 256 hashes.
    public static final int STORED_HEIGHT = 8;
}
