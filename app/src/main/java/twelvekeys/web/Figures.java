package twelvekeys.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.Percent;

/// The one way figures, dates and sizes are written on the pages, in British English.
///
/// A unit stands after a no-break space, a range takes an en dash, a minus is a real minus sign,
/// and thousands are parted by a narrow no-break space, so that no figure is torn apart at the end
/// of a line. Every result is the same on every machine, whatever its locale.
public final class Figures {

    /// Keeps a figure and its unit on one line.
    static final char NO_BREAK_SPACE = '\u00a0';

    /// Parts thousands and stays on one line.
    static final char THIN_SPACE = '\u202f';

    private static final char EN_DASH = '–';
    private static final char MINUS = '−';
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov",
                    "Dec");
    private static final List<String> WORDS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");
    private static final List<String> SIZES = List.of("bytes", "kB", "MB", "GB", "TB");

    private Figures() {}

    /// A share as a whole percentage, `72 %`.
    ///
    /// See [Percent]: never rounded into certainty.
    ///
    /// @param share between 0 and 1
    public static String percent(double share) {
        return bare(share) + NO_BREAK_SPACE + "%";
    }

    /// A range of shares with its unit, `58–83 %`.
    public static String percentRange(double low, double high) {
        return range(low, high) + NO_BREAK_SPACE + "%";
    }

    /// A range of shares in percent without the unit, for use beside a percentage: `58–83`.
    public static String range(double low, double high) {
        return bare(low) + EN_DASH + bare(high);
    }

    private static String bare(double share) {
        return Integer.toString(Percent.of(share));
    }

    /// A change in whole percentage points with its sign: `+3`, `−9`, `0`.
    ///
    /// @param points the change, in points
    public static String points(long points) {
        if (points == 0) {
            return "0";
        }
        return points > 0 ? "+" + count(points) : count(points);
    }

    /// A count with its thousands parted: `12 480`.
    public static String count(long count) {
        String digits = Long.toString(count);
        boolean negative = count < 0;
        StringBuilder written = new StringBuilder(negative ? digits.substring(1) : digits);
        for (int at = written.length() - 3; at > 0; at -= 3) {
            written.insert(at, THIN_SPACE);
        }
        return negative ? written.insert(0, MINUS).toString() : written.toString();
    }

    /// A count with its noun: `1 promise`, `64 promises`.
    public static String counted(long count, String one, String many) {
        return count(count) + NO_BREAK_SPACE + (count == 1 ? one : many);
    }

    /// An amount with its currency: `18 500 NOK`.
    ///
    /// @param currency absent or empty where nobody said which
    public static String amount(BigDecimal amount, @Nullable String currency) {
        return currency == null || currency.isEmpty()
                ? amount(amount)
                : amount(amount) + NO_BREAK_SPACE + currency;
    }

    /// An amount in a currency that stands elsewhere or that nobody said, without decimals from a
    /// thousand on: `18 500`, `12.50`.
    public static String amount(BigDecimal amount) {
        if (amount.abs().compareTo(BigDecimal.valueOf(1000)) >= 0
                && amount.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
            return count(amount.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
        int decimals = amount.stripTrailingZeros().scale() > 0 ? 2 : 0;
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', MINUS);
    }

    /// A small count in a sentence: `no`, `one` … `twelve`, then figures.
    public static String inWords(long count) {
        return count >= 0 && count < WORDS.size() ? WORDS.get((int) count) : count(count);
    }

    /// A date in full, `2 December 2026`.
    public static String date(LocalDate date) {
        return date.format(LONG);
    }

    /// A date where the year is plain from the place, `2 Dec`.
    public static String shortDate(LocalDate date) {
        return date.getDayOfMonth() + String.valueOf(NO_BREAK_SPACE) + month(date);
    }

    /// A date as short as it can be without being mistaken: the year stands only where it is not
    /// this one, `2 Dec` or `2 Dec 2025`.
    public static String shortDate(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear()
                ? shortDate(date)
                : shortDate(date) + NO_BREAK_SPACE + date.getYear();
    }

    /// The short name of a date's month, `Dec`.
    public static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    /// How far off a date is: `today`, `tomorrow`, `in nine days`, `23 days ago`.
    public static String relative(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        return days > 0 ? "in " + days(days) : days(-days) + " ago";
    }

    /// A number of days in a sentence: `one day`, `nine days`, `23 days`.
    public static String days(long days) {
        return inWords(days) + NO_BREAK_SPACE + (days == 1 ? "day" : "days");
    }

    /// The size of a file in powers of a thousand: `812 bytes`, `3.4 MB`, `120 MB`.
    ///
    /// @param bytes zero or more
    public static String fileSize(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < SIZES.size() - 1) {
            value /= 1000;
            unit++;
        }
        if (unit == 0) {
            return bytes + String.valueOf(NO_BREAK_SPACE) + (bytes == 1 ? "byte" : "bytes");
        }
        int decimals = value < 10 ? 1 : 0;
        BigDecimal shown = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.DOWN);
        return shown.toPlainString() + NO_BREAK_SPACE + SIZES.get(unit);
    }
}
