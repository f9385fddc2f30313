package twelvekeys.tables;

import java.time.LocalDate;
import java.util.Arrays;

/// Dates as `2012-12-31`, read from bytes by arithmetic.
final class IsoDays {

    /// An empty cell.
    static final int EMPTY = -1;

    /// Written like a date, but no day of the calendar, or not of a year that [RowRule.YearWithin]
    /// lets pass.
    static final int REFUSED = -2;

    private static final int LENGTH = 10;
    private static final int FIRST_YEAR = RowRule.YearWithin.FIRST;
    private static final int MONTHS = 12 * (RowRule.YearWithin.LAST - FIRST_YEAR + 1);

    /// The day on which each month begins, and after the last the day after it.
    private static final int[] BEGINS = new int[MONTHS + 1];

    static {
        Arrays.setAll(
                BEGINS,
                month ->
                        Math.toIntExact(
                                LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(month).toEpochDay()));
    }

    private IsoDays() {}

    /// The day of a cell, counted from 1970-01-01, or [#EMPTY] or [#REFUSED].
    ///
    /// @param to where the cell ends, exclusive
    /// @throws NotPlainException if it is written in any other way, or as zeros only
    static int read(byte[] bytes, int from, int to) {
        if (from == to) {
            return EMPTY;
        }
        if (to - from != LENGTH || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            throw new NotPlainException("a date that is not written as 2012-12-31");
        }
        int year = 100 * twoDigits(bytes, from) + twoDigits(bytes, from + 2);
        int month = twoDigits(bytes, from + 5);
        int day = twoDigits(bytes, from + 8);
        if (year == 0) {
            throw new NotPlainException("a date of zeros");
        }
        int index = 12 * (year - FIRST_YEAR) + month - 1;
        if (month < 1 || month > 12 || index < 0 || index >= MONTHS) {
            return REFUSED;
        }
        boolean exists = day >= 1 && day <= BEGINS[index + 1] - BEGINS[index];
        return exists ? BEGINS[index] + day - 1 : REFUSED;
    }

    private static int twoDigits(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw new NotPlainException("a date that is not written as 2012-12-31");
        }
        return 10 * tens + ones;
    }
}
