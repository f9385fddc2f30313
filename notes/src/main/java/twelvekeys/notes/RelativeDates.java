package twelvekeys.notes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Dates counted from a day: "tomorrow", "Friday week", "in three weeks", "end of next month".
///
/// A week runs from Monday; as a due date it ends on its Friday. A weekday by its name is the next
/// such day, never the day itself; "next Friday" is the Friday of next week.
final class RelativeDates {

    private static final List<String> DAY_ENDS =
            List.of(
                    "cob",
                    "c . o . b",
                    "eod",
                    "eop",
                    "close of business",
                    "close of play",
                    "close of the day",
                    "close of day",
                    "the close of business",
                    "the close of play",
                    "end of play",
                    "end of business",
                    "end of day",
                    "end of the day",
                    "end of the working day",
                    "the end of play",
                    "the end of business",
                    "the end of the day",
                    "the end of day");
    private static final Set<String> DAY_PARTS =
            Set.of("morning", "afternoon", "evening", "lunchtime", "lunch", "night");
    private static final List<String> WEEK_OF =
            List.of(
                    "week commencing",
                    "week beginning",
                    "week starting",
                    "week of",
                    "the week commencing",
                    "the week beginning",
                    "the week starting",
                    "the week of",
                    "w / c",
                    "wc",
                    "w / b");
    private static final List<String> WEEK_ENDING =
            List.of("week ending", "the week ending", "w / e");

    private final Calendar calendar;
    private final CalendarDates dates;

    RelativeDates(Calendar calendar, DayOrder order) {
        this.calendar = calendar;
        this.dates = new CalendarDates(calendar, order);
    }

    /// A period at token `i`, or null.
    ///
    /// @param counting whether a count of days alone is a date, as after "in" and "within"
    @Nullable Period at(Tokens t, int i, boolean counting) {
        Period period = ends(t, i);
        period = period == null ? namedDay(t, i) : period;
        period = period == null ? weeksFrom(t, i, counting) : period;
        period = period == null ? weekOf(t, i) : period;
        period = period == null ? weekday(t, i) : period;
        period = period == null ? unit(t, i, false) : period;
        period = period == null ? partOfWeek(t, i) : period;
        period = period == null ? dates.at(t, i) : period;
        return period;
    }

    /// The words that mean an end of a working day, or a part of a day; 0 when there are none.
    static int dayPart(Tokens t, int i) {
        int end = t.phrase(i, DAY_ENDS);
        if (end > 0) {
            return end;
        }
        if (t.reads(i, "first thing")) {
            return 2;
        }
        int the = t.is(i, "the") || t.is(i, "this") || t.is(i, "in") ? 1 : 0;
        if (t.reads(i, "in the") && t.in(i + 2, DAY_PARTS)) {
            return 3;
        }
        return t.in(i + the, DAY_PARTS) ? the + 1 : 0;
    }

    /// "the end of next month", "the start of March", "EOW".
    private @Nullable Period ends(Tokens t, int i) {
        switch (t.word(i)) {
            case "eow" -> {
                return Period.day(friday(0), i + 1);
            }
            case "eom" -> {
                return Period.day(YearMonth.from(calendar.base()).atEndOfMonth(), i + 1);
            }
            default -> {}
        }
        int at = t.is(i, "the") ? i + 1 : i;
        boolean last = t.is(at, "end") || t.is(at, "close");
        boolean first = t.is(at, "start") || t.is(at, "beginning");
        boolean middle = t.is(at, "middle");
        if ((!last && !first && !middle) || !(t.is(at + 1, "of") || t.is(at + 1, "-"))) {
            return null;
        }
        int inside = t.reads(at + 1, "- of -") ? at + 4 : at + 2;
        Period of = unit(t, inside, true);
        of = of == null && !middle ? dates.at(t, inside) : of;
        if (of == null) {
            return null;
        }
        LocalDate day = last ? of.last() : first ? of.first() : middle(of);
        return last ? Period.close(day, of.end()) : Period.day(day, of.end());
    }

    private static LocalDate middle(Period of) {
        long days = of.last().toEpochDay() - of.first().toEpochDay();
        return of.first().plusDays(days / 2);
    }

    private LocalDate friday(long weeks) {
        LocalDate friday = calendar.monday(weeks).plusDays(4);
        return friday.isBefore(calendar.base()) ? friday.plusDays(2) : friday;
    }

