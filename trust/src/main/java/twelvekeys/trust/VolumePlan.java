package twelvekeys.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import twelvekeys.trust.CrossedReading.Asked;

/// The volume that the next span would bring if it were like the last, and how well each promisor
/// would keep its part.
///
/// Planned are the promises that were due in the span before the day: as many, of the same kinds,
/// to the same promisees. The chances are those of the model that the past chose ([Forecaster]),
/// for a promise due in the middle of the next span. Of each lot there is a portion for every
/// promisor that has a known outcome in it and any volume in the plan, also where it carries
/// nothing now.
///
/// @param asOf the day it is made
/// @param spanDays how many days the last span had, and the next one has
/// @param portions every portion, by lot and then promisor
/// @param carried the most promises each promisor ever had due in so many days, by that day
/// @param unvalued how many of the planned promises have no value named
/// @param choice which model gave the chances, and why
public record VolumePlan(
        LocalDate asOf,
        int spanDays,
        List<Portion> portions,
        SortedMap<String, Integer> carried,
        long unvalued,
        ModelChoice choice) {

    public VolumePlan {
        portions = List.copyOf(portions);
    }

    /// Makes the plan in the morning of a day, from what was known by the evening before.
    ///
    /// @param promises all promises there are, in any order
    /// @param spanDays 1 or more
    public static VolumePlan of(
            List<PromiseFacts> promises, Grace grace, LocalDate asOf, int spanDays) {
        return of(promises, Forecaster.of(promises, grace, asOf.minusDays(1)), asOf, spanDays);
    }

    /// Makes the plan with chances that were read before.
    ///
    /// @param forecaster the chances; those of the evening before, unless it does not matter that
    ///   what became known on the day itself is in them
    public static VolumePlan of(
            List<PromiseFacts> promises, Forecaster forecaster, LocalDate asOf, int spanDays) {
        Grace grace = forecaster.grace();
        List<PromiseFacts> past =
                promises.stream()
                        .filter(promise -> promise.due().isBefore(asOf))
                        .sorted(
                                Comparator.comparing((PromiseFacts each) ->
                                                each.resolution(grace).knownOn())
                                        .thenComparingDouble(VolumePlan::value))
                        .toList();
        SortedMap<Lot, SortedMap<String, Planned>> lots = new TreeMap<>();
        Map<String, List<LocalDate>> days = new HashMap<>();
        long unvalued = 0;
        for (PromiseFacts promise : past) {
            boolean planned = !promise.due().isBefore(asOf.minusDays(spanDays));
            lots.computeIfAbsent(Lot.of(promise), lot -> new TreeMap<>())
                    .computeIfAbsent(promise.promisor(), promisor -> new Planned())
                    .add(promise, planned, weight(promise, grace, asOf));
            days.computeIfAbsent(promise.promisor(), promisor -> new ArrayList<>())
                    .add(promise.due());
            unvalued += planned && promise.value() == null ? 1 : 0;
        }
        SortedMap<String, Integer> carried = new TreeMap<>();
        days.forEach((promisor, due) -> carried.put(promisor, most(due, spanDays)));
        return new VolumePlan(
                asOf,
                spanDays,
                portions(lots, forecaster, asOf.plusDays(spanDays / 2)),
                carried,
                unvalued,
                forecaster.choice());
    }

    private static double value(PromiseFacts promise) {
        BigDecimal value = promise.value();
        return value == null ? 0 : Math.max(0, value.doubleValue());
    }

    /// What the outcome of a promise still weighs; 0 unless it was known before the day.
    private static double weight(PromiseFacts promise, Grace grace, LocalDate asOf) {
        long age = asOf.toEpochDay() - promise.resolution(grace).knownOn().toEpochDay();
        return age < 0 ? 0 : StrictMath.pow(2, -age / NestedModel.STANDARD.halfLifeDays());
    }

    /// The most promises that were due in so many days on end.
    private static int most(List<LocalDate> due, int spanDays) {
        List<LocalDate> sorted = due.stream().sorted().toList();
        int most = 0;
        for (int first = 0, last = 0; last < sorted.size(); last++) {
            while (!sorted.get(last).isBefore(sorted.get(first).plusDays(spanDays))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private static List<Portion> portions(
            SortedMap<Lot, SortedMap<String, Planned>> lots, Forecaster forecaster, LocalDate due) {
        Map<String, Integer> planned = new HashMap<>();
        lots.values()
                .forEach(lot ->
                        lot.forEach(
                                (name, tally) -> planned.merge(name, tally.planned, Integer::sum)));
        List<Portion> portions = new ArrayList<>();
        lots.forEach((lot, promisors) ->
                promisors.forEach((promisor, tally) -> {
                    if (planned.getOrDefault(promisor, 0) > 0
                            && (tally.planned > 0 || tally.weight > 0)) {
                        portions.add(portion(lot, promisor, tally, forecaster, due));
                    }
                }));
        return portions;
    }

    private static Portion portion(
            Lot lot, String promisor, Planned tally, Forecaster forecaster, LocalDate due) {
        Forecast forecast =
                forecaster.unmade(new Asked(promisor, lot.promisee(), lot.category(), due));
        return new Portion(
                lot,
                promisor,
                tally.planned,
                tally.value,
                forecast.kept(),
                Math.min(forecast.lower(), forecast.kept()),
                Math.max(forecast.upper(), forecast.kept()),
                tally.weight);
    }

    private static final class Planned {
        private int planned;
        private double value;
        private double weight;

        private void add(PromiseFacts promise, boolean isPlanned, double weighs) {
            weight += weighs;
            if (isPlanned) {
                planned++;
                value += VolumePlan.value(promise);
            }
        }
    }

    /// How many promises are planned.
    public double promises() {
        return portions.stream().mapToDouble(Portion::promises).sum();
    }

    /// The planned promises of each promisor.
    public SortedMap<String, Double> byPromisor() {
        SortedMap<String, Double> volumes = new TreeMap<>();
        portions.forEach(each -> volumes.merge(each.promisor(), each.promises(), Double::sum));
        return volumes;
    }

    /// What one promisor carries of a lot; absent where it has no known outcome in it, or no
    /// volume.
    public Optional<Portion> portion(Lot lot, String promisor) {
        return portions.stream()
                .filter(each -> each.lot().equals(lot) && each.promisor().equals(promisor))
                .findFirst();
    }
}
