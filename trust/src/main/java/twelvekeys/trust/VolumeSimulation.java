package twelvekeys.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import twelvekeys.trust.MovedVolume.Beyond;
import twelvekeys.trust.MovedVolume.Estimate;
import twelvekeys.trust.MovedVolume.Span;

/// Draws the next span again and again, with and without some moves.
///
/// Two things are not known. **How well each promisor keeps its promises**: its log odds are
/// normal, with the mean that gives its chance and the spread of its range. One draw holds for a
/// promisor in all its lots, since what is wrong about it is wrong everywhere; the draws of two
/// promisors are independent. **What chance does** to so many promises: the number kept of `n` has
/// the variance `n p (1 − p)`, and sums over many portions are near normal (Le Cam 1960; Poisson
/// binomial).
///
/// The same draws serve before and after, so that the difference of what does not move is exactly
/// none. Where a promisor would carry `c` times what it ever carried, the spread of its range is
/// multiplied by `√c`: beyond the evidence it counts as if there were less of it.
///
/// The seed is fixed and only `StrictMath` and a generator whose numbers the JDK specifies are
/// used, so the same plan and moves give the same bits.
public final class VolumeSimulation {

    private static final int DRAWS = 4000;
    private static final long SEED = 20_110_101;
    private static final double TAIL = 0.05;
    private static final double NINE_IN_TEN = 1.6448536269514722;

    /// No share in a range is taken to be surer than this.
    private static final double SUREST = 1e-4;

    private final VolumePlan plan;
    private final Map<Key, Part> parts = new LinkedHashMap<>();
    private final SortedMap<String, Double> planned;
    private final SortedMap<String, Double> carries;
    private double moved;

    private record Key(Lot lot, String promisor) {}

    /// A portion as it changes. What arrives keeps the worth it had with whom it was planned.
    private static final class Part {
        private final Portion portion;
        private double leaving;
        private double arriving;
        private double arrivingValue;
        private double arrivingSquares;

        private Part(Portion portion) {
            this.portion = portion;
        }

        private double staying() {
            return portion.promises() - leaving;
        }
    }

    private VolumeSimulation(VolumePlan plan, List<Move> moves) {
        this.plan = plan;
        plan.portions()
                .forEach(each -> parts.put(new Key(each.lot(), each.promisor()), new Part(each)));
        planned = plan.byPromisor();
        carries = new TreeMap<>(planned);
        moves.forEach(this::move);
    }

    /// What some moves are expected to change.
    ///
    /// @throws IllegalArgumentException when a move takes more than is planned, or names a promisor
    ///   that has delivered nothing comparable
    public static MovedVolume of(VolumePlan plan, List<Move> moves) {
        return new VolumeSimulation(plan, moves).run();
    }

    private void move(Move move) {
        Part from = part(move.lot(), move.from());
        Part to = part(move.lot(), move.to());
        double each = from.portion.valueEach();
        from.leaving += move.promises();
        if (from.leaving > from.portion.promises() * (1 + 1e-9) + 1e-9) {
            throw new IllegalArgumentException(
                    move.from() + " carries less of " + move.lot().words() + " than would move");
        }
        to.arriving += move.promises();
        to.arrivingValue += move.promises() * each;
        to.arrivingSquares += move.promises() * each * each;
        carries.merge(move.from(), -move.promises(), Double::sum);
        carries.merge(move.to(), move.promises(), Double::sum);
        moved += move.promises();
    }

    private Part part(Lot lot, String promisor) {
        Part part = parts.get(new Key(lot, promisor));
        if (part == null) {
            throw new IllegalArgumentException(
                    promisor + " has delivered nothing comparable to " + lot.words());
        }
        return part;
    }

