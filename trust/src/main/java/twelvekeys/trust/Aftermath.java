package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A promise, and what came after it that its dates do not tell.
///
/// @param promise the promise
/// @param ended the day it was given up: declared not kept, revoked, or released too late; null
///   where nobody did
/// @param currency the currency of its value, empty where nobody says
/// @param reworked whether what was delivered was not accepted, was disputed, or was delivered
///   again
/// @param reached how often the contract was reached for over it, 0 or more
public record Aftermath(
        PromiseFacts promise,
        @Nullable LocalDate ended,
        String currency,
        boolean reworked,
        int reached) {

    /// Refuses a negative count.
    public Aftermath {
        if (reached < 0) {
            throw new IllegalArgumentException("A contract is not reached for " + reached);
        }
    }

    /// A promise of which nothing else is told.
    public static Aftermath untold(PromiseFacts promise) {
        return new Aftermath(promise, null, "", false, 0);
    }

    /// Promises of which nothing else is told.
    public static List<Aftermath> untold(List<PromiseFacts> promises) {
        return promises.stream().map(Aftermath::untold).toList();
    }

    /// By how many days it was late, as known on a day: until it was done or given up, or else
    /// until that day. 0 where it was not late.
    long daysLate(LocalDate asOf) {
        LocalDate until = promise.done() == null ? ended : promise.done();
        LocalDate last = until == null || until.isAfter(asOf) ? asOf : until;
        return Math.max(0, last.toEpochDay() - promise.due().toEpochDay());
    }

    private Aftermath reachedOnce() {
        return new Aftermath(promise, ended, currency, reworked, reached + 1);
    }

    /// Counts each reach for the contract with one promise.
    ///
    /// Who reaches for a contract names a clause and no promise. So a reach counts with the promise
    /// of that partner that fell due last by that day, the first of them where several did. One
    /// before anything was due counts with none.
    ///
    /// @param promises the promises, in an order that does not change
    /// @param partner whose a promise is
    /// @param reaches the days on which the contract was reached for, by partner
    /// @return the promises in the same order
    public static List<Aftermath> withReaches(
            List<Aftermath> promises,
            Function<Aftermath, String> partner,
            Map<String, List<LocalDate>> reaches) {
        List<Aftermath> counted = new ArrayList<>(promises);
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < promises.size(); i++) {
            String whose = partner.apply(promises.get(i));
            if (reaches.containsKey(whose)) {
                places.computeIfAbsent(whose, name -> new ArrayList<>()).add(i);
            }
        }
        places.forEach((whose, own) -> {
            int[] byDue =
                    own.stream()
                            .sorted(Comparator.comparing(i -> promises.get(i).promise.due()))
                            .mapToInt(Integer::intValue)
                            .toArray();
            for (LocalDate day : reaches.getOrDefault(whose, List.of())) {
                lastDue(promises, byDue, day)
                        .ifPresent(place -> counted.set(place, counted.get(place).reachedOnce()));
            }
        });
        return List.copyOf(counted);
    }

    /// The first of those that fell due on the last day by another.
    private static OptionalInt lastDue(List<Aftermath> promises, int[] byDue, LocalDate day) {
        return IntStream.range(0, byDue.length)
                .map(i -> byDue[i])
                .filter(place -> !promises.get(place).promise.due().isAfter(day))
                .mapToObj(place -> promises.get(place).promise.due())
                .max(Comparator.naturalOrder())
                .map(last ->
                        Arrays.stream(byDue)
                                .filter(place -> promises.get(place).promise.due().equals(last))
                                .findFirst())
                .orElse(OptionalInt.empty());
    }
}
