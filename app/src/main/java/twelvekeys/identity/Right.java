package twelvekeys.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a request needs to be allowed to do. None includes another: a token may write without
/// reading.
public enum Right {
    /// To look.
    READ("read"),
    /// To put on record: promises, answers, imports.
    WRITE("write"),
    /// To decide who belongs to the organisation, and its settings.
    MANAGE("manage");

    private final String code;

    Right(String code) {
        this.code = code;
    }

    /// The word under which the right is stored and shown: `read`, `write` or `manage`.
    public String code() {
        return code;
    }

    /// The right of a word, absent if there is none.
    public static Optional<Right> of(String code) {
        return Stream.of(values())
                .filter(right -> right.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
