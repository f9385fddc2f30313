package twelvekeys.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.tables.PromiseColumns;

/// The table `import`, and what was understood of earlier files.
@Repository
@Transactional(readOnly = true)
class ImportStore {

    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<List<String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    ImportStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Keeps a file that waits for a word on its columns.
    ///
    /// @param key what its sender calls the upload, absent if nothing
    /// @return whether it was kept; it is not when there is an upload of that key already
    boolean add(Import file, String sha256, @Nullable String key) {
        return db.sql(
                                """
                                insert into import (organisation_id, id, file_name, bytes, sha256, dialect,
                                    headers, header_signature, state, created_at, idempotency_key)
                                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'ASKING', ?, ?)
                                on conflict (organisation_id, idempotency_key) do nothing
                                """)
                        .params(
                                file.organisation(),
                                file.id(),
                                file.fileName(),
                                file.bytes(),
                                sha256,
                                file.dialect(),
                                json.writeValueAsString(file.headers()),
                                signature(file.headers()),
                                time(file.createdAt()))
                        .param(key)
                        .update()
                == 1;
    }

    /// The upload that its sender calls by this key, if it is of the same bytes.
    Optional<Import> sent(UUID organisation, String key, String sha256) {
        return select("where organisation_id = ? and idempotency_key = ? and sha256 = ?")
                .params(organisation, key, sha256)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Import> find(UUID organisation, UUID id) {
        return select("where organisation_id = ? and id = ?")
                .params(organisation, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /// The import, which nobody else may change until the transaction ends.
    Import lock(UUID organisation, UUID id) {
        return select("where organisation_id = ? and id = ? for update")
                .params(organisation, id)
                .query((row, n) -> read(row))
                .single();
    }

    List<Import> latest(UUID organisation, int most) {
        return select("where organisation_id = ? order by created_at desc limit ?")
                .params(organisation, most)
                .query((row, n) -> read(row))
                .list();
    }

    /// Imports that a server was at work on.
    List<Import> running() {
        return select("where state in ('READING', 'APPLYING') order by started_at")
                .query((row, n) -> read(row))
                .list();
    }

    /// When the same bytes were imported to their end, the latest time before.
    Optional<Instant> sameFileBefore(UUID organisation, UUID id) {
        return db.sql(
                        """
                        select max(other.finished_at) from import this
                        join import other on other.organisation_id = this.organisation_id
                             and other.sha256 = this.sha256 and other.id <> this.id
                        where this.organisation_id = ? and this.id = ? and other.state = 'DONE'
                          and other.finished_at < coalesce(this.started_at, 'infinity')
                        """)
                .params(organisation, id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void start(Import file, Meant meant, Instant at) {
        String columns = json.writeValueAsString(meant.columns().toMap());
        db.sql(
                        """
                        update import set state = 'READING', direction = ?, columns = ?::jsonb,
                            state_of = ?, started_at = ?
                        where organisation_id = ? and id = ?
                        """)
                .params(
                        meant.direction().name(),
                        columns,
                        meant.stateOf(),
                        time(at),
                        file.organisation(),
                        file.id())
                .update();
        db.sql(
                        """
                        insert into remembered_columns
                            (organisation_id, header_signature, direction, columns, used_at)
                        values (?, ?, ?, ?::jsonb, ?)
                        on conflict (organisation_id, header_signature) do update set
                            direction = excluded.direction, columns = excluded.columns,
                            used_at = excluded.used_at
                        """)
                .params(
                        file.organisation(),
                        signature(file.headers()),
                        meant.direction().name(),
                        columns,
                        time(at))
                .update();
    }

    /// How a file with these columns was meant the last time.
    Optional<Meant> remembered(UUID organisation, List<String> headers, LocalDate stateOf) {
        return db.sql(
                        """
                        select direction, columns::text as columns from remembered_columns
                        where organisation_id = ? and header_signature = ?
                        """)
                .params(organisation, signature(headers))
                .query((row, n) ->
                        new Meant(
                                Direction.valueOf(row.getString("direction")),
                                columns(row.getString("columns")),
                                stateOf))
                .optional();
    }

    void rowsRead(Import file, long rows, long refused, long lastLine) {
        db.sql(
                        """
                        update import set rows_read = rows_read + ?, refused = refused + ?,
                            last_line = ? where organisation_id = ? and id = ?
                        """)
                .params(rows, refused, lastLine, file.organisation(), file.id())
                .update();
    }

    void move(Import file, ImportState to) {
        db.sql("update import set state = ? where organisation_id = ? and id = ?")
                .params(to.name(), file.organisation(), file.id())
                .update();
    }

    void finish(Import file, Instant at) {
        db.sql(
                        """
                        update import set state = 'DONE', finished_at = ?
                        where organisation_id = ? and id = ?
                        """)
                .params(time(at), file.organisation(), file.id())
                .update();
    }

    /// Ends an import that cannot go on. What was put on record stays, and is counted.
    void fail(Import file, String problem, Instant at) {
        db.sql(
                        """
                        update import set state = 'FAILED', problem = ?, finished_at = ?
                        where organisation_id = ? and id = ?
                        """)
                .params(problem, time(at), file.organisation(), file.id())
                .update();
    }

    /// Forgets how many rows were read, for a file of which nothing is kept.
    void unread(Import file) {
        db.sql(
                        """
                        update import set rows_read = 0, refused = 0, last_line = 0
                        where organisation_id = ? and id = ?
                        """)
                .params(file.organisation(), file.id())
                .update();
    }

    void count(Import file, Reconciliation.Result result) {
        db.sql(
                        """
                        update import set accepted = accepted + ?, unchanged = unchanged + ?,
                            corrected = corrected + ?, refused = refused + ?,
                            new_promises = new_promises + ?, new_outcomes = new_outcomes + ?,
                            renegotiations = renegotiations + ?
                        where organisation_id = ? and id = ?
                        """)
                .params(
                        result.count(RowStatus.ACCEPTED),
                        result.count(RowStatus.UNCHANGED),
                        result.count(RowStatus.CORRECTED),
                        result.count(RowStatus.REFUSED),
                        result.newPromises(),
                        result.newOutcomes(),
                        result.renegotiations(),
                        file.organisation(),
                        file.id())
                .update();
    }

    private JdbcClient.StatementSpec select(String where) {
        return db.sql(
                """
                select organisation_id, id, file_name, bytes, dialect, headers::text as headers,
                    state, problem, direction, columns::text as columns, state_of, rows_read,
                    last_line, accepted, unchanged, corrected, refused, new_promises, new_outcomes,
                    renegotiations, created_at, finished_at
                from import
                """
                        + where);
    }

    private Import read(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Import(
                row.getObject("organisation_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("dialect"),
                json.readValue(row.getString("headers"), HEADERS),
                ImportState.valueOf(row.getString("state")),
                row.getString("problem"),
                meant(row),
                row.getLong("rows_read"),
                row.getLong("last_line"),
                new ImportCounts(
                        row.getLong("accepted"),
                        row.getLong("unchanged"),
                        row.getLong("corrected"),
                        row.getLong("refused"),
                        row.getLong("new_promises"),
                        row.getLong("new_outcomes"),
                        row.getLong("renegotiations")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private @Nullable Meant meant(ResultSet row) throws SQLException {
        String direction = row.getString("direction");
        String columns = row.getString("columns");
        LocalDate stateOf = row.getObject("state_of", LocalDate.class);
        if (direction == null || columns == null || stateOf == null) {
            return null;
        }
        return new Meant(Direction.valueOf(direction), columns(columns), stateOf);
    }

    private PromiseColumns columns(String text) {
        return PromiseColumns.fromMap(json.readValue(text, COLUMNS));
    }

    private static String signature(List<String> headers) {
        return HeaderSignature.of(headers);
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
