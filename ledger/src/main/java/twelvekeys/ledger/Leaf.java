package twelvekeys.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that stands for one entry: a leaf hash of RFC 9162 §2.1.1.
public final class Leaf {

    /// How many bytes a leaf hash has.
    public static final int LENGTH = 32;

    /// Leaves start with 0, inner nodes with 1: no leaf can pass for a node, nor a node for a leaf.
    private static final byte PREFIX = 0x00;

    private Leaf() {}

    /// SHA-256(0x00 ‖ `canonical`), [#LENGTH] bytes in a new array.
    ///
    /// @param canonical the bytes of one entry, from [Canonical#bytes(Json)]; not changed
    public static byte[] hash(byte[] canonical) {
        MessageDigest digest = sha256();
        digest.update(PREFIX);
        return digest.digest(canonical);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
