package twelvekeys.trust;

import java.util.ArrayList;
import java.util.List;

/// The Brier score taken apart: `score = miscalibration − discrimination + uncertainty`.
///
/// The forecasts are recalibrated by pooling adjacent violators, which needs no bins to be chosen.
/// Miscalibration is what that recalibration would have gained; discrimination is what the
/// recalibrated forecasts gain over always saying the share of the window; uncertainty is the score
/// of always saying that share. Source: Dimitriadis, Gneiting & Jordan 2021, "Stable reliability
/// diagrams for probabilistic classifiers", PNAS 118(8).
///
/// @param miscalibration 0 or more, lower is better
/// @param discrimination 0 or more, higher is better
/// @param uncertainty of the window itself, whatever the forecast; 0 to 0.25
/// @param curve the recalibrated forecasts by rising forecast: the line of the diagram
public record Corp(
        double miscalibration, double discrimination, double uncertainty, List<Pool> curve) {

    /// Forecasts that recalibration gives one and the same value.
    ///
    /// @param from the lowest of them, 0 to 1
    /// @param to the highest
    /// @param share the share not kept among them, which is the value they are given
    /// @param n how many they are
    public record Pool(double from, double to, double share, int n) {}

    public Corp {
        curve = List.copyOf(curve);
    }

    /// Takes forecasts apart; there must be at least one.
    static Corp of(Scored sorted) {
        List<Pool> pools = pools(sorted);
        double recalibrated = 0;
        for (Pool pool : pools) {
            recalibrated += pool.n * pool.share * (1 - pool.share);
        }
        recalibrated /= sorted.size();
        double share = (double) sorted.late() / sorted.size();
        double uncertainty = share * (1 - share);
        return new Corp(
                Math.max(0, sorted.brier() - recalibrated),
                Math.max(0, uncertainty - recalibrated),
                uncertainty,
                pools);
    }

    /// Pools neighbours until the shares rise; equal forecasts are pooled from the start.
    private static List<Pool> pools(Scored sorted) {
        List<Pool> pools = new ArrayList<>();
        for (int start = 0, end; start < sorted.size(); start = end) {
            int late = 0;
            for (end = start;
                    end < sorted.size() && sorted.forecast(end) == sorted.forecast(start);
                    end++) {
                late += sorted.isLate(end) ? 1 : 0;
            }
            double p = sorted.forecast(start);
            Pool next = new Pool(p, p, (double) late / (end - start), end - start);
            while (!pools.isEmpty() && pools.getLast().share >= next.share) {
                next = join(pools.removeLast(), next);
            }
            pools.add(next);
        }
        return pools;
    }

    private static Pool join(Pool before, Pool next) {
        int n = before.n + next.n;
        return new Pool(
                before.from, next.to, (before.share * before.n + next.share * next.n) / n, n);
    }
}
