package twelvekeys.trust;

import java.util.Optional;
import java.util.OptionalDouble;

/// The line of a logistic regression of the outcome on the log odds of the forecast.
///
/// A slope of one is right: forecasts are as far apart as the outcomes (Cox 1958). Fitted by
/// Newton's method; absent when there is no unique finite fit, as when all were kept, all forecasts
/// are equal, or the two are perfectly separated. The intercept is 0 where the slope is 1 and the
/// forecasts are right on average.
///
/// @param intercept in log odds of not kept
/// @param slope 1 is right
record CalibrationSlope(double intercept, double slope) {

    private static final int MOST_STEPS = 50;
    private static final double CONVERGED = 1e-10;
    private static final double TOO_STEEP = 1e3;

    /// The slope alone.
    static OptionalDouble of(Scored scored) {
        Optional<CalibrationSlope> line = line(scored);
        return line.isPresent() ? OptionalDouble.of(line.get().slope) : OptionalDouble.empty();
    }

    static Optional<CalibrationSlope> line(Scored scored) {
        double intercept = 0;
        double slope = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            Sums sums = new Sums();
            for (int i = 0; i < scored.size(); i++) {
                sums.add(scored.logOdds(i), scored.isLate(i), intercept, slope);
            }
            double determinant = sums.w * sums.wxx - sums.wx * sums.wx;
            if (!(determinant > 1e-12 * sums.w * sums.wxx)) {
                return Optional.empty();
            }
            double slopeStep = (sums.w * sums.gx - sums.wx * sums.g) / determinant;
            double interceptStep = (sums.wxx * sums.g - sums.wx * sums.gx) / determinant;
            slope += slopeStep;
            intercept += interceptStep;
            if (!(Math.abs(slope) < TOO_STEEP && Math.abs(intercept) < TOO_STEEP)) {
                return Optional.empty();
            }
            if (Math.abs(slopeStep) + Math.abs(interceptStep) < CONVERGED) {
                return Optional.of(new CalibrationSlope(intercept, slope));
            }
        }
        return Optional.empty();
    }

    /// Gradient and curvature of the log likelihood.
    private static final class Sums {
        private double g;
        private double gx;
        private double w;
        private double wx;
        private double wxx;

        private void add(double x, boolean late, double intercept, double slope) {
            double p = 1 / (1 + StrictMath.exp(-(intercept + slope * x)));
            double residual = (late ? 1 : 0) - p;
            double weight = p * (1 - p);
            g += residual;
            gx += residual * x;
            w += weight;
            wx += weight * x;
            wxx += weight * x * x;
        }
    }
}
