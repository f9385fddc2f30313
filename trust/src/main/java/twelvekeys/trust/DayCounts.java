package twelvekeys.trust;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The day cells of one level: how many promises were kept and not kept, by the day it became
/// known.
///
/// One place a day, and one bit a day that says whether there is anything, so that going through
/// the days in order and emptying them costs what is in them. It is filled and emptied for one
/// level after the other. Counts are whole numbers: those of one machine are added to those of
/// another, in any order.
public final class DayCounts {

    /// The last day that can be counted; in the year 2243.
    static final int LAST = 100_000;

    private final int first;
    private final int[] kept;
    private final int[] notKept;
    private final long[] touched;

    /// What is told of each day.
    public interface Listener {

        /// The counts of one day, at least one of them more than 0.
        ///
        /// @param day counted from 1970-01-01
        void day(int day, int kept, int notKept);
    }

    /// No outcomes yet, of any day from 1970-01-01 to the year 2243.
    public DayCounts() {
        this(0, LAST);
    }

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

    /// Adds to the counts of a day.
    ///
    /// @param day counted from 1970-01-01; 0 to 100,000
    /// @param moreKept how many more were kept, 0 or more
    /// @param moreNotKept how many more were not, 0 or more
    /// @throws ArithmeticException when a count exceeds what an int holds
    public void add(int day, int moreKept, int moreNotKept) {
        int place = day - first;
        kept[place] = Math.addExact(kept[place], moreKept);
        notKept[place] = Math.addExact(notKept[place], moreNotKept);
        touched[place >>> 6] |= 1L << place;
    }

    /// Tells the days that have counts, in order.
    public void tell(Listener listener) {
        for (int place = 0; place < kept.length; place++) {
            if (kept[place] > 0 || notKept[place] > 0) {
                listener.day(first + place, kept[place], notKept[place]);
            }
        }
    }

    /// How many outcomes there are.
    public long size() {
        long size = 0;
        for (int place = 0; place < kept.length; place++) {
            size += (long) kept[place] + notKept[place];
        }
        return size;
    }

    /// The newest day on which an outcome became known, on or before the given one.
    public Optional<LocalDate> newestDay(LocalDate notAfter) {
        long limit = Math.min(notAfter.toEpochDay() - first, kept.length - 1L);
        for (int place = Math.toIntExact(limit); place >= 0; place--) {
            if (kept[place] > 0 || notKept[place] > 0) {
                return Optional.of(LocalDate.ofEpochDay(first + place));
            }
        }
        return Optional.empty();
    }

    /// The level of everybody, from counts of everybody, as of a day.
    public Level everybody(NestedModel model, LocalDate asOf) {
        return everybodySource(model, asOf).overall();
    }

    /// The share not kept by everybody, from counts of everybody, as of a day: what the levels of a
    /// promisor lean on; 0 to 1.
    public double everybodyNotKept(NestedModel model, LocalDate asOf) {
        return everybodySource(model, asOf).everybody();
    }

    private LevelSource everybodySource(NestedModel model, LocalDate asOf) {
        int day = Math.toIntExact(asOf.toEpochDay());
        Tally tally = new Tally(1, model.halfLifeDays());
        for (int place = 0; place < kept.length && first + place <= day; place++) {
            tell(place, tally, CellColumns.OVERALL);
        }
        return LevelSource.of(model, tally, day);
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

    /// Tells a level its counts in day order, adds them to those of the level above, if one is
    /// given, and is empty.
    void moveTo(Tally tally, int level, @Nullable DayCounts above) {
        for (int word = 0; word < touched.length; word++) {
            long days = touched[word];
            touched[word] = 0;
            for (; days != 0; days &= days - 1) {
                int place = (word << 6) | Long.numberOfTrailingZeros(days);
                tally.add(level, first + place, kept[place], notKept[place]);
                if (above != null) {
                    above.add(first + place, kept[place], notKept[place]);
                }
                kept[place] = 0;
                notKept[place] = 0;
            }
        }
    }

    /// Tells a level its counts in day order.
    void tell(Tally tally, int level) {
        for (int place = 0; place < kept.length; place++) {
            tell(place, tally, level);
        }
    }

    /// A day without an outcome is not told: decaying over two stretches gives other bits than over
    /// both at once.
    private void tell(int place, Tally tally, int level) {
        if (kept[place] > 0 || notKept[place] > 0) {
            tally.add(level, first + place, kept[place], notKept[place]);
        }
    }
}
