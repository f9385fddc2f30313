package twelvekeys.trust;

/// Day cells on their way into the levels of a [CrossedModel], day by day.
///
/// Cells come by day, then promisor, promisee and category, so that the result does not depend on
/// the order of arrival. The outcomes of one promisor, promisee and category on one day are told
/// together.
final class CrossedCells {

    private final CellColumns columns;
    private final CrossedLevels levels;
    private final int[] effects = new int[CrossedLevels.EFFECTS];
    private int next;

    CrossedCells(CellColumns columns, CrossedLevels levels) {
        this.columns = columns;
        this.levels = levels;
    }

    CrossedLevels levels() {
        return levels;
    }

    /// Tells every cell up to a day, counted from 1970-01-01.
    void tellUntil(int day) {
        while (next < columns.size() && columns.day(next) <= day) {
            int end = next;
            long all = 0;
            while (end < columns.size() && columns.samePromisorDay(next, end)) {
                all += columns.count(end);
                end++;
            }
            tellPromisorDay(end, all);
        }
    }

    /// @param end the first cell after those of this promisor on this day
    /// @param all how many promises they count
    private void tellPromisorDay(int end, long all) {
        double counts = levels.model().counts(all);
        while (next < end) {
            int cell = next;
            long late = 0;
            long together = 0;
            for (; next < end && columns.samePromises(cell, next); next++) {
                together += columns.count(next);
                late += columns.kept(next) ? 0 : columns.count(next);
            }
            if (together > 0) {
                columns.effects(cell, effects);
                levels.tell(effects, columns.day(cell), late * counts, together * counts);
            }
        }
    }
}
