package twelvekeys.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ordinary least squares by the normal equations, each column scaled by its length.
final class LeastSquares {

    private static final double SINGULAR = 1e-10;

    private LeastSquares() {}

    /// The coefficients of the columns; null if the columns do not tell them apart.
    ///
    /// @param rows the columns of each observation, all of one length
    static double @Nullable [] fit(List<double[]> rows, double[] y) {
        if (rows.isEmpty()) {
            return null;
        }
        int columns = rows.getFirst().length;
        double[] scale = new double[columns];
        for (double[] row : rows) {
            for (int i = 0; i < columns; i++) {
                scale[i] += row[i] * row[i];
            }
        }
        for (int i = 0; i < columns; i++) {
            scale[i] = Math.sqrt(scale[i]);
            if (!(scale[i] > 0)) {
                return null;
            }
        }
        double[] solution = solve(normal(rows, y, scale));
        if (solution != null) {
            for (int i = 0; i < columns; i++) {
                solution[i] /= scale[i];
            }
        }
        return solution;
    }

    private static double[][] normal(List<double[]> rows, double[] y, double[] scale) {
        int n = scale.length;
        double[][] normal = new double[n][n + 1];
        for (int r = 0; r < y.length; r++) {
            double[] row = rows.get(r);
            for (int i = 0; i < n; i++) {
                double left = row[i] / scale[i];
                for (int j = 0; j < n; j++) {
                    normal[i][j] += left * row[j] / scale[j];
                }
                normal[i][n] += left * y[r];
            }
        }
        return normal;
    }

    /// Gauss with the largest pivot; null if a pivot is next to nothing.
    private static double @Nullable [] solve(double[][] m) {
        int n = m.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int r = i + 1; r < n; r++) {
                if (Math.abs(m[r][i]) > Math.abs(m[pivot][i])) {
                    pivot = r;
                }
            }
            double[] swap = m[i];
            m[i] = m[pivot];
            m[pivot] = swap;
            if (!(Math.abs(m[i][i]) > SINGULAR)) {
                return null;
            }
            for (int r = 0; r < n; r++) {
                double factor = r == i ? 0 : m[r][i] / m[i][i];
                for (int c = i; c <= n && factor != 0; c++) {
                    m[r][c] -= factor * m[i][c];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = m[i][n] / m[i][i];
        }
        return solution;
    }
}
