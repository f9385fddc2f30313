package twelvekeys.promise;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one side writes for itself about a promise or a case. It is no entry: it stands in no
/// record, and nothing the other side can reach holds it.
@Service
@Transactional
public class PrivateNotes {

    /// The most characters of a note.
    public static final int LONGEST = 4_000;

    /// A note.
    ///
    /// @param id its identity
    /// @param words what it says
    /// @param by who wrote it
    /// @param at when
    public record Note(UUID id, String words, String by, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;

    PrivateNotes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Writes a note.
    ///
    /// @param organisation whose note it is
    /// @param subject the promise or the case
    /// @throws IllegalArgumentException in words for whoever wrote it: it is empty or too long
    public Note write(UUID organisation, UUID partnership, UUID subject, String by, String words) {
        return write(organisation, partnership, subject, by, words, null);
    }

    /// Writes a note, once for each key. The key is kept nowhere: the note's identity is made from
    /// it, so that no trace of a note stands beside it.
    ///
    /// @param requestKey what names this request, absent if nothing does
    /// @throws IllegalArgumentException also if another note was written under the key
    public Note write(
            UUID organisation,
            UUID partnership,
            UUID subject,
            String by,
            String words,
            @Nullable String requestKey) {
        String clean = words.strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new IllegalArgumentException("A note has 1 to 4000 characters.");
        }
        UUID id =
                requestKey == null
                        ? UUID.randomUUID()
                        : UUID.nameUUIDFromBytes(
                                (partnership + " " + requestKey).getBytes(StandardCharsets.UTF_8));
        db.sql(
                        """
                        insert into private_note (organisation_id, id, partnership_id, subject,
                            words, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (organisation_id, id) do nothing
                        """)
                .params(organisation, id, partnership, subject, clean, by)
                .param(Timestamp.from(clock.instant()))
                .update();
        return about(organisation, partnership, subject).stream()
                .filter(note -> note.id().equals(id) && note.words().equals(clean))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Another note was written under this key before. Use a new key"
                                        + " for each."));
    }

    /// The notes of an organisation about a promise or a case, oldest first.
    @Transactional(readOnly = true)
    public List<Note> about(UUID organisation, UUID partnership, UUID subject) {
        return db.sql(
                        """
                        select id, words, written_by, written_at from private_note
                        where organisation_id = ? and partnership_id = ? and subject = ?
                        order by written_at, id
                        """)
                .params(organisation, partnership, subject)
                .query((row, n) ->
                        new Note(
                                row.getObject("id", UUID.class),
                                row.getString("words"),
                                row.getString("written_by"),
                                row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// How many notes an organisation wrote in a partnership.
    @Transactional(readOnly = true)
    public long count(UUID organisation, UUID partnership) {
        return db.sql(
                        """
                        select count(*) from private_note
                        where organisation_id = ? and partnership_id = ?
                        """)
                .params(organisation, partnership)
                .query(Long.class)
                .single();
    }

    /// Throws a note away.
    ///
    /// @return whether there was one in the partnership
    public boolean forget(UUID organisation, UUID partnership, UUID id) {
        return db.sql(
                                """
                                delete from private_note
                                where organisation_id = ? and partnership_id = ? and id = ?
                                """)
                        .params(organisation, partnership, id)
                        .update()
                == 1;
    }
}
