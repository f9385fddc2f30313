package twelvekeys.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.tables.Names;

/// The table `import_row`: every row of every file, and its fate.
@Repository
@Transactional(readOnly = true)
class RowStore {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    RowStore(JdbcClient db, JdbcTemplate batches, JsonMapper json) {
        this.db = db;
        this.batches = batches;
        this.json = json;
    }

    void addWaiting(Import file, List<StagedRow> rows) {
        batches.batchUpdate(
                """
                insert into import_row (organisation_id, import_id, line, partner, partner_key,
                    unit, unit_key, match_key, deliverable, line_key, what, category, value,
                    made_on, due, done_on, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setObject(1, file.organisation());
                    statement.setObject(2, file.id());
                    statement.setLong(3, row.line());
                    statement.setString(4, row.partner());
                    statement.setString(5, Names.key(row.partner()));
                    statement.setString(6, row.unit());
                    statement.setString(7, row.unitKey());
                    statement.setString(8, row.matchKey());
                    statement.setString(9, row.deliverable());
                    statement.setString(10, row.lineKey());
                    statement.setString(11, row.what());
                    statement.setString(12, row.category());
                    statement.setBigDecimal(13, row.value());
                    statement.setObject(14, row.madeOn());
                    statement.setObject(15, row.due());
                    statement.setObject(16, row.doneOn());
                    statement.setString(17, row.note());
                });
    }

    void addRefused(Import file, List<DecidedRow> rows) {
        batches.batchUpdate(
                """
                insert into import_row (organisation_id, import_id, line, status, reason, cells)
                values (?, ?, ?, 'REFUSED', ?, ?::jsonb)
                """,
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setObject(1, file.organisation());
                    statement.setObject(2, file.id());
                    statement.setLong(3, row.line());
                    statement.setString(4, row.reason());
                    statement.setString(5, json.writeValueAsString(row.cells()));
                });
    }

    void forget(Import file) {
        db.sql("delete from import_row where organisation_id = ? and import_id = ?")
                .params(file.organisation(), file.id())
                .update();
    }

    /// The key of the next partner with waiting rows.
    Optional<String> nextPartner(Import file) {
        return db.sql(
                        """
                        select partner_key from import_row
                        where organisation_id = ? and import_id = ? and status is null
                        order by partner_key limit 1
                        """)
                .params(file.organisation(), file.id())
                .query(String.class)
                .optional();
    }

    /// Waiting rows of a partner in whole groups: at least one group, and no more groups once
    /// `enough` rows are reached.
    List<StagedRow> waiting(Import file, String partnerKey, int enough) {
        List<StagedRow> rows =
                new ArrayList<>(
                        select(file, partnerKey, "order by unit_key, match_key, line limit :enough")
                                .param("enough", enough)
                                .query((row, n) -> read(row))
                                .list());
        if (rows.size() == enough) {
            StagedRow last = rows.getLast();
            rows.addAll(
                    select(
                                    file,
                                    partnerKey,
                                    """
                                    and unit_key = :unit and match_key = :match and line > :line
                                    order by line
                                    """)
                            .param("unit", last.unitKey())
                            .param("match", last.matchKey())
                            .param("line", last.line())
                            .query((row, n) -> read(row))
                            .list());
        }
        return rows;
    }

    private JdbcClient.StatementSpec select(Import file, String partnerKey, String rest) {
        return db.sql(
                        """
                        select line, partner, unit, unit_key, match_key, deliverable, line_key,
                            what, category, value, made_on, due, done_on, reason
                        from import_row
                        where organisation_id = :organisation and import_id = :import
                          and status is null and partner_key = :partner
                        """
                                + rest)
                .param("organisation", file.organisation())
                .param("import", file.id())
                .param("partner", partnerKey);
    }

    void settle(Import file, Reconciliation.Result result) {
        List<Long> lines = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<@Nullable String> notes = new ArrayList<>();
        List<@Nullable UUID> promises = new ArrayList<>();
        result.fates()
                .forEach((line, fate) -> {
                    lines.add(line);
                    statuses.add(fate.status().name());
                    notes.add(fate.note());
                    promises.add(fate.promise());
                });
        db.sql(
                        """
                        update import_row r
                        set status = f.status, reason = f.reason, promise_id = f.promise
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::uuid[])
                            as f (line, status, reason, promise)
                        where r.organisation_id = ? and r.import_id = ? and r.line = f.line
                        """)
                .params(
                        lines.toArray(Long[]::new),
                        statuses.toArray(String[]::new),
                        notes.toArray(String[]::new),
                        promises.toArray(UUID[]::new),
                        file.organisation(),
                        file.id())
                .update();
    }

    /// Rows with a fate, by line number.
    ///
    /// @param status which fate, absent for all
    /// @param noted whether only those with a reason or a note are wanted
    List<DecidedRow> decided(
            UUID organisation,
            UUID importId,
            @Nullable RowStatus status,
            boolean noted,
            long afterLine,
            int most) {
        return db.sql(
                        """
                        select line, status, reason, promise_id, cells::text as cells
                        from import_row
                        where organisation_id = :organisation and import_id = :import
                          and line > :after and status is not null
                          and (:status::text is null or status = :status)
                          and (not :noted or reason is not null)
                        order by line limit :most
                        """)
                .param("organisation", organisation)
                .param("import", importId)
                .param("after", afterLine)
                .param("status", status == null ? null : status.name())
                .param("noted", noted)
                .param("most", most)
                .query((row, n) -> decided(row))
                .list();
    }

    /// Lets go of what the rows of a promise said, once that was erased from the record.
    void forgetTexts(UUID importId, UUID promise) {
        db.sql(
                        """
                        update import_row set cells = null, what = null, reason = null
                        where import_id = ? and promise_id = ?
                        """)
                .params(importId, promise)
                .update();
    }

    private DecidedRow decided(ResultSet row) throws SQLException {
        String cells = row.getString("cells");
        return new DecidedRow(
                row.getLong("line"),
                RowStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("promise_id", UUID.class),
                cells == null ? List.of() : json.readValue(cells, CELLS));
    }

    private static StagedRow read(ResultSet row) throws SQLException {
        return new StagedRow(
                row.getLong("line"),
                row.getString("partner"),
                row.getString("unit"),
                row.getString("unit_key"),
                row.getString("match_key"),
                row.getString("deliverable"),
                row.getString("line_key"),
                row.getString("what"),
                row.getString("category"),
                row.getBigDecimal("value"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("reason"));
    }
}
