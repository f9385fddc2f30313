package twelvekeys.facts;

/// The class of a filer, which decides how soon after its fiscal year an annual report is due.
///
/// Source: SEC, Form 10-K, general instruction A: 60, 75 or 90 days.
public enum FilerClass {
    /// 700 million dollars or more in the hands of the public.
    LARGE_ACCELERATED(60),
    /// 75 million dollars or more.
    ACCELERATED(75),
    /// Less, or not told.
    OTHER(90);

    private static final double LARGE = 700e6;
    private static final double NOT_SMALL = 75e6;

    private final int days;

    FilerClass(int days) {
        this.days = days;
    }

    /// The class that a market value in the hands of the public gives, in dollars.
    ///
    /// Source: SEC, Rule 12b-2. The size of revenue, which also counts since 2020, is left out.
    public static FilerClass of(double publicFloat) {
        if (publicFloat >= LARGE) {
            return LARGE_ACCELERATED;
        }
        return publicFloat >= NOT_SMALL ? ACCELERATED : OTHER;
    }

    /// Days from the end of the fiscal year to the deadline of the annual report.
    public int daysToFile() {
        return days;
    }
}
