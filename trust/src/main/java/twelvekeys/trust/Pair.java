package twelvekeys.trust;

import java.util.Comparator;

/// A promisor and one promisee: who told whom.
///
/// @param promisor who promised
/// @param promisee who was promised
public record Pair(String promisor, String promisee) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::promisor).thenComparing(Pair::promisee);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
