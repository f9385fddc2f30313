package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The levels that a book holds, as of one day.
///
/// @param only the one basis that counts, or null for all
record BookReading(NestedBook book, LocalDate asOf, @Nullable Basis only) implements TrustReading {

    private static final int PROMISOR = 1;
    private static final int PAIR = 2;

    @Override
    public NestedModel model() {
        return book.model();
    }

    @Override
    public Level overall() {
        return source(null, null).overall();
    }

    @Override
    public Level promisor(String promisor) {
        return source(promisor, null).promisor(PROMISOR);
    }

    @Override
    public Level pair(String promisor, String promisee) {
        return source(promisor, promisee).pair(PROMISOR, PAIR);
    }

    private LevelSource source(@Nullable String promisor, @Nullable String promisee) {
        return LevelSource.of(book.model(), book.sums(promisor, promisee, day(), only), day());
    }

    @Override
    public double kept() {
        return 1 - source(null, null).everybody();
    }

    @Override
    public double kept(String promisor) {
        return source(promisor, null).promisorKept(PROMISOR);
    }

    @Override
    public double kept(String promisor, String promisee) {
        return source(promisor, promisee).pairKept(PROMISOR, PAIR);
    }

    @Override
    public SortedSet<String> promisors() {
        SortedSet<String> known = new TreeSet<>();
        pairs().forEach(pair -> known.add(pair.promisor()));
        return Collections.unmodifiableSortedSet(known);
    }

    @Override
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        book.pairs(
                day(),
                only,
                (promisor, promisee, promises) -> {
                    if (promises > 0) {
                        pairs.add(new Pair(promisor, promisee));
                    }
                });
        return List.copyOf(pairs);
    }

    private int day() {
        return Math.toIntExact(asOf.toEpochDay());
    }
}
