package twelvekeys.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A request that is not carried out; the message tells a person why and what to do.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<String> allowed;

    Refusal(HttpStatus status, String message) {
        this(status, message, List.of());
    }

    Refusal(HttpStatus status, String message, List<String> allowed) {
        super(message, null, false, false);
        this.status = status;
        this.allowed = List.copyOf(allowed);
    }

    /// The one answer to what is not there and to what is not the caller's.
    static Refusal notThere() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "There is nothing here, or it is not yours to see. Check the address.");
    }

    HttpStatus status() {
        return status;
    }

    /// The values that would have been accepted, empty where they cannot be listed.
    List<String> allowed() {
        return allowed;
    }
}
