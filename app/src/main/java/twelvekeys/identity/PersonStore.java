package twelvekeys.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The table of people.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonStore {

    /// A person and what the address and the password are worth.
    ///
    /// @param person the person
    /// @param password the hash, null for a person without a password
    /// @param confirmed whether the address is known to be the person's
    record Known(Person person, @Nullable String password, boolean confirmed) {}

    private static final String COLUMNS =
            """
            select id, name, email, zone, language, password,
                email_confirmed_at is not null as confirmed
            from person
            """;

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Known> find(UUID id) {
        return db.sql(COLUMNS + "where id = ?").param(id).query((row, n) -> read(row)).optional();
    }

    Optional<Known> byEmail(String email) {
        return db.sql(COLUMNS + "where email_key = ?")
                .param(EmailAddress.key(email))
                .query((row, n) -> read(row))
                .optional();
    }

    void add(Person person, @Nullable String password, @Nullable Instant confirmed, Instant at) {
        db.sql(
                        """
                        insert into person (id, name, email, email_key, email_confirmed_at, zone,
                            language, password, created_at)
                        values (:id, :name, :email, :key, :confirmed, :zone, :language, :password,
                            :at)
                        """)
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("key", EmailAddress.key(person.email()))
                .param("confirmed", confirmed == null ? null : Timestamp.from(confirmed))
                .param("zone", person.zone().getId())
                .param("language", person.language())
                .param("password", password)
                .param("at", Timestamp.from(at))
                .update();
    }

    void describe(UUID id, String name, ZoneId zone, String language) {
        db.sql("update person set name = ?, zone = ?, language = ? where id = ?")
                .params(name, zone.getId(), language, id)
                .update();
    }

    void setPassword(UUID id, @Nullable String password) {
        db.sql("update person set password = :password where id = :id")
                .param("password", password)
                .param("id", id)
                .update();
    }

    void confirm(UUID id, Instant at) {
        db.sql("update person set email_confirmed_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static Known read(ResultSet row) throws SQLException {
        return new Known(
                new Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("language")),
                row.getString("password"),
                row.getBoolean("confirmed"));
    }
}
