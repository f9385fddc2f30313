package twelvekeys.trust;

/// By how many days a promise that is late will be late: eight in ten come within the range.
///
/// @param lower one in ten comes sooner, in days after the last day, 1 or more
/// @param median half come by then
/// @param upper one in ten comes later; 730 stands for that or more
/// @param came how many late ones that came it rests on
public record LatenessRange(int lower, int median, int upper, long came) {

    /// "If it is late, by 2 to 52 days, half of them by 14; from 371 that came late."
    public String words() {
        return "If it is late, by "
                + lower
                + " to "
                + (upper == Lateness.MOST_DAYS ? "730 or more" : upper)
                + " days, half of them by "
                + median
                + "; from "
                + came
                + " that came late.";
    }
}
