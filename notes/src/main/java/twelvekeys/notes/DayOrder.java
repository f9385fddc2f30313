package twelvekeys.notes;

/// Which of day and month stands first in a date of numbers, such as 07/12.
public enum DayOrder {
    /// 07/12 is the seventh of December.
    DAY_FIRST,
    /// 07/12 is the twelfth of July.
    MONTH_FIRST
}
