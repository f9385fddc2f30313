package twelvekeys.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What whoever writes saw last, from the header `If-Match`: if somebody wrote in the meantime, the
/// step is refused.
///
/// @param seq the sequence number of the latest entry they saw, null if they do not say
record Seen(@Nullable Long seq) {

    static final String HEADER = "If-Match";

    static final String MEANING =
            "The ETag that you saw, or the `lastSeq` in quotes, such as \"17\": if somebody wrote"
                    + " since then, the step is refused with 412.";

    /// A sequence number, with or without what else an [ETags] holds.
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{16})?\"");

    /// @throws Refusal if the header has another form
    static Seen of(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return new Seen(null);
        }
        Matcher one = FORM.matcher(header.strip());
        if (!one.matches()) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "If-Match takes one tag as it was given in ETag, such as \"17\" with its"
                            + " quotes.");
        }
        return new Seen(Long.valueOf(one.group(1)));
    }
}
