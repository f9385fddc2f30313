package twelvekeys.trust;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;

/// The days after the due date that both sides agreed still to call on time.
///
/// @param days whole days, 0 to 3650
public record Grace(int days) {

    /// No grace: a promise is on time on its due date at the latest.
    public static final Grace NONE = new Grace(0);

    private static final int MOST_DAYS = 3650;

    public Grace {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "Grace must be 0 to " + MOST_DAYS + " days, not " + days);
        }
    }

    /// Reads an ISO 8601 duration of whole days, such as `P2D`, `P1W` or `PT48H`.
    ///
    /// @throws IllegalArgumentException when the text is no such duration, is negative, is no whole
    ///   number of days, or counts in months or years, which differ in length
    public static Grace parse(String iso) {
        String text = iso.strip().toUpperCase(Locale.ROOT);
        try {
            return new Grace(
                    Math.toIntExact(text.contains("T") ? fromDuration(text) : fromPeriod(text)));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Grace must be whole days as an ISO 8601 duration (P2D, P1W, PT48H), not \""
                            + iso
                            + "\"",
                    e);
        }
    }

    private static long fromDuration(String text) {
        Duration duration = Duration.parse(text);
        if (!duration.equals(Duration.ofDays(duration.toDays()))) {
            throw new ArithmeticException("not a whole number of days");
        }
        return duration.toDays();
    }

    private static long fromPeriod(String text) {
        Period period = Period.parse(text);
        if (period.getYears() != 0 || period.getMonths() != 0) {
            throw new ArithmeticException("months and years differ in length");
        }
        return period.getDays();
    }
}
