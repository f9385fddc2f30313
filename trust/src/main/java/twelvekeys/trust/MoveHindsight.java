package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import twelvekeys.trust.MoveVerdict.Difference;
import twelvekeys.trust.MoveVerdict.Met;
import twelvekeys.trust.MoveVerdict.Way;

/// What came in the span after a plan, weighed anew as if its moves had been made.
///
/// Nobody knows what a promisor would have done with promises it was not given. What is known is
/// what it did with those it had. So of every promise that was made, the part that a move would
/// have taken elsewhere counts with the share late of the promisor it would have gone to, **in the
/// same lot and the same span**: reweighing of actual outcomes by shares (direct standardisation),
/// not a model of them. It takes for granted that a promisor would have kept the added promises as
/// it kept its own, which is truer of few than of many.
///
/// Ranges come from drawing whole blocks again and again, one block being what one promisor had due
/// in one month: its promises of a month slip together.
public final class MoveHindsight {

    private static final int DRAWS = 4000;
    private static final long SEED = 20_110_101;
    private static final double TAIL = 0.05;

    private final VolumePlan plan;
    private final Map<Cell, Integer> cells = new LinkedHashMap<>();
    private final List<int[]> blocks;
    private final Counts counts;

    private record Cell(Lot lot, String promisor) {}

    private record Block(String promisor, int month) implements Comparable<Block> {
        @Override
        public int compareTo(Block other) {
            int byName = promisor.compareTo(other.promisor);
            return byName != 0 ? byName : Integer.compare(month, other.month);
        }
    }

    /// Promises, and how many of them were late, in each cell.
    private static final class Counts {
        private final int[] all;
        private final int[] late;
        private int sum;
        private int lateSum;

        private Counts(int cells) {
            all = new int[cells];
            late = new int[cells];
        }

        /// @param block twice the number of the cell, one more when late, for each promise
        private void add(int[] block) {
            for (int code : block) {
                all[code / 2]++;
                late[code / 2] += code % 2;
                lateSum += code % 2;
            }
            sum += block.length;
        }

        private double share(int cell) {
            return (double) late[cell] / all[cell];
        }
    }

    private MoveHindsight(VolumePlan plan, List<PromiseFacts> judged, Grace grace) {
        this.plan = plan;
        Map<Block, List<Integer>> byBlock = new TreeMap<>();
        for (PromiseFacts promise : judged) {
            Cell cell = new Cell(Lot.of(promise), promise.promisor());
            Integer number = cells.computeIfAbsent(cell, unseen -> cells.size());
            LocalDate due = promise.due();
            byBlock.computeIfAbsent(
                            new Block(promise.promisor(), due.getYear() * 12 + due.getMonthValue()),
                            block -> new ArrayList<>())
                    .add(2 * number + (promise.resolution(grace).outcome().kept() ? 0 : 1));
        }
        blocks =
                byBlock.values().stream()
                        .map(codes -> codes.stream().mapToInt(Integer::intValue).toArray())
                        .toList();
        counts = new Counts(cells.size());
        blocks.forEach(counts::add);
    }

    /// Looks at the promises that were due in the span after the plan.
    ///
    /// @param promises all promises there are, in any order; the outcomes of those due in the span
    ///   must be known
    public static MoveHindsight of(VolumePlan plan, List<PromiseFacts> promises, Grace grace) {
        LocalDate until = until(plan);
        return new MoveHindsight(
                plan,
                promises.stream()
                        .filter(promise ->
                                !promise.due().isBefore(plan.asOf())
                                        && promise.due().isBefore(until))
                        .toList(),
                grace);
    }

    private static LocalDate until(VolumePlan plan) {
        return plan.asOf().plusDays(plan.spanDays());
    }

    /// How many promises were due in the span.
    public int promises() {
        return counts.sum;
    }

    /// By how many late promises fewer the span would have had for each planned promise that moves;
    /// 0 where that cannot be said.
    ///
    /// A planned promise stands for as many as came of it: a lot that grew counts for more.
    public double gain(Portion from, Portion to) {
        Integer one = cells.get(new Cell(from.lot(), from.promisor()));
        Integer other = cells.get(new Cell(to.lot(), to.promisor()));
        return one == null || other == null || from.promises() == 0
                ? 0
                : counts.all[one] / from.promises() * (counts.share(one) - counts.share(other));
    }

