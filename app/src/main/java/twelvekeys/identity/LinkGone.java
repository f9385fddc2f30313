package twelvekeys.identity;

/// A link that does not work, be it used, expired, revoked or guessed; nobody learns which.
public final class LinkGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkGone() {
        super("This link does not work any more.", null, false, false);
    }
}
