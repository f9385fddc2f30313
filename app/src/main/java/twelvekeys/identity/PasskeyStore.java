package twelvekeys.identity;

import com.webauthn4j.converter.jackson.deserializer.cbor.COSEKeyEnvelope;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The table of passkeys, and what devices know people by.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyStore {

    /// A passkey with what its answers are checked against.
    ///
    /// @param person whose it is
    /// @param handle what the device knows the person by
    /// @param id its identity on our pages
    /// @param host the host that it was made for
    /// @param credential the public key, the count of signatures and the flags
    record Kept(UUID person, String handle, UUID id, String host, CredentialRecord credential) {}

    private static final String KEPT =
            """
            select passkey.*, passkey_handle
            from passkey join person on person.id = passkey.person_id
            """;

    private final JdbcClient db;
    private final ObjectConverter converter;

    PasskeyStore(JdbcClient db, ObjectConverter converter) {
        this.db = db;
        this.converter = converter;
    }

    /// What the person's devices know the person by, made now if there is none. Whoever asks holds
    /// the person until the end of the transaction, so that what is counted stays so.
    String handle(UUID person, String fresh) {
        return db.sql(
                        """
                        update person set passkey_handle = coalesce(passkey_handle, :fresh)
                        where id = :person returning passkey_handle
                        """)
                .param("fresh", fresh)
                .param("person", person)
                .query((row, n) -> row.getString(1))
                .single();
    }

    List<Passkey> of(UUID person) {
        return db.sql(
                        """
                        select id, label, relying_party, made_at, last_used_at
                        from passkey where person_id = ? order by made_at, id
                        """)
                .param(person)
                .query((row, n) -> passkey(row))
                .list();
    }

    /// What a device is told not to make a second passkey for.
    List<Kept> keptBy(UUID person) {
        return db.sql(KEPT + "where passkey.person_id = ?")
                .param(person)
                .query((row, n) -> kept(row))
                .list();
    }

    /// A passkey by what its device calls it, held until the end of the transaction.
    Optional<Kept> byCredential(byte[] credential) {
        return db.sql(KEPT + "where credential_id = ? for update of passkey")
                .param(credential)
                .query((row, n) -> kept(row))
                .optional();
    }

    void add(UUID person, UUID id, NewPasskey passkey, Instant at) {
        var data =
                Objects.requireNonNull(passkey.made().getAttestationObject())
                        .getAuthenticatorData();
        AttestedCredentialData key = Objects.requireNonNull(data.getAttestedCredentialData());
        db.sql(
                        """
                        insert into passkey (person_id, id, credential_id, relying_party,
                            public_key, sign_count, user_verified, backup_eligible, backed_up,
                            transports, label, made_at)
                        values (:person, :id, :credential, :host, :key, :count, :verified,
                            :eligible, :backed, :transports, :label, :at)
                        """)
                .param("person", person)
                .param("id", id)
                .param("credential", key.getCredentialId())
                .param("host", passkey.host())
                .param("key", converter.getCborMapper().writeValueAsBytes(key.getCOSEKey()))
                .param("count", data.getSignCount())
                .param("verified", data.isFlagUV())
                .param("eligible", data.isFlagBE())
                .param("backed", data.isFlagBS())
                .param("transports", words(passkey.made().getTransports()))
                .param("label", passkey.label())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Notes that somebody signed in with a passkey.
    void used(Kept kept, Instant at) {
        db.sql(
                        """
                        update passkey set sign_count = ?, backed_up = ?, last_used_at = ?
                        where person_id = ? and id = ?
                        """)
                .params(
                        kept.credential().getCounter(),
                        Boolean.TRUE.equals(kept.credential().isBackedUp()),
                        Timestamp.from(at),
                        kept.person(),
                        kept.id())
                .update();
    }

    boolean rename(UUID person, UUID id, String label) {
        return db.sql("update passkey set label = ? where person_id = ? and id = ?")
                        .params(label, person, id)
                        .update()
                > 0;
    }

    boolean remove(UUID person, UUID id) {
        return db.sql("delete from passkey where person_id = ? and id = ?")
                        .params(person, id)
                        .update()
                > 0;
    }

    void removeAll(UUID person) {
        db.sql("delete from passkey where person_id = ?").param(person).update();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("relying_party"),
                row.getTimestamp("made_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private Kept kept(ResultSet row) throws SQLException {
        COSEKeyEnvelope key =
                converter
                        .getCborMapper()
                        .readValue(row.getBytes("public_key"), COSEKeyEnvelope.class);
        return new Kept(
                row.getObject("person_id", UUID.class),
                row.getString("passkey_handle"),
                row.getObject("id", UUID.class),
                row.getString("relying_party"),
                credential(row, Objects.requireNonNull(key.getCOSEKey())));
    }

    private static CredentialRecord credential(ResultSet row, COSEKey key) throws SQLException {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                row.getBoolean("user_verified"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                row.getLong("sign_count"),
                new AttestedCredentialData(AAGUID.ZERO, row.getBytes("credential_id"), key),
                null,
                null,
                null,
                transports(row.getString("transports")));
    }

    private static String words(@Nullable Set<AuthenticatorTransport> transports) {
        return transports == null
                ? ""
                : transports.stream()
                        .map(AuthenticatorTransport::getValue)
                        .filter(value -> value.matches("[a-z-]{1,20}"))
                        .sorted()
                        .limit(10)
                        .collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::create)
                .collect(Collectors.toUnmodifiableSet());
    }
}
