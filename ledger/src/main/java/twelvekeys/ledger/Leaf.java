package twelvekeys.ledger;

import java.security.MessageDigest;

/// The hash that stands for one entry: a leaf hash of RFC 9162 §2.1.1.
public final class Leaf {

    /// How many bytes a leaf hash has.
    public static final int LENGTH = Hash.LENGTH;

    /// Leaves start with 0, inner nodes with 1: no leaf can pass for a node, nor a node for a leaf.
    private static final byte PREFIX = 0x00;

    private Leaf() {}

    /// SHA-256(0x00 ‖ `canonical`), [#LENGTH] bytes in a new array.
    ///
    /// @param canonical the bytes of one entry, from [Canonical#bytes(Json)]; not changed
    public static byte[] hash(byte[] canonical) {
        MessageDigest digest = Sha256.digest();
        digest.update(PREFIX);
        return digest.digest(canonical);
    }

    /// The same as [#hash(byte\[\])], as a [Hash].
    public static Hash of(byte[] canonical) {
        MessageDigest digest = Sha256.digest();
        digest.update(PREFIX);
        digest.update(canonical);
        return Hash.from(digest);
    }
}
