package twelvekeys.notes;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Dates by the calendar: "14 December", "07/12", "the 14th", "Q1", "mid-March", "Christmas".
///
/// Without a year the next such date is meant, on or after the day counted from.
final class CalendarDates {

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "to", "and");

    private final Calendar calendar;
    private final DayOrder order;

    CalendarDates(Calendar calendar, DayOrder order) {
        this.calendar = calendar;
        this.order = order;
    }

    @Nullable Period at(Tokens t, int i) {
        Period period = iso(t, i);
        period = period == null ? numeric(t, i) : period;
        period = period == null ? dayFirst(t, i) : period;
        period = period == null ? monthFirst(t, i) : period;
        period = period == null ? dayOfMonth(t, i) : period;
        period = period == null ? partOfMonth(t, i) : period;
        period = period == null ? wholeMonth(t, i) : period;
        period = period == null ? quarter(t, i) : period;
        return period == null ? feast(t, i) : period;
    }

    private static @Nullable Period iso(Tokens t, int i) {
        Integer year = t.word(i).length() == 4 ? t.digits(i) : null;
        Integer month = t.digits(i + 2);
        Integer day = t.digits(i + 4);
        boolean dashes = t.is(i + 1, "-") && t.is(i + 3, "-") && t.joined(i + 1) && t.joined(i + 4);
        return year == null || month == null || day == null || !dashes
                ? null
                : on(Calendar.date(year, month, day), i + 5);
    }

    private static @Nullable Period on(@Nullable LocalDate date, int end) {
        return date == null ? null : Period.day(date, end);
    }

    private @Nullable Period numeric(Tokens t, int i) {
        String mark = t.word(i + 1);
        Integer one = t.digits(i);
        Integer two = t.digits(i + 2);
        boolean marks = mark.equals("/") || mark.equals(".") || mark.equals("-");
        if (one == null || two == null || !marks || !t.joined(i + 1) || !t.joined(i + 2)) {
            return null;
        }
        if (t.word(i).length() > 2 || t.word(i + 2).length() > 2 || t.is(i + 3, ":")) {
            return null;
        }
        boolean daySaidFirst = order == DayOrder.DAY_FIRST || mark.equals(".");
        int day = daySaidFirst ? one : two;
        int month = daySaidFirst ? two : one;
        boolean marked = t.is(i + 3, mark) && t.joined(i + 3);
        Integer year = marked && t.joined(i + 4) ? year(t, i + 4) : null;
        if (year != null) {
            return on(Calendar.date(year, month, day), i + 5);
        }
        if (mark.equals("-") || (mark.equals(".") && !marked)) {
            return null;
        }
        LocalDate next = calendar.next(month, day);
        return next == null ? null : Period.led(next, next, mark.equals(".") ? i + 4 : i + 3);
    }

    private static @Nullable Integer year(Tokens t, int i) {
        Integer year = t.digits(i);
        if (year == null) {
            return null;
        }
        return switch (t.word(i).length()) {
            case 2 -> 2000 + year;
            case 4 -> year >= 1900 && year <= 9000 ? year : null;
            default -> null;
        };
    }

    /// "14 December", "the 14th of December 2026", "2–4 March".
    private @Nullable Period dayFirst(Tokens t, int i) {
        int at = t.is(i, "the") ? i + 1 : i;
        Integer first = day(t, at);
        if (first == null) {
            return null;
        }
        int after = afterDay(t, at);
        int dayOfLast = after;
        Integer last = first;
        if (t.in(after, DASHES) && day(t, after + 1) != null) {
            last = day(t, after + 1);
            dayOfLast = afterDay(t, after + 1);
        }
        int monthAt = t.is(dayOfLast, "of") ? dayOfLast + 1 : dayOfLast;
        Month month = Calendar.month(t, monthAt);
        if (month == null || last == null) {
            return null;
        }
        return inYear(t, month, first, last, afterWord(t, monthAt));
    }

    /// "December 14", "Dec. 14th, 2026".
    private @Nullable Period monthFirst(Tokens t, int i) {
        Month month = Calendar.month(t, i);
        if (month == null) {
            return null;
        }
        int at = afterWord(t, i);
        at = t.is(at, "the") ? at + 1 : at;
        Integer day = day(t, at);
        if (day == null || t.is(at + 1, ":")) {
            return null;
        }
        int after = afterDay(t, at);
        if (t.in(after, DASHES) && t.joined(after) && day(t, after + 1) != null) {
            Integer last = day(t, after + 1);
            return last == null ? null : inYear(t, month, day, last, afterDay(t, after + 1));
        }
        return inYear(t, month, day, day, after);
    }

    private @Nullable Period inYear(Tokens t, Month month, int first, int last, int at) {
        int yearAt = t.is(at, ",") ? at + 1 : at;
        Integer year = t.word(yearAt).length() == 4 ? year(t, yearAt) : null;
        int end = year == null ? at : yearAt + 1;
        LocalDate to =
                year == null
                        ? calendar.next(month.getValue(), last)
                        : Calendar.date(year, month.getValue(), last);
        if (to == null) {
            return null;
        }
        LocalDate from = Calendar.date(to.getYear(), month.getValue(), first);
        return new Period(from == null || from.isAfter(to) ? to : from, to, end, true);
    }

    private static @Nullable Integer day(Tokens t, int i) {
        Integer day = t.word(i).length() <= 2 ? t.digits(i) : null;
        return day == null || day < 1 || day > 31 ? null : day;
    }

    private static boolean ordinalEnding(Tokens t, int i) {
        return t.in(i, ORDINAL_ENDINGS) && t.joined(i);
    }

    private static int afterDay(Tokens t, int i) {
        return ordinalEnding(t, i + 1) ? i + 2 : i + 1;
    }

    /// After a month, with the point of its short form.
    private static int afterWord(Tokens t, int i) {
        boolean shortForm = t.word(i).length() <= 4 && t.is(i + 1, ".") && t.joined(i + 1);
        return shortForm && !t.word(i + 2).isEmpty() ? i + 2 : i + 1;
    }

    /// "the 14th". A month without that day is passed over.
    private @Nullable Period dayOfMonth(Tokens t, int i) {
        int at = t.is(i, "the") ? i + 1 : i;
        Integer day = day(t, at);
        if (day == null || !ordinalEnding(t, at + 1)) {
            return null;
        }
        LocalDate next = calendar.next(day);
        return next == null ? null : Period.led(next, next, at + 2);
    }

    /// "early March", "mid-March", "the first week of March".
    private @Nullable Period partOfMonth(Tokens t, int i) {
        int at = t.is(i, "the") ? i + 1 : i;
        Integer week = Calendar.ordinal(t, at);
        if (week != null && t.is(at + 1, "week") && Set.of("of", "in").contains(t.word(at + 2))) {
            return weekOfMonth(t, at + 3, week);
        }
        String part = t.word(at);
        if (!List.of("early", "mid", "late", "middle").contains(part)) {
            return null;
        }
        int monthAt =
                t.is(at + 1, "-") || t.is(at + 1, "of") || t.is(at + 1, "in") ? at + 2 : at + 1;
        Month month = Calendar.month(t, monthAt);
        if (month == null) {
            return null;
        }
        YearMonth in = yearMonth(t, month, monthAt + 1);
        int end = afterYear(t, monthAt + 1);
        LocalDate last =
                switch (part) {
                    case "early" -> in.atDay(10);
                    case "late" -> in.atEndOfMonth();
                    default -> in.atDay(15);
                };
        return new Period(in.atDay(1), last, end, true);
    }

    private @Nullable Period weekOfMonth(Tokens t, int i, int week) {
        Month month = Calendar.month(t, i);
        if (month == null) {
            return null;
        }
        YearMonth in = yearMonth(t, month, i + 1);
        LocalDate last = week == 5 ? in.atEndOfMonth() : in.atDay(7 * week);
        return new Period(last.minusDays(6), last, afterYear(t, i + 1), true);
    }

    private YearMonth yearMonth(Tokens t, Month month, int yearAt) {
        Integer year = t.word(yearAt).length() == 4 ? year(t, yearAt) : null;
        return year == null ? calendar.next(month) : YearMonth.of(year, month);
    }

    private static int afterYear(Tokens t, int i) {
        return t.word(i).length() == 4 && year(t, i) != null ? i + 1 : i;
    }

    private @Nullable Period wholeMonth(Tokens t, int i) {
        Month month = Calendar.month(t, i);
        if (month == null) {
            return null;
        }
        YearMonth in = yearMonth(t, month, i + 1);
        return Period.led(in.atDay(1), in.atEndOfMonth(), afterYear(t, i + 1));
    }

    /// "Q1", "the first quarter of 2027", "H1".
    private @Nullable Period quarter(Tokens t, int i) {
        int at = t.is(i, "the") ? i + 1 : i;
        Integer ordinal = Calendar.ordinal(t, at);
        boolean inWords = ordinal != null && ordinal < 5 && t.is(at + 1, "quarter");
        String word = t.word(at);
        int end = inWords ? at + 2 : at + 1;
        int months;
        int number;
        if (inWords && ordinal != null) {
            months = 3;
            number = ordinal;
        } else if (word.length() == 2 && "qh".indexOf(word.charAt(0)) >= 0) {
            months = word.charAt(0) == 'q' ? 3 : 6;
            number = word.charAt(1) - '0';
        } else {
            return null;
        }
        if (number < 1 || number * months > 12) {
            return null;
        }
        int yearAt = t.is(end, "of") ? end + 1 : end;
        Integer year = t.word(yearAt).length() == 4 ? year(t, yearAt) : null;
        YearMonth last = YearMonth.of(calendar.base().getYear(), number * months);
        if (year != null) {
            last = last.withYear(year);
            end = yearAt + 1;
        } else if (last.atEndOfMonth().isBefore(calendar.base())) {
            last = last.plusYears(1);
        }
        return Period.led(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth(), end);
    }

    /// Named days, and the ends of month, quarter and year.
    private @Nullable Period feast(Tokens t, int i) {
        int at = t.is(i, "the") ? i + 1 : i;
        LocalDate easter = calendar.easter();
        return switch (t.word(at)) {
            case "christmas" -> christmas(t, at);
            case "boxing" -> t.is(at + 1, "day") ? feast(12, 26, at + 2) : null;
            case "new" -> newYear(t, at);
            case "easter" ->
                    t.is(at + 1, "monday")
                            ? Period.led(easter.plusDays(1), easter.plusDays(1), at + 2)
                            : Period.led(easter, easter, t.is(at + 1, "sunday") ? at + 2 : at + 1);
            case "good" ->
                    t.is(at + 1, "friday")
                            ? Period.led(easter.minusDays(2), easter.minusDays(2), at + 2)
                            : null;
            case "month", "quarter", "year" -> endOfUnit(t, at);
            default -> null;
        };
    }

    private @Nullable Period feast(int month, int day, int end) {
        LocalDate date = calendar.next(month, day);
        return date == null ? null : Period.led(date, date, end);
    }

    private @Nullable Period christmas(Tokens t, int at) {
        return switch (t.word(at + 1)) {
            case "eve" -> feast(12, 24, at + 2);
            case "day" -> feast(12, 25, at + 2);
            default -> feast(12, 25, at + 1);
        };
    }

    private @Nullable Period newYear(Tokens t, int at) {
        if (!t.is(at + 1, "year")) {
            return null;
        }
        int after = t.is(at + 2, "'s") ? at + 3 : at + 2;
        return switch (t.word(after)) {
            case "eve" -> feast(12, 31, after + 1);
            case "day" -> feast(1, 1, after + 1);
            default -> feast(1, 1, at + 2);
        };
    }

    private @Nullable Period endOfUnit(Tokens t, int at) {
        int end = t.is(at + 1, "-") ? at + 2 : at + 1;
        if (!t.is(end, "end")) {
            return null;
        }
        LocalDate last = endOf(t.word(at));
        return new Period(last, last, end + 1, false, true);
    }

    private LocalDate endOf(String unit) {
        LocalDate base = calendar.base();
        return switch (unit) {
            case "month" -> YearMonth.from(base).atEndOfMonth();
            case "quarter" -> quarterOf(base).atEndOfMonth();
            default -> Year.from(base).atMonth(12).atEndOfMonth();
        };
    }

    /// The last month of the quarter a day lies in.
    static YearMonth quarterOf(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() + 2) / 3 * 3);
    }
}
