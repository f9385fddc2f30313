package twelvekeys.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The table of people's accounts with providers of identities: one account of one person with
/// each.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProviderAccounts {

    private final JdbcClient db;

    ProviderAccounts(JdbcClient db) {
        this.db = db;
    }

    /// Whose account it is.
    Optional<UUID> person(String issuer, String subject) {
        return db.sql("select person_id from provider_account where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// Whether a person has an account with a provider.
    boolean has(UUID person, String issuer) {
        return db.sql("select 1 from provider_account where person_id = ? and issuer = ?")
                .params(person, issuer)
                .query((row, n) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    void link(UUID person, String issuer, String subject, Instant at) {
        db.sql(
                        "insert into provider_account (person_id, issuer, subject, linked_at) values (?, ?, ?, ?)")
                .params(person, issuer, subject, Timestamp.from(at))
                .update();
    }
}
