package twelvekeys.facts;

import java.util.Arrays;

/// Ranks as percentiles, and the clipping of what lies far out.
final class Percentiles {

    private static final double TAIL = 0.01;
    private static final double HUNDRED = 100;

    private Percentiles() {}

    /// The percentile of each value among all, 0 to 100: those below it and half of those equal to
    /// it, itself among them. So the mean is 50, and nobody has 0 or 100.
    ///
    /// @param values all finite
    static double[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] percentiles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = first(sorted, values[i]);
            int notAbove = firstAbove(sorted, values[i]);
            percentiles[i] = HUNDRED * (below + notAbove) / 2 / values.length;
        }
        return percentiles;
    }

    /// The values, clipped at the first and the last percentile of all.
    static double[] winsorised(double[] values) {
        double[] clipped = values.clone();
        if (values.length > 0) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double least = quantile(sorted, TAIL);
            double most = quantile(sorted, 1 - TAIL);
            for (int i = 0; i < clipped.length; i++) {
                clipped[i] = Math.max(least, Math.min(most, clipped[i]));
            }
        }
        return clipped;
    }

    /// The quantile of sorted values, between the two neighbours in proportion.
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        double part = at - low;
        double between = sorted[low] * (1 - part) + sorted[high] * part;
        return Math.clamp(between, sorted[low], sorted[high]);
    }

    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstAbove(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
