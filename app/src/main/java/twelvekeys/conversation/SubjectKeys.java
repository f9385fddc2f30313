package twelvekeys.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import twelvekeys.storage.DataFolder;

/// What encrypts what people say before anybody may read it: one key a wave or a conversation.
///
/// Each key lies in a file of the data folder that only the server's user can read, and never in
/// the database; whoever has the database alone can open nothing. Once a key is forgotten, nobody
/// can. AES-256 in Galois/Counter Mode (NIST SP 800-38D), with a random 96-bit vector in front.
@Component
class SubjectKeys {

    private static final int VECTOR = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final DataFolder folder;

    SubjectKeys(DataFolder folder) {
        this.folder = folder;
    }

    /// Encrypts a text.
    ///
    /// @param subject the wave or the conversation whose key is used, made when first needed
    /// @param place where it is kept; it opens nowhere else
    byte[] seal(UUID subject, String place, String text) {
        byte[] vector = new byte[VECTOR];
        random.nextBytes(vector);
        try {
            byte[] sealed =
                    cipher(
                                    Cipher.ENCRYPT_MODE,
                                    folder.secret(file(subject)),
                                    subject,
                                    place,
                                    vector)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(vector, VECTOR + sealed.length);
            System.arraycopy(sealed, 0, all, VECTOR, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES.", e);
        }
    }

    /// Decrypts a text.
    ///
    /// @return absent if its key is forgotten, or it is not what was sealed at this place
    Optional<String> open(UUID subject, String place, byte[] sealed) {
        Optional<String> secret = folder.knownSecret(file(subject));
        if (secret.isEmpty() || sealed.length <= VECTOR) {
            return Optional.empty();
        }
        try {
            byte[] text =
                    cipher(
                                    Cipher.DECRYPT_MODE,
                                    secret.get(),
                                    subject,
                                    place,
                                    Arrays.copyOf(sealed, VECTOR))
                            .doFinal(sealed, VECTOR, sealed.length - VECTOR);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    /// Forgets the key of a wave or a conversation: what it sealed can never be opened again.
    void forget(UUID subject) {
        folder.forgetSecret(file(subject));
    }

    private static Cipher cipher(int mode, String secret, UUID subject, String place, byte[] vector)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(("said\n" + subject + "\n").getBytes(StandardCharsets.UTF_8));
        byte[] key = digest.digest(secret.getBytes(StandardCharsets.UTF_8));
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, vector));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String file(UUID subject) {
        return "said-" + subject;
    }
}
