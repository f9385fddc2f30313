package twelvekeys.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The challenges that wait for an answer, each for the one browser that was asked.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyChallenges {

    /// How long an answer may take.
    static final Duration LASTS = Duration.ofMinutes(5);

    /// Whom a challenge is about.
    ///
    /// @param handle whom a new passkey is for; null where somebody signs in
    /// @param person the person who adds one; null for somebody new, and where somebody signs in
    record About(@Nullable String handle, @Nullable UUID person) {

        /// Somebody signs in, and nobody knows yet who.
        static final About SIGNING_IN = new About(null, null);
    }

    private final JdbcClient db;

    PasskeyChallenges(JdbcClient db) {
        this.db = db;
    }

    /// Remembers a challenge, and forgets those that were never answered.
    ///
    /// @param browser the secret of the browser's cookie
    void add(String browser, String challenge, About about, Instant now) {
        db.sql("delete from passkey_challenge where expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
        db.sql(
                        """
                        insert into passkey_challenge (browser, challenge, handle, person_id,
                            expires_at)
                        values (:browser, :challenge, :handle, :person, :expires)
                        """)
                .param("browser", Secrets.hash(browser))
                .param("challenge", challenge)
                .param("handle", about.handle())
                .param("person", about.person())
                .param("expires", Timestamp.from(now.plus(LASTS)))
                .update();
    }

    /// Uses a challenge up.
    ///
    /// @return absent if this browser was not asked it, has answered it, or took too long
    Optional<About> use(String browser, String challenge, Instant now) {
        return db.sql(
                        """
                        delete from passkey_challenge
                        where browser = :browser and challenge = :challenge and expires_at > :now
                        returning handle, person_id
                        """)
                .param("browser", Secrets.hash(browser))
                .param("challenge", challenge)
                .param("now", Timestamp.from(now))
                .query((row, n) ->
                        new About(row.getString("handle"), row.getObject("person_id", UUID.class)))
                .optional();
    }
}
