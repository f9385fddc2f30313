package twelvekeys.promise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.AtRisk;
import twelvekeys.trust.CrossedBook;
import twelvekeys.trust.CrossedModel;
import twelvekeys.trust.DayCell;
import twelvekeys.trust.Forecaster;
import twelvekeys.trust.Grace;
import twelvekeys.trust.NestedBook;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Timing;

/// The promises of one direction, ours or theirs, and everything that is read from them.
///
/// Each promise is told once and taken back before it is told anew; that costs the same however
/// many there are. Not for use from several threads at once.
final class DirectionBook {

    private final NestedBook nested = new NestedBook(NestedModel.STANDARD);
    private final CrossedBook crossed = new CrossedBook(CrossedModel.STANDARD);
    private final Timing timing = new Timing();
    private final Map<UUID, Counted> promises = new HashMap<>();

    /// Those whose spells depend on the day, by the day they are due: the open ones, and any told
    /// of a day still to come.
    private final NavigableMap<LocalDate, Map<UUID, Counted>> unsettled = new TreeMap<>();

    private LocalDate timedUntil;
    private Chosen chosen;
    private int pastAll;
    private int pastLate;
    private @Nullable Forecaster forecaster;
    private @Nullable Map<String, Long> atRisk;

    /// An empty book.
    ///
    /// @param asOf the day until which open promises are known to be open
    DirectionBook(LocalDate asOf) {
        timedUntil = asOf;
        chosen = Chosen.notYet(asOf);
    }

    NestedBook nested() {
        return nested;
    }

    Timing timing(LocalDate asOf) {
        turnTo(asOf);
        return timing;
    }

    Map<UUID, Counted> promises() {
        return promises;
    }

    /// Tells a promise as it stands now, in place of how it stood.
    void put(UUID id, Counted promise) {
        Counted before = promises.put(id, promise);
        if (before != null) {
            tell(before, -1);
            settle(id, before);
        }
        tell(promise, 1);
        if (!promise.isSettledBy(timedUntil)) {
            unsettled.computeIfAbsent(promise.due(), due -> new HashMap<>()).put(id, promise);
        }
        forecaster = null;
        atRisk = null;
    }

    private void settle(UUID id, Counted promise) {
        Map<UUID, Counted> sameDay = unsettled.get(promise.due());
        if (sameDay != null) {
            sameDay.remove(id);
            if (sameDay.isEmpty()) {
                unsettled.remove(promise.due());
            }
        }
    }

    private void tell(Counted promise, int sign) {
        promise.spells(timedUntil).forEach(sign > 0 ? timing::add : timing::retract);
        promise.cell().ifPresent(sign > 0 ? nested::add : nested::retract);
        Optional<DayCell> due = promise.dueCell();
        due.ifPresent(sign > 0 ? crossed::add : crossed::retract);
        due.filter(cell -> !cell.day().isAfter(chosen.choice().day()))
                .ifPresent(cell -> {
                    pastAll += sign;
                    pastLate += cell.outcome().kept() ? 0 : sign;
                });
    }

    /// The chances as of a day.
    Forecaster forecaster(LocalDate asOf) {
        Forecaster known = forecaster;
        if (known == null || !known.crossed().asOf().equals(asOf)) {
            turnTo(asOf);
            known =
                    new Forecaster(
                            chosen.choice(),
                            nested.reading(asOf),
                            crossed.reading(asOf, nested.reading(asOf)),
                            timing,
                            Grace.NONE);
            forecaster = known;
            atRisk = null;
        }
        return known;
    }

    /// How many open promises are at risk on a day, by the partner they were made by or to.
    Map<String, Long> atRisk(LocalDate asOf) {
        Forecaster chances = forecaster(asOf);
        Map<String, Long> known = atRisk;
        if (known == null) {
            known = new HashMap<>();
            for (Map<UUID, Counted> sameDay : unsettled.tailMap(asOf, true).values()) {
                for (Counted promise : sameDay.values()) {
                    if (promise.isOpenOn(asOf)
                            && AtRisk.applies(
                                    chances.kept(promise.asked(), promise.standsSince()))) {
                        known.merge(promise.partner(), 1L, Long::sum);
                    }
                }
            }
            atRisk = known;
        }
        return known;
    }

    /// What is open has been open for a day more. Time is not turned back: where it is still
    /// yesterday, what is open counts as open for today.
    private void turnTo(LocalDate asOf) {
        if (asOf.isAfter(timedUntil)) {
            eachUnsettled(promise -> promise.spells(timedUntil).forEach(timing::retract));
            timedUntil = asOf;
            eachUnsettled(promise -> promise.spells(timedUntil).forEach(timing::add));
            unsettled.values().forEach(same -> same.values().removeIf(p -> p.isSettledBy(asOf)));
            unsettled.values().removeIf(Map::isEmpty);
        }
    }

    private void eachUnsettled(Consumer<Counted> what) {
        unsettled.values().forEach(sameDay -> sameDay.values().forEach(what));
    }

    Chosen chosen() {
        return chosen;
    }

    /// Takes up a choice that was made.
    void choose(Chosen made) {
        chosen = made;
        pastAll = 0;
        pastLate = 0;
        for (Counted promise : promises.values()) {
            promise.dueCell()
                    .filter(cell -> !cell.day().isAfter(made.choice().day()))
                    .ifPresent(cell -> {
                        pastAll++;
                        pastLate += cell.outcome().kept() ? 0 : 1;
                    });
        }
        forecaster = null;
        atRisk = null;
    }

    /// Whether the choice is that of a day, and made on the past as it stands.
    boolean hasChosenFor(LocalDate day) {
        return chosen.made()
                && chosen.choice().day().equals(day)
                && chosen.choice().judged() == pastAll
                && chosen.choice().late() == pastLate;
    }
}
