package twelvekeys.trust;

/// The day cells of one level: how many promises were kept and not kept, by the day it became
/// known.
///
/// One place a day, and one bit a day that says whether there is anything, so that going through
/// the days in order and emptying them costs what is in them. It is filled and emptied for one
/// level after the other.
final class DayCounts {

    /// The last day that can be counted; in the year 2243.
    static final int LAST = 100_000;

    private final int first;
    private final int[] kept;
    private final int[] notKept;
    private final long[] touched;

    /// @param first the first day that is counted
    /// @param last the last one
    DayCounts(int first, int last) {
        int days = last - first + 1;
        this.first = first;
        kept = new int[days];
        notKept = new int[days];
        touched = new long[(days + 63) / 64];
    }

    /// An empty one of the same days.
    DayCounts another() {
        return new DayCounts(first, first + kept.length - 1);
    }

    /// Whether a day is after the last that is counted.
    boolean isBeyond(int day) {
        return day - first >= kept.length;
    }

    /// An outcome in one number.
    static int outcome(int day, boolean kept) {
        return (day << 1) | (kept ? 0 : 1);
    }

    static int day(int outcome) {
        return outcome >>> 1;
    }

    void add(int outcome) {
        int place = day(outcome) - first;
        int lost = outcome & 1;
        kept[place] += 1 - lost;
        notKept[place] += lost;
        touched[place >>> 6] |= 1L << place;
    }

    /// Adds every count of the other, which has the same days.
    void addAll(DayCounts other) {
        for (int place = 0; place < kept.length; place++) {
            kept[place] = Math.addExact(kept[place], other.kept[place]);
            notKept[place] = Math.addExact(notKept[place], other.notKept[place]);
        }
        for (int word = 0; word < touched.length; word++) {
            touched[word] |= other.touched[word];
        }
    }

    /// Tells a level its counts in day order, adds them to those of the level above, and is empty.
    void moveTo(Tally tally, int level, DayCounts above) {
        for (int word = 0; word < touched.length; word++) {
            long days = touched[word];
            above.touched[word] |= days;
            touched[word] = 0;
            for (; days != 0; days &= days - 1) {
                int place = (word << 6) | Long.numberOfTrailingZeros(days);
                tally.add(level, first + place, kept[place], notKept[place]);
                above.kept[place] += kept[place];
                above.notKept[place] += notKept[place];
                kept[place] = 0;
                notKept[place] = 0;
            }
        }
    }

    /// Tells a level its counts in day order.
    void tell(Tally tally, int level) {
        for (int place = 0; place < kept.length; place++) {
            if (kept[place] > 0 || notKept[place] > 0) {
                tally.add(level, first + place, kept[place], notKept[place]);
            }
        }
    }
}
