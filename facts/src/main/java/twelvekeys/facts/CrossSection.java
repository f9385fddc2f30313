package twelvekeys.facts;

import java.util.ArrayList;
import java.util.List;

/// How the value of an indicator comes out of its parts and of those of the peers.
enum CrossSection {
    /// The one part is the value.
    NONE,
    /// The first part's percentile less the second's.
    DIFFERENCE_OF_RANKS,
    /// The first part less what a line through the peers gives for the second.
    BEYOND_SIZE,
    /// The distance from the modified Jones model, fitted on the peers.
    JONES;

    /// The smallest group that a line is fitted on.
    static final int FEWEST_TO_FIT = 10;

    /// The value of each member of a group of peers; NaN where the group is too small.
    double[] values(List<double[]> parts) {
        return switch (this) {
            case NONE -> column(parts, 0);
            case DIFFERENCE_OF_RANKS -> differences(parts);
            case BEYOND_SIZE -> beyond(parts);
            case JONES -> jones(parts);
        };
    }

    private static double[] column(List<double[]> parts, int i) {
        return parts.stream().mapToDouble(part -> part[i]).toArray();
    }

    private static double[] differences(List<double[]> parts) {
        double[] first = Percentiles.of(column(parts, 0));
        double[] second = Percentiles.of(column(parts, 1));
        double[] values = new double[first.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = first[i] - second[i];
        }
        return values;
    }

    private static double[] beyond(List<double[]> parts) {
        List<double[]> on = parts.stream().map(part -> new double[] {1, part[1]}).toList();
        double[] y = Percentiles.winsorised(column(parts, 0));
        double[] line = parts.size() < FEWEST_TO_FIT ? null : LeastSquares.fit(on, y);
        double[] values = new double[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    line == null
                            ? Double.NaN
                            : parts.get(i)[0] - line[0] - line[1] * parts.get(i)[1];
        }
        return values;
    }

    /// Accruals on one over assets, growth of sales, and plant; the residual takes the growth of
    /// receivables off that of sales.
    private static double[] jones(List<double[]> parts) {
        double[] accruals = Percentiles.winsorised(column(parts, 0));
        double[] growth = Percentiles.winsorised(column(parts, 2));
        double[] plant = Percentiles.winsorised(column(parts, 3));
        List<double[]> on = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            on.add(new double[] {parts.get(i)[1], growth[i], plant[i]});
        }
        double[] fit = parts.size() < FEWEST_TO_FIT ? null : LeastSquares.fit(on, accruals);
        double[] values = new double[parts.size()];
        for (int i = 0; i < values.length; i++) {
            double[] part = parts.get(i);
            values[i] =
                    fit == null
                            ? Double.NaN
                            : Math.abs(
                                    part[0]
                                            - fit[0] * part[1]
                                            - fit[1] * (part[2] - part[4])
                                            - fit[2] * part[3]);
        }
        return values;
    }
}
