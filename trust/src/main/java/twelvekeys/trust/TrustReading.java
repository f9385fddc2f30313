package twelvekeys.trust;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Every level as it stood on one day.
///
/// A name that is not in the record by then falls back to the level above it, with a range as wide
/// as that of a newcomer and no evidence. A reading does not change, and may be used from several
/// threads.
public final class TrustReading {

    private final NestedModel model;
    private final CellColumns columns;
    private final LevelSource source;
    private final LocalDate asOf;

    TrustReading(NestedModel model, CellColumns columns, Tally tally, LocalDate asOf) {
        this.model = model;
        this.columns = columns;
        this.source = LevelSource.of(model, tally, Math.toIntExact(asOf.toEpochDay()));
        this.asOf = asOf;
    }

    /// The day this was read for.
    public LocalDate asOf() {
        return asOf;
    }

    /// The model that read it.
    public NestedModel model() {
        return model;
    }

    /// The level of everybody.
    public Level overall() {
        return source.overall();
    }

    /// The level of one promisor.
    public Level promisor(String promisor) {
        return source.promisor(columns.level(promisor));
    }

    /// The level of one promisor with one promisee.
    public Level pair(String promisor, String promisee) {
        return source.pair(columns.level(promisor), columns.level(new Pair(promisor, promisee)));
    }

    /// Those with a known outcome by this day.
    public SortedSet<String> promisors() {
        SortedSet<String> known = new TreeSet<>();
        for (String promisor : columns.promisors()) {
            if (source.promises(columns.level(promisor)) > 0) {
                known.add(promisor);
            }
        }
        return Collections.unmodifiableSortedSet(known);
    }

    /// The pairs with a known outcome by this day, by promisor and then promisee.
    public List<Pair> pairs() {
        return columns.pairs().stream()
                .filter(pair -> source.promises(columns.level(pair)) > 0)
                .toList();
    }

    /// The chance that an open promise of this promisor to this promisee is kept: the level of the
    /// pair, and how it came about.
    public Forecast forecast(String promisor, String promisee) {
        Level base = overall();
        Level own = promisor(promisor);
        Level pair = pair(promisor, promisee);
        return new Forecast(
                pair.kept(),
                pair.lower(),
                pair.upper(),
                Explanation.of(base.kept(), own.kept(), pair));
    }
}
