package twelvekeys.record;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Leaf;

/// Requests that have written something, by the key that their sender gave them: the same request
/// twice, also at the same time, has one effect. The caller has locked the partnership.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WrittenRequests {

    private record Seen(String fingerprint, @Nullable UUID subject) {}

    private final JdbcClient db;

    WrittenRequests(JdbcClient db) {
        this.db = db;
    }

    /// What the request wrote about when it came before.
    ///
    /// @param asked what it asks for now, as an entry
    /// @return absent if it has no key, or has not come before
    /// @throws RepeatedKey if the key stands for a request that asked for something else
    public Optional<UUID> before(Author author, Entry asked) {
        return before(author, text(asked));
    }

    /// The same of a request that asks for something else than one entry.
    ///
    /// @param asked what it asks for, in any words that are the same when it is sent again
    public Optional<UUID> before(Author author, String asked) {
        String key = author.requestKey();
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > 200) {
            throw new RepeatedKey("A request's key has 1 to 200 characters.");
        }
        Optional<Seen> seen =
                db.sql(
                                """
                                select fingerprint, subject from written_request
                                where partnership_id = ? and side = ? and request_key = ?
                                """)
                        .params(author.partnership(), author.side().code(), key)
                        .query((row, n) ->
                                new Seen(
                                        row.getString("fingerprint"),
                                        row.getObject("subject", UUID.class)))
                        .optional();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.get().fingerprint.equals(fingerprint(asked))) {
            throw new RepeatedKey(
                    "Another request came under this key before. Use a new key for each request.");
        }
        return Optional.ofNullable(seen.get().subject);
    }

    /// Keeps what a request wrote.
    ///
    /// @param asked what it asked for
    /// @param subject what it wrote about
    public void keep(Author author, Entry asked, UUID subject, long firstSeq, Instant at) {
        keep(author, text(asked), subject, firstSeq, at);
    }

    /// The same of a request that asked for something else than one entry.
    public void keep(Author author, String asked, UUID subject, long firstSeq, Instant at) {
        if (author.requestKey() == null) {
            return;
        }
        db.sql(
                        """
                        insert into written_request (partnership_id, side, request_key, fingerprint,
                            subject, first_seq, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(author.partnership(), author.side().code(), author.requestKey())
                .param(fingerprint(asked))
                .param(subject)
                .param(firstSeq)
                .param(Timestamp.from(at))
                .update();
    }

    private static String text(Entry asked) {
        return new String(Canonical.bytes(EntryCodec.asked(asked)), StandardCharsets.UTF_8);
    }

    private static String fingerprint(String asked) {
        return HexFormat.of().formatHex(Leaf.hash(asked.getBytes(StandardCharsets.UTF_8)));
    }
}
