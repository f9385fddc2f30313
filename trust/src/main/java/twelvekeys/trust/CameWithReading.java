package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.TrustCameWith.Difference;
import twelvekeys.trust.TrustCameWith.Measure;
import twelvekeys.trust.TrustCameWith.Third;

/// Reads what followed the levels, quarter by quarter.
///
/// The levels are read on the evening before each quarter, from what was known by then, and the
/// pairs with evidence of their own are put in order and cut into three. Then the promises due in
/// the quarter are counted, and those of the quarter before. Only whole quarters whose outcomes are
/// known count.
public final class CameWithReading {

    private static final int THIRDS = 3;
    private static final int MONTHS = 3;

    /// Volumes of the quarter before, up to which pairs are of a size.
    private static final int[] SIZES = {0, 2, 9};

    private final Map<Pair, Integer> pairs = new HashMap<>();
    private final Map<String, Integer> strata = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private final double[] levels = new double[THIRDS];
    private final int[] seen = new int[THIRDS];

    /// What one pair had due of one kind in one quarter, and in the one before.
    private record Case(
            int pair,
            int third,
            int stratum,
            int promises,
            int late,
            long daysLate,
            int reworked,
            int reached,
            int before) {

        double top(Measure measure) {
            return switch (measure) {
                case LATE -> late;
                case DAYS_LATE -> daysLate;
                case GROWTH -> promises - before;
                case REWORKED -> reworked;
                case REACHED -> reached;
            };
        }

        double bottom(Measure measure) {
            return measure == Measure.GROWTH ? before : promises;
        }
    }

    private record Due(Pair pair, String category) {}

    private static final class Count {
        private int promises;
        private int late;
        private long daysLate;
        private int reworked;
        private int reached;

        private void add(Aftermath each, Grace grace, LocalDate asOf) {
            PromiseFacts promise = each.promise();
            promises++;
            reworked += each.reworked() ? 1 : 0;
            reached += each.reached();
            if (!promise.resolution(grace).outcome().kept()) {
                late++;
                daysLate += each.daysLate(asOf);
            }
        }
    }

    private CameWithReading() {}

    /// Reads a past.
    ///
    /// @param promises all promises there are, in any order
    /// @param asOf the day of reading; a quarter counts when it had ended by then
    public static TrustCameWith of(List<Aftermath> promises, Grace grace, LocalDate asOf) {
        CameWithReading reading = new CameWithReading();
        TreeMap<LocalDate, Map<Due, Count>> quarters = new TreeMap<>();
        for (Aftermath each : promises) {
            PromiseFacts promise = each.promise();
            LocalDate quarter = quarter(promise.due());
            if (!quarter.plusMonths(MONTHS).plusDays(grace.days()).isAfter(asOf)) {
                quarters.computeIfAbsent(quarter, day -> new TreeMap<>(ORDER))
                        .computeIfAbsent(due(promise), due -> new Count())
                        .add(each, grace, asOf);
            }
        }
        DayCells cells = DayCells.of(promises.stream().map(Aftermath::promise).toList(), grace);
        int looked = 0;
        for (Map.Entry<LocalDate, Map<Due, Count>> quarter : quarters.entrySet()) {
            Map<Due, Count> before =
                    quarters.getOrDefault(quarter.getKey().minusMonths(MONTHS), Map.of());
            TrustReading levels = NestedModel.STANDARD.read(cells, quarter.getKey().minusDays(1));
            looked += reading.look(quarter.getKey(), levels, quarter.getValue(), before) ? 1 : 0;
        }
        return reading.result(looked);
    }

    private static final Comparator<Due> ORDER =
            Comparator.comparing((Due due) -> due.pair.promisor())
                    .thenComparing(due -> due.pair.promisee())
                    .thenComparing(Due::category);

    private static Due due(PromiseFacts promise) {
        return new Due(
                new Pair(promise.promisor(), promise.promisee()), Lot.of(promise).category());
    }

