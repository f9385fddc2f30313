package twelvekeys.record;

/// A request's key that cannot be used, or was used for another request before.
public final class RepeatedKey extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    RepeatedKey(String message) {
        super(message);
    }
}
