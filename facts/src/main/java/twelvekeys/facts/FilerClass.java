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

    private final int days;

    FilerClass(int days) {
        this.days = days;
    }

    /// Days from the end of the fiscal year to the deadline of the annual report.
    public int daysToFile() {
        return days;
    }
}
