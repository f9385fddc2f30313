package twelvekeys.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The name of a key, and the short number that tells a key from others of its name (C2SP
/// signed-note, "Signatures").
final class KeyName {

    private static final HexFormat HEX = HexFormat.of();

    private KeyName() {}

    /// The name, if it is one.
    ///
    /// @throws NoteException if it is empty or holds a space, a plus or a control character
    static String checked(String name) {
        boolean wrong =
                name.isEmpty()
                        || name.codePoints()
                                .anyMatch(c ->
                                        c == '+'
                                                || Character.isSpaceChar(c)
                                                || Character.isWhitespace(c)
                                                || Character.isISOControl(c));
        if (wrong || Texts.faultIn(name) != Texts.NO_FAULT) {
            throw new NoteException(
                    "A key's name is not empty and has no spaces, plus signs or control characters");
        }
        return name;
    }

    /// SHA-256(name ‖ 0x0A ‖ signature type ‖ public key), the first four bytes of it.
    static int id(String name, SignatureAlgorithm algorithm, byte[] publicKey) {
        MessageDigest digest = Sha256.digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(algorithm.type());
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    static String hex(int id) {
        return HEX.toHexDigits(id);
    }
}
