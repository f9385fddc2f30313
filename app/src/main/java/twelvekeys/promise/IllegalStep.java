package twelvekeys.promise;

/// A step that does not fit where a promise or a case stands. The message names both states, for
/// whoever tried.
public final class IllegalStep extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IllegalStep(String message) {
        super(message);
    }
}
