package twelvekeys.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How a figure grows with the size of what is done: what each further unit of size costs, from one
/// size to the next. What does not grow, such as the start of a process, falls out.
final class Growth {

    private final int[] sizes;
    private final List<Figures> figures = new ArrayList<>();

    /// @param sizes at least two, each more than the one before
    Growth(int... sizes) {
        this.sizes = sizes.clone();
        Arrays.stream(sizes).forEach(_ -> figures.add(new Figures()));
    }

    /// Adds a figure of one of the sizes.
    ///
    /// @param size which, from 0
    void add(int size, double figure) {
        figures.get(size).add(figure);
    }

    String told(int size) {
        return figures.get(size).told();
    }

    /// What each further unit costs by the middle figures, step by step, and how far the step that
    /// is most out of line is from what it costs from the first size to the last.
    String steps() {
        int last = sizes.length - 1;
        double even = step(0, last);
        StringBuilder told = new StringBuilder();
        double most = 0;
        for (int i = 0; i < last; i++) {
            double step = step(i, i + 1);
            told.append(String.format(Locale.ROOT, i == 0 ? "%.3f" : ", %.3f", step));
            most = Math.max(most, Math.abs(step / even - 1));
        }
        return told + String.format(Locale.ROOT, "; at most %.0f %% off the line", 100 * most);
    }

    private double step(int from, int to) {
        double more = figures.get(to).median() - figures.get(from).median();
        return more / (sizes[to] - sizes[from]);
    }
}
