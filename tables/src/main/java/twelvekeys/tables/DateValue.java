package twelvekeys.tables;

import java.time.LocalDate;

/// What a cell of a date column says.
public sealed interface DateValue {

    /// A day, as written, whatever the time and the time zone beside it.
    record Day(LocalDate date) implements DateValue {}

    /// Nothing: an empty cell, or only zeros such as 00.00.0000, which some systems write for it.
    record Absent() implements DateValue {}

    /// Something that is no day.
    ///
    /// @param why for people, such as "“31/02/2012” is not a day of the calendar"
    /// @param datelike whether it is written like a date (an impossible or undecided one) rather
    ///   than as some other text
    record NotADay(String why, boolean datelike) implements DateValue {}
}
