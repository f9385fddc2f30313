package twelvekeys.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The business between a promisor and a promisee that was due in one quarter, in one currency.
/// Values of two currencies are never added up.
///
/// @param promisor who promised
/// @param promisee who was promised
/// @param quarter the first day of the quarter
/// @param currency the currency of the values, empty where nobody says
/// @param promises how many promises were due
/// @param notKept how many of them were not kept on time
/// @param value what they were worth, in that currency
/// @param valueNotKept what those not kept on time were worth
/// @param unvalued how many of them name no value
public record QuarterVolume(
        String promisor,
        String promisee,
        LocalDate quarter,
        String currency,
        int promises,
        int notKept,
        BigDecimal value,
        BigDecimal valueNotKept,
        int unvalued) {

    private static final int MONTHS = 3;

    private record Key(String promisor, String promisee, LocalDate quarter, String currency) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::promisor)
                    .thenComparing(Key::promisee)
                    .thenComparing(Key::quarter)
                    .thenComparing(Key::currency);

    /// The volume of every pair, by promisor, promisee, quarter and currency; nothing that ends
    /// later than a day.
    ///
    /// @param promises all promises there are, in any order
    /// @param asOf the day of reading; promises due later are left out
    public static List<QuarterVolume> of(List<Aftermath> promises, Grace grace, LocalDate asOf) {
        Map<Key, QuarterVolume> volumes = new TreeMap<>(ORDER);
        for (Aftermath each : promises) {
            PromiseFacts promise = each.promise();
            if (!promise.resolution(grace).knownOn().isAfter(asOf)) {
                LocalDate due = promise.due();
                LocalDate quarter =
                        LocalDate.of(
                                due.getYear(), (due.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
                String currency = promise.value() == null ? "" : each.currency();
                QuarterVolume one = one(promise, quarter, currency, grace);
                volumes.merge(
                        new Key(promise.promisor(), promise.promisee(), quarter, currency),
                        one,
                        QuarterVolume::plus);
            }
        }
        return List.copyOf(volumes.values());
    }

    private static QuarterVolume one(
            PromiseFacts promise, LocalDate quarter, String currency, Grace grace) {
        BigDecimal value = promise.value() == null ? BigDecimal.ZERO : promise.value();
        boolean kept = promise.resolution(grace).outcome().kept();
        return new QuarterVolume(
                promise.promisor(),
                promise.promisee(),
                quarter,
                currency,
                1,
                kept ? 0 : 1,
                value,
                kept ? BigDecimal.ZERO : value,
                promise.value() == null ? 1 : 0);
    }

    /// Both together; the pair, the quarter and the currency are those of this one.
    ///
    /// @throws IllegalArgumentException if the other is in another currency
    public QuarterVolume plus(QuarterVolume other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Values of two currencies are not added up");
        }
        return new QuarterVolume(
                promisor,
                promisee,
                quarter,
                currency,
                promises + other.promises,
                notKept + other.notKept,
                value.add(other.value),
                valueNotKept.add(other.valueNotKept),
                unvalued + other.unvalued);
    }
}
