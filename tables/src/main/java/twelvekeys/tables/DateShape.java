package twelvekeys.tables;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What a text looks like before anybody decides which number is the day.
sealed interface DateShape {

    /// Year, month and day are told apart by how it is written: 2012-12-31, 2012/12/31.
    ///
    /// @param iso whether it is the ISO form with dashes and two digits each
    record YearFirst(int year, int month, int day, boolean iso) implements DateShape {}

    /// The month is a word: 31 Dec 2012, Dec 31, 2012.
    record Named(int year, int month, int day) implements DateShape {}

    /// Three numbers of which the last is the year, unless it has two digits and a person said that
    /// the year stands first: 6/2/06.
    ///
    /// @param shortYear whether the last number has two digits, and so the first may be the year
    record Numbers(int first, int second, int last, boolean shortYear) implements DateShape {

        /// The year, with the pivot of POSIX `strptime` %y: 00 to 68 are 2000 to 2068, 69 to 99 are
        /// 1969 to 1999.
        int year() {
            return shortYear ? pivot(last) : last;
        }

        boolean provesDayFirst() {
            return first > 12 && first <= 31 && second >= 1 && second <= 12;
        }

        boolean provesMonthFirst() {
            return second > 12 && second <= 31 && first >= 1 && first <= 12;
        }

        /// Whether the first number can only be a year of two digits.
        boolean provesYearFirst() {
            return fitsYearFirst() && (first > 31 || first == 0);
        }

        boolean fitsYearFirst() {
            return shortYear && second >= 1 && second <= 12 && last >= 1 && last <= 31;
        }

        /// Whether day and month can be two of the numbers at all, in one order or the other.
        boolean isPlausible() {
            boolean dayAndMonth =
                    first >= 1
                            && second >= 1
                            && Math.max(first, second) <= 31
                            && Math.min(first, second) <= 12;
            return dayAndMonth || provesYearFirst();
        }
    }

    /// Eight digits that are a day: 20121231.
    record Compact(int year, int month, int day) implements DateShape {}

    /// A number in the range of Excel's day numbers for 1954 to 2119: 41274.
    record Serial(double number) implements DateShape {}

    static int pivot(int twoDigits) {
        return twoDigits <= 68 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    /// The day, or null if the calendar has no such day.
    static @Nullable LocalDate day(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : null;
    }
}
