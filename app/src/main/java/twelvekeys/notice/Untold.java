package twelvekeys.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;
import twelvekeys.record.EntriesWritten;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.RecordedEntry;

/// Remembers, in the transaction that appends entries, that the people of the other side have to be
/// told. Who they are and what they read is found out afterwards, so that writing waits for nobody.
///
/// What a file brought is not told one by one: it stands in the digest. What is put on record long
/// after it was written, as the example is, is no news to anybody.
@Component
@Transactional
class Untold {

    /// What one call appended, and the side that has not been told.
    record Batch(UUID partnership, long first, long last, Side forSide) {}

    private static final Duration NEWS = Duration.ofDays(2);

    private final JdbcClient db;
    private final Clock clock;

    Untold(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EntriesWritten written) {
        Instant oldest = clock.instant().minus(NEWS);
        for (Side side : Side.values()) {
            List<RecordedEntry> theirs =
                    written.entries().stream()
                            .filter(entry ->
                                    isNewsFor(entry, side) && entry.draft().at().isAfter(oldest))
                            .toList();
            if (!theirs.isEmpty()) {
                add(written.partnership(), theirs, side);
            }
        }
    }

    static boolean toBeTold(RecordedEntry entry) {
        return entry.draft().origin() == null;
    }

    /// Whether an entry is news for the people of a side: what the other side wrote, and, for its
    /// sponsors, that their own reached for the contract.
    static boolean isNewsFor(RecordedEntry entry, Side side) {
        return toBeTold(entry)
                && (entry.draft().side() != side
                        || entry.draft().entry() instanceof PracticeEntry.ContractReached);
    }

    /// A side that has not joined has nobody to be told.
    private void add(UUID partnership, List<RecordedEntry> entries, Side side) {
        db.sql(
                        """
                        insert into untold (partnership_id, first_seq, last_seq, for_side, written_at)
                        select id, :first, :last, :side, :at from partnership
                        where id = :id
                          and (:side = 'a' or b_organisation is not null)
                        """)
                .param("id", partnership)
                .param("first", entries.getFirst().seq())
                .param("last", entries.getLast().seq())
                .param("side", side.code())
                .param("at", Timestamp.from(entries.getLast().draft().at()))
                .update();
    }

    /// Whether there is anything that an organisation has not been told.
    boolean any(UUID organisation) {
        return db.sql(
                        """
                        select exists (
                            select from partnership p join untold u on u.partnership_id = p.id
                                and u.for_side =
                                    case when p.a_organisation = :organisation then 'a' else 'b' end
                            where p.a_organisation = :organisation
                               or p.b_organisation = :organisation)
                        """)
                .param("organisation", organisation)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// Takes what an organisation has not been told, for the rest of the transaction: no other
    /// server takes it meanwhile.
    List<Batch> take(UUID organisation, int most) {
        return db.sql(
                        """
                        delete from untold u using (
                            select u.partnership_id, u.first_seq, u.for_side
                            from partnership p join untold u on u.partnership_id = p.id
                                and u.for_side =
                                    case when p.a_organisation = :organisation then 'a' else 'b' end
                            where p.a_organisation = :organisation
                               or p.b_organisation = :organisation
                            order by u.written_at limit :most
                            for update of u skip locked
                        ) taken
                        where u.partnership_id = taken.partnership_id
                          and u.first_seq = taken.first_seq and u.for_side = taken.for_side
                        returning u.partnership_id, u.first_seq, u.last_seq, u.for_side
                        """)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, n) ->
                        new Batch(
                                row.getObject("partnership_id", UUID.class),
                                row.getLong("first_seq"),
                                row.getLong("last_seq"),
                                Side.of(row.getString("for_side"))))
                .list();
    }
}