    private @Nullable Period namedDay(Tokens t, int i) {
        LocalDate base = calendar.base();
        if (t.reads(i, "the day after tomorrow")) {
            return Period.day(base.plusDays(2), i + 4);
        }
        return switch (t.word(i)) {
            case "today" -> week(t, base, i + 1);
            case "tonight" -> Period.day(base, i + 1);
            case "tomorrow" -> week(t, base.plusDays(1), i + 1);
            case "midweek" -> Period.day(calendar.coming(DayOfWeek.WEDNESDAY), i + 1);
            default -> null;
        };
    }

    /// A day, or a week or fortnight after it: "Friday week", "tomorrow fortnight".
    private static Period week(Tokens t, LocalDate day, int end) {
        return switch (t.word(end)) {
            case "week" -> Period.day(day.plusWeeks(1), end + 1);
            case "fortnight" -> Period.day(day.plusWeeks(2), end + 1);
            default -> Period.day(day, end);
        };
    }

    /// "in three weeks", "ten working days", "a week on Tuesday", "a fortnight today".
    private @Nullable Period weeksFrom(Tokens t, int i, boolean counting) {
        int at = t.phrase(i, List.of("the next", "the coming"));
        int countAt = counting ? i + at : i;
        if (t.reads(countAt, "a couple of")) {
            return counted(t, countAt + 3, 2, counting);
        }
        Integer count = Calendar.count(t, countAt);
        boolean bareWeek = t.is(countAt, "week") && t.is(countAt + 1, "on");
        if (count == null) {
            return bareWeek ? counted(t, countAt, 1, counting) : null;
        }
        return counted(t, countAt + 1, count, counting);
    }

    private @Nullable Period counted(Tokens t, int unitAt, int count, boolean counting) {
        boolean working = t.is(unitAt, "working") || t.is(unitAt, "business");
        int unit = working ? unitAt + 1 : unitAt;
        int end =
                t.is(unit + 1, "'") || t.is(unit + 1, "’") || t.is(unit + 1, "'s")
                        ? unit + 2
                        : unit + 1;
        boolean time = t.is(end, "time");
        end = time ? end + 1 : end;
        LocalDate from = calendar.base();
        boolean anchored = false;
        int anchorAt = t.is(end, "from") || t.is(end, "on") ? end + 1 : end;
        Period anchor = anchor(t, anchorAt);
        if (anchor != null && (anchorAt > end || !counting)) {
            from = anchor.first();
            end = anchor.end();
            anchored = true;
        } else if (!time
                && Set.of("of", "from", "after", "before", "following").contains(t.word(end))) {
            return null;
        }
        if (!counting && !anchored) {
            return null;
        }
        LocalDate day = plus(from, t.word(unit), count, working);
        return day == null ? null : Period.day(day, end);
    }

    private @Nullable Period anchor(Tokens t, int i) {
        if (t.is(i, "now")) {
            return Period.day(calendar.base(), i + 1);
        }
        DayOfWeek day = Calendar.weekday(t, i);
        if (day != null) {
            return Period.day(calendar.coming(day), i + 1);
        }
        return t.is(i, "today") || t.is(i, "tomorrow") ? namedDay(t, i) : null;
    }

    private @Nullable LocalDate plus(LocalDate from, String unit, int count, boolean working) {
        return switch (unit) {
            case "day", "days" -> working ? calendar.plusWorkingDays(count) : from.plusDays(count);
            case "week", "weeks", "wk", "wks" -> from.plusWeeks(count);
            case "fortnight", "fortnights" -> from.plusWeeks(2L * count);
            case "month", "months" -> from.plusMonths(count);
            case "quarter", "quarters" -> from.plusMonths(3L * count);
            case "year", "years" -> from.plusYears(count);
            case "hour", "hours", "hrs" -> from.plusDays(count / 24);
            default -> null;
        };
    }

    /// "w/c 7 Dec", "week ending 11 December", "week 50".
    private @Nullable Period weekOf(Tokens t, int i) {
        int ending = t.phrase(i, WEEK_ENDING);
        int words = Math.max(ending, t.phrase(i, WEEK_OF));
        if (words == 0) {
            return null;
        }
        int at = t.is(i + words, ":") ? i + words + 1 : i + words;
        Period day = weekday(t, at);
        day = day == null ? dates.at(t, at) : day;
        if (day == null) {
            return null;
        }
        LocalDate monday = day.first().with(DayOfWeek.MONDAY);
        return ending > 0
                ? Period.day(day.last(), day.end())
                : new Period(monday, monday.plusDays(4), day.end(), true);
    }

