package twelvekeys.promise;

/// Somebody wrote about the promise after its author last saw it.
public final class Overtaken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Promise standing;

    Overtaken(Promise standing) {
        super(
                "Somebody wrote about promise %d in the meantime: it is %s now. Look at it again before you go on."
                        .formatted(standing.number(), standing.state().label()));
        this.standing = standing;
    }

    /// The promise as it stands now.
    public Promise standing() {
        return standing;
    }
}
