package twelvekeys.trust;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import twelvekeys.trust.CapacityReading.Chance;

/// The capacity check: the chance that *all* open promises of one side are kept, with and without
/// the one in question.
///
/// It is asked at the offer, at the acceptance, and half-way to the date. The promises share a
/// shock, because they tend to slip together; each single promise keeps the chance its own page
/// shows. The range takes all lower ends of the single ranges at once, and all upper ends. That is
/// the widest it can be, as if all chances were wrong in the same direction: the range of all is
/// *at least* as cautious as those of the single promises, and no narrower claim can be made
/// without knowing how their errors hang together. It does not hold the doubt about the shared
/// shock itself.
///
/// How many promises fall due together makes each of them slip more often. That is not in the
/// chance; [CapacityReading#dueNearby] counts them for the reader.
public final class Capacity {

    /// Days before and after the date in question within which promises count as due nearby.
    public static final int NEARBY_DAYS = 30;

    private Capacity() {}

    /// Checks one promise against the open ones.
    ///
    /// @param open the open promises of one side, in any order; when the promise in question is
    ///   among them (half-way to its date), it is told by its id and not counted twice
    /// @param inQuestion the promise to be offered, accepted, or looked at again
    /// @throws IllegalArgumentException when two open promises have the same id
    public static CapacityReading check(List<OpenPromise> open, OpenPromise inQuestion) {
        List<OpenPromise> others = new ArrayList<>(open.size());
        Set<String> ids = new HashSet<>();
        for (OpenPromise promise : open) {
            if (!ids.add(promise.id())) {
                throw new IllegalArgumentException("Open twice: " + promise.id());
            }
            if (!promise.id().equals(inQuestion.id())) {
                others.add(promise);
            }
        }
        List<OpenPromise> all = new ArrayList<>(others);
        all.add(inQuestion);
        Optional<Chance> without = chance(others);
        Optional<Chance> with = chance(all).map(chance -> notAbove(chance, without));
        int nearby = (int) others.stream().filter(other -> nearby(other, inQuestion)).count();
        if (with.isEmpty()) {
            return new CapacityReading.NotEnoughEvidence(others.size(), nearby);
        }
        return new CapacityReading.Known(
                with.get(),
                without,
                Collections.min(all, OpenPromise.SLIPS_FIRST),
                inQuestion,
                others.size(),
                nearby,
                (int) all.stream().filter(promise -> !promise.hasEvidence()).count(),
                Collections.max(all.stream().map(OpenPromise::evidence).toList()));
    }

    private static boolean nearby(OpenPromise other, OpenPromise inQuestion) {
        return Math.abs(ChronoUnit.DAYS.between(other.due(), inQuestion.due())) <= NEARBY_DAYS;
    }

    /// Absent when not one of the promises has a record behind it, or there is none.
    private static Optional<Chance> chance(List<OpenPromise> promises) {
        if (promises.stream().noneMatch(OpenPromise::hasEvidence)) {
            return Optional.empty();
        }
        return Optional.of(
                new Chance(
                        allKept(promises, Forecast::kept),
                        allKept(promises, Forecast::lower),
                        allKept(promises, Forecast::upper)));
    }

    /// One promise more never raises the chance of all, not even by the last bit.
    private static Chance notAbove(Chance with, Optional<Chance> without) {
        return without.map(bound ->
                        new Chance(
                                Math.min(with.kept(), bound.kept()),
                                Math.min(with.lower(), bound.lower()),
                                Math.min(with.upper(), bound.upper())))
                .orElse(with);
    }

    private static double allKept(List<OpenPromise> promises, ToDoubleFunction<Forecast> chance) {
        double[] chances =
                promises.stream()
                        .mapToDouble(promise -> chance.applyAsDouble(promise.forecast()))
                        .toArray();
        return SharedShock.allKept(chances, SharedShock.SPREAD);
    }
}
