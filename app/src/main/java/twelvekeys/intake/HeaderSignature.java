package twelvekeys.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import twelvekeys.tables.Names;

/// What files with the same columns have in common, whatever their rows: a hash of their names.
final class HeaderSignature {

    private HeaderSignature() {}

    static String of(List<String> headers) {
        MessageDigest digest = sha256();
        for (String header : headers) {
            digest.update(Names.key(header).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
