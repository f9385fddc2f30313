package twelvekeys.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a promise says: what will be done, by when, and how both sides will know that it is done.
///
/// @param what what will be done, in words
/// @param due the day by which it is to be done, at the latest
/// @param dueTime the time of that day, absent where the day is enough
/// @param zone the time zone in which day and time are meant, present with a time
/// @param doneWhen how both sides will know that it is done, empty if not said
/// @param unit the part of the other side's business concerned (a country, a site), empty if none
/// @param category the kind of promise, empty if none
/// @param value what it is worth, absent if unknown
/// @param currency the currency of the value as three letters (ISO 4217), absent if not said
/// @param said who said it to whom and where, absent if it is said by this entry
public record Terms(
        String what,
        LocalDate due,
        @Nullable LocalTime dueTime,
        @Nullable ZoneId zone,
        String doneWhen,
        String unit,
        String category,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable Said said) {

    /// The most characters of `what` and of `doneWhen`.
    public static final int LONGEST = 2_000;

    /// The most characters of a unit, a category and a name.
    public static final int LONGEST_NAME = 200;

    /// Checks what every promise needs.
    ///
    /// @throws IllegalArgumentException in words for whoever wrote it
    public Terms {
        what = what.strip();
        doneWhen = doneWhen.strip();
        unit = unit.strip();
        category = category.strip();
        require(!what.isEmpty(), "Say what will be done.");
        require(what.length() <= LONGEST, "What will be done takes at most 2000 characters.");
        require(doneWhen.length() <= LONGEST, "How both will know takes at most 2000 characters.");
        require(unit.length() <= LONGEST_NAME, "The part concerned takes at most 200 characters.");
        require(category.length() <= LONGEST_NAME, "The kind takes at most 200 characters.");
        require(
                dueTime == null || zone != null,
                "A time needs the time zone in which it is meant.");
        require(
                due.getYear() >= 1900 && due.getYear() <= 2200,
                "The date must lie between the years 1900 and 2200.");
        require(
                value == null
                        || (value.precision() <= 20 && value.scale() >= -6 && value.scale() <= 6),
                "The value takes at most 20 digits.");
        require(
                currency == null || currency.matches("[A-Z]{3}"),
                "A currency is three capital letters, such as EUR.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
