package twelvekeys.trust;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How good forecasts would have been on the promises of a window.
///
/// The scores are those of the probability of *not* kept. A score that the promises do not suffice
/// for is absent, never a made-up number: no promise has no Brier score, and ranking needs one kept
/// and one not kept.
///
/// @param n how many promises were scored
/// @param late how many of them were not kept on time
/// @param brier mean squared error of the probabilities, 0 (perfect) to 1
/// @param logLoss mean negative natural logarithm of the probability given to what happened, 0 or
///   more, lower is better
/// @param auc the chance that a promise not kept was given a higher probability than one kept; 0.5
///   is no skill, 1 a perfect ranking
/// @param ece10 expected calibration error over ten bins of equal size: the mean distance between
///   forecast and share, 0 to 1
/// @param calibrationSlope slope of a logistic regression of the outcome on the forecast's log
///   odds; 1 is right, below 1 the forecasts are too far apart, above 1 too close together
/// @param calibrationIntercept its intercept; 0 is right where the slope is 1
/// @param baseBrier the Brier score of everybody's decayed level alone
/// @param baseLogLoss its log loss
/// @param bins the reliability diagram, by rising probability; at most ten
/// @param corp the Brier score taken apart
/// @param ranges how sure the scores are
public record BacktestResult(
        int n,
        int late,
        OptionalDouble brier,
        OptionalDouble logLoss,
        OptionalDouble auc,
        OptionalDouble ece10,
        OptionalDouble calibrationSlope,
        OptionalDouble calibrationIntercept,
        OptionalDouble baseBrier,
        OptionalDouble baseLogLoss,
        List<ReliabilityBin> bins,
        Optional<Corp> corp,
        Optional<Ranges> ranges) {

    public BacktestResult {
        bins = List.copyOf(bins);
    }

    /// 90 % ranges by bootstrap over blocks of 30 days.
    ///
    /// A gain is the base's score less the model's: above zero the model is better. While its range
    /// includes zero, the model is not shown to be better than the base.
    ///
    /// @param brier of the Brier score
    /// @param logLoss of the log loss
    /// @param brierGain of the gain in Brier score over the base
    /// @param logLossGain of the gain in log loss over the base
    public record Ranges(Range brier, Range logLoss, Range brierGain, Range logLossGain) {}

    /// A range of values.
    ///
    /// @param lower where it begins
    /// @param upper where it ends
    public record Range(double lower, double upper) {

        /// Whether zero lies inside, so that a difference is not distinguishable from none.
        public boolean includesZero() {
            return lower <= 0 && upper >= 0;
        }
    }
}
