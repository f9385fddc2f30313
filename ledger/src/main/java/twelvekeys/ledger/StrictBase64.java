package twelvekeys.ledger;

import java.util.Arrays;
import java.util.Base64;

/// Base64 (RFC 4648 §4) in its one spelling: with padding, without line ends, unused bits zero.
///
/// A decoder that is lenient lets one signature be written in several ways, so that two copies of
/// one note differ without either being wrong.
final class StrictBase64 {

    private StrictBase64() {}

    /// @throws IllegalArgumentException if `text` is not what [#encode(byte\[\])] would write
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("This is not the canonical Base64 of its bytes");
        }
        return bytes;
    }

    static String encode(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return Base64.getEncoder().encodeToString(all);
    }
}
