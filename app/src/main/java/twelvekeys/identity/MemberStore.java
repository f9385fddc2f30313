package twelvekeys.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The table of members. Here a member is somebody who has neither been removed nor reached the end
/// of their time.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MemberStore {

    private static final Set<Right> EVERYTHING = Set.copyOf(EnumSet.allOf(Right.class));

    private static final String MEMBERS =
            """
            select p.id, p.name, p.email, p.zone, p.language,
                m.organisation_id, m.role, m.since, m.until
            from member m
            join person p on p.id = m.person_id
            where m.removed_at is null and (m.until is null or m.until > :now)
            """;

    private final JdbcClient db;

    MemberStore(JdbcClient db) {
        this.db = db;
    }

    boolean none() {
        return db.sql("select not exists (select from member)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    Optional<Member> find(UUID organisation, UUID person, Instant now) {
        return db.sql(MEMBERS + "and m.organisation_id = :organisation and m.person_id = :person")
                .param("organisation", organisation)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .optional();
    }

    List<Member> of(UUID organisation, Instant now) {
        return db.sql(MEMBERS + "and m.organisation_id = :organisation order by p.name, p.id")
                .param("organisation", organisation)
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .list();
    }

    List<Member> ofPerson(UUID person, Instant now) {
        return db.sql(MEMBERS + "and m.person_id = :person order by m.since, m.organisation_id")
                .param("person", person)
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .list();
    }

    List<UUID> organisations(Instant now) {
        return db.sql(
                        """
                        select distinct organisation_id from member
                        where removed_at is null and (until is null or until > :now)
                        order by organisation_id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject("organisation_id", UUID.class))
                .list();
    }

    /// Adds a member, or lets one who left in again.
    void put(UUID organisation, UUID person, Role role, @Nullable Instant until, Instant since) {
        db.sql(
                        """
                        insert into member (organisation_id, person_id, role, since, until)
                        values (:organisation, :person, :role, :since, :until)
                        on conflict (organisation_id, person_id) do update
                        set role = excluded.role, since = excluded.since, until = excluded.until,
                            removed_at = null
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("role", role.code())
                .param("since", Timestamp.from(since))
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
    }

    void change(UUID organisation, UUID person, Role role, @Nullable Instant until) {
        db.sql(
                        """
                        update member set role = :role, until = :until
                        where organisation_id = :organisation and person_id = :person
                        """)
                .param("role", role.code())
                .param("until", until == null ? null : Timestamp.from(until))
                .param("organisation", organisation)
                .param("person", person)
                .update();
    }

    void remove(UUID organisation, UUID person, Instant at) {
        db.sql("update member set removed_at = ? where organisation_id = ? and person_id = ?")
                .params(Timestamp.from(at), organisation, person)
                .update();
    }

    /// Lets one change of an organisation's members be made at a time, until this one's end.
    void lock(UUID organisation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('member ' || ?, 0))")
                .param(organisation.toString())
                .query((row, n) -> true)
                .single();
    }

    private static Member read(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("until");
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                ZoneId.of(row.getString("zone")),
                row.getString("language"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant(),
                EVERYTHING,
                null);
    }
}
