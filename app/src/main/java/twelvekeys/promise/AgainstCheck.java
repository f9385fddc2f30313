package twelvekeys.promise;

/// The capacity check advises against one promise more, and its author has not said that it is
/// promised all the same.
public final class AgainstCheck extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient CapacityDesk.Seen seen;

    AgainstCheck(CapacityDesk.Seen seen) {
        super(
                "With this one it is likelier than not that one of your open promises slips."
                        + " Promise it all the same only if you know better; the record will say so.");
        this.seen = seen;
    }

    /// What the check showed.
    public CapacityDesk.Seen seen() {
        return seen;
    }
}