    private static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
    }

    /// @return whether there was anything to look at
    private boolean look(
            LocalDate day, TrustReading levels, Map<Due, Count> now, Map<Due, Count> before) {
        Set<Due> due = new HashSet<>(now.keySet());
        due.addAll(before.keySet());
        Map<Pair, Integer> thirds = thirds(levels, due);
        due.stream()
                .sorted(ORDER)
                .forEach(each -> {
                    Integer third = thirds.get(each.pair);
                    if (third != null) {
                        add(day, each, third, now.get(each), before.get(each));
                    }
                });
        return !thirds.isEmpty();
    }

    private void add(
            LocalDate day, Due due, int third, @Nullable Count now, @Nullable Count before) {
        int volume = before == null ? 0 : before.promises;
        int size = 0;
        while (size < SIZES.length && volume > SIZES[size]) {
            size++;
        }
        String stratum = day + "\n" + size + "\n" + due.category;
        cases.add(
                new Case(
                        pairs.computeIfAbsent(due.pair, pair -> pairs.size()),
                        third,
                        strata.computeIfAbsent(stratum, unseen -> strata.size()),
                        now == null ? 0 : now.promises,
                        now == null ? 0 : now.late,
                        now == null ? 0 : now.daysLate,
                        now == null ? 0 : now.reworked,
                        now == null ? 0 : now.reached,
                        volume));
    }

    /// The third of each pair that has a level of its own and anything due, lowest first.
    private Map<Pair, Integer> thirds(TrustReading levels, Set<Due> due) {
        List<Pair> known =
                due.stream()
                        .map(Due::pair)
                        .distinct()
                        .filter(pair ->
                                levels.pair(pair.promisor(), pair.promisee()).evidence()
                                        != Evidence.NONE)
                        .sorted(
                                Comparator.comparingDouble((Pair pair) ->
                                                levels.kept(pair.promisor(), pair.promisee()))
                                        .thenComparing(Pair::promisor)
                                        .thenComparing(Pair::promisee))
                        .toList();
        Map<Pair, Integer> thirds = new HashMap<>();
        if (known.size() < THIRDS) {
            return thirds;
        }
        for (int i = 0; i < known.size(); i++) {
            int third = i * THIRDS / known.size();
            thirds.put(known.get(i), third);
            levels(third, levels.kept(known.get(i).promisor(), known.get(i).promisee()));
        }
        return thirds;
    }

    private void levels(int third, double kept) {
        levels[third] += kept;
        seen[third]++;
    }

    private TrustCameWith result(int quarters) {
        List<Third> thirds = new ArrayList<>();
        for (int third = 0; third < THIRDS && seen[third] > 0; third++) {
            thirds.add(
                    new Third(
                            levels[third] / seen[third],
                            seen[third],
                            figure(Measure.LATE, third),
                            figure(Measure.DAYS_LATE, third),
                            figure(Measure.GROWTH, third),
                            figure(Measure.REWORKED, third),
                            figure(Measure.REACHED, third)));
        }
        List<Difference> differences = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            differences.add(new Difference(measure, plain(measure), alike(measure)));
        }
        return new TrustCameWith(quarters, thirds, differences);
    }

    /// Nobody says that all was accepted, or that the contract lay in its drawer: without one that
    /// was put on record nothing is known.
    private boolean told(Measure measure) {
        return switch (measure) {
            case LATE, DAYS_LATE, GROWTH -> true;
            case REWORKED, REACHED -> cases.stream().anyMatch(each -> each.top(measure) > 0);
        };
    }

    private Optional<Figure> figure(Measure measure, int third) {
        List<Case> own = cases.stream().filter(each -> each.third == third).toList();
        return range(own, measure, times -> ratio(own, measure, third, times));
    }

    private Optional<Figure> plain(Measure measure) {
        List<Case> ends = cases.stream().filter(each -> each.third != 1).toList();
        return range(
                ends,
                measure,
                times -> ratio(ends, measure, THIRDS - 1, times) - ratio(ends, measure, 0, times));
    }

    private Optional<Figure> alike(Measure measure) {
        double[][] there = new double[THIRDS][strata.size()];
        cases.forEach(each -> there[each.third][each.stratum] += each.bottom(measure));
        List<Case> both =
                cases.stream()
                        .filter(each ->
                                each.third != 1
                                        && there[0][each.stratum] > 0
                                        && there[THIRDS - 1][each.stratum] > 0)
                        .toList();
        return range(both, measure, times -> within(both, measure, times));
    }

    private Optional<Figure> range(List<Case> of, Measure measure, ToDoubleFunction<int[]> figure) {
        if (!told(measure)) {
            return Optional.empty();
        }
        long promises = (long) of.stream().mapToDouble(each -> each.bottom(measure)).sum();
        int behind =
                (int)
                        of.stream()
                                .filter(each -> each.bottom(measure) > 0)
                                .mapToInt(Case::pair)
                                .distinct()
                                .count();
        return PairBootstrap.of(pairs.size(), promises, behind, figure);
    }

    private static double ratio(List<Case> of, Measure measure, int third, int[] times) {
        double top = 0;
        double bottom = 0;
        for (Case each : of) {
            if (each.third == third) {
                top += times[each.pair] * each.top(measure);
                bottom += times[each.pair] * each.bottom(measure);
            }
        }
        return bottom == 0 ? Double.NaN : top / bottom;
    }

    /// The difference within each stratum, each weighing as much as its two sides can tell: `a·b /
    /// (a + b)` (Mantel & Haenszel 1959).
    private double within(List<Case> of, Measure measure, int[] times) {
        double[][] top = new double[THIRDS][strata.size()];
        double[][] bottom = new double[THIRDS][strata.size()];
        for (Case each : of) {
            top[each.third][each.stratum] += times[each.pair] * each.top(measure);
            bottom[each.third][each.stratum] += times[each.pair] * each.bottom(measure);
        }
        double sum = 0;
        double weights = 0;
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            double low = bottom[0][stratum];
            double high = bottom[THIRDS - 1][stratum];
            if (low > 0 && high > 0) {
                double weight = low * high / (low + high);
                sum += weight * (top[THIRDS - 1][stratum] / high - top[0][stratum] / low);
                weights += weight;
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }
}
