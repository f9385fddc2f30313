package twelvekeys.conversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import twelvekeys.storage.DataFolder;

/// Connects a stakeholder's link with the answer they gave, for the page behind that link and for
/// nothing else.
///
/// The identity of an answer is a hash of the stakeholder's and of a secret that lies in the data
/// folder, outside the database: whoever has the database alone cannot tell which answer is whose.
@Component
class AnswerIds {

    private static final String SECRET = "said-answers";

    private final DataFolder folder;

    AnswerIds(DataFolder folder) {
        this.folder = folder;
    }

    /// The identity of the answer that somebody gives, or gave (a UUID of version 8, RFC 9562).
    UUID of(Stakeholder who) {
        ByteBuffer hash =
                ByteBuffer.wrap(hash("answer\n" + folder.secret(SECRET) + "\n" + who.id()));
        long most = (hash.getLong() & ~0xF000L) | 0x8000L;
        long least = (hash.getLong() & ~0xC000000000000000L) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
