package twelvekeys.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import twelvekeys.trust.Lot;
import twelvekeys.trust.Portion;
import twelvekeys.trust.VolumePlan;

/// The search for the best moves, as a linear programme.
///
/// With `y` the promises that take a route (from one portion to another of the same lot) and `g`
/// their gain:
///
/// - maximise `Σ g·y`, over the routes with `g > 0`, `y ≥ 0`
/// - all that moves: `Σ y ≤ move · planned`
/// - each portion: `Σ leaving ≤ (1 − kept) · planned in it`
/// - each promisor: `planned + Σ arriving − Σ leaving ≤ its most`, the smaller of what growth and
///   the largest share allow, and never below what is planned
/// - a promisor receives of a lot only if it is planned to carry anything, and its evidence in the
///   lot weighs enough
final class MoveSearch {

    private final VolumePlan plan;
    private final Limits limits;
    private final Gain gain;

    MoveSearch(VolumePlan plan, Limits limits, Gain gain) {
        this.plan = plan;
        this.limits = limits;
        this.gain = gain;
    }

    /// A way that promises may take.
    record Route(Portion from, Portion to, double gain) {}

    /// How many promises take a route.
    record Found(Route route, double promises) {}

    List<Found> run() {
        List<Route> routes = routes();
        if (routes.isEmpty()) {
            return List.of();
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> flows = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            flows.add(model.newVariable("y" + i).lower(0).weight(routes.get(i).gain()));
        }
        limitAll(model, flows);
        limitPortions(model, routes, flows);
        limitPromisors(model, routes, flows);
        Optimisation.Result result = model.maximise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("The optimiser found no moves: " + result.getState());
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            found.add(new Found(routes.get(i), Math.max(0, result.doubleValue(i))));
        }
        return found;
    }

    private List<Route> routes() {
        Map<Lot, List<Portion>> lots = new HashMap<>();
        plan.portions()
                .forEach(each ->
                        lots.computeIfAbsent(each.lot(), lot -> new ArrayList<>()).add(each));
        Map<String, Double> planned = plan.byPromisor();
        List<Route> routes = new ArrayList<>();
        for (Portion from : plan.portions()) {
            for (Portion to : lots.getOrDefault(from.lot(), List.of())) {
                if (from.promisor().equals(to.promisor())
                        || from.promises() == 0
                        || to.weight() < limits.evidence()
                        || planned.getOrDefault(to.promisor(), 0.0) == 0) {
                    continue;
                }
                double gains = gain.of(from, to);
                if (gains > 0) {
                    routes.add(new Route(from, to, gains));
                }
            }
        }
        return routes;
    }

    private void limitAll(ExpressionsBasedModel model, List<Variable> flows) {
        Expression all = model.newExpression("all").upper(limits.move() * plan.promises());
        flows.forEach(flow -> all.set(flow, 1));
    }

    private void limitPortions(
            ExpressionsBasedModel model, List<Route> routes, List<Variable> flows) {
        Map<Portion, Expression> leaving = new HashMap<>();
        for (int i = 0; i < routes.size(); i++) {
            Portion from = routes.get(i).from();
            leaving.computeIfAbsent(
                            from,
                            portion ->
                                    model.newExpression("leaving " + leaving.size())
                                            .upper((1 - limits.kept()) * portion.promises()))
                    .set(flows.get(i), 1);
        }
    }

    private void limitPromisors(
            ExpressionsBasedModel model, List<Route> routes, List<Variable> flows) {
        Map<String, Expression> carried = new HashMap<>();
        plan.byPromisor()
                .forEach((promisor, planned) ->
                        carried.put(
                                promisor,
                                model.newExpression("carried " + carried.size())
                                        .upper(most(planned) - planned)));
        for (int i = 0; i < routes.size(); i++) {
            Expression from = carried.get(routes.get(i).from().promisor());
            Expression to = carried.get(routes.get(i).to().promisor());
            if (from != null && to != null) {
                from.set(flows.get(i), -1);
                to.set(flows.get(i), 1);
            }
        }
    }

    private double most(double planned) {
        return Math.max(
                planned,
                Math.min(
                        planned * (1 + limits.largestGrowth()),
                        limits.largestShare() * plan.promises()));
    }
}
