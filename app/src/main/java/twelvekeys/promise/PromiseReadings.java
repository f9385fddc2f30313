package twelvekeys.promise;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;
import twelvekeys.record.PromiseLine;
import twelvekeys.tables.Names;
import twelvekeys.trust.Resolution;

/// The tables `promise` and `day_cell`, read and written.
@Repository
@Transactional(readOnly = true)
class PromiseReadings {

    /// The columns of a promise, in the order of [#row].
    static final String COLUMNS =
            """
            partnership_id, id, number, promisor, unit, deliverable, what, category, value, made_on,
            first_due, due, due_in_force, moved_early, moves, done_on, claim_of, mends,
            lines::text as lines, last_seq
            """;

    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    PromiseReadings(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Optional<Promise> find(UUID partnership, UUID id) {
        return db.sql("select " + COLUMNS + " from promise where partnership_id = ? and id = ?")
                .params(partnership, id)
                .query((row, n) -> row(row))
                .optional();
    }

    List<Promise> byMatchKeys(UUID partnership, Side promisor, Collection<String> keys) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                from promise
                                where partnership_id = ? and promisor = ? and match_key = any(?)
                                order by number
                                """)
                .params(partnership, promisor.code(), keys.toArray(String[]::new))
                .query((row, n) -> row(row))
                .list();
    }

    Map<UUID, Promise> byIds(UUID partnership, Collection<UUID> ids) {
        Map<UUID, Promise> found = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql("select " + COLUMNS + " from promise where partnership_id = ? and id = any(?)")
                    .params(partnership, ids.toArray(UUID[]::new))
                    .query((row, n) -> row(row))
                    .list()
                    .forEach(promise -> found.put(promise.id(), promise));
        }
        return found;
    }

    int highestNumber(UUID partnership) {
        return db.sql("select coalesce(max(number), 0) from promise where partnership_id = ?")
                .param(partnership)
                .query(Integer.class)
                .single();
    }

    void forget(UUID partnership) {
        db.sql("delete from promise where partnership_id = ?").param(partnership).update();
        db.sql("delete from day_cell where partnership_id = ?").param(partnership).update();
    }

    void save(UUID partnership, Map<UUID, Promise> before, Collection<Promise> after) {
        batches.batchUpdate(
                """
                insert into promise (partnership_id, id, number, promisor, unit, unit_key,
                    deliverable, match_key, what, category, value, made_on, first_due, due,
                    due_in_force, moved_early, moves, done_on, claim_of, mends, lines, last_seq)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (partnership_id, id) do update set
                    match_key = excluded.match_key, what = excluded.what,
                    category = excluded.category, value = excluded.value,
                    made_on = excluded.made_on, due = excluded.due,
                    due_in_force = excluded.due_in_force, moved_early = excluded.moved_early,
                    moves = excluded.moves, done_on = excluded.done_on,
                    claim_of = excluded.claim_of, lines = excluded.lines,
                    last_seq = excluded.last_seq
                """,
                after,
                BATCH,
                (statement, p) -> {
                    statement.setObject(1, p.partnership());
                    statement.setObject(2, p.id());
                    statement.setInt(3, p.number());
                    statement.setString(4, p.promisor().code());
                    statement.setString(5, p.unit());
                    statement.setString(6, Names.key(p.unit()));
                    statement.setString(7, p.deliverable());
                    statement.setString(8, p.matchKey());
                    statement.setString(9, p.what());
                    statement.setString(10, p.category());
                    statement.setBigDecimal(11, p.value());
                    statement.setObject(12, p.madeOn());
                    statement.setObject(13, p.firstDue());
                    statement.setObject(14, p.due());
                    statement.setObject(15, p.dueInForce());
                    statement.setBoolean(16, p.movedEarly());
                    statement.setInt(17, p.moves());
                    statement.setObject(18, p.doneOn());
                    statement.setString(19, code(p.claimOf()));
                    statement.setObject(20, p.mends());
                    statement.setString(21, PromiseLine.write(p.lines()));
                    statement.setLong(22, p.lastSeq());
                });
        saveCells(partnership, before, after);
    }

    private void saveCells(UUID partnership, Map<UUID, Promise> before, Collection<Promise> after) {
        Map<Cell, Integer> changes = new TreeMap<>();
        before.values().forEach(promise -> changes.merge(Cell.of(promise), -1, Integer::sum));
        after.forEach(promise -> changes.merge(Cell.of(promise), 1, Integer::sum));
        List<Object[]> rows = new ArrayList<>(changes.size());
        changes.forEach((cell, change) -> {
            if (change != 0) {
                rows.add(
                        new Object[] {
                            partnership,
                            cell.promisor.code(),
                            cell.unitKey,
                            cell.category,
                            cell.day,
                            cell.outcome,
                            change
                        });
            }
        });
        batches.batchUpdate(
                """
                insert into day_cell
                    (partnership_id, promisor, unit_key, category, day, outcome, promises)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (partnership_id, promisor, unit_key, category, day, outcome)
                do update set promises = day_cell.promises + excluded.promises
                """,
                rows);
    }

    static Promise row(ResultSet row) throws SQLException {
        String claim = row.getString("claim_of");
        return new Promise(
                row.getObject("partnership_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Side.of(row.getString("promisor")),
                row.getString("unit"),
                row.getString("deliverable"),
                row.getString("what"),
                row.getString("category"),
                value(row),
                row.getObject("made_on", LocalDate.class),
                row.getObject("first_due", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("due_in_force", LocalDate.class),
                row.getBoolean("moved_early"),
                row.getInt("moves"),
                row.getObject("done_on", LocalDate.class),
                claim == null ? null : Side.of(claim),
                row.getObject("mends", UUID.class),
                PromiseLine.read(row.getString("lines")),
                row.getLong("last_seq"));
    }

    private static @Nullable BigDecimal value(ResultSet row) throws SQLException {
        return row.getBigDecimal("value");
    }

    private static @Nullable String code(@Nullable Side side) {
        return side == null ? null : side.code();
    }

    /// The key of a day cell.
    private record Cell(
            Side promisor, String unitKey, String category, LocalDate day, String outcome)
            implements Comparable<Cell> {

        static Cell of(Promise promise) {
            Resolution resolution = promise.resolution();
            return new Cell(
                    promise.promisor(),
                    Names.key(promise.unit()),
                    promise.category(),
                    resolution.knownOn(),
                    resolution.outcome().name());
        }

        @Override
        public int compareTo(Cell other) {
            int order = promisor.compareTo(other.promisor);
            order = order != 0 ? order : unitKey.compareTo(other.unitKey);
            order = order != 0 ? order : category.compareTo(other.category);
            order = order != 0 ? order : day.compareTo(other.day);
            return order != 0 ? order : outcome.compareTo(other.outcome);
        }
    }
}
