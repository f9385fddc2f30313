package twelvekeys.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the dates of one column are written, and so how they are read.
///
/// Dates that can be read in one way only (2012-12-31, 2012/12/31, 31 Dec 2012) are read in any
/// column. Dates of three numbers such as 6/2/06 are read only after the order of day and month
/// that belongs to the reading; eight digits and Excel's day numbers only where the reading has
/// them. The calendar is strict: there is no 31 February, and no rounding to the next day.
///
/// Two-digit years follow the pivot of POSIX: 00 to 68 are 2000 to 2068, 69 to 99 are 1969 to 1999.
public final class DateReading {

    private static final DateValue ABSENT = new DateValue.Absent();

    /// Reads only what can be read in one way.
    static final DateReading PLAIN = of(DatePattern.ISO);

    private final Set<DatePattern> patterns;
    private final boolean dayFirst;
    private final boolean monthFirst;
    private final boolean yearFirst;

    private DateReading(Set<DatePattern> patterns) {
        this.patterns = EnumSet.copyOf(patterns);
        dayFirst = patterns.contains(DatePattern.DAY_FIRST);
        monthFirst = patterns.contains(DatePattern.MONTH_FIRST);
        yearFirst = patterns.contains(DatePattern.YEAR_FIRST);
        if (dayFirst && monthFirst) {
            throw new IllegalArgumentException(
                    "A column has either the day first (dmy) or the month first (mdy), not both");
        }
    }

    static DateReading of(DatePattern pattern) {
        return new DateReading(EnumSet.of(pattern));
    }

    /// @throws IllegalArgumentException if both the day and the month stand first
    static DateReading of(Set<DatePattern> patterns) {
        return new DateReading(patterns);
    }

    /// The reading a stored code stands for: one or more of `iso`, `ymd`, `dmy`, `mdy`, `text`,
    /// `compact`, `serial`, joined by `+`.
    ///
    /// @throws IllegalArgumentException if the text is no such code
    public static DateReading parse(String code) {
        Set<DatePattern> patterns = EnumSet.noneOf(DatePattern.class);
        for (String part : code.strip().split("\\+", -1)) {
            patterns.add(DatePattern.ofCode(part.strip()));
        }
        return new DateReading(patterns);
    }

    /// The code to store. It stays the same from release to release.
    public String code() {
        return patterns.stream().map(DatePattern::code).collect(Collectors.joining("+"));
    }

    /// The reading for people, with an example of each pattern.
    public String label() {
        return patterns.stream().map(DatePattern::label).collect(Collectors.joining("; "));
    }

    /// Reads one cell.
    public DateValue read(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || isOnlyZeros(text)) {
            return ABSENT;
        }
        DateShape shape = DateText.shape(text);
        return switch (shape) {
            case null -> notADate(text);
            case DateShape.YearFirst d -> day(text, DateShape.day(d.year(), d.month(), d.day()));
            case DateShape.Named d -> day(text, DateShape.day(d.year(), d.month(), d.day()));
            case DateShape.Numbers d -> numbers(text, d);
            case DateShape.Compact d ->
                    patterns.contains(DatePattern.COMPACT)
                            ? day(text, DateShape.day(d.year(), d.month(), d.day()))
                            : notADate(text);
            case DateShape.Serial d ->
                    patterns.contains(DatePattern.SERIAL)
                            ? day(text, ExcelDays.day(d.number(), false))
                            : notADate(text);
        };
    }

    private DateValue numbers(String text, DateShape.Numbers d) {
        if (dayFirst) {
            return day(text, DateShape.day(d.year(), d.second(), d.first()));
        }
        if (monthFirst) {
            return day(text, DateShape.day(d.year(), d.first(), d.second()));
        }
        if (yearFirst && d.shortYear()) {
            return day(text, DateShape.day(DateShape.pivot(d.first()), d.second(), d.last()));
        }
        return undecided(text, d);
    }

    private static DateValue undecided(String text, DateShape.Numbers d) {
        List<LocalDate> days = new ArrayList<>();
        addTo(days, DateShape.day(d.year(), d.second(), d.first()));
        addTo(days, DateShape.day(d.year(), d.first(), d.second()));
        if (days.size() == 1) {
            return new DateValue.Day(days.getFirst());
        }
        if (days.isEmpty()) {
            return day(text, null);
        }
        String why =
                "“%s” may be %s or %s: say whether the day or the month stands first"
                        .formatted(text, days.getFirst(), days.getLast());
        return new DateValue.NotADay(why, true);
    }

    private static void addTo(List<LocalDate> days, @Nullable LocalDate day) {
        if (day != null && !days.contains(day)) {
            days.add(day);
        }
    }

    private static DateValue day(String text, @Nullable LocalDate day) {
        if (day != null) {
            return new DateValue.Day(day);
        }
        String why = "“" + TableProblems.shown(text) + "” is not a day of the calendar";
        return new DateValue.NotADay(why, true);
    }

    private static DateValue notADate(String text) {
        return new DateValue.NotADay("“" + TableProblems.shown(text) + "” is not a date", false);
    }

    private static boolean isOnlyZeros(String text) {
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '0') {
                zeros++;
            } else if ("-./: T".indexOf(c) < 0) {
                return false;
            }
        }
        return zeros >= 6;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateReading reading && reading.patterns.equals(patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }

    @Override
    public String toString() {
        return code();
    }
}
