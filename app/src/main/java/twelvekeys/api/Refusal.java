package twelvekeys.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import twelvekeys.ledger.JsonException;
import twelvekeys.promise.NotThere;

/// A request that is not carried out; the message tells a person why and what to do.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<String> allowed;
    private final transient Map<String, Object> members;

    Refusal(HttpStatus status, String message) {
        this(status, message, List.of());
    }

    Refusal(HttpStatus status, String message, List<String> allowed) {
        this(status, message, allowed, Map.of());
    }

    private Refusal(
            HttpStatus status, String message, List<String> allowed, Map<String, Object> members) {
        super(message, null, false, false);
        this.status = status;
        this.allowed = List.copyOf(allowed);
        this.members = Map.copyOf(members);
    }

    /// A refusal that tells a program more.
    ///
    /// @param members what the problem detail holds beside the words
    static Refusal telling(
            HttpStatus status, @Nullable String message, Map<String, Object> members) {
        return new Refusal(status, String.valueOf(message), List.of(), members);
    }

    /// Does what another module may refuse in words, and tells its refusal.
    ///
    /// @throws Refusal if it does
    static <T> T inWords(Supplier<T> work) {
        try {
            return work.get();
        } catch (NotThere e) {
            throw notThere();
        } catch (JsonException e) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A text holds a character that no record can keep: half of a surrogate pair, or"
                            + " a noncharacter.");
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
    }

    /// The one answer to what is not there and to what is not the caller's.
    static Refusal notThere() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "There is nothing here, or it is not yours to see. Check the address.");
    }

    /// Refuses what is not there.
    ///
    /// @throws Refusal if nothing was found
    static void demandThere(Optional<?> found) {
        if (found.isEmpty()) {
            throw notThere();
        }
    }

    HttpStatus status() {
        return status;
    }

    /// What the problem detail holds beside the words.
    Map<String, Object> members() {
        return members;
    }

    /// The values that would have been accepted, empty where they cannot be listed.
    List<String> allowed() {
        return allowed;
    }
}
