package twelvekeys.promise;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise.EarlyMove;
import twelvekeys.record.PromiseLine;
import twelvekeys.tables.Names;

/// The table `promise`, read and written.
@Repository
@Transactional(readOnly = true)
class PromiseReadings {

    /// The columns of a promise, in the order of [#row].
    static final String COLUMNS =
            """
            partnership_id, id, number, promisor, unit, deliverable, what, category, value, currency,
            made_on, first_due, due, due_in_force, early_moves, moves, done_on, state, proposer,
            claimant, claim_of, outcome_of, disputed_by, ended_on, in_part, against_check,
            half_way_on, due_time, due_zone, mends, lines::text as lines, last_seq
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
                                  and state in ('PROMISED', 'REPORTED', 'KEPT', 'NOT_KEPT')
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

    List<Promise> mending(UUID partnership, Collection<UUID> mended) {
        if (mended.isEmpty()) {
            return List.of();
        }
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                from promise where partnership_id = ? and mends = any(?)
                                order by number
                                """)
                .params(partnership, mended.toArray(UUID[]::new))
                .query((row, n) -> row(row))
                .list();
    }

    int highestNumber(UUID partnership) {
        return db.sql("select coalesce(max(number), 0) from promise where partnership_id = ?")
                .param(partnership)
                .query(Integer.class)
                .single();
    }

    void forget(UUID partnership) {
        db.sql("delete from promise where partnership_id = ?").param(partnership).update();
    }

    void save(Collection<Promise> after) {
        batches.batchUpdate(
                """
                insert into promise (partnership_id, id, number, promisor, unit, unit_key,
                    deliverable, match_key, what, category, value, made_on, first_due, due,
                    due_in_force, early_moves, moves, done_on, mends, lines, last_seq, state,
                    proposer, claimant, claim_of, outcome_of, disputed_by, ended_on, in_part,
                    against_check, half_way_on, due_time, due_zone, basis, currency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?,
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (partnership_id, id) do update set
                    unit = excluded.unit, unit_key = excluded.unit_key,
                    match_key = excluded.match_key, what = excluded.what,
                    category = excluded.category, value = excluded.value,
                    made_on = excluded.made_on, first_due = excluded.first_due, due = excluded.due,
                    due_in_force = excluded.due_in_force, early_moves = excluded.early_moves,
                    moves = excluded.moves, done_on = excluded.done_on, lines = excluded.lines,
                    last_seq = excluded.last_seq, state = excluded.state,
                    proposer = excluded.proposer, claim_of = excluded.claim_of,
                    outcome_of = excluded.outcome_of, disputed_by = excluded.disputed_by,
                    ended_on = excluded.ended_on, in_part = excluded.in_part,
                    against_check = excluded.against_check, half_way_on = excluded.half_way_on,
                    due_time = excluded.due_time, due_zone = excluded.due_zone,
                    basis = excluded.basis, currency = excluded.currency
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
                    statement.setString(16, text(p.earlyMoves()));
                    statement.setInt(17, p.moves());
                    statement.setObject(18, p.doneOn());
                    statement.setObject(19, p.mends());
                    statement.setString(20, PromiseLine.write(p.lines()));
                    statement.setLong(21, p.lastSeq());
                    set(statement, p.loop());
                    statement.setString(35, p.currency());
                });
    }

    private static void set(PreparedStatement statement, Loop loop) throws SQLException {
        statement.setString(22, loop.state().name());
        statement.setString(23, code(loop.proposer()));
        statement.setString(24, code(loop.claimant()));
        statement.setString(25, code(loop.claimOf()));
        statement.setString(26, code(loop.outcomeOf()));
        statement.setString(27, code(loop.disputedBy()));
        statement.setObject(28, loop.endedOn());
        statement.setBoolean(29, loop.inPart());
        statement.setBoolean(30, loop.againstCheck());
        statement.setObject(31, loop.halfWayOn());
        statement.setObject(32, loop.dueTime());
        statement.setString(33, loop.zone() == null ? null : loop.zone().getId());
        statement.setString(34, loop.basis().name());
    }

    static Promise row(ResultSet row) throws SQLException {
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
                row.getString("currency"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("first_due", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("due_in_force", LocalDate.class),
                moves(row),
                row.getInt("moves"),
                row.getObject("done_on", LocalDate.class),
                loop(row),
                row.getObject("mends", UUID.class),
                PromiseLine.read(row.getString("lines")),
                row.getLong("last_seq"));
    }

    /// The renegotiations told in time: the day each was told and the date until then.
    static List<EarlyMove> moves(ResultSet row) throws SQLException {
        String text = row.getString("early_moves");
        if (text.isEmpty()) {
            return List.of();
        }
        String[] days = text.split(" ", -1);
        List<EarlyMove> moves = new ArrayList<>(days.length / 2);
        for (int i = 0; i < days.length; i += 2) {
            moves.add(new EarlyMove(LocalDate.parse(days[i]), LocalDate.parse(days[i + 1])));
        }
        return moves;
    }

    private static String text(List<EarlyMove> moves) {
        return moves.stream()
                .map(move -> move.on() + " " + move.from())
                .collect(Collectors.joining(" "));
    }

    private static Loop loop(ResultSet row) throws SQLException {
        String zone = row.getString("due_zone");
        return new Loop(
                PromiseState.valueOf(row.getString("state")),
                side(row, "proposer"),
                side(row, "claimant"),
                side(row, "claim_of"),
                side(row, "outcome_of"),
                side(row, "disputed_by"),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("in_part"),
                row.getBoolean("against_check"),
                row.getObject("half_way_on", LocalDate.class),
                row.getObject("due_time", LocalTime.class),
                zone == null ? null : ZoneId.of(zone));
    }

    private static @Nullable Side side(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Side.of(code);
    }

    private static @Nullable BigDecimal value(ResultSet row) throws SQLException {
        return row.getBigDecimal("value");
    }

    private static @Nullable String code(@Nullable Side side) {
        return side == null ? null : side.code();
    }
}
