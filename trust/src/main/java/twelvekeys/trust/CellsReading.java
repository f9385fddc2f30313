package twelvekeys.trust;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The levels read from cells in one pass.
final class CellsReading implements TrustReading {

    private final NestedModel model;
    private final CellColumns columns;
    private final LevelSource source;
    private final LocalDate asOf;

    CellsReading(NestedModel model, CellColumns columns, Tally tally, LocalDate asOf) {
        this.model = model;
        this.columns = columns;
        this.source = LevelSource.of(model, tally, Math.toIntExact(asOf.toEpochDay()));
        this.asOf = asOf;
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public NestedModel model() {
        return model;
    }

    @Override
    public Level overall() {
        return source.overall();
    }

    @Override
    public Level promisor(String promisor) {
        return source.promisor(columns.level(promisor));
    }

    @Override
    public Level pair(String promisor, String promisee) {
        return source.pair(columns.level(promisor), columns.level(new Pair(promisor, promisee)));
    }

    @Override
    public double kept() {
        return 1 - source.everybody();
    }

    @Override
    public double kept(String promisor) {
        return source.promisorKept(columns.level(promisor));
    }

    @Override
    public double kept(String promisor, String promisee) {
        return source.pairKept(
                columns.level(promisor), columns.level(new Pair(promisor, promisee)));
    }

    @Override
    public SortedSet<String> promisors() {
        SortedSet<String> known = new TreeSet<>();
        for (String promisor : columns.promisors()) {
            if (source.promises(columns.level(promisor)) > 0) {
                known.add(promisor);
            }
        }
        return Collections.unmodifiableSortedSet(known);
    }

    @Override
    public List<Pair> pairs() {
        return columns.pairs().stream()
                .filter(pair -> source.promises(columns.level(pair)) > 0)
                .toList();
    }
}
