package twelvekeys.intake;

/// A file, or what was said about it, that cannot be used; the message says why and what to do.
/// Nothing of it was kept.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRefused(String message) {
        super(message);
    }
}
