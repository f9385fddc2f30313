package twelvekeys.ledger;

import java.util.List;

/// Where a log keeps its leaf hashes and its complete subtrees of height 8, 16, 24 … A proof is
/// computed from at most two runs of 256 of them for each of these heights.
public interface StoredHashes {

    /// The hashes of the leaves from `from` up to, and without, `to`, in order.
    ///
    /// @param from counted from 0, a multiple of 256
    /// @param to at most 256 more, and at most the size of the log
    List<Hash> leaves(long from, long to);

    /// The hashes of the complete subtrees of one height, in order; see [Subtree].
    ///
    /// @param height 8, 16, 24 …
    /// @param from number of the first, counted from 0, a multiple of 256
    /// @param to number after the last, at most 256 more
    List<Hash> subtrees(int height, long from, long to);
}
