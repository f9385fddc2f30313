package twelvekeys.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import twelvekeys.trust.Move;
import twelvekeys.trust.Percent;
import twelvekeys.trust.Portion;
import twelvekeys.trust.VolumePlan;

/// The moves that promise most under some limits, and what stopped them from going on.
///
/// @param reasons each move and why, the one that gains most first
/// @param bounds the limits that were reached, in words
/// @param promised the sum of what the search counted: promises × gain
public record Recommendation(List<Reason> reasons, List<String> bounds, double promised) {

    /// Less than so much of a promise does not move.
    private static final double CRUMB = 0.05;

    private static final double NEAR = 1e-6;

    public Recommendation {
        reasons = List.copyOf(reasons);
        bounds = List.copyOf(bounds);
    }

    /// A move and why it is made.
    ///
    /// @param move the move
    /// @param from the portion it leaves, as planned
    /// @param to the portion it joins, as planned
    /// @param gain how many more promises are expected to be kept
    /// @param cautious the same as the search counted it
    public record Reason(Move move, Portion from, Portion to, double gain, double cautious) {

        /// "Cipla (58 %, range 41–74 %) → Strides (94 %, range 85–98 %)".
        public String words() {
            return move.from() + " (" + from.words() + ") → " + move.to() + " (" + to.words() + ")";
        }
    }

    /// The moves alone.
    public List<Move> moves() {
        return reasons.stream().map(Reason::move).toList();
    }

    /// Searches for the moves that promise most.
    ///
    /// @param gain what one promise gains by each move; [Caution#STANDARD] to recommend
    /// @throws IllegalStateException when the optimiser finds no solution, which no limits allow:
    ///   moving nothing is one
    public static Recommendation of(VolumePlan plan, Limits limits, Gain gain) {
        List<Reason> reasons = new ArrayList<>();
        double promised = 0;
        for (MoveSearch.Found found : new MoveSearch(plan, limits, gain).run()) {
            if (found.promises() < CRUMB) {
                continue;
            }
            Portion from = found.route().from();
            Portion to = found.route().to();
            Move move = new Move(from.lot(), from.promisor(), to.promisor(), found.promises());
            double counted = found.promises() * found.route().gain();
            reasons.add(
                    new Reason(move, from, to, found.promises() * Caution.mean(from, to), counted));
            promised += counted;
        }
        reasons.sort(
                Comparator.comparingDouble(Reason::cautious)
                        .reversed()
                        .thenComparing(reason -> reason.move().lot())
                        .thenComparing(reason -> reason.move().from()));
        return new Recommendation(reasons, bounds(plan, limits, reasons), promised);
    }

    private static List<String> bounds(VolumePlan plan, Limits limits, List<Reason> reasons) {
        double all = plan.promises();
        double moved = 0;
        Map<String, Double> carries = new TreeMap<>(plan.byPromisor());
        for (Reason reason : reasons) {
            Move move = reason.move();
            moved += move.promises();
            carries.merge(move.from(), -move.promises(), Double::sum);
            carries.merge(move.to(), move.promises(), Double::sum);
        }
        List<String> bounds = new ArrayList<>();
        if (moved >= limits.move() * all * (1 - NEAR) - CRUMB) {
            bounds.add("No more than " + per(limits.move()) + " of the volume may move.");
        } else {
            bounds.add(
                    per(all == 0 ? 0 : moved / all)
                            + " of the volume moves: within the limits nothing else would gain with"
                            + " some certainty.");
        }
        plan.byPromisor()
                .forEach((promisor, planned) -> {
                    double carried = carries.getOrDefault(promisor, 0.0);
                    if (carried <= planned + CRUMB) {
                        return;
                    }
                    if (carried >= planned * (1 + limits.largestGrowth()) - CRUMB) {
                        bounds.add(
                                promisor
                                        + " may not grow by more than "
                                        + Math.round(100 * limits.largestGrowth())
                                        + "\u00a0%.");
                    } else if (carried >= limits.largestShare() * all - CRUMB) {
                        bounds.add(
                                promisor
                                        + " may not carry more than "
                                        + per(limits.largestShare())
                                        + " of it all.");
                    }
                });
        return bounds;
    }

    private static String per(double share) {
        return Percent.of(share) + "\u00a0%";
    }
}
