package twelvekeys.trust;

import java.util.ArrayList;
import java.util.List;
import twelvekeys.trust.Explanation.Source;
import twelvekeys.trust.Explanation.Step;

/// The way from the level of everybody to the chance of one promise, effect by effect.
///
/// Effects add up in log odds. Each step is the chance with one effect more, all of them seen
/// through the same doubt: the mean of the logistic over the variance of *all* effects. So the
/// first step holds what doubt alone does, and each later one what one effect does. The order is
/// fixed; in another order the same effects would take steps of other sizes to the same end.
final class CrossedSteps {

    private final CrossedLevels levels;
    private final int[] numbers;
    private final int day;
    private final double mean;
    private final double variance;

    /// @param numbers the effects of the promise
    /// @param day the day it is due, to which every effect drifts
    CrossedSteps(CrossedLevels levels, int[] numbers, int day) {
        this.levels = levels;
        this.numbers = numbers;
        this.day = day;
        double means = 0;
        double variances = 0;
        for (int effect = 0; effect < CrossedLevels.EFFECTS; effect++) {
            if (numbers[effect] != CrossedLevels.NONE) {
                means += levels.mean(effect, numbers[effect], day);
                variances += levels.variance(effect, numbers[effect], day);
            }
        }
        mean = means;
        variance = variances;
    }

    /// The probability of *not* kept.
    double notKept() {
        return LogisticNormal.meanProbability(mean, variance);
    }

    /// The chance and its steps.
    ///
    /// @param stillOpen the share of those kept that are still open, 1 when nothing is known of it
    /// @param record the own record of this promisor with this promisee
    /// @param tails how many standard deviations the range reaches to either side
    Forecast forecast(double stillOpen, Level record, double tails) {
        double spread = tails * StrictMath.sqrt(variance);
        double kept = 1 - open(notKept(), stillOpen);
        double low = open(LogisticNormal.probability(mean + spread), stillOpen);
        double high = open(LogisticNormal.probability(mean - spread), stillOpen);
        double lower = Math.min(kept, 1 - low);
        double upper = Math.max(kept, 1 - high);
        return new Forecast(
                kept,
                lower,
                upper,
                new Explanation(
                        steps(stillOpen, kept),
                        record.effective(),
                        record.evidence(),
                        lower,
                        upper));
    }

    /// Odds of not kept among those still open: those that were kept early are gone.
    static double open(double notKept, double stillOpen) {
        return notKept / (notKept + (1 - notKept) * stillOpen);
    }

    private List<Step> steps(double stillOpen, double kept) {
        double sum = levels.mean(CrossedLevels.EVERYBODY, numbers[CrossedLevels.EVERYBODY], day);
        List<Step> steps = new ArrayList<>(Source.values().length);
        double after = add(steps, Source.BASE, 0, sum);
        sum += own(CrossedLevels.PROMISOR);
        after = add(steps, Source.PROMISOR, after, sum);
        sum += own(CrossedLevels.PROMISEE) + own(CrossedLevels.PAIR);
        after = add(steps, Source.PAIR, after, sum);
        if (numbers[CrossedLevels.KIND] != CrossedLevels.NONE) {
            after = add(steps, Source.KIND, after, sum + own(CrossedLevels.KIND));
        }
        if (stillOpen < 1) {
            steps.add(new Step(Source.TIME, after, kept));
            return steps;
        }
        Step last = steps.removeLast();
        steps.add(new Step(last.source(), last.before(), kept));
        return steps;
    }

    private double add(List<Step> steps, Source source, double before, double sum) {
        double after = 1 - LogisticNormal.meanProbability(sum, variance);
        steps.add(new Step(source, before, after));
        return after;
    }

    private double own(int effect) {
        return levels.mean(effect, numbers[effect], day);
    }
}
