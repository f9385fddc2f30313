package twelvekeys.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Figures of one thing, one a round.
final class Figures {

    private final List<Double> figures = new ArrayList<>();

    void add(double figure) {
        figures.add(figure);
    }

    /// How many there are.
    int count() {
        return figures.size();
    }

    /// The one in the middle; between the two in the middle where they are even in number.
    double median() {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The figures of each round divided by those of the other.
    Figures over(Figures other) {
        Figures ratios = new Figures();
        for (int i = 0; i < figures.size(); i++) {
            ratios.add(figures.get(i) / other.figures.get(i));
        }
        return ratios;
    }

    /// The least, the middle and the most.
    String told() {
        return String.format(
                Locale.ROOT,
                "%.2f – %.2f – %.2f",
                figures.stream().mapToDouble(each -> each).min().orElse(Double.NaN),
                median(),
                figures.stream().mapToDouble(each -> each).max().orElse(Double.NaN));
    }
}
