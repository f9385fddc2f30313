package twelvekeys.trust;

import java.util.Optional;

/// How many days late what was late came, in whole numbers; what has not come yet is counted as
/// long as it is known to be late.
///
/// The share that is later than a number of days is the product-limit estimate (Kaplan & Meier
/// 1958, "Nonparametric Estimation from Incomplete Observations"). Leaving out what is still to
/// come would make lateness look shorter than it is.
final class Lateness {

    /// Later than this many days counts as this many.
    static final int MOST_DAYS = 730;

    private static final double LOWER = 0.1;
    private static final double UPPER = 0.9;

    private final long[] came = new long[MOST_DAYS + 1];
    private final long[] awaited = new long[MOST_DAYS + 1];

    /// @param days how many days late it came, or is so far, 1 or more
    /// @param hasCome whether it came
    /// @param sign 1 to add, -1 to take away again
    void count(int days, boolean hasCome, int sign) {
        int capped = Math.min(days, MOST_DAYS);
        if (hasCome) {
            came[capped] += sign;
        } else {
            awaited[capped] += sign;
        }
    }

    /// How many came late.
    long came() {
        long sum = 0;
        for (long each : came) {
            sum += each;
        }
        return sum;
    }

    /// The share of the late that is later than a number of days; not a number when nothing is
    /// known.
    double later(int days) {
        long atRisk = atRisk(0);
        double share = atRisk == 0 ? Double.NaN : 1;
        for (int day = 1; day <= Math.min(days, MOST_DAYS) && atRisk > 0; day++) {
            share *= 1 - (double) came[day] / atRisk;
            atRisk -= came[day] + awaited[day];
        }
        return share;
    }

    /// Where eight in ten of the late come, in days after the last day; absent when nothing is
    /// known of any that was so late.
    ///
    /// @param already how many days late it is, 0 when it is not known to be late
    Optional<LatenessRange> range(int already) {
        if (atRisk(already) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new LatenessRange(
                        quantile(LOWER, already),
                        quantile(0.5, already),
                        quantile(UPPER, already),
                        came()));
    }

    /// How many are known to have been later than so many days.
    private long atRisk(int already) {
        long later = 0;
        for (int day = already + 1; day <= MOST_DAYS; day++) {
            later += came[day] + awaited[day];
        }
        return later;
    }

    /// The first day by which a share of them has come; the largest that is counted when so many
    /// have not come as far as is known.
    private int quantile(double share, int already) {
        long atRisk = atRisk(already);
        double open = 1;
        for (int day = already + 1; day < MOST_DAYS && atRisk > 0; day++) {
            open *= 1 - (double) came[day] / atRisk;
            atRisk -= came[day] + awaited[day];
            if (1 - open >= share) {
                return day;
            }
        }
        return MOST_DAYS;
    }
}
