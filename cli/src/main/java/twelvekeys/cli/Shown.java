package twelvekeys.cli;

import java.util.Locale;
import twelvekeys.trust.Percent;

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

    /// A share of 1 as whole per cents, never rounded into certainty: 85 %.
    static String share(double share) {
        return Percent.of(share) + "\u00a0%";
    }

    /// A range of shares: 74–91 %.
    static String range(double lower, double upper) {
        return Percent.of(lower) + "–" + share(upper);
    }

    /// A number with that many decimals.
    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
