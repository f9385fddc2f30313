package twelvekeys.promise;

/// How a promise stands on a day.
public enum PromiseStatus {
    /// Not done, and not due yet.
    OPEN("open"),
    /// Past its date and not done, for at most [Promise#OVERDUE_DAYS]: it counts as not kept.
    OVERDUE("overdue"),
    /// Past its date for longer, and never done.
    NOT_KEPT("not kept"),
    /// Done by the date in force, which was the first one.
    KEPT("kept"),
    /// Done by a date that was moved before it was due.
    KEPT_AS_RENEGOTIATED("kept as renegotiated"),
    /// Done, after the date in force.
    KEPT_LATE("kept late");

    private final String label;

    PromiseStatus(String label) {
        this.label = label;
    }

    /// The status in the words of a page.
    public String label() {
        return label;
    }
}
