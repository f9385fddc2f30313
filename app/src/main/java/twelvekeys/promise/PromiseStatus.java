package twelvekeys.promise;

/// How a promise stands on a day.
public enum PromiseStatus {
    /// Not done, and not due yet.
    OPEN("open"),
    /// Past its date and not done, for at most [Promise#OVERDUE_DAYS]: it counts as not kept.
    OVERDUE("overdue"),
    /// Past its date for longer and never done, or declared not kept.
    NOT_KEPT("not kept"),
    /// Done by the date in force, which was the first one.
    KEPT("kept"),
    /// Done by a date that was moved before it was due.
    KEPT_AS_RENEGOTIATED("kept as renegotiated"),
    /// Done, after the date in force.
    KEPT_LATE("kept late"),
    /// Asked for by the promisee, and not answered.
    REQUESTED("requested"),
    /// Offered by the promisor, and not answered.
    OFFERED("offered"),
    /// Proposed with other terms, and not answered.
    COUNTERED("countered"),
    /// Proposed, and declined.
    DECLINED("declined"),
    /// Proposed, and taken back before it was answered.
    TAKEN_BACK("taken back"),
    /// Given back by the promisee, who does not need it any more.
    RELEASED("released"),
    /// Taken back by the promisor: it counts as not kept.
    REVOKED("revoked");

    private final String label;

    PromiseStatus(String label) {
        this.label = label;
    }

    /// The status in the words of a page.
    public String label() {
        return label;
    }
}
