package twelvekeys.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Consumer;

/// A text that stands in an entry only as its hash, so that it can be erased later without breaking
/// a proof: the entry has the *commitment*, and salt and text, its *opening*, lie elsewhere.
///
/// The commitment is SHA-256(salt ‖ UTF-8 of the text). Without the 32 random bytes of salt a short
/// text could be guessed from it; once they are destroyed, nobody can. Immutable.
public final class SealedText {

    /// How many bytes a salt has.
    public static final int SALT_LENGTH = 32;

    private static final String SEALED = "sealed";
    private static final String SALT = "salt";
    private static final String TEXT = "text";

    private final byte[] salt;
    private final String text;

    private SealedText(byte[] salt, String text) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException(
                    "A salt has " + SALT_LENGTH + " bytes, not " + salt.length);
        }
        this.salt = salt.clone();
        this.text = text;
        Texts.check(text);
    }

    /// Seals a text with a new salt.
    ///
    /// @throws JsonException if [Json.Str#allows(String)] says no to the text
    public static SealedText seal(String text, SecureRandom random) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return new SealedText(salt, text);
    }

    /// A text that was sealed with this salt.
    ///
    /// @throws IllegalArgumentException if the salt has not [#SALT_LENGTH] bytes
    /// @throws JsonException if [Json.Str#allows(String)] says no to the text
    public static SealedText of(byte[] salt, String text) {
        return new SealedText(salt, text);
    }

    /// Reads an opening: an object with `salt` in Base64 and `text`, and nothing else.
    ///
    /// @throws JsonException if a member is missing or not text
    /// @throws IllegalArgumentException if the salt is not [#SALT_LENGTH] bytes in canonical
    ///   Base64, or there are other members
    public static SealedText ofOpening(Json.Obj opening) {
        SealedText sealed =
                new SealedText(StrictBase64.decode(opening.text(SALT)), opening.text(TEXT));
        if (opening.members().size() > 2) {
            throw new IllegalArgumentException("An opening has a salt and a text, and no more");
        }
        return sealed;
    }

    /// The text.
    public String text() {
        return text;
    }

    /// The salt, in a new array.
    public byte[] salt() {
        return salt.clone();
    }

    /// What stands for this text in an entry.
    public Hash commitment() {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Hash.from(digest);
    }

    /// The object to put into an entry in the place of the text: `{"sealed": commitment}`.
    public Json.Obj inEntry() {
        return Json.object().put(SEALED, commitment().hex());
    }

    /// The object that opens it: `{"salt": Base64, "text": text}`.
    public Json.Obj opening() {
        return Json.object().put(SALT, StrictBase64.encode(salt)).put(TEXT, text);
    }

    /// Tells every commitment within a value: each object whose only member is `sealed`, with 64
    /// lower-case hexadecimal digits.
    static void findCommitments(Json value, Consumer<Hash> found) {
        switch (value) {
            case Json.Obj object -> {
                if (object.members().size() == 1
                        && object.members().get(SEALED) instanceof Json.Str(String hex)
                        && Hash.isHex(hex)) {
                    found.accept(Hash.ofHex(hex));
                } else {
                    object.members().values().forEach(member -> findCommitments(member, found));
                }
            }
            case Json.Arr array -> array.items().forEach(item -> findCommitments(item, found));
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedText sealed
                && Arrays.equals(salt, sealed.salt)
                && text.equals(sealed.text);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /// The commitment; never the text, which is private.
    @Override
    public String toString() {
        return "text sealed as " + commitment();
    }
}
