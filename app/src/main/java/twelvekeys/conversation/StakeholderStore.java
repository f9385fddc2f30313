package twelvekeys.conversation;

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
import twelvekeys.partnership.Side;

/// The table of stakeholders: who was asked by one organisation, and the hash of each link.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StakeholderStore {

    /// How many were asked, opened their link, and sent something.
    record Counts(int asked, int opened, int used) {}

    private static final String COLUMNS =
            """
            organisation_id, id, partnership_id, side, purpose, subject, email, place, language,
            asked_at, expires_at, opened_at, used_at
            """;

    private final JdbcClient db;

    StakeholderStore(JdbcClient db) {
        this.db = db;
    }

    /// Keeps others from asking on the same subject, or the same person, until the transaction
    /// ends.
    void lock(UUID organisation, String what) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param("stakeholder/" + organisation + "/" + what)
                .query(Boolean.class)
                .single();
    }

    void add(Stakeholder asked, String key, byte[] hash) {
        db.sql(
                        """
                        insert into stakeholder (organisation_id, id, partnership_id, side, purpose,
                            subject, email, email_key, place, language, hash, asked_at, expires_at)
                        values (:organisation, :id, :partnership, :side, :purpose, :subject, :email,
                            :key, :place, :language, :hash, :at, :expires)
                        """)
                .param("organisation", asked.organisation())
                .param("id", asked.id())
                .param("partnership", asked.partnership())
                .param("side", asked.side().code())
                .param("purpose", asked.purpose().name())
                .param("subject", asked.subject())
                .param("email", asked.email())
                .param("key", key)
                .param("place", asked.place())
                .param("language", asked.language())
                .param("hash", hash)
                .param("at", Timestamp.from(asked.askedAt()))
                .param("expires", Timestamp.from(asked.expires()))
                .update();
    }

    /// When somebody was asked last, latest first, over all partnerships of the organisation.
    List<Instant> lastAsked(UUID organisation, String key, Instant after, int most) {
        return db.sql(
                        """
                        select asked_at from stakeholder
                        where organisation_id = ? and email_key = ? and asked_at > ?
                        order by asked_at desc limit ?
                        """)
                .params(organisation, key, Timestamp.from(after), most)
                .query((row, n) -> row.getTimestamp("asked_at").toInstant())
                .list();
    }

    /// How many people were asked after a moment, how often in all, and one of them the most often.
    Stakeholders.Load load(UUID organisation, Instant after) {
        return db.sql(
                        """
                        select count(*) as people, coalesce(sum(times), 0) as askings,
                            coalesce(max(times), 0) as most
                        from (select count(*) as times from stakeholder
                            where organisation_id = ? and asked_at > ? group by email_key) one
                        """)
                .params(organisation, Timestamp.from(after))
                .query((row, n) ->
                        new Stakeholders.Load(
                                row.getInt("people"), row.getInt("askings"), row.getInt("most")))
                .single();
    }

    boolean knows(UUID organisation, Purpose purpose, UUID subject, String key) {
        return db.sql(
                        """
                        select exists (select 1 from stakeholder where organisation_id = ?
                            and purpose = ? and subject = ? and email_key = ?)
                        """)
                .params(organisation, purpose.name(), subject, key)
                .query(Boolean.class)
                .single();
    }

    Optional<Stakeholder> byHash(byte[] hash, Instant now) {
        return db.sql("select " + COLUMNS + " from stakeholder where hash = ? and expires_at > ?")
                .params(hash, Timestamp.from(now))
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Stakeholder> find(UUID organisation, UUID id) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from stakeholder where organisation_id = ? and id = ?")
                .params(organisation, id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Stakeholder> of(UUID organisation, Purpose purpose, UUID subject) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from stakeholder where organisation_id = ? and purpose = ?
                                and subject = ? order by place
                                """)
                .params(organisation, purpose.name(), subject)
                .query((row, n) -> read(row))
                .list();
    }

    Counts counts(UUID organisation, Purpose purpose, UUID subject) {
        return db.sql(
                        """
                        select count(*) as asked, count(opened_at) as opened, count(used_at) as used
                        from stakeholder where organisation_id = ? and purpose = ? and subject = ?
                        """)
                .params(organisation, purpose.name(), subject)
                .query((row, n) ->
                        new Counts(row.getInt("asked"), row.getInt("opened"), row.getInt("used")))
                .single();
    }

    void open(Stakeholder who, Instant at) {
        db.sql(
                        """
                        update stakeholder set opened_at = ?
                        where organisation_id = ? and id = ? and opened_at is null
                        """)
                .params(Timestamp.from(at), who.organisation(), who.id())
                .update();
    }

    void language(Stakeholder who, String language) {
        db.sql("update stakeholder set language = ? where organisation_id = ? and id = ?")
                .params(language, who.organisation(), who.id())
                .update();
    }

    /// Uses a link. Of two at the same time, one finds it used.
    boolean use(Stakeholder who, Instant at) {
        return db.sql(
                                """
                                update stakeholder set used_at = ?, progress = null
                                where organisation_id = ? and id = ? and used_at is null
                                """)
                        .params(Timestamp.from(at), who.organisation(), who.id())
                        .update()
                > 0;
    }

    void keep(Stakeholder who, byte[] progress) {
        db.sql("update stakeholder set progress = ? where organisation_id = ? and id = ?")
                .params(progress, who.organisation(), who.id())
                .update();
    }

    Optional<byte[]> progress(Stakeholder who) {
        return db.sql(
                        """
                        select progress from stakeholder
                        where organisation_id = ? and id = ? and progress is not null
                        """)
                .params(who.organisation(), who.id())
                .query((row, n) -> row.getBytes("progress"))
                .optional();
    }

    void renew(Stakeholder who, byte[] hash, Instant expires) {
        db.sql(
                        """
                        update stakeholder set hash = ?, expires_at = ?
                        where organisation_id = ? and id = ?
                        """)
                .params(hash, Timestamp.from(expires), who.organisation(), who.id())
                .update();
    }

    /// Forgets what people began to say and never sent.
    void forgetProgress(UUID organisation, Purpose purpose, UUID subject) {
        db.sql(
                        """
                        update stakeholder set progress = null
                        where organisation_id = ? and purpose = ? and subject = ?
                        """)
                .params(organisation, purpose.name(), subject)
                .update();
    }

    /// Forgets who was asked, long after their link has ended.
    int forget(UUID organisation, Instant expiredBefore) {
        return db.sql("delete from stakeholder where organisation_id = ? and expires_at < ?")
                .params(organisation, Timestamp.from(expiredBefore))
                .update();
    }

    private static Stakeholder read(ResultSet row) throws SQLException {
        return new Stakeholder(
                row.getObject("organisation_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("partnership_id", UUID.class),
                Side.of(row.getString("side")),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("subject", UUID.class),
                row.getString("email"),
                row.getInt("place"),
                row.getString("language"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("opened_at")),
                instant(row.getTimestamp("used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
