package twelvekeys.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files that show something, kept beside the record under the SHA-256 of their bytes. Both sides
/// can open them; the entry that speaks of a file holds its hash, so another file cannot take its
/// place.
@Service
@Transactional
public class Attachments {

    /// The largest file, in bytes: 10 MB.
    public static final int LARGEST = 10_000_000;

    /// A file.
    ///
    /// @param file what the record says of it
    /// @param content its bytes
    public record Kept(Evidence.File file, Resource content) {}

    private final JdbcClient db;
    private final Clock clock;

    Attachments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Keeps a file. The same bytes are kept once.
    ///
    /// @throws IllegalArgumentException in words for whoever sent it: it is empty or too large
    public Evidence.File keep(Author author, String name, String mediaType, byte[] content) {
        if (content.length == 0) {
            throw new IllegalArgumentException("The file is empty.");
        }
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("A file may have at most 10 MB.");
        }
        String hash = sha256(content);
        String shown = shown(name);
        String type = mediaType.matches("[\\w.+-]{1,80}/[\\w.+-]{1,80}") ? mediaType : BYTES;
        db.sql(
                        """
                        insert into attachment
                            (partnership_id, sha256, name, media_type, content, side, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (partnership_id, sha256) do nothing
                        """)
                .params(author.partnership(), hash, shown, type)
                .param(content)
                .param(author.side().code())
                .param(Timestamp.from(clock.instant()))
                .update();
        return new Evidence.File(shown, hash, type, content.length);
    }

    /// A file by its hash.
    @Transactional(readOnly = true)
    public Optional<Kept> find(UUID partnership, String sha256) {
        return db.sql(
                        """
                        select name, media_type, content from attachment
                        where partnership_id = ? and sha256 = ?
                        """)
                .params(partnership, sha256)
                .query((row, n) -> {
                    byte[] content = row.getBytes("content");
                    return new Kept(
                            new Evidence.File(
                                    row.getString("name"),
                                    sha256,
                                    row.getString("media_type"),
                                    content.length),
                            new ByteArrayResource(content));
                })
                .optional();
    }

    private static final String BYTES = "application/octet-stream";

    /// The last part of the name, without what a file system or a header could stumble over.
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "file" : clean.substring(0, Math.min(200, clean.length()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
