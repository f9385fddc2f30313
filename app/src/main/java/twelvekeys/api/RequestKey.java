package twelvekeys.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What names a request that writes, from its header `Idempotency-Key`: the same request sent twice
/// under one key, also at the same time, has one effect.
///
/// @param value 1 to 200 visible ASCII characters, null if the request has no name
record RequestKey(@Nullable String value) {

    static final String HEADER = "Idempotency-Key";

    static final String MEANING =
            "Any text of your own, 1 to 200 visible ASCII characters: the same request sent again"
                    + " with the same key has one effect. Another request under a used key is"
                    + " refused with 422.";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    /// @throws Refusal if the header has another form
    static RequestKey of(@Nullable String header) {
        if (header != null && !FORM.matcher(header).matches()) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "The Idempotency-Key must have 1 to 200 visible ASCII characters, no spaces.");
        }
        return new RequestKey(header);
    }
}
