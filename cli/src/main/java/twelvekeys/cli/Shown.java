package twelvekeys.cli;

import java.util.Locale;

/// Figures as people read them, the same in every country.
final class Shown {

    private Shown() {}

    /// A count: 2,658.
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// A count with its noun: 1 promise, 2,658 promises.
    static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /// A share of 1 as whole per cents: 85 %.
    static String share(double share) {
        return Math.round(100 * share) + "\u00a0%";
    }

    /// A range of shares: 74–91 %.
    static String range(double lower, double upper) {
        return Math.round(100 * lower) + "–" + share(upper);
    }

    /// A number with that many decimals.
    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
