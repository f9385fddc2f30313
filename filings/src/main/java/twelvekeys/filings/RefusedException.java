package twelvekeys.filings;

import java.io.IOException;

/// A file that is not read, with the reason for people.
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason);
    }
}
