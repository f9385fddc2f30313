package twelvekeys.notes;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of the calendar, and what they mean counted from a day.
final class Calendar {

    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "last", 5);

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            WEEKDAYS.put(name, day);
            WEEKDAYS.put(name.substring(0, 3), day);
        }
        WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        WEEKDAYS.put("weds", DayOfWeek.WEDNESDAY);
        WEEKDAYS.put("thur", DayOfWeek.THURSDAY);
        WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        String[] numbers = {
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty"
        };
        for (int i = 0; i < numbers.length; i++) {
            NUMBERS.put(numbers[i], i + 1);
        }
        NUMBERS.putAll(Map.of("a", 1, "an", 1, "thirty", 30, "sixty", 60, "ninety", 90));
    }

    private final LocalDate base;

    Calendar(LocalDate base) {
        this.base = base;
    }

    LocalDate base() {
        return base;
    }

    static @Nullable DayOfWeek weekday(Tokens t, int i) {
        DayOfWeek day = WEEKDAYS.get(t.word(i));
        boolean ordinaryWord = t.word(i).length() < 6;
        return day == null || (ordinaryWord && !t.capital(i)) ? null : day;
    }

    static @Nullable Month month(Tokens t, int i) {
        Month month = MONTHS.get(t.word(i));
        boolean ordinaryWord = t.word(i).length() < 6;
        return month == null || (ordinaryWord && !t.capital(i)) ? null : month;
    }

    /// A count in digits or words, at most 999, or null.
    static @Nullable Integer count(Tokens t, int i) {
        Integer digits = t.digits(i);
        if (digits != null) {
            return digits < 1000 ? digits : null;
        }
        return NUMBERS.get(t.word(i));
    }

    static @Nullable Integer ordinal(Tokens t, int i) {
        return ORDINALS.get(t.word(i));
    }

    /// The next such weekday after the day; said on that weekday, it is a week later.
    LocalDate coming(DayOfWeek day) {
        return base.with(TemporalAdjusters.next(day));
    }

    /// The Monday of this week and of others, counted in weeks.
    LocalDate monday(long weeks) {
        return base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    /// The next such day of a year, on or after the day; 29 February waits for a leap year.
    @Nullable LocalDate next(int month, int day) {
        for (int year = base.getYear(); year <= base.getYear() + 8; year++) {
            LocalDate date = date(year, month, day);
            if (date != null && !date.isBefore(base)) {
                return date;
            }
        }
        return null;
    }

    /// The next such day of a month, on or after the day; months without it are passed over.
    @Nullable LocalDate next(int day) {
        for (int months = 0; months <= 2; months++) {
            YearMonth month = YearMonth.from(base).plusMonths(months);
            LocalDate date = date(month.getYear(), month.getMonthValue(), day);
            if (date != null && !date.isBefore(base)) {
                return date;
            }
        }
        return null;
    }

    /// The next such month that has not ended.
    YearMonth next(Month month) {
        YearMonth now = YearMonth.from(base);
        YearMonth same = YearMonth.of(now.getYear(), month);
        return same.isBefore(now) ? same.plusYears(1) : same;
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    LocalDate plusWorkingDays(int days) {
        LocalDate date = base;
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            if (date.getDayOfWeek().getValue() <= 5) {
                left--;
            }
        }
        return date;
    }

    /// Easter Sunday in the Gregorian calendar (the anonymous algorithm in Meeus, *Astronomical
    /// Algorithms*, chapter 8), this year's or, once it has passed, the next.
    LocalDate easter() {
        LocalDate easter = easter(base.getYear());
        return easter.isBefore(base) ? easter(base.getYear() + 1) : easter;
    }

    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
