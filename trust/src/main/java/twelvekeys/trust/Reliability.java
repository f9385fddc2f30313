package twelvekeys.trust;

import java.util.ArrayList;
import java.util.List;

/// The reliability diagram: ten bins of equal size by rising forecast.
final class Reliability {

    private static final int BINS = 10;

    private Reliability() {}

    /// The bins that hold any; sizes differ by one at most.
    static List<ReliabilityBin> bins(Scored sorted) {
        List<ReliabilityBin> bins = new ArrayList<>(BINS);
        int start = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int end = start + sorted.size() / BINS + (bin < sorted.size() % BINS ? 1 : 0);
            double forecasts = 0;
            int late = 0;
            for (int i = start; i < end; i++) {
                forecasts += sorted.forecast(i);
                late += sorted.isLate(i) ? 1 : 0;
            }
            if (end > start) {
                bins.add(ReliabilityBin.of(forecasts, late, end - start));
            }
            start = end;
        }
        return bins;
    }

    /// The mean distance between forecast and share, weighed by size; not a number without bins.
    static double calibrationError(List<ReliabilityBin> bins) {
        double sum = 0;
        int n = 0;
        for (ReliabilityBin bin : bins) {
            sum += bin.n() * Math.abs(bin.meanForecast() - bin.share());
            n += bin.n();
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
