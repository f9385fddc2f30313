package twelvekeys.promise;

/// What was asked for does not stand in this partnership.
public final class NotThere extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotThere() {
        super("There is nothing here.");
    }
}
