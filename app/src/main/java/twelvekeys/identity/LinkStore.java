package twelvekeys.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The table of single-use links.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LinkStore {

    private static final String COLUMNS =
            "id, purpose, organisation_id, partnership_id, email, role, member_until, made_by,"
                    + " made_at, expires_at";

    /// The rule by which a link works: neither used nor revoked, and in its time.
    private static final String WORKS = " used_at is null and revoked_at is null and expires_at > ";

    private final JdbcClient db;

    LinkStore(JdbcClient db) {
        this.db = db;
    }

    void add(Link link, byte[] hash) {
        Link.Terms terms = link.terms();
        Role role = terms.role();
        Instant until = terms.memberUntil();
        db.sql(
                        """
                        insert into single_use_link (id, hash, purpose, organisation_id,
                            partnership_id, email, role, member_until, made_by, made_at, expires_at)
                        values (:id, :hash, :purpose, :organisation, :partnership, :email, :role,
                            :until, :by, :at, :expires)
                        """)
                .param("id", link.id())
                .param("hash", hash)
                .param("purpose", link.purpose().name())
                .param("organisation", terms.organisation())
                .param("partnership", terms.partnership())
                .param("email", terms.email())
                .param("role", role == null ? null : role.code())
                .param("until", until == null ? null : Timestamp.from(until))
                .param("by", terms.madeBy())
                .param("at", Timestamp.from(link.madeAt()))
                .param("expires", Timestamp.from(link.expires()))
                .update();
    }

    Optional<Link> working(byte[] hash, Instant now) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from single_use_link where hash = :hash and"
                                + WORKS
                                + ":now")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .optional();
    }

    /// Uses a link. Of two at the same time, one finds it gone.
    Optional<Link> use(byte[] hash, LinkPurpose purpose, Instant now) {
        return db.sql(
                        "update single_use_link set used_at = :now where hash = :hash and purpose ="
                                + " :purpose and"
                                + WORKS
                                + ":now returning "
                                + COLUMNS)
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .optional();
    }

    List<Link> pending(UUID organisation, LinkPurpose purpose, Instant now) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from single_use_link where organisation_id = :organisation and"
                                + " purpose = :purpose and"
                                + WORKS
                                + ":now order by made_at, id")
                .param("organisation", organisation)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .list();
    }

    boolean revoke(UUID organisation, UUID id, Instant now) {
        return db.sql(
                                "update single_use_link set revoked_at = :now where organisation_id ="
                                        + " :organisation and id = :id and"
                                        + WORKS
                                        + ":now")
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void revokeAll(LinkPurpose purpose, @Nullable String email, Instant now) {
        db.sql(
                        "update single_use_link set revoked_at = :now where purpose = :purpose and"
                                + " email is not distinct from :email and"
                                + WORKS
                                + ":now")
                .param("purpose", purpose.name())
                .param("email", email)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Link read(ResultSet row) throws SQLException {
        String role = row.getString("role");
        Timestamp until = row.getTimestamp("member_until");
        return new Link(
                row.getObject("id", UUID.class),
                LinkPurpose.valueOf(row.getString("purpose")),
                new Link.Terms(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("partnership_id", UUID.class),
                        row.getString("email"),
                        role == null ? null : Role.of(role).orElseThrow(),
                        until == null ? null : until.toInstant(),
                        row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
