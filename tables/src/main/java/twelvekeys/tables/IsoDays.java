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

    /// `0000-00-`, and what may be added to each byte of a number so written less this, so that its
    /// highest bit stays 0: 9 to a digit, nothing to a hyphen.
    private static final long ZEROS = 0x2D_30_30_2D_30_30_30_30L;

    private static final long ROOM = 0x7F_76_76_7F_76_76_76_76L;

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
        if (to - from != LENGTH) {
            throw notWrittenPlainly();
        }
        long digits = EightBytes.at(bytes, from) ^ ZEROS;
        if (((digits | (digits + ROOM)) & EightBytes.HIGHEST_BITS) != 0) {
            throw notWrittenPlainly();
        }
        long tens = 10 * digits + (digits >>> 8); // each byte: ten times it, and the next one
        int year = 100 * (int) (tens & 0x7F) + (int) (tens >>> 16 & 0x7F);
        int month = (int) (tens >>> 40 & 0x7F);
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
            throw notWrittenPlainly();
        }
        return 10 * tens + ones;
    }

    private static NotPlainException notWrittenPlainly() {
        return new NotPlainException("a date that is not written as 2012-12-31");
    }
}
