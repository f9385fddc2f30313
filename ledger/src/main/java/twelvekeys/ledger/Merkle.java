package twelvekeys.ledger;

import java.security.MessageDigest;

/// The Merkle tree of RFC 9162 §2.1.1: how two subtrees become one, and where a tree is split.
///
/// The tree over n leaves is: nothing (n = 0), the leaf itself (n = 1), or the node over the tree
/// of the first k leaves and the tree of the rest, k being the largest power of two below n. So the
/// left tree is always *complete*, and a complete subtree, once there, never changes.
public final class Merkle {

    /// The root of a log without entries: SHA-256 of nothing.
    public static final Hash EMPTY_ROOT = Hash.from(Sha256.digest());

    private static final byte NODE_PREFIX = 0x01;

    private Merkle() {}

    /// SHA-256(0x01 ‖ `left` ‖ `right`).
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE_PREFIX);
        left.addTo(digest);
        right.addTo(digest);
        return Hash.from(digest);
    }

    /// The root of the first leaves of a log, from what it has stored.
    ///
    /// @param size how many: 0 to the size of the log
    /// @throws IllegalArgumentException if it is negative
    /// @throws IllegalStateException if hashes are missing
    public static Hash root(StoredHashes stored, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("No log has " + size + " leaves");
        }
        return size == 0 ? EMPTY_ROOT : new TreeReader(stored, size).range(0, size);
    }

    /// How many leaves the left tree has: the largest power of two below `width`, which is 2 or
    /// more.
    static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
