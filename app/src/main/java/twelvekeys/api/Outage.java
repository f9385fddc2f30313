package twelvekeys.api;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// What keeps the server from doing what it is asked for a while, through no fault of the request.
enum Outage {
    /// The database cannot be reached, or the connection to it broke.
    UNREACHABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database cannot be reached at the moment. Try again in a few seconds. Whether a"
                    + " request to write had its effect is not known: sent again with the same"
                    + " Idempotency-Key it has one effect, not two."),

    /// There is no room left on the server's disk.
    NO_ROOM(
            HttpStatus.INSUFFICIENT_STORAGE,
            "The server has no room left on its disk, and took nothing from this request. Once its"
                    + " administrator has made room, send it again.");

    /// PostgreSQL's code for a full disk (its documentation, appendix A).
    private static final String DISK_FULL = "53100";

    private final HttpStatus status;
    private final String words;

    Outage(HttpStatus status, String words) {
        this.status = status;
        this.words = words;
    }

    HttpStatus status() {
        return status;
    }

    /// What it means for whoever asks, and what to do.
    String words() {
        return words;
    }

    /// The outage behind a failure, absent if it is none. A transaction that could be neither begun
    /// nor ended had no connection any more.
    static Optional<Outage> behind(Exception failure) {
        if (failure instanceof TransactionSystemException ended) {
            Throwable first = ended.getOriginalException();
            return Optional.ofNullable(first)
                    .flatMap(Outage::told)
                    .or(() -> told(ended))
                    .or(() -> Optional.of(UNREACHABLE));
        }
        return failure instanceof CannotCreateTransactionException
                ? told(failure).or(() -> Optional.of(UNREACHABLE))
                : told(failure);
    }

    private static Optional<Outage> told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Outage> outage =
                    switch (cause) {
                        case SQLTransientConnectionException none -> Optional.of(UNREACHABLE);
                        case SQLException sql -> of(String.valueOf(sql.getSQLState()));
                        case IOException io -> of(io);
                        default -> Optional.empty();
                    };
            if (outage.isPresent()) {
                return outage;
            }
        }
        return Optional.empty();
    }

    /// Class 08 is a broken connection, 53 means too few resources, 57P a server that stops or
    /// starts, 58 a failure of its system.
    private static Optional<Outage> of(String state) {
        if (state.equals(DISK_FULL)) {
            return Optional.of(NO_ROOM);
        }
        return state.matches("(08|53|58|57P).*") ? Optional.of(UNREACHABLE) : Optional.empty();
    }

    private static Optional<Outage> of(IOException io) {
        return String.valueOf(io.getMessage()).contains("No space left on device")
                ? Optional.of(NO_ROOM)
                : Optional.empty();
    }
}
