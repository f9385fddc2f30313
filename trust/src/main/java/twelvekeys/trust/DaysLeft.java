package twelvekeys.trust;

/// The bands of days left within which promises are taken to be done at one pace.
///
/// The last day and the one before stand alone, because most promises are done on the day they are
/// due.
final class DaysLeft {

    /// The fewest days left in each band; the last band has no end.
    private static final int[] FEWEST = {0, 1, 2, 4, 8, 15, 31, 61, 91, 181};

    private static final int LAST_WIDTH = 180;

    private DaysLeft() {}

    static int bands() {
        return FEWEST.length;
    }

    /// How many days the band holds; the last counts as 180.
    static int width(int band) {
        return band == FEWEST.length - 1 ? LAST_WIDTH : FEWEST[band + 1] - FEWEST[band];
    }

    /// The band of a number of days left, 0 or more.
    static int band(int daysLeft) {
        int band = FEWEST.length - 1;
        while (FEWEST[band] > daysLeft) {
            band--;
        }
        return band;
    }

    /// How many days of a band lie between two numbers of days left, both included.
    ///
    /// @param most where the time begins
    /// @param fewest where it ends, at most `most`
    static int overlap(int band, int most, int fewest) {
        int highest = band == FEWEST.length - 1 ? Integer.MAX_VALUE - 1 : FEWEST[band + 1] - 1;
        return Math.max(0, Math.min(most, highest) - Math.max(fewest, FEWEST[band]) + 1);
    }
}
