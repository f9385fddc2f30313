package twelvekeys.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long requests for one kind of page took, in milliseconds: on a short history and on a long
/// one.
final class PageTimes {

    private final String name;
    private final List<Double> few = new ArrayList<>();
    private final List<Double> many = new ArrayList<>();

    /// @param name the kind of page
    PageTimes(String name) {
        this.name = name;
    }

    /// Adds a request to each.
    void add(double onFew, double onMany) {
        few.add(onFew);
        many.add(onMany);
    }

    /// The time that a share of the requests kept to on the long history, divided by that on the
    /// short one.
    double ratio(double share) {
        return quantile(many, share) / quantile(few, share);
    }

    /// The least time to which at least a share of them kept (nearest rank).
    ///
    /// @param share above 0, at most 1
    static double quantile(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /// What stands above [#told].
    static String head() {
        return String.format(
                Locale.ROOT,
                "  %-28s %5s   %8s %8s   %8s %8s   %6s %6s%n",
                "",
                "n",
                "few p50",
                "p99",
                "many p50",
                "p99",
                "p50 ×",
                "p99 ×");
    }

    /// How many there were, the middle and p99 of both, and their ratios.
    String told() {
        return String.format(
                Locale.ROOT,
                "  %-28s %5d   %8.1f %8.1f   %8.1f %8.1f   %6.2f %6.2f%n",
                name,
                few.size(),
                quantile(few, 0.5),
                quantile(few, 0.99),
                quantile(many, 0.5),
                quantile(many, 0.99),
                ratio(0.5),
                ratio(0.99));
    }
}
