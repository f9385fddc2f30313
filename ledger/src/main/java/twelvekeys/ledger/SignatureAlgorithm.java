package twelvekeys.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a note is signed: C2SP signed-note, "Signature types". Another algorithm is one constant
/// more here; nothing outside knows what a key or a signature is made of.
public enum SignatureAlgorithm {

    /// A log's signature: Ed25519 over the text of the note (C2SP signed-note, type 0x01).
    ED25519(0x01) {
        @Override
        byte[] message(String text, long time) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    },

    /// A witness's cosignature: Ed25519 over a time and the text of a checkpoint (C2SP
    /// tlog-cosignature, `cosignature/v1`, type 0x04). It says: at that time this was the largest
    /// log of this origin that I had seen, and it had only grown.
    ED25519_COSIGNATURE(0x04) {
        @Override
        byte[] message(String text, long time) {
            return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final byte type;

    SignatureAlgorithm(int type) {
        this.type = (byte) type;
    }

    /// The algorithm of a signature type, if it is known here.
    static Optional<SignatureAlgorithm> of(byte type) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.type == type).findFirst();
    }

    /// The byte that names this algorithm within keys and key ids.
    byte type() {
        return type;
    }

    /// Whether a signature says when it was made.
    public boolean timed() {
        return this == ED25519_COSIGNATURE;
    }

    /// The bytes that are signed.
    ///
    /// @param time seconds since 1970; not used if not [#timed()]
    abstract byte[] message(String text, long time);

    int publicKeyLength() {
        return Ed25519.KEY_LENGTH;
    }

    int privateKeyLength() {
        return Ed25519.KEY_LENGTH;
    }

    byte[] newPrivateKey(SecureRandom random) {
        return Ed25519.newSeed(random);
    }

    byte[] publicKey(byte[] privateKey) {
        return Ed25519.publicKey(privateKey);
    }

    /// The signature, after its time in 8 bytes if it has one.
    byte[] sign(byte[] privateKey, String text, long time) {
        byte[] signature = Ed25519.sign(privateKey, message(text, time));
        return timed()
                ? ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(time)
                        .put(signature)
                        .array()
                : signature;
    }

    /// What the signature says if it is that of the text by that key; otherwise null.
    @Nullable Signed check(byte[] publicKey, String text, byte[] signature) {
        if (!timed()) {
            return Ed25519.verify(publicKey, message(text, 0), signature) ? new Signed(null) : null;
        }
        if (signature.length < Long.BYTES) {
            return null;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        byte[] rest = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        return time >= 0
                        && time <= Instant.MAX.getEpochSecond()
                        && Ed25519.verify(publicKey, message(text, time), rest)
                ? new Signed(Instant.ofEpochSecond(time))
                : null;
    }

    /// What a signature that holds says.
    ///
    /// @param at when it was made, to the second; null if it does not say
    record Signed(@Nullable Instant at) {}
}
