package twelvekeys.identity;

import java.time.Duration;

/// More tries than a person makes; the next one counts again after a while.
public final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super("Too many tries. Wait a while, then try again.", null, false, false);
        this.retryAfter = retryAfter;
    }

    /// How long to wait.
    public Duration retryAfter() {
        return retryAfter;
    }
}