    private MovedVolume run() {
        Draws draws = new Draws();
        Random random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            draws.next(draw, random);
        }
        return new MovedVolume(
                plan.promises(),
                moved,
                new Span(
                        estimate(draws.keptBefore),
                        estimate(draws.riskBefore),
                        Concentration.of(planned)),
                new Span(
                        estimate(draws.keptAfter),
                        estimate(draws.riskAfter),
                        Concentration.of(carries)),
                estimate(draws.keptMore),
                estimate(draws.valueSaved),
                beyond());
    }

    private List<Beyond> beyond() {
        List<Beyond> beyond = new ArrayList<>();
        carries.forEach((promisor, promises) -> {
            int most = plan.carried().getOrDefault(promisor, 0);
            if (promises > most + 0.5 && promises > planned.getOrDefault(promisor, 0.0)) {
                beyond.add(new Beyond(promisor, most, promises));
            }
        });
        return beyond;
    }

    /// By how much a promisor's spread is multiplied once the moves are made.
    private double widening(String promisor) {
        double most = Math.max(1, plan.carried().getOrDefault(promisor, 0));
        return StrictMath.sqrt(Math.max(1, carries.getOrDefault(promisor, 0.0) / most));
    }

    /// Log odds of being kept: `shift + spread · z`.
    private record Odds(double shift, double spread) {

        static Odds of(Portion portion, double widening) {
            double width = logOdds(portion.upper()) - logOdds(portion.lower());
            double spread =
                    Math.clamp(width / (2 * NINE_IN_TEN) * widening, 0, SharedShock.LARGEST_SPREAD);
            double kept = Math.clamp(portion.kept(), SUREST, 1 - SUREST);
            return new Odds(SharedShock.shift(kept, spread), spread);
        }

        private static double logOdds(double share) {
            return LogisticNormal.logOdds(Math.clamp(share, SUREST, 1 - SUREST));
        }

        double kept(double z) {
            return LogisticNormal.probability(shift + spread * z);
        }
    }

    /// The sums of every draw.
    private final class Draws {
        private final double[] keptBefore = new double[DRAWS];
        private final double[] keptAfter = new double[DRAWS];
        private final double[] keptMore = new double[DRAWS];
        private final double[] riskBefore = new double[DRAWS];
        private final double[] riskAfter = new double[DRAWS];
        private final double[] valueSaved = new double[DRAWS];
        private final List<Part> all = List.copyOf(parts.values());
        private final List<String> names = List.copyOf(carries.keySet());
        private final int[] who =
                all.stream().mapToInt(p -> names.indexOf(p.portion.promisor())).toArray();
        private final Odds[] before = new Odds[all.size()];
        private final Odds[] after = new Odds[all.size()];

        private Draws() {
            for (int i = 0; i < before.length; i++) {
                Portion portion = all.get(i).portion;
                before[i] = Odds.of(portion, 1);
                after[i] = Odds.of(portion, widening(portion.promisor()));
            }
        }

        private void next(int draw, Random random) {
            double[] z = new double[names.size()];
            Arrays.setAll(z, i -> random.nextGaussian());
            Sums stays = new Sums();
            Sums leaves = new Sums();
            Sums arrives = new Sums();
            for (int i = 0; i < before.length; i++) {
                Part part = all.get(i);
                double each = part.portion.valueEach();
                double was = before[i].kept(z[who[i]]);
                double is = after[i].kept(z[who[i]]);
                double squares = each * each;
                stays.add(was, part.staying(), part.staying() * each, part.staying() * squares);
                leaves.add(was, part.leaving, part.leaving * each, part.leaving * squares);
                arrives.add(is, part.arriving, part.arrivingValue, part.arrivingSquares);
            }
            stays.chance(random);
            leaves.chance(random);
            arrives.chance(random);
            keptBefore[draw] = stays.kept + leaves.kept;
            keptAfter[draw] = stays.kept + arrives.kept;
            keptMore[draw] = arrives.kept - leaves.kept;
            riskBefore[draw] = Math.max(0, stays.risk + leaves.risk);
            riskAfter[draw] = Math.max(0, stays.risk + arrives.risk);
            valueSaved[draw] = leaves.risk - arrives.risk;
        }
    }

    private static final class Sums {
        private double promises;
        private double kept;
        private double keptVariance;
        private double risk;
        private double riskVariance;

        private void add(double p, double count, double value, double squares) {
            promises += count;
            kept += count * p;
            keptVariance += count * p * (1 - p);
            risk += value * (1 - p);
            riskVariance += squares * p * (1 - p);
        }

        /// What chance does: one draw moves the promises kept and, the other way, their value.
        private void chance(Random random) {
            double luck = random.nextGaussian();
            kept = Math.clamp(kept + luck * StrictMath.sqrt(keptVariance), 0, promises);
            risk -= luck * StrictMath.sqrt(riskVariance);
        }
    }

    private static Estimate estimate(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        return new Estimate(
                mean, sorted[(int) (TAIL * DRAWS)], sorted[DRAWS - 1 - (int) (TAIL * DRAWS)]);
    }
}
