package twelvekeys.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The promises whose dates call for a message. Only what both sides made here, or one of them told
/// and the other confirmed: claims from files stand in the digest.
@Repository
@Transactional
class DueStore {

    /// A promise, and whether its promisor has looked at it half-way.
    record Dated(Matter matter, boolean lookedAt) {}

    private static final String DATED =
            TodayStore.OWN
                    + "select "
                    + TodayStore.MATTER
                    + """
                    , p.half_way_on is not null as looked_at
                    from own o join promise p on p.partnership_id = o.partnership_id
                    where p.state = 'PROMISED' and p.done_on is null and p.claim_of is null
                      and p.due_in_force >= :from
                    order by p.due_in_force, o.partner, p.number
                    """;

    private final JdbcClient db;

    DueStore(JdbcClient db) {
        this.db = db;
    }

    /// Open promises of either side, the earliest date first.
    ///
    /// @param from only those due on this day or later
    List<Dated> dated(UUID organisation, LocalDate from) {
        return db.sql(DATED)
                .param("organisation", organisation)
                .param("from", from)
                .query((row, n) -> new Dated(TodayStore.matter(row), row.getBoolean("looked_at")))
                .list();
    }
}
