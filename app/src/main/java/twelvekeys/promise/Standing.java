package twelvekeys.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.tables.Names;
import twelvekeys.trust.AsOf;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Pair;
import twelvekeys.trust.Trend;
import twelvekeys.trust.TrustReading;

/// How the partners of one organisation, and it itself, keep their word, as of one day.
///
/// What partners promised is read as: everybody → the partner → the partner with one of our units.
/// What we promised is read as: all we promised → what we promised this partner.
///
/// @param asOf the day it is read for
/// @param ended whether that day is the end of a record that has long been silent
/// @param theirs what partners promised us; promisors are partnership ids, promisees unit keys
/// @param ours what we promised; the promisor is [#US], promisees are partnership ids
/// @param trends the partners' levels at the end of the last eight quarters, by partnership id
public record Standing(
        LocalDate asOf,
        boolean ended,
        TrustReading theirs,
        TrustReading ours,
        SortedMap<String, Trend> trends) {

    /// The promisor of [#ours].
    static final String US = "us";

    static Standing of(DayCells theirs, DayCells ours, LocalDate today, @Nullable LocalDate asked) {
        Optional<LocalDate> newest =
                Stream.of(theirs.newestDay(today), ours.newestDay(today))
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo);
        LocalDate standard = newest.map(day -> AsOf.standard(day, today)).orElse(today);
        LocalDate asOf = asked == null ? standard : asked;
        return new Standing(
                asOf,
                asked == null && !asOf.equals(today),
                NestedModel.STANDARD.read(theirs, asOf),
                NestedModel.STANDARD.read(ours, asOf),
                Trend.of(theirs, NestedModel.STANDARD, asOf));
    }

    /// How well a partner keeps what it promised us.
    public Level their(UUID partnership) {
        return theirs.promisor(partnership.toString());
    }

    /// How well a partner keeps what it promised one of our units.
    public Level their(UUID partnership, String unit) {
        return theirs.pair(partnership.toString(), Names.key(unit));
    }

    /// How well we keep what we promised a partner.
    public Level our(UUID partnership) {
        return ours.pair(US, partnership.toString());
    }

    /// The keys of our units that a partner has promised something with a known outcome.
    public List<String> unitKeys(UUID partnership) {
        return theirs.pairs().stream()
                .filter(pair -> pair.promisor().equals(partnership.toString()))
                .map(Pair::promisee)
                .toList();
    }

    /// The chance that an open promise is kept.
    ///
    /// @param own the side of the organisation whose reading this is
    public Forecast chance(UUID partnership, Side promisor, Side own, String unit) {
        return promisor == own
                ? ours.forecast(US, partnership.toString())
                : theirs.forecast(partnership.toString(), Names.key(unit));
    }
}
