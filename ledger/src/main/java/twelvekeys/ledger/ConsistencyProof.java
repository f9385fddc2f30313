package twelvekeys.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A proof that a log only grew: that its first leaves are those of the earlier log (RFC 9162
/// §2.1.4). It may come from anyone: one that makes no sense proves nothing.
///
/// @param from how many leaves the earlier log had; 1 or more, since every log begins with the
///   empty one and a proof of that would say nothing
/// @param to how many the later one has
/// @param path the hashes needed, lowest first
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /// Copies the path.
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Computes the proof from what a log has stored.
    ///
    /// @param from 1 to `to`
    /// @param to at most the size of the log
    /// @throws IllegalArgumentException if `from` is not in that range
    /// @throws IllegalStateException if hashes are missing
    public static ConsistencyProof of(StoredHashes stored, long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("No proof leads from size " + from + " to " + to);
        }
        TreeReader tree = new TreeReader(stored, to);
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = to;
        while (end != from) {
            long middle = start + Merkle.split(end - start);
            if (from <= middle) {
                path.add(tree.range(middle, end));
                end = middle;
            } else {
                path.add(tree.range(start, middle));
                start = middle;
            }
        }
        if (start > 0) { // otherwise it is the whole earlier log, whose root is known
            path.add(tree.range(start, end));
        }
        Collections.reverse(path);
        return new ConsistencyProof(from, to, path);
    }

    /// Whether this proves that the log with root `fromRoot` became the log with root `toRoot` (RFC
    /// 9162 §2.1.4.2). Sizes alike need equal roots and an empty path.
    public boolean proves(Hash fromRoot, Hash toRoot) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        // An earlier log that is one complete tree is itself where the way up begins.
        List<Hash> way = new ArrayList<>();
        if (Long.bitCount(from) == 1) {
            way.add(fromRoot);
        }
        way.addAll(path);
        return !way.isEmpty() && leads(way, fromRoot, toRoot);
    }

    private boolean leads(List<Hash> way, Hash fromRoot, Hash toRoot) {
        int complete = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >>> complete;
        long last = (to - 1) >>> complete;
        Hash earlier = way.getFirst();
        Hash later = earlier;
        for (Hash beside : way.subList(1, way.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = Merkle.node(beside, earlier);
                later = Merkle.node(beside, later);
                int alone = Long.numberOfTrailingZeros(node); // node is not 0 here
                node >>>= alone;
                last >>>= alone;
            } else {
                later = Merkle.node(later, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && earlier.equals(fromRoot) && later.equals(toRoot);
    }
}
