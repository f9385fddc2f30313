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

    /// The latest date that is looked at, in days after the one in question.
    private static final int LATEST_DAYS = 90;

    /// What a promise may cost the others on a date that is suggested.
    private static final double LITTLE = 0.01;

    private Capacity() {}

    /// Checks one promise against the open ones, with the standard shock.
    ///
    /// @see #check(List, OpenPromise, Shock)
    public static CapacityReading check(List<OpenPromise> open, OpenPromise inQuestion) {
        return check(open, inQuestion, Shock.STANDARD);
    }

    /// Checks one promise against the open ones.
    ///
    /// @param open the open promises of one side, in any order; when the promise in question is
    ///   among them (half-way to its date), it is told by its id and not counted twice
    /// @param inQuestion the promise to be offered, accepted, or looked at again
    /// @param shock how strongly they slip together
    /// @throws IllegalArgumentException when two open promises have the same id
    public static CapacityReading check(
            List<OpenPromise> open, OpenPromise inQuestion, Shock shock) {
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
        Optional<Chance> without = chance(others, shock);
        Optional<Chance> with = chance(all, shock).map(chance -> notAbove(chance, without));
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
    private static Optional<Chance> chance(List<OpenPromise> promises, Shock shock) {
        if (promises.stream().noneMatch(OpenPromise::hasEvidence)) {
            return Optional.empty();
        }
        return Optional.of(
                new Chance(
                        allKept(promises, Forecast::kept, shock),
                        allKept(promises, Forecast::lower, shock),
                        allKept(promises, Forecast::upper, shock)));
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

    private static double allKept(
            List<OpenPromise> promises, ToDoubleFunction<Forecast> chance, Shock shock) {
        double[] chances =
                promises.stream()
                        .mapToDouble(promise -> chance.applyAsDouble(promise.forecast()))
                        .toArray();
        return SharedShock.allKept(chances, shock.spread());
    }

    /// The first later date at which the promise in question weighs little: all are kept with a
    /// chance of at least [AtRisk#CHANCE], or, where the others alone stand below that, with at
    /// most a point less than without it.
    ///
    /// Of the late ones of this promisor some were late by a day and some by a month: a date that
    /// is so many days later would have been kept by those that were less late than that. This
    /// takes for granted that work does not grow into the time it is given.
    ///
    /// @param timing how late the late ones were
    /// @param promisor who promises
    /// @return absent when the date in question does, when no date within ninety days does, or when
    ///   there is no figure
    public static Optional<OtherDate> otherDate(
            List<OpenPromise> open,
            OpenPromise inQuestion,
            Shock shock,
            Timing timing,
            String promisor) {
        if (!(check(open, inQuestion, shock) instanceof CapacityReading.Known known)) {
            return Optional.empty();
        }
        double bound =
                known.withoutIt()
                        .map(without -> Math.min(AtRisk.CHANCE, without.kept() - LITTLE))
                        .orElse(AtRisk.CHANCE);
        Later later = new Later(others(open, inQuestion), inQuestion, shock, timing, promisor);
        return later.first(bound);
    }

    private static List<Double> others(List<OpenPromise> open, OpenPromise inQuestion) {
        return open.stream()
                .filter(promise -> !promise.id().equals(inQuestion.id()))
                .map(promise -> promise.forecast().kept())
                .toList();
    }

    /// The promise in question on later dates.
    private record Later(
            List<Double> others,
            OpenPromise inQuestion,
            Shock shock,
            Timing timing,
            String promisor) {

        /// The first date that reaches a bound: the chance rises with the days, so they are halved.
        Optional<OtherDate> first(double bound) {
            if (by(0).allKept() >= bound || by(LATEST_DAYS).allKept() < bound) {
                return Optional.empty();
            }
            int below = 0;
            int reached = LATEST_DAYS;
            while (reached - below > 1) {
                int middle = (below + reached) / 2;
                if (by(middle).allKept() >= bound) {
                    reached = middle;
                } else {
                    below = middle;
                }
            }
            return Optional.of(by(reached));
        }

        private OtherDate by(int days) {
            double notKept = 1 - inQuestion.forecast().kept();
            double kept = 1 - notKept * timing.laterThan(promisor, days);
            double[] chances = new double[others.size() + 1];
            for (int i = 0; i < others.size(); i++) {
                chances[i] = others.get(i);
            }
            chances[others.size()] = kept;
            return new OtherDate(
                    inQuestion.due().plusDays(days),
                    kept,
                    SharedShock.allKept(chances, shock.spread()));
        }
    }
}
