package twelvekeys.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What was asked for is not there, or not for this organisation to see; nobody learns which.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotHere() {
        super("There is nothing here.", null, false, false);
    }
}
