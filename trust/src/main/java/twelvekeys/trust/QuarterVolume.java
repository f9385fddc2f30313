package twelvekeys.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The business between a promisor and a promisee that was due in one quarter.
///
/// @param promisor who promised
/// @param promisee who was promised
/// @param quarter the first day of the quarter
/// @param promises how many promises were due
/// @param notKept how many of them were not kept on time
/// @param value what they were worth, in the record's own currency
/// @param unvalued how many of them name no value
public record QuarterVolume(
        String promisor,
        String promisee,
        LocalDate quarter,
        int promises,
        int notKept,
        BigDecimal value,
        int unvalued) {

    private static final int MONTHS = 3;

    private record Key(String promisor, String promisee, LocalDate quarter) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::promisor)
                    .thenComparing(Key::promisee)
                    .thenComparing(Key::quarter);

    /// The volume of every pair, by promisor, promisee and quarter; nothing that ends later than a
    /// day.
    ///
    /// @param promises all promises there are, in any order
    /// @param asOf the day of reading; promises due later are left out
    public static List<QuarterVolume> of(List<PromiseFacts> promises, Grace grace, LocalDate asOf) {
        Map<Key, QuarterVolume> volumes = new TreeMap<>(ORDER);
        for (PromiseFacts promise : promises) {
            if (!promise.resolution(grace).knownOn().isAfter(asOf)) {
                LocalDate due = promise.due();
                LocalDate quarter =
                        LocalDate.of(
                                due.getYear(), (due.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
                QuarterVolume one = one(promise, quarter, grace);
                volumes.merge(
                        new Key(promise.promisor(), promise.promisee(), quarter),
                        one,
                        QuarterVolume::plus);
            }
        }
        return List.copyOf(volumes.values());
    }

    private static QuarterVolume one(PromiseFacts promise, LocalDate quarter, Grace grace) {
        BigDecimal value = promise.value();
        return new QuarterVolume(
                promise.promisor(),
                promise.promisee(),
                quarter,
                1,
                promise.resolution(grace).outcome().kept() ? 0 : 1,
                value == null ? BigDecimal.ZERO : value,
                value == null ? 1 : 0);
    }

    private QuarterVolume plus(QuarterVolume other) {
        return new QuarterVolume(
                promisor,
                promisee,
                quarter,
                promises + other.promises,
                notKept + other.notKept,
                value.add(other.value),
                unvalued + other.unvalued);
    }
}
