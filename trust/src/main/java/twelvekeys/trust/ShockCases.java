package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import twelvekeys.trust.CrossedReading.Asked;
import twelvekeys.trust.Shock.Case;

/// The days of a past on which promises were open together, told month by month.
final class ShockCases {

    private final NestedBook nested = new NestedBook(NestedModel.STANDARD);
    private final CrossedBook crossed = new CrossedBook(CrossedModel.STANDARD);
    private final Candidate by;
    private final Grace grace;

    private ShockCases(Candidate by, Grace grace) {
        this.by = by;
        this.grace = grace;
    }

    static List<Case> of(List<PromiseFacts> promises, Grace grace, Candidate by, LocalDate asOf) {
        ShockCases cases = new ShockCases(by, grace);
        for (PromiseFacts promise : promises) {
            cases.nested.add(promise.cell(grace));
            cases.crossed.add(promise.dueCell(grace, Basis.CONFIRMED));
        }
        List<PromiseFacts> byBeginning =
                promises.stream()
                        .filter(promise -> !begun(promise).isAfter(asOf))
                        .sorted(Comparator.comparing(ShockCases::begun))
                        .toList();
        return cases.months(byBeginning, asOf);
    }

    /// The promises of one pair that were open on a day.
    private record Together(LocalDate day, List<PromiseFacts> open) {}

    private List<Case> months(List<PromiseFacts> byBeginning, LocalDate asOf) {
        List<Together> known = new ArrayList<>();
        List<PromiseFacts> open = new ArrayList<>();
        int next = 0;
        if (byBeginning.isEmpty()) {
            return List.of();
        }
        LocalDate first = begun(byBeginning.getFirst());
        LocalDate oldest = asOf.minusYears(Shock.YEARS);
        LocalDate day = (first.isAfter(oldest) ? first : oldest).withDayOfMonth(1).plusMonths(1);
        for (; day.isBefore(asOf); day = day.plusMonths(1)) {
            LocalDate today = day;
            for (;
                    next < byBeginning.size() && !begun(byBeginning.get(next)).isAfter(day);
                    next++) {
                open.add(byBeginning.get(next));
            }
            open.removeIf(promise -> isOver(promise, today));
            together(open).values().stream()
                    .filter(some -> some.stream().allMatch(each -> isKnown(each, asOf)))
                    .forEach(some -> known.add(new Together(today, some)));
        }
        return known.subList(Math.max(0, known.size() - Shock.MOST_CASES), known.size()).stream()
                .map(this::caseOf)
                .toList();
    }

    private static LocalDate begun(PromiseFacts promise) {
        LocalDate made = promise.made();
        return made == null ? promise.due().minusDays(Spell.UNKNOWN_LEAD_DAYS) : made;
    }

    private boolean isOver(PromiseFacts promise, LocalDate day) {
        LocalDate done = promise.done();
        return promise.due().plusDays(grace.days()).isBefore(day)
                || (done != null && !done.isAfter(day));
    }

    private boolean isKnown(PromiseFacts promise, LocalDate asOf) {
        return !promise.resolution(grace).knownOn().isAfter(asOf);
    }

    private static SortedMap<Pair, List<PromiseFacts>> together(List<PromiseFacts> open) {
        SortedMap<Pair, List<PromiseFacts>> together = new TreeMap<>();
        for (PromiseFacts promise : open) {
            together.computeIfAbsent(
                            new Pair(promise.promisor(), promise.promisee()),
                            pair -> new ArrayList<>())
                    .add(promise);
        }
        return together;
    }

    private Case caseOf(Together together) {
        return new Case(
                together.open.stream()
                        .map(promise -> chance(promise, together.day))
                        .sorted()
                        .toList(),
                together.open.stream()
                        .allMatch(promise -> promise.resolution(grace).outcome().kept()));
    }

    private double chance(PromiseFacts promise, LocalDate day) {
        TrustReading levels = nested.reading(day);
        return switch (by) {
            case RECENT_RATE -> levels.overall().kept();
            case NESTED -> levels.pair(promise.promisor(), promise.promisee()).kept();
            case CROSSED -> {
                String category = promise.category();
                Asked asked =
                        new Asked(
                                promise.promisor(),
                                promise.promisee(),
                                category == null ? "" : category,
                                promise.due());
                yield crossed.reading(day, levels).forecast(asked).kept();
            }
        };
    }
}
