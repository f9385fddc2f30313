package twelvekeys.report;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quarter of a calendar year.
///
/// @param year the year, 1900 to 9999
/// @param number 1 to 4
public record Quarter(int year, int number) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-Q([1-4])");

    /// Refuses what is no quarter.
    public Quarter {
        if (year < 1900 || year > 9999 || number < 1 || number > 4) {
            throw new IllegalArgumentException(
                    "There is no quarter %d of %d.".formatted(number, year));
        }
    }

    /// The quarter of a day.
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// The quarter of a code such as `2026-Q3`.
    ///
    /// @throws IllegalArgumentException if it is none, in words for whoever wrote it
    public static Quarter of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Write a quarter as its year and its number, such as 2026-Q3.");
        }
        return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /// Its code, such as `2026-Q3`.
    public String code() {
        return year + "-Q" + number;
    }

    /// Its first day.
    public LocalDate begins() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    /// Its last day.
    public LocalDate ends() {
        return begins().plusMonths(3).minusDays(1);
    }

    /// The quarter after it.
    public Quarter next() {
        return of(begins().plusMonths(3));
    }

    /// The quarter before it.
    public Quarter previous() {
        return of(begins().minusMonths(3));
    }

    /// What it is called: `the third quarter of 2026`.
    public String words() {
        String which =
                switch (number) {
                    case 1 -> "first";
                    case 2 -> "second";
                    case 3 -> "third";
                    default -> "fourth";
                };
        return "the " + which + " quarter of " + year;
    }
}
