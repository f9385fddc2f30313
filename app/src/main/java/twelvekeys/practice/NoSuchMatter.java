package twelvekeys.practice;

/// The partnership has no matter of that identity.
public final class NoSuchMatter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchMatter() {
        super("There is no such matter.");
    }
}
