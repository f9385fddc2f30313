package twelvekeys.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The one hash function of this package.
final class Sha256 {

    private Sha256() {}

    /// A new digest.
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
