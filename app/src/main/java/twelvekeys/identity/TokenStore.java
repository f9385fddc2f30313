package twelvekeys.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The table of access tokens.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TokenStore {

    private static final String TOKENS =
            """
            select organisation_id, id, person_id, name, scopes, made_at, expires_at, last_used_on
            from access_token
            where revoked_at is null and (expires_at is null or expires_at > :now)
            """;

    private final JdbcClient db;

    TokenStore(JdbcClient db) {
        this.db = db;
    }

    void add(Token token, byte[] hash) {
        Instant expires = token.expires();
        db.sql(
                        """
                        insert into access_token (organisation_id, id, person_id, name, scopes,
                            hash, made_at, expires_at)
                        values (:organisation, :id, :person, :name, :scopes, :hash, :at, :expires)
                        """)
                .param("organisation", token.organisation())
                .param("id", token.id())
                .param("person", token.person())
                .param("name", token.name())
                .param(
                        "scopes",
                        token.scopes().stream()
                                .sorted()
                                .map(Right::code)
                                .collect(Collectors.joining(" ")))
                .param("hash", hash)
                .param("at", Timestamp.from(token.madeAt()))
                .param("expires", expires == null ? null : Timestamp.from(expires))
                .update();
    }

    Optional<Token> working(byte[] hash, Instant now) {
        return db.sql(TOKENS + "and hash = :hash")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .optional();
    }

    List<Token> of(UUID organisation, UUID person, Instant now) {
        return db.sql(
                        TOKENS
                                + "and organisation_id = :organisation and person_id = :person"
                                + " order by made_at, id")
                .param("organisation", organisation)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .list();
    }

    void used(Token token, LocalDate on) {
        db.sql(
                        """
                        update access_token set last_used_on = ?
                        where organisation_id = ? and id = ?
                        """)
                .params(on, token.organisation(), token.id())
                .update();
    }

    boolean revoke(UUID organisation, UUID person, UUID id, Instant now) {
        return db.sql(
                                """
                                update access_token set revoked_at = ?
                                where organisation_id = ? and person_id = ? and id = ?
                                    and revoked_at is null
                                """)
                        .params(Timestamp.from(now), organisation, person, id)
                        .update()
                > 0;
    }

    void revokeAll(UUID person, Instant now) {
        db.sql("update access_token set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(Timestamp.from(now), person)
                .update();
    }

    /// Revokes what a person held in one organisation.
    void revokeAll(UUID organisation, UUID person, Instant now) {
        db.sql(
                        """
                        update access_token set revoked_at = ?
                        where organisation_id = ? and person_id = ? and revoked_at is null
                        """)
                .params(Timestamp.from(now), organisation, person)
                .update();
    }

    private static Token read(ResultSet row) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new Token(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getTimestamp("made_at").toInstant(),
                expires == null ? null : expires.toInstant(),
                row.getObject("last_used_on", LocalDate.class));
    }

    private static Set<Right> scopes(String words) {
        Set<Right> scopes = EnumSet.noneOf(Right.class);
        Stream.of(words.split(" ")).flatMap(word -> Right.of(word).stream()).forEach(scopes::add);
        return Set.copyOf(scopes);
    }
}
