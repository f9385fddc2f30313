package twelvekeys.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Days as Excel counts them.
///
/// Excel's default counts from 1 January 1900 = 1 and holds 1900 for a leap year, so day 60 is the
/// 29 February 1900 that never was, and all later days are one too high (ECMA-376 part 1, 18.17.4).
/// Old Excel for Macintosh counts from 1 January 1904 = 0.
final class ExcelDays {

    private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);
    private static final int PHANTOM_DAY = 60;
    private static final double LAST_DAY = 2_958_466; // 1 January 10000
    private static final int SECONDS = 86_400;

    private ExcelDays() {}

    /// The day, or null if the number is none.
    static @Nullable LocalDate day(double serial, boolean from1904) {
        if (!(serial >= 0) || serial >= LAST_DAY) {
            return null;
        }
        long days = (long) Math.floor(serial);
        if (from1904) {
            return BASE_1904.plusDays(days);
        }
        if (days == PHANTOM_DAY || days == 0) {
            return null;
        }
        return BASE_1900.plusDays(days < PHANTOM_DAY ? days + 1 : days);
    }

    /// The day as ISO text, with the time to the second if there is one; a number below one is a
    /// time of day. Null if the number is no day.
    static @Nullable String isoText(double serial, boolean from1904) {
        double rounded = Math.rint(serial * SECONDS) / SECONDS;
        long second = Math.floorMod((long) Math.rint(serial * SECONDS), SECONDS);
        if (rounded >= 0 && rounded < 1 && second > 0) {
            return LocalTime.ofSecondOfDay(second).toString();
        }
        LocalDate day = day(rounded, from1904);
        if (day == null) {
            return null;
        }
        if (second == 0) {
            return day.toString();
        }
        return LocalDateTime.of(day, LocalTime.ofSecondOfDay(second))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
