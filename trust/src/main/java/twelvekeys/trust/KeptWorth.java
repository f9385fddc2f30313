package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a kept promise is worth here: what the same promisor is asked for next.
///
/// After each outcome it counts the promises that the same pair makes in the days that follow. The
/// difference is taken **within the same pair and the same year**, so that neither a busy pair nor
/// a busy year can make it. What else happened in that year it cannot tell apart, so the figure
/// says what came after, not what it was for.
///
/// @param days how many days after the outcome new promises are counted
/// @param outcomes how many outcomes were followed for so long
/// @param undated how many promises do not say when they were made, and so cannot be counted as new
/// @param afterKept new promises after one kept, over all; absent where there is not enough
/// @param afterNotKept new promises after one not kept
/// @param difference new promises more after one kept than after one not kept, within the same pair
///   and year; absent where there is not enough
/// @param share the same difference as a share of what came after those not kept
public record KeptWorth(
        int days,
        long outcomes,
        long undated,
        Optional<Figure> afterKept,
        Optional<Figure> afterNotKept,
        Optional<Figure> difference,
        Optional<Figure> share) {

    /// Half a year.
    public static final int DAYS = 180;

    /// Reads a past.
    ///
    /// @param promises all promises there are, in any order
    /// @param asOf the day of reading; outcomes of the last [#DAYS] days before it are not followed
    ///   long enough, and do not count
    public static KeptWorth of(List<PromiseFacts> promises, Grace grace, LocalDate asOf) {
        Map<Pair, List<PromiseFacts>> byPair = new HashMap<>();
        long undated = 0;
        for (PromiseFacts promise : promises) {
            byPair.computeIfAbsent(
                            new Pair(promise.promisor(), promise.promisee()),
                            pair -> new ArrayList<>())
                    .add(promise);
            undated += promise.made() == null ? 1 : 0;
        }
        List<Year> years = new ArrayList<>();
        int pairs = 0;
        for (List<PromiseFacts> own : ordered(byPair)) {
            years.addAll(years(own, pairs++, grace, asOf));
        }
        return result(years, pairs, undated);
    }

    private static List<List<PromiseFacts>> ordered(Map<Pair, List<PromiseFacts>> byPair) {
        return byPair.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Pair, List<PromiseFacts>> each) ->
                                        each.getKey().promisor())
                                .thenComparing(each -> each.getKey().promisee()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The outcomes of one pair in one year, and what was promised after them.
    private static final class Year {
        private final int pair;
        private int kept;
        private int notKept;
        private long afterKept;
        private long afterNotKept;

        private Year(int pair) {
            this.pair = pair;
        }

        private void add(boolean isKept, long after) {
            if (isKept) {
                kept++;
                afterKept += after;
            } else {
                notKept++;
                afterNotKept += after;
            }
        }

        private double weight() {
            return kept == 0 || notKept == 0 ? 0 : (double) kept * notKept / (kept + notKept);
        }

        private double difference() {
            return (double) afterKept / kept - (double) afterNotKept / notKept;
        }
    }

    private static List<Year> years(List<PromiseFacts> own, int pair, Grace grace, LocalDate asOf) {
        long[] made =
                own.stream()
                        .map(PromiseFacts::made)
                        .filter(day -> day != null)
                        .mapToLong(LocalDate::toEpochDay)
                        .sorted()
                        .toArray();
        Map<Integer, Year> years = new TreeMap<>();
        for (PromiseFacts promise : own) {
            Resolution resolution = promise.resolution(grace);
            LocalDate known = resolution.knownOn();
            if (made.length > 0 && !known.plusDays(DAYS).isAfter(asOf)) {
                long after = upTo(made, known.toEpochDay() + DAYS) - upTo(made, known.toEpochDay());
                years.computeIfAbsent(known.getYear(), year -> new Year(pair))
                        .add(resolution.outcome().kept(), after);
            }
        }
        return List.copyOf(years.values());
    }

    /// How many days lie at or before one.
    private static long upTo(long[] sorted, long day) {
        int place = Arrays.binarySearch(sorted, day + 1);
        int first = place < 0 ? -place - 1 : place;
        while (first > 0 && sorted[first - 1] > day) {
            first--;
        }
        return first;
    }

    private static KeptWorth result(List<Year> years, int pairs, long undated) {
        long kept = years.stream().mapToLong(year -> year.kept).sum();
        long notKept = years.stream().mapToLong(year -> year.notKept).sum();
        List<Year> both = years.stream().filter(year -> year.weight() > 0).toList();
        long compared = both.stream().mapToLong(year -> year.kept + year.notKept).sum();
        int behind = (int) both.stream().mapToInt(year -> year.pair).distinct().count();
        int all = (int) years.stream().mapToInt(year -> year.pair).distinct().count();
        return new KeptWorth(
                DAYS,
                kept + notKept,
                undated,
                PairBootstrap.of(pairs, kept, all, times -> after(years, times, true)),
                PairBootstrap.of(pairs, notKept, all, times -> after(years, times, false)),
                PairBootstrap.of(pairs, compared, behind, times -> within(both, times, false)),
                PairBootstrap.of(pairs, compared, behind, times -> within(both, times, true)));
    }

    private static double after(List<Year> years, int[] times, boolean kept) {
        double top = 0;
        double bottom = 0;
        for (Year year : years) {
            top += (double) times[year.pair] * (kept ? year.afterKept : year.afterNotKept);
            bottom += (double) times[year.pair] * (kept ? year.kept : year.notKept);
        }
        return bottom == 0 ? Double.NaN : top / bottom;
    }

    /// The mean difference within pairs and years, plain or as a share of what came after those not
    /// kept.
    private static double within(List<Year> years, int[] times, boolean asShare) {
        double sum = 0;
        double base = 0;
        double weights = 0;
        for (Year year : years) {
            double weight = times[year.pair] * year.weight();
            sum += weight * year.difference();
            base += weight * year.afterNotKept / year.notKept;
            weights += weight;
        }
        double of = asShare ? base : weights;
        return of == 0 ? Double.NaN : sum / of;
    }
}
