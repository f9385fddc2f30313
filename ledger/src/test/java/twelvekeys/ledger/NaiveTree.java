package twelvekeys.ledger;

import java.util.ArrayList;
import java.util.List;

/// RFC 9162 §2.1 word for word, slow and without any cleverness, to hold the real thing against.
final class NaiveTree {

    private NaiveTree() {}

    /// MTH(D\[n\]) of §2.1.1.
    static Hash root(List<Hash> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Hash.ofHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = split(n);
        return Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /// PATH(m, D\[n\]) of §2.1.3.1.
    static List<Hash> path(int m, List<Hash> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? plus(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : plus(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    /// PROOF(m, D\[n\]) of §2.1.4.1.
    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
        int n = leaves.size();
        if (m == n) {
            return known ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        return m <= k
                ? plus(subproof(m, leaves.subList(0, k), known), root(leaves.subList(k, n)))
                : plus(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> hashes, Hash more) {
        List<Hash> result = new ArrayList<>(hashes);
        result.add(more);
        return result;
    }
}
