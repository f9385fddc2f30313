package twelvekeys.trust;

/// One point of the reliability diagram: promises with similar forecasts, and what came of them.
///
/// @param meanForecast their mean probability of not being kept, 0 to 1
/// @param share the share of them that was not kept
/// @param n how many they are
/// @param lower where the 90 % range of the share begins (Jeffreys interval)
/// @param upper where it ends
public record ReliabilityBin(double meanForecast, double share, int n, double lower, double upper) {

    private static final double TAIL = 0.05;

    static ReliabilityBin of(double sumOfForecasts, int late, int n) {
        double a = late + 0.5;
        double b = n - late + 0.5;
        return new ReliabilityBin(
                sumOfForecasts / n,
                (double) late / n,
                n,
                late == 0 ? 0 : Beta.quantile(TAIL, a, b),
                late == n ? 1 : Beta.quantile(1 - TAIL, a, b));
    }
}
