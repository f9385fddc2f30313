package twelvekeys.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The time that a figure of one's own books is for: a month, `2026-03`, or a calendar quarter,
/// `2026-Q1`.
///
/// @param first its first day, the first of a month
/// @param months how many months it has, 1 or 3
public record BookedPeriod(LocalDate first, int months) {

    /// How many months a quarter has.
    public static final int QUARTER = 3;

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(?:(\\d{2})|[Qq]([1-4]))");

    /// @throws IllegalArgumentException in words, unless it is a month or a calendar quarter of the
    ///   years 1900 to 2199
    public BookedPeriod {
        boolean whole =
                first.getDayOfMonth() == 1
                        && (months == 1 || (months == QUARTER && first.equals(quarterOf(first))));
        if (!whole || first.getYear() < EARLIEST || first.getYear() > LATEST) {
            throw new IllegalArgumentException(
                    "A period is a month or a quarter of the years 1900 to 2199.");
        }
    }

    /// The month in which a day lies.
    public static BookedPeriod monthOf(LocalDate day) {
        return new BookedPeriod(day.withDayOfMonth(1), 1);
    }

    /// The first day of the calendar quarter in which a day lies.
    public static LocalDate quarterOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / QUARTER * QUARTER + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /// Whether a text has the form of a period, though there may be no such month.
    static boolean isWritten(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    /// The period of a text such as `2026-03` or `2026-Q1`.
    ///
    /// @throws IllegalArgumentException in words, if it is neither
    public static BookedPeriod parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "“%s” is no period; write a month as 2026-03 or a quarter as 2026-Q1."
                            .formatted(shown(text)));
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
            int month = (Integer.parseInt(form.group(3)) - 1) * QUARTER + 1;
            return new BookedPeriod(LocalDate.of(year, month, 1), QUARTER);
        }
        int month = Integer.parseInt(form.group(2));
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException(
                    "“%s” is no period; the months are 01 to 12.".formatted(shown(text)));
        }
        return new BookedPeriod(LocalDate.of(year, month, 1), 1);
    }

    /// What was given, short enough to be repeated in a message.
    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /// The first day of the calendar quarter it lies in.
    public LocalDate quarter() {
        return quarterOf(first);
    }

    /// The first days of its months.
    List<LocalDate> each() {
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    /// `2026-03` or `2026-Q1`, which [#parse] reads.
    public String text() {
        return months == 1
                ? String.format(Locale.ROOT, "%04d-%02d", first.getYear(), first.getMonthValue())
                : String.format(
                        Locale.ROOT,
                        "%04d-Q%d",
                        first.getYear(),
                        (first.getMonthValue() + 2) / QUARTER);
    }
}
