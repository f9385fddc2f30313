package twelvekeys.record;

/// There is nothing here that can be erased, or not by this side; the message says why.
public final class ErasureRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ErasureRefused(String message) {
        super(message);
    }
}
