package twelvekeys.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that are shown once and kept as a hash only. With 256 random bits there is nothing to
/// try out, so the hash is plain SHA-256.
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// 256 random bits as 43 characters that need no escaping in an address.
    public static String fresh() {
        return random(BYTES);
    }

    /// Random bytes as characters that need no escaping in an address.
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /// Whether two secrets are the same; it takes as long whatever they have in common.
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(hash(one), hash(other));
    }

    /// What is kept of a secret.
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
