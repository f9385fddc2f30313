package twelvekeys.identity;

/// Nobody came in by way of the provider.
public final class ProviderRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why nobody came in.
    public enum Reason {
        /// The provider does not answer.
        UNREACHABLE,
        /// What it answers does not belong to what was asked, or it says no.
        NOT_RIGHT,
        /// It does not say that it has verified the address.
        NOT_VERIFIED,
        /// Nobody who belongs here has that address, or they have another account there.
        NOBODY
    }

    private final Reason reason;

    ProviderRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
