package twelvekeys.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/// Every level as it stood on one day.
///
/// A name that is not in the record by then falls back to the level above it, with a range as wide
/// as that of a newcomer and no evidence. Read from cells ([NestedModel#read]) it does not change
/// and may be used from several threads; read from a [NestedBook] it says what the book says when
/// it is asked.
public sealed interface TrustReading permits CellsReading, BookReading {

    /// The day this was read for.
    LocalDate asOf();

    /// The model that read it.
    NestedModel model();

    /// The level of everybody.
    Level overall();

    /// The level of one promisor.
    Level promisor(String promisor);

    /// The level of one promisor with one promisee.
    Level pair(String promisor, String promisee);

    /// The share kept by everybody, 0 to 1: that of [#overall] without its range.
    double kept();

    /// The share kept at the level of one promisor, 0 to 1: that of [#promisor] without its range.
    double kept(String promisor);

    /// The share kept at the level of one promisor with one promisee, 0 to 1: that of [#pair]
    /// without its range, which costs most of it.
    double kept(String promisor, String promisee);

    /// Those with a known outcome by this day.
    SortedSet<String> promisors();

    /// The pairs with a known outcome by this day, by promisor and then promisee.
    List<Pair> pairs();

    /// The chance that an open promise of this promisor to this promisee is kept: the level of the
    /// pair, and how it came about.
    default Forecast forecast(String promisor, String promisee) {
        Level pair = pair(promisor, promisee);
        return new Forecast(
                pair.kept(),
                pair.lower(),
                pair.upper(),
                Explanation.of(kept(), kept(promisor), pair));
    }
}