    /// What each way would have met, and how the recommended way differs from the others.
    ///
    /// @param ways the moves of each way; at least one promise must have been due
    public MoveVerdict judge(Map<Way, List<Move>> ways) {
        if (counts.sum == 0) {
            throw new IllegalArgumentException("No promise was due in the span");
        }
        Map<Way, Shift> shifts = new EnumMap<>(Way.class);
        ways.forEach((way, moves) -> shifts.put(way, new Shift(moves)));
        Map<Way, double[]> draws = draw(shifts);
        Map<Way, Met> met = new EnumMap<>(Way.class);
        shifts.forEach((way, shift) -> met.put(way, shift.met(sorted(draws, way))));
        List<Difference> differences = new ArrayList<>();
        for (Way other : List.of(Way.LEAVE, Way.RAW_RATE)) {
            for (Way one : List.of(Way.RECOMMENDED, Way.RAW_RATE, Way.HINDSIGHT)) {
                boolean asked = other == Way.LEAVE || one == Way.RECOMMENDED;
                if (asked && met.containsKey(one) && met.containsKey(other)) {
                    differences.add(difference(one, other, met, draws));
                }
            }
        }
        return new MoveVerdict(
                plan.asOf(), until(plan), counts.sum, counts.lateSum, met, differences);
    }

    private Map<Way, double[]> draw(Map<Way, Shift> shifts) {
        Map<Way, double[]> draws = new EnumMap<>(Way.class);
        shifts.keySet().forEach(way -> draws.put(way, new double[DRAWS]));
        Random random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            Counts drawn = new Counts(cells.size());
            for (int i = 0; i < blocks.size(); i++) {
                drawn.add(blocks.get(random.nextInt(blocks.size())));
            }
            for (Map.Entry<Way, Shift> way : shifts.entrySet()) {
                double[] of = draws.get(way.getKey());
                if (of != null) {
                    of[draw] = way.getValue().late(drawn);
                }
            }
        }
        return draws;
    }

    private static double[] sorted(Map<Way, double[]> draws, Way way) {
        double[] sorted = draws.getOrDefault(way, new double[0]).clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static Difference difference(
            Way one, Way other, Map<Way, Met> met, Map<Way, double[]> draws) {
        double[] ones = draws.getOrDefault(one, new double[0]);
        double[] others = draws.getOrDefault(other, new double[0]);
        double[] differences = new double[DRAWS];
        Arrays.setAll(differences, i -> ones[i] - others[i]);
        Arrays.sort(differences);
        Met first = met.get(one);
        Met second = met.get(other);
        double late = first == null || second == null ? 0 : first.late() - second.late();
        return new Difference(one, other, late, lower(differences), upper(differences));
    }

    private static double lower(double[] sorted) {
        return sorted[(int) (TAIL * DRAWS)];
    }

    private static double upper(double[] sorted) {
        return sorted[DRAWS - 1 - (int) (TAIL * DRAWS)];
    }

    /// The parts of the cells that some moves would have taken elsewhere.
    private final class Shift {
        private static final int UNKNOWN = -1;

        private final int[] from;
        private final int[] to;
        private final double[] part;

        private Shift(List<Move> moves) {
            from = moves.stream().mapToInt(each -> cell(each.lot(), each.from())).toArray();
            to = moves.stream().mapToInt(each -> cell(each.lot(), each.to())).toArray();
            part =
                    moves.stream()
                            .mapToDouble(each ->
                                    each.promises()
                                            / plan.portion(each.lot(), each.from())
                                                    .orElseThrow()
                                                    .promises())
                            .toArray();
        }

        private int cell(Lot lot, String promisor) {
            return cells.getOrDefault(new Cell(lot, promisor), UNKNOWN);
        }

        private double late(Counts of) {
            double late = of.lateSum;
            for (int i = 0; i < part.length; i++) {
                if (judged(of, i)) {
                    late += part[i] * of.all[from[i]] * (of.share(to[i]) - of.share(from[i]));
                }
            }
            return late / of.sum;
        }

        private boolean judged(Counts of, int i) {
            return from[i] != UNKNOWN
                    && to[i] != UNKNOWN
                    && of.all[from[i]] > 0
                    && of.all[to[i]] > 0;
        }

        private Met met(double[] sorted) {
            double moved = 0;
            double unjudged = 0;
            for (int i = 0; i < part.length; i++) {
                double count = from[i] == UNKNOWN ? 0 : part[i] * counts.all[from[i]];
                if (judged(counts, i)) {
                    moved += count;
                } else {
                    unjudged += count;
                }
            }
            return new Met(late(counts), lower(sorted), upper(sorted), moved, unjudged);
        }
    }
}
