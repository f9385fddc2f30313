package twelvekeys.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The table of calendar addresses, and the promises that stand in a calendar.
@Repository
@Transactional
class CalendarStore {

    /// Whose calendar it is.
    record Owner(UUID organisation, UUID person) {}

    /// A promise in a calendar.
    ///
    /// @param matter the promise
    /// @param dueTime the time of the due day, absent where the day is enough
    /// @param zone the zone of that time, present with it
    /// @param lastSeq the place of its latest entry
    /// @param changedAt when that entry was written
    record Event(
            Matter matter,
            @Nullable LocalTime dueTime,
            @Nullable ZoneId zone,
            long lastSeq,
            Instant changedAt) {}

    /// The most promises that a calendar holds: those due first.
    private static final int MOST = 2_000;

    private static final String EVENTS =
            TodayStore.OWN
                    + "select "
                    + TodayStore.MATTER
                    + """
                    , p.due_time, p.due_zone, p.last_seq, e.recorded_at
                    from own o join promise p on p.partnership_id = o.partnership_id
                    join entry e on e.partnership_id = p.partnership_id and e.seq = p.last_seq
                    where (p.state in ('REQUESTED', 'OFFERED', 'COUNTERED')
                        or (p.state = 'PROMISED' and p.done_on is null))
                      and p.due >= :from
                    order by p.due, p.partnership_id, p.number limit :most
                    """;

    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    /// Open promises and proposals of either side, over all partnerships.
    List<Event> events(UUID organisation, LocalDate from) {
        return db.sql(EVENTS)
                .param("organisation", organisation)
                .param("from", from)
                .param("most", MOST)
                .query((row, n) -> event(row))
                .list();
    }

    private static Event event(ResultSet row) throws SQLException {
        String zone = row.getString("due_zone");
        return new Event(
                TodayStore.matter(row),
                row.getObject("due_time", LocalTime.class),
                zone == null ? null : ZoneId.of(zone),
                row.getLong("last_seq"),
                row.getTimestamp("recorded_at").toInstant());
    }

    void put(Owner owner, byte[] hash, Instant at) {
        db.sql(
                        """
                        insert into calendar_feed (organisation_id, person_id, hash, made_at)
                        values (?, ?, ?, ?)
                        on conflict (organisation_id, person_id)
                        do update set hash = excluded.hash, made_at = excluded.made_at
                        """)
                .params(owner.organisation(), owner.person(), hash, Timestamp.from(at))
                .update();
    }

    boolean remove(Owner owner) {
        return db.sql("delete from calendar_feed where organisation_id = ? and person_id = ?")
                        .params(owner.organisation(), owner.person())
                        .update()
                > 0;
    }

    Optional<Instant> madeAt(Owner owner) {
        return db.sql(
                        """
                        select made_at from calendar_feed
                        where organisation_id = ? and person_id = ?
                        """)
                .params(owner.organisation(), owner.person())
                .query((row, n) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    Optional<Owner> owner(byte[] hash) {
        return db.sql("select organisation_id, person_id from calendar_feed where hash = ?")
                .param(hash)
                .query((row, n) ->
                        new Owner(
                                row.getObject("organisation_id", UUID.class),
                                row.getObject("person_id", UUID.class)))
                .optional();
    }
}
