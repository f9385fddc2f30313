package twelvekeys.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as messages write them.
final class Days {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_MONTH =
            DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private Days() {}

    /// A day, such as `7 December 2026`.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A day beside another: what both have in common is said once, `14 instead of 7 December`.
    static String insteadOf(LocalDate to, LocalDate from) {
        boolean sameYear = to.getYear() == from.getYear();
        if (sameYear && to.getMonth() == from.getMonth()) {
            return to.getDayOfMonth() + " instead of " + DAY_AND_MONTH.format(from);
        }
        return sameYear
                ? DAY_AND_MONTH.format(to) + " instead of " + DAY_AND_MONTH.format(from)
                : day(to) + " instead of " + day(from);
    }

    /// A number of days in words.
    static String count(long days) {
        return days == 1 ? "one day" : days + " days";
    }
}
