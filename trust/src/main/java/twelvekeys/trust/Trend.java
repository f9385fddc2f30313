package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /// The trends of all promisors in the cells, in one pass over them.
    ///
    /// @param asOf the last quarter is the last one that has ended by the end of this day
    public static SortedMap<String, Trend> of(DayCells cells, NestedModel model, LocalDate asOf) {
        CellColumns columns = cells.columns();
        Tally tally = new Tally(columns.levels(), model.halfLifeDays());
        List<List<Point>> points = new ArrayList<>();
        columns.promisors().forEach(promisor -> points.add(new ArrayList<>(QUARTERS)));
        int cell = 0;
        for (LocalDate quarterEnd : quarterEnds(asOf)) {
            int day = Math.toIntExact(quarterEnd.toEpochDay());
            for (; cell < columns.size() && columns.day(cell) <= day; cell++) {
                columns.tell(cell, tally);
            }
            LevelSource source = LevelSource.of(model, tally, day);
            for (int i = 0; i < points.size(); i++) {
                points.get(i).add(new Point(quarterEnd, source.promisor(1 + i)));
            }
        }
        SortedMap<String, Trend> trends = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            String promisor = columns.promisors().get(i);
            trends.put(promisor, new Trend(promisor, points.get(i)));
        }
        return Collections.unmodifiableSortedMap(trends);
    }

    /// The last days of the last eight quarters that have ended by the end of a day, oldest first.
    static List<LocalDate> quarterEnds(LocalDate asOf) {
        LocalDate next = asOf.plusDays(1);
        LocalDate quarterStart =
                LocalDate.of(next.getYear(), (next.getMonthValue() - 1) / 3 * 3 + 1, 1);
        List<LocalDate> ends = new ArrayList<>(QUARTERS);
        for (int back = QUARTERS - 1; back >= 0; back--) {
            ends.add(quarterStart.minusMonths(3L * back).minusDays(1));
        }
        return ends;
    }
}
