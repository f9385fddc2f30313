package twelvekeys.trust;

import java.time.LocalDate;
import java.util.function.ToIntFunction;

/// What every level rests on, as it stood on one day.
///
/// A name that is not in the record by then has empty parts. A reading does not change, and may be
/// used from several threads.
public final class PartsReading {

    private record OnBasis(CellColumns columns, Tally tally, int asOf) {

        static OnBasis of(DayCells cells, NestedModel model, LocalDate asOf) {
            CellColumns columns = cells.columns();
            return new OnBasis(
                    columns, model.tally(columns, asOf), Math.toIntExact(asOf.toEpochDay()));
        }

        Parts.Part at(ToIntFunction<CellColumns> which) {
            int level = which.applyAsInt(columns);
            return level < 0
                    ? new Parts.Part(0, 0)
                    : new Parts.Part(tally.promises(level), tally.weight(level, asOf));
        }
    }

    private final OnBasis confirmed;
    private final OnBasis claimed;
    private final OnBasis disputed;

    private PartsReading(OnBasis confirmed, OnBasis claimed, OnBasis disputed) {
        this.confirmed = confirmed;
        this.claimed = claimed;
        this.disputed = disputed;
    }

    /// Reads the parts as of a day, from cells known on or before it.
    ///
    /// @param model whose half-life weighs them
    /// @throws IllegalStateException when more was retracted than added
    public static PartsReading of(DayCells cells, NestedModel model, LocalDate asOf) {
        return new PartsReading(
                OnBasis.of(cells.only(Basis.CONFIRMED), model, asOf),
                OnBasis.of(cells.only(Basis.CLAIMED), model, asOf),
                OnBasis.of(cells.only(Basis.DISPUTED), model, asOf));
    }

    /// The parts of the level of everybody.
    public Parts overall() {
        return parts(columns -> CellColumns.OVERALL);
    }

    /// The parts of the level of one promisor.
    public Parts promisor(String promisor) {
        return parts(columns -> columns.level(promisor));
    }

    /// The parts of the level of one promisor with one promisee.
    public Parts pair(String promisor, String promisee) {
        Pair pair = new Pair(promisor, promisee);
        return parts(columns -> columns.level(pair));
    }

    private Parts parts(ToIntFunction<CellColumns> level) {
        return new Parts(confirmed.at(level), claimed.at(level), disputed.at(level));
    }
}
