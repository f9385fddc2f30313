package twelvekeys.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A stretch of the shares between 0 and 1 that a chart shows from edge to edge, so that several
/// charts under one another can be compared.
///
/// @param from the share at the near edge, 0 or more
/// @param to the share at the far edge, more than `from` and at most 1
public record Scale(double from, double to) {

    /// Everything from 0 to 100 %.
    public static final Scale FULL = new Scale(0, 1);

    /// Refuses a stretch that is empty or leaves the shares.
    public Scale {
        if (!(from >= 0 && from < to && to <= 1)) {
            throw new IllegalArgumentException(
                    "a scale needs 0 <= from < to <= 1, not " + from + " to " + to);
        }
    }

    /// The narrowest scale in whole tens of percent that holds all the levels and their ranges, and
    /// is no shorter than 20 points.
    public static Scale covering(List<? extends Level> levels) {
        return covering(
                levels.stream()
                        .filter(Level.Known.class::isInstance)
                        .map(Level.Known.class::cast)
                        .flatMapToDouble(level -> DoubleStream.of(level.low(), level.high()))
                        .toArray());
    }

    /// The narrowest scale in whole tens of percent that holds all the shares, and is no shorter
    /// than 20 points; everything when there are none.
    static Scale covering(double... shares) {
        if (shares.length == 0) {
            return FULL;
        }
        double low = DoubleStream.of(shares).min().orElse(0);
        double high = DoubleStream.of(shares).max().orElse(1);
        int near = (int) Math.floor(low * 10 + 1e-9);
        int far = (int) Math.ceil(high * 10 - 1e-9);
        if (far - near < 2) {
            near = Math.max(0, far - 2);
            far = near + 2;
        }
        return new Scale(near / 10.0, far / 10.0);
    }

    /// Where a share lies on a line from x `left` to x `right`; a share beyond the scale is held at
    /// its edge.
    double place(double share, double left, double right) {
        double within = Math.clamp((share - from) / (to - from), 0, 1);
        return left + within * (right - left);
    }

    /// The shares to mark on an axis: whole tens of percent, no more than nine of them.
    double[] ticks() {
        int near = (int) Math.ceil(from * 10 - 1e-9);
        int far = (int) Math.floor(to * 10 + 1e-9);
        int step = far - near > 8 ? 2 : 1;
        return IntStream.rangeClosed(near, far)
                .filter(ten -> ten % step == 0)
                .mapToDouble(ten -> ten / 10.0)
                .toArray();
    }
}
