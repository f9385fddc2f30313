package twelvekeys.web;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;

/// A passkey in memory, which answers what it is told to, right or wrong.
///
/// Its bytes follow <https://www.w3.org/TR/webauthn-3/>: authenticator data, a COSE key on the
/// curve P-256, and an attestation of the format `none`.
final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys = keys();
    private final byte[] credential =
            UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);

    /// The origin that it says the page had.
    String origin;

    /// The host that it says it answers for.
    String host = "localhost";

    /// How often it says it has signed.
    long count;

    /// Whether it says it has verified its person.
    boolean verified = true;

    /// What it says its person is called.
    String handle = "";

    SoftAuthenticator(String origin) {
        this.origin = origin;
    }

    /// What it tells of itself when it is made.
    String made(String challenge) {
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3); // a map of three
        write(attestation, cbor("fmt"), cbor("none"), cbor("attStmt"), bytes(0xa0));
        byte[] data = data(WITH_KEY, key());
        write(attestation, cbor("authData"), bytes(0x58, data.length), data);
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]}}
        """
                .formatted(
                        text(credential),
                        text(credential),
                        text(client("webauthn.create", challenge)),
                        text(attestation.toByteArray()));
    }

    /// What it signs in order to let its person in.
    String signed(String challenge) {
        byte[] data = data(0, bytes());
        byte[] client = client("webauthn.get", challenge);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        write(all, data, sha256(client));
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s",
         "userHandle":"%s"}}
        """
                .formatted(
                        text(credential),
                        text(credential),
                        text(client),
                        text(data),
                        text(signature(all.toByteArray())),
                        handle);
    }

    private byte[] client(String type, String challenge) {
        return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int flags, byte[] key) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int all = flags | PRESENT | (verified ? VERIFIED : 0);
        write(
                data,
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                bytes(all),
                ByteBuffer.allocate(4).putInt((int) count).array(),
                key);
        return data.toByteArray();
    }

    private byte[] key() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(
                out,
                new byte[16],
                bytes(0, credential.length),
                credential,
                bytes(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                coordinate(key.getW().getAffineX()),
                bytes(0x22, 0x58, 0x20),
                coordinate(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] signature(byte[] words) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(words);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] cbor(String word) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x60 + letters.length);
        out.writeBytes(letters);
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void write(ByteArrayOutputStream out, byte[]... parts) {
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
