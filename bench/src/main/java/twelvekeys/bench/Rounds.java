package twelvekeys.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Figures of two ways to do the same, one pair a round, in things a second.
final class Rounds {

    private final String ours;
    private final String theirs;
    private final List<Double> ourFigures = new ArrayList<>();
    private final List<Double> theirFigures = new ArrayList<>();

    /// @param ours what the server does, in words
    /// @param theirs what it is held against
    Rounds(String ours, String theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /// Adds a round.
    void add(double our, double their) {
        ourFigures.add(our);
        theirFigures.add(their);
    }

    /// The middle of the rounds' ratios, ours to theirs; more is better.
    double ratio() {
        return median(ratios());
    }

    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ourFigures.size(); i++) {
            ratios.add(ourFigures.get(i) / theirFigures.get(i));
        }
        return ratios;
    }

    /// Both figures and their ratio, with the smallest, middle and largest of the rounds.
    String told(String unit) {
        return line(ours, ourFigures, "%,.0f", unit)
                + line(theirs, theirFigures, "%,.0f", unit)
                + line("ratio", ratios(), "%.2f", "");
    }

    private static String line(String name, List<Double> figures, String form, String unit) {
        List<Double> sorted = sorted(figures);
        String all = String.join(" – ", form, form, form);
        String told =
                String.format(
                        Locale.ROOT, all, sorted.getFirst(), median(figures), sorted.getLast());
        return "  %-46s %s %s".formatted(name, told, unit).stripTrailing() + "\n";
    }

    private static List<Double> sorted(List<Double> figures) {
        return figures.stream().sorted().toList();
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = sorted(figures);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
