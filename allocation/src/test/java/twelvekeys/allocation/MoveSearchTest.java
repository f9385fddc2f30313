package twelvekeys.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import twelvekeys.trust.Portion;
import twelvekeys.trust.VolumePlan;

/// The search against trying every way of moving in whole promises.
class MoveSearchTest {

    private static final double TINY = 1e-6;

    @Test
    void noWayOfMovingWholePromisesIsBetterThanTheOneFound() {
        Random random = new Random(20_110_101);
        int moved = 0;
        for (int i = 0; i < 240; i++) {
            VolumePlan plan = Plans.small(random);
            Limits limits =
                    new Limits(
                            0.1 * random.nextInt(6),
                            0.3 + 0.1 * random.nextInt(6),
                            0.5 * random.nextInt(4),
                            0.5 * random.nextInt(3),
                            random.nextInt(8));
            Caution gain = new Caution(0.25 * random.nextInt(3));
            List<MoveSearch.Found> found = new MoveSearch(plan, limits, gain).run();
            double promised =
                    found.stream().mapToDouble(f -> f.promises() * f.route().gain()).sum();
            double best = new Trying(plan, limits, gain).best();
            assertThat(promised).as("case %s", i).isGreaterThanOrEqualTo(best - TINY);
            assertThat(violation(plan, limits, found)).as("case %s", i).isLessThan(TINY);
            moved += promised > 0.01 ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(40);
    }

    @Test
    void whereWholePromisesReachTheLimitsBothFindTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            VolumePlan plan = Plans.small(random);
            // Only limits that are whole numbers: all may move, promisors at most double.
            Limits limits = new Limits(1, 1, 1, 0, 0);
            Caution gain = new Caution(0);
            double promised =
                    new MoveSearch(plan, limits, gain)
                            .run().stream().mapToDouble(f -> f.promises() * f.route().gain()).sum();
            assertThat(promised).isCloseTo(new Trying(plan, limits, gain).best(), within(TINY));
        }
    }

    /// By how much the moves break the limits, at most 0 when they do not. Written out anew, not by
    /// the programme that is tested.
    private static double violation(VolumePlan plan, Limits limits, List<MoveSearch.Found> found) {
        double all = plan.promises();
        double moved = 0;
        Map<Portion, Double> left = new HashMap<>();
        Map<String, Double> carries = new HashMap<>(plan.byPromisor());
        double worst = 0;
        for (MoveSearch.Found each : found) {
            Portion from = each.route().from();
            Portion to = each.route().to();
            moved += each.promises();
            left.merge(from, each.promises(), Double::sum);
            carries.merge(from.promisor(), -each.promises(), Double::sum);
            carries.merge(to.promisor(), each.promises(), Double::sum);
            worst = Math.max(worst, to.weight() < limits.evidence() ? each.promises() : 0);
        }
        worst = Math.max(worst, moved - limits.move() * all);
        for (Map.Entry<Portion, Double> each : left.entrySet()) {
            double most = (1 - limits.kept()) * each.getKey().promises();
            worst = Math.max(worst, each.getValue() - most);
        }
        for (Map.Entry<String, Double> each : carries.entrySet()) {
            double planned = plan.byPromisor().getOrDefault(each.getKey(), 0.0);
            double most =
                    Math.max(
                            planned,
                            Math.min(
                                    planned * (1 + limits.largestGrowth()),
                                    limits.largestShare() * all));
            worst = Math.max(worst, each.getValue() - most);
        }
        return worst;
    }

    /// Every way of moving whole promises, one route after the other.
    private static final class Trying {
        private final VolumePlan plan;
        private final Limits limits;
        private final List<MoveSearch.Route> routes = new ArrayList<>();
        private double best;

        private Trying(VolumePlan plan, Limits limits, Gain gain) {
            this.plan = plan;
            this.limits = limits;
            for (Portion from : plan.portions()) {
                for (Portion to : plan.portions()) {
                    double gains = gain.of(from, to);
                    boolean planned = plan.byPromisor().getOrDefault(to.promisor(), 0.0) > 0;
                    if (from.lot().equals(to.lot()) && gains > 0 && planned) {
                        routes.add(new MoveSearch.Route(from, to, gains));
                    }
                }
            }
        }

        private double best() {
            go(0, new ArrayList<>(), new HashMap<>(), 0);
            return best;
        }

        private void go(
                int route, List<MoveSearch.Found> found, Map<Portion, Integer> left, double value) {
            if (route == routes.size()) {
                if (value > best && violation(plan, limits, found) < TINY) {
                    best = value;
                }
                return;
            }
            MoveSearch.Route each = routes.get(route);
            int gone = left.getOrDefault(each.from(), 0);
            int most = (int) ((1 - limits.kept()) * each.from().promises()) - gone;
            for (int count = 0; count <= most; count++) {
                found.add(new MoveSearch.Found(each, count));
                left.put(each.from(), gone + count);
                go(route + 1, found, left, value + count * each.gain());
                found.removeLast();
            }
            left.put(each.from(), gone);
        }
    }
}
