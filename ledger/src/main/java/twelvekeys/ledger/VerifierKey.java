package twelvekeys.ledger;

import org.jspecify.annotations.Nullable;

/// A public key with its name: what one must know, from a source one trusts, to check signatures.
///
/// Its text form is a C2SP vkey, `name+id+base64(type ‖ key)`, such as
/// `example.com/log+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx`. It is no secret.
/// Immutable.
public final class VerifierKey {

    private final String name;
    private final SignatureAlgorithm algorithm;
    private final byte[] publicKey;
    private final int id;

    VerifierKey(String name, SignatureAlgorithm algorithm, byte[] publicKey) {
        this.name = name;
        this.algorithm = algorithm;
        this.publicKey = publicKey;
        this.id = KeyName.id(name, algorithm, publicKey);
    }

    /// Reads a vkey.
    ///
    /// @throws NoteException if it is none, its algorithm is unknown, or its id is not that of the
    ///   key
    public static VerifierKey parse(String vkey) {
        KeyText text = KeyText.parse(vkey);
        VerifierKey key =
                new VerifierKey(
                        text.name(),
                        text.algorithm(),
                        text.bytes(text.algorithm().publicKeyLength()));
        text.checkId(key.id);
        return key;
    }

    /// The name: for a log's key the origin of its checkpoints.
    public String name() {
        return name;
    }

    /// What signatures by this key are.
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /// The short number that tells this key from others of its name. It is no fingerprint: anyone
    /// can make a key of the same id.
    int id() {
        return id;
    }

    /// Whether the signature says that it is by this key. What it says is not checked yet.
    boolean isNamedBy(NoteSignature signature) {
        return signature.id() == id && signature.name().equals(name);
    }

    /// The signature as one that holds, or null.
    @Nullable VerifiedSignature check(NoteSignature signature, String text) {
        SignatureAlgorithm.Signed signed = algorithm.check(publicKey, text, signature.bytes());
        return signed == null ? null : new VerifiedSignature(this, signed.at());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /// The vkey, as [#parse(String)] reads it.
    @Override
    public String toString() {
        return KeyText.of(name, id, algorithm, publicKey);
    }
}
