package twelvekeys.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Gives an answer its strong `ETag`: the sequence number of the latest entry about the thing,
/// which [Seen] compares, and a hash of the whole answer. What is shown can change without an
/// entry: a chance is read anew each day, and amends are kept by promises of their own.
@Component
class ETags {

    private static final int HASH_BYTES = 8;

    private final JsonMapper json;

    ETags(JsonMapper json) {
        this.json = json;
    }

    /// The answer with its tag. Asked with `If-None-Match` and the same tag, it becomes a 304.
    ///
    /// @param lastSeq the sequence number of the latest entry about the thing
    <T> ResponseEntity<T> on(long lastSeq, T view) {
        return ResponseEntity.ok().eTag(lastSeq + "-" + hash(view)).body(view);
    }

    private String hash(Object view) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
