package twelvekeys.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes that stand for an entry, a subtree, a text or a file. Immutable.
///
/// It is ordered, so that a hash table of them stays fast whoever chose their bits.
public final class Hash implements Comparable<Hash> {

    /// How many bytes a hash has.
    public static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash with these bytes.
    ///
    /// @param bytes copied
    /// @throws IllegalArgumentException if they are not [#LENGTH]
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "A hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// The hash written in 64 lower-case hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if it is anything else
    public static Hash ofHex(String hex) {
        if (!isHex(hex)) {
            throw new IllegalArgumentException(
                    "A hash is written in 64 lower-case hexadecimal digits");
        }
        return new Hash(HEX.parseHex(hex));
    }

    /// The hash written in Base64 (RFC 4648 §4), in its one spelling.
    ///
    /// @throws IllegalArgumentException if it is anything else
    public static Hash ofBase64(String base64) {
        return of(StrictBase64.decode(base64));
    }

    /// What was put into a digest, as a hash; the digest begins anew.
    static Hash from(MessageDigest digest) {
        return new Hash(digest.digest());
    }

    static boolean isHex(String text) {
        return text.length() == 2 * LENGTH
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /// The bytes, in a new array.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        return HEX.formatHex(bytes);
    }

    /// 44 characters of Base64, the last of them `=`.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The same as [#hex()].
    @Override
    public String toString() {
        return hex();
    }
}
