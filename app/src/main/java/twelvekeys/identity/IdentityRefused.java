package twelvekeys.identity;

/// Something said about a person or a membership that is not taken; the message tells a person why
/// and what to do.
public final class IdentityRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    IdentityRefused(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    /// The field of the form that it is about: `name`, `email`, `zone`, `language`, `password`,
    /// `current`, `role`, `until`, `scopes`, `expires`, `passkey`, `label`; empty if about none.
    public String field() {
        return field;
    }
}