    /// "Friday", "next Friday", "Friday week", "Thursday next week", "Monday 1 February".
    private @Nullable Period weekday(Tokens t, int i) {
        boolean next = t.is(i, "next");
        boolean now = t.is(i, "this") || t.is(i, "coming");
        int at = next || now ? i + 1 : i;
        at = t.is(at, "coming") ? at + 1 : at;
        DayOfWeek day = Calendar.weekday(t, at);
        if (day == null || t.is(at + 1, "'s")) {
            return null;
        }
        int after =
                t.is(at + 1, ".") && t.joined(at + 1) && t.digits(at + 2) != null ? at + 2 : at + 1;
        Period date = dated(t, after);
        if (date != null) {
            return date;
        }
        if (next) {
            return Period.day(calendar.monday(1).with(day), after);
        }
        LocalDate ofThisWeek = calendar.monday(0).with(day);
        if (now && !ofThisWeek.isBefore(calendar.base())) {
            return Period.day(ofThisWeek, after);
        }
        return inWeek(t, day, after);
    }

    private Period inWeek(Tokens t, DayOfWeek day, int after) {
        int of = t.is(after, "of") ? after + 1 : after;
        if (t.reads(of, "next week")) {
            return Period.day(calendar.monday(1).with(day), of + 2);
        }
        if (t.reads(of, "this week")) {
            return Period.day(calendar.monday(0).with(day), of + 2);
        }
        return week(t, calendar.coming(day), after);
    }

    /// The date that follows a weekday; it says more than the weekday does.
    private @Nullable Period dated(Tokens t, int i) {
        int at = t.is(i, ",") ? i + 1 : i;
        boolean day = t.is(at, "the") || t.digits(at) != null || Calendar.month(t, at) != null;
        Period date = day ? dates.at(t, at) : null;
        return date == null ? null : new Period(date.first(), date.last(), date.end(), true);
    }

    /// "this week", "next month", "the week after next"; "the month" only where it is nested.
    private @Nullable Period unit(Tokens t, int i, boolean nested) {
        if (t.reads(i, "the week after next")) {
            return week(2, i + 4);
        }
        boolean next = t.is(i, "next") || t.reads(i, "the following") || t.reads(i, "the coming");
        boolean now = t.is(i, "this") || (nested && t.is(i, "the"));
        int at = t.reads(i, "the following") || t.reads(i, "the coming") ? i + 2 : i + 1;
        if (!next && !now) {
            at = i;
            if (!nested) {
                return null;
            }
        }
        return unit(t.word(at), next ? 1 : 0, at + 1);
    }

    private @Nullable Period unit(String unit, int ahead, int end) {
        LocalDate base = calendar.base();
        return switch (unit) {
            case "week" -> week(ahead, end);
            case "weekend" -> {
                LocalDate saturday = calendar.monday(ahead).plusDays(5);
                yield new Period(saturday, saturday.plusDays(1), end, true);
            }
            case "month" -> months(YearMonth.from(base).plusMonths(ahead), 1, end);
            case "quarter" -> months(CalendarDates.quarterOf(base).plusMonths(3L * ahead), 3, end);
            case "year" -> months(YearMonth.of(base.getYear(), 12).plusYears(ahead), 12, end);
            default -> null;
        };
    }

    private Period week(int ahead, int end) {
        return new Period(calendar.monday(ahead), friday(ahead), end, true);
    }

    private static Period months(YearMonth last, int months, int end) {
        return new Period(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth(), end, true);
    }

    /// "early next week", "later this month".
    private @Nullable Period partOfWeek(Tokens t, int i) {
        boolean early = t.is(i, "early") || t.is(i, "earlier");
        boolean late = t.is(i, "late") || t.is(i, "later");
        boolean middle = t.is(i, "mid");
        if (!early && !late && !middle) {
            return t.reads(i, "the weekend") ? unit("weekend", 0, i + 2) : null;
        }
        int at = t.is(i + 1, "in") || t.is(i + 1, "-") ? i + 2 : i + 1;
        Period of = unit(t, at, true);
        if (of == null) {
            return null;
        }
        boolean week = of.last().toEpochDay() - of.first().toEpochDay() < 7;
        LocalDate last = late ? of.last() : early ? of.first().plusDays(week ? 1 : 9) : middle(of);
        return new Period(of.first(), last, of.end(), true);
    }
}
