package twelvekeys.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A proof that a leaf is in a log: the hashes that lead from the leaf to the root (RFC 9162
/// §2.1.3). It may come from anyone: one that makes no sense proves nothing.
///
/// @param index which leaf, counted from 0 (an entry's number less one)
/// @param size how many leaves the log had
/// @param path the hashes beside the way up, lowest first
public record InclusionProof(long index, long size, List<Hash> path) {

    /// Copies the path.
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Computes the proof from what a log has stored.
    ///
    /// @param index from 0 to `size` − 1
    /// @param size at most the size of the log
    /// @throws IllegalArgumentException if the leaf is not in a log of that size
    /// @throws IllegalStateException if hashes are missing
    public static InclusionProof of(StoredHashes stored, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a log of " + size);
        }
        TreeReader tree = new TreeReader(stored, size);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Merkle.split(to - from);
            if (index < middle) {
                path.add(tree.range(middle, to));
                to = middle;
            } else {
                path.add(tree.range(from, middle));
                from = middle;
            }
        }
        Collections.reverse(path);
        return new InclusionProof(index, size, path);
    }

    /// Whether this proves that `leaf` stands at its place in the log with that root (RFC 9162
    /// §2.1.3.2).
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Merkle.node(beside, hash);
                // The last node of its level may have no sibling on several levels above.
                int alone = Long.numberOfTrailingZeros(node); // node is not 0 here
                node >>>= alone;
                last >>>= alone;
            } else {
                hash = Merkle.node(hash, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
