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
import twelvekeys.trust.Basis;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Pair;
import twelvekeys.trust.Parts;
import twelvekeys.trust.PartsReading;
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
/// @param confirmed what the levels would be if only what both sides confirmed counted: theirs
/// @param confirmedOurs the same of what we promised
/// @param parts how much of each level rests on confirmed, claimed and disputed promises: theirs
/// @param ourParts the same of what we promised
/// @param trends the partners' levels at the end of the last eight quarters, by partnership id
public record Standing(
        LocalDate asOf,
        boolean ended,
        TrustReading theirs,
        TrustReading ours,
        TrustReading confirmed,
        TrustReading confirmedOurs,
        PartsReading parts,
        PartsReading ourParts,
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
                NestedModel.STANDARD.read(theirs.only(Basis.CONFIRMED), asOf),
                NestedModel.STANDARD.read(ours.only(Basis.CONFIRMED), asOf),
                PartsReading.of(theirs, NestedModel.STANDARD, asOf),
                PartsReading.of(ours, NestedModel.STANDARD, asOf),
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

    /// How well a side keeps its word, read from what both sides confirmed and nothing else.
    ///
    /// @param us whether it is our own word
    public Level confirmedOnly(UUID partnership, boolean us) {
        return us
                ? confirmedOurs.pair(US, partnership.toString())
                : confirmed.promisor(partnership.toString());
    }

    /// How much of a side's level rests on confirmed, claimed and disputed promises.
    ///
    /// @param us whether it is our own word
    public Parts parts(UUID partnership, boolean us) {
        return us
                ? ourParts.pair(US, partnership.toString())
                : parts.promisor(partnership.toString());
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
