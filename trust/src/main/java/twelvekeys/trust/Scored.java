package twelvekeys.trust;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Forecasts of *not kept* with what came of them, and the scores of that.
///
/// Scores are means over the forecasts; those that need more than there is are `NaN` here and
/// absent in a [BacktestResult].
final class Scored {

    /// No forecast is taken to be surer than this, so that log loss stays finite.
    private static final double SUREST = 1e-12;

    private final double[] forecasts;
    private final boolean[] late;

    Scored(double[] forecasts, boolean[] late) {
        this.forecasts = forecasts;
        this.late = late;
    }

    int size() {
        return forecasts.length;
    }

    int late() {
        int count = 0;
        for (boolean each : late) {
            count += each ? 1 : 0;
        }
        return count;
    }

    double forecast(int i) {
        return forecasts[i];
    }

    boolean isLate(int i) {
        return late[i];
    }

    /// The same by rising forecast; equal forecasts keep their order.
    Scored sorted() {
        Integer[] order = IntStream.range(0, size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> forecasts[i]));
        double[] sortedForecasts = new double[size()];
        boolean[] sortedLate = new boolean[size()];
        for (int i = 0; i < order.length; i++) {
            sortedForecasts[i] = forecasts[order[i]];
            sortedLate[i] = late[order[i]];
        }
        return new Scored(sortedForecasts, sortedLate);
    }

    /// The squared error of one forecast.
    double squaredError(int i) {
        double error = forecasts[i] - (late[i] ? 1 : 0);
        return error * error;
    }

    /// The negative log likelihood of one forecast.
    double surprise(int i) {
        double given = late[i] ? forecasts[i] : 1 - forecasts[i];
        return -StrictMath.log(Math.max(given, SUREST));
    }

    double brier() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += squaredError(i);
        }
        return sum / size();
    }

    double logLoss() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += surprise(i);
        }
        return sum / size();
    }

    /// The area under the ROC curve from mid-ranks (Mann & Whitney 1947). Call on [#sorted].
    double auc() {
        long notKept = late();
        long kept = size() - notKept;
        double rankSum = 0;
        for (int start = 0, end; start < size(); start = end) {
            int lateHere = 0;
            for (end = start; end < size() && forecasts[end] == forecasts[start]; end++) {
                lateHere += late[end] ? 1 : 0;
            }
            rankSum += lateHere * (start + 1 + end) / 2.0;
        }
        return (rankSum - notKept * (notKept + 1) / 2.0) / ((double) notKept * kept);
    }

    /// The log odds of one forecast.
    double logOdds(int i) {
        double p = Math.clamp(forecasts[i], SUREST, 1 - SUREST);
        return StrictMath.log(p) - StrictMath.log1p(-p);
    }
}
