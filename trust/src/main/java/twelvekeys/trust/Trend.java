package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The level of a promisor at the end of each of the last eight quarters.
///
/// @param promisor whose level
/// @param points oldest first; where nothing was known yet, the level of everybody without evidence
public record Trend(String promisor, List<Point> points) {

    /// How many quarters a trend looks back.
    public static final int QUARTERS = 8;

    /// A level on one day.
    ///
    /// @param day the last day of a quarter
    /// @param level as read on that day, from what was known by then
    public record Point(LocalDate day, Level level) {}

    public Trend {
        points = List.copyOf(points);
    }

    /// The last days of the last eight quarters that have ended by the end of a day, oldest first.
    static List<LocalDate> quarterEnds(LocalDate asOf) {
        LocalDate quarterStart = quarterStart(asOf);
        List<LocalDate> ends = new ArrayList<>(QUARTERS);
        for (int back = QUARTERS - 1; back >= 0; back--) {
            ends.add(quarterStart.minusMonths(3L * back).minusDays(1));
        }
        return ends;
    }

    /// The last day of the last quarter that has ended by the end of a day.
    static LocalDate lastQuarterEnd(LocalDate asOf) {
        return quarterStart(asOf).minusDays(1);
    }

    /// The first day of the quarter of the day after.
    private static LocalDate quarterStart(LocalDate asOf) {
        LocalDate next = asOf.plusDays(1);
        return LocalDate.of(next.getYear(), (next.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
