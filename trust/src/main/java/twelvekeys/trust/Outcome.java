package twelvekeys.trust;

/// How a promise ended, as far as trust is concerned.
///
/// Telling early is honesty, and silent lateness is not: a promise that was moved before it was due
/// and then kept counts as kept, and is counted apart. There is no "late but delivered" here. What
/// came after the due date and its grace was not kept on time.
public enum Outcome {
    /// Done by the due date, grace included.
    KEPT,
    /// Its date was moved before it was due, and the new date was kept.
    KEPT_AS_RENEGOTIATED,
    /// Past due, grace included, without being done.
    NOT_KEPT;

    /// Whether this outcome counts as a promise kept.
    public boolean kept() {
        return this != NOT_KEPT;
    }
}
