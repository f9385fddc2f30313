package twelvekeys.ledger;

import java.security.SecureRandom;
import java.time.Instant;

/// A private key with its name. Whoever has it signs in that name.
///
/// Its text form is that of Go's `note` package, `PRIVATE+KEY+name+id+base64(type ‖ seed)`. Only
/// [#secretText()] gives it away; [#toString()] does not. Immutable.
public final class SignerKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] privateKey;
    private final VerifierKey verifier;

    private SignerKey(String name, SignatureAlgorithm algorithm, byte[] privateKey) {
        this.privateKey = privateKey;
        this.verifier = new VerifierKey(name, algorithm, algorithm.publicKey(privateKey));
    }

    /// A new key.
    ///
    /// @param name such as `example.com/partnership/7`; no spaces, no plus
    /// @param random gives the 32 bytes that are the key
    /// @throws NoteException if the name is none
    public static SignerKey generate(
            String name, SignatureAlgorithm algorithm, SecureRandom random) {
        return new SignerKey(KeyName.checked(name), algorithm, algorithm.newPrivateKey(random));
    }

    /// Reads what [#secretText()] wrote.
    ///
    /// @throws NoteException if it is no private key, its algorithm is unknown, or its id is not
    ///   that of the public key that belongs to it
    public static SignerKey parse(String secretText) {
        if (!secretText.startsWith(PREFIX)) {
            throw new NoteException("A private key begins with " + PREFIX);
        }
        KeyText text = KeyText.parse(secretText.substring(PREFIX.length()));
        SignerKey key =
                new SignerKey(
                        text.name(),
                        text.algorithm(),
                        text.bytes(text.algorithm().privateKeyLength()));
        text.checkId(key.verifier.id());
        return key;
    }

    /// The public key, to hand to everybody.
    public VerifierKey verifier() {
        return verifier;
    }

    /// The private key as text, to be kept where nobody reads it.
    public String secretText() {
        return PREFIX
                + KeyText.of(verifier.name(), verifier.id(), verifier.algorithm(), privateKey);
    }

    /// This key's signature of a text.
    ///
    /// @param text ends in a newline
    /// @param at when, for algorithms that say so; counted in whole seconds, not before 1970
    /// @throws IllegalArgumentException if the time is needed and before 1970
    public NoteSignature sign(String text, Instant at) {
        long time = at.getEpochSecond();
        if (verifier.algorithm().timed() && time < 0) {
            throw new IllegalArgumentException("A signature is not made before 1970");
        }
        return new NoteSignature(
                verifier.name(), verifier.id(), verifier.algorithm().sign(privateKey, text, time));
    }

    /// The public key's text; never the private one's.
    @Override
    public String toString() {
        return "private key of " + verifier;
    }
}
