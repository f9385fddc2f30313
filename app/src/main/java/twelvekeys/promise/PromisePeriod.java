package twelvekeys.promise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;

/// What became of the promises of one period: those whose date in force lies in it. The caller has
/// made sure that the partnership may be seen.
@Service
@Transactional(readOnly = true)
public class PromisePeriod {

    private static final String DUE =
            """
            from promise where partnership_id = :partnership
              and due_in_force between :from and :to
              and state in ('PROMISED', 'REPORTED', 'KEPT', 'NOT_KEPT', 'RELEASED', 'REVOKED')
            """;

    /// Held against a day: what was done later was not done on it.
    static final String NOT_DONE =
            "state in ('PROMISED', 'REPORTED', 'KEPT') and (done_on is null or done_on > :asOf)";

    static final String DONE = "state in ('PROMISED', 'REPORTED', 'KEPT') and done_on <= :asOf";

    /// How the promises of one side in a period ended.
    ///
    /// @param promisor the side
    /// @param due how many fell due in all
    /// @param kept how many were kept by their first date
    /// @param keptAsMoved how many by a date that was moved in time
    /// @param late how many were kept after the date in force
    /// @param notKept how many were declared not kept, or revoked
    /// @param notDone how many are past their date and not done
    /// @param released how many were given back
    /// @param open how many are not due yet
    public record Ended(
            Side promisor,
            long due,
            long kept,
            long keptAsMoved,
            long late,
            long notKept,
            long notDone,
            long released,
            long open) {

        /// How a side's promises ended that made none.
        public static Ended nothing(Side promisor) {
            return new Ended(promisor, 0, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    private final JdbcClient db;

    PromisePeriod(JdbcClient db) {
        this.db = db;
    }

    /// How the promises of each side ended; a side of which none fell due is left out.
    ///
    /// @param from the first day of the period
    /// @param to its last day
    /// @param asOf the day on which open and not done are told apart
    public List<Ended> ended(UUID partnership, LocalDate from, LocalDate to, LocalDate asOf) {
        return period(
                        """
                        select promisor, count(*) as due,
                          count(*) filter (where DONE and done_on <= due_in_force and early_moves = '')
                            as kept,
                          count(*) filter (where DONE and done_on <= due_in_force and early_moves <> '')
                            as kept_as_moved,
                          count(*) filter (where DONE and done_on > due_in_force) as late,
                          count(*) filter (where state in ('NOT_KEPT', 'REVOKED')) as not_kept,
                          count(*) filter (where NOT_DONE and due_in_force < :asOf) as not_done,
                          count(*) filter (where state = 'RELEASED') as released,
                          count(*) filter (where NOT_DONE and due_in_force >= :asOf) as open
                        """
                                        .replace("NOT_DONE", NOT_DONE)
                                        .replace("where DONE", "where " + DONE)
                                + DUE
                                + " group by promisor order by promisor",
                        partnership,
                        from,
                        to,
                        asOf)
                .query((row, n) ->
                        new Ended(
                                Side.of(row.getString("promisor")),
                                row.getLong("due"),
                                row.getLong("kept"),
                                row.getLong("kept_as_moved"),
                                row.getLong("late"),
                                row.getLong("not_kept"),
                                row.getLong("not_done"),
                                row.getLong("released"),
                                row.getLong("open")))
                .list();
    }

    /// The promises of a period that were late, not kept, not done or moved: those worth most
    /// first, then the earliest.
    ///
    /// @param most how many at most
    public List<Promise> troubled(
            UUID partnership, LocalDate from, LocalDate to, LocalDate asOf, int most) {
        return promises(
                " and (moves > 0 or done_on > due_in_force or state in ('NOT_KEPT', 'REVOKED') or "
                        + NOT_DONE
                        + " and due_in_force < :asOf) order by value desc nulls last, due, number",
                partnership,
                from,
                to,
                asOf,
                most);
    }

    /// The promises that are open on a day and due in a period, the earliest first.
    ///
    /// @param most how many at most
    public List<Promise> open(
            UUID partnership, LocalDate from, LocalDate to, LocalDate asOf, int most) {
        return promises(
                " and "
                        + NOT_DONE
                        + " and due_in_force >= :asOf order by due_in_force, due, number",
                partnership,
                from,
                to,
                asOf,
                most);
    }

    /// The promises that were done in time within a period, those worth most first, then the
    /// latest.
    ///
    /// @param most how many at most
    public List<Promise> kept(UUID partnership, LocalDate from, LocalDate to, int most) {
        return db.sql(
                        "select "
                                + PromiseReadings.COLUMNS
                                + """
                                from promise where partnership_id = :partnership
                                  and done_on between :from and :to and done_on <= due_in_force
                                  and state in ('PROMISED', 'REPORTED', 'KEPT')
                                order by value desc nulls last, done_on desc, number limit :most
                                """)
                .param("partnership", partnership)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, n) -> PromiseReadings.row(row))
                .list();
    }

    /// Hands every promise of some partnerships to a reader, by its number.
    ///
    /// @param partnerships partnerships that may be seen
    public void each(Collection<UUID> partnerships, Consumer<Promise> reader) {
        db.sql(
                        "select "
                                + PromiseReadings.COLUMNS
                                + " from promise where partnership_id = any(?)"
                                + " order by partnership_id, number")
                .param(partnerships.toArray(UUID[]::new))
                .query(row -> {
                    reader.accept(PromiseReadings.row(row));
                });
    }

    /// How many promises each side kept within a period, and how many of them in time.
    ///
    /// @param promisor the side
    /// @param done how many it did
    /// @param inTime how many by the date in force
    public record Kept(Side promisor, long done, long inTime) {}

    /// How many promises each side did within a period; a side that did none is left out.
    public List<Kept> done(UUID partnership, LocalDate from, LocalDate to) {
        return db.sql(
                        """
                        select promisor, count(*) as done,
                               count(*) filter (where done_on <= due_in_force) as in_time
                        from promise where partnership_id = ? and done_on between ? and ?
                          and state in ('PROMISED', 'REPORTED', 'KEPT')
                        group by promisor order by promisor
                        """)
                .params(partnership, from, to)
                .query((row, n) ->
                        new Kept(
                                Side.of(row.getString("promisor")),
                                row.getLong("done"),
                                row.getLong("in_time")))
                .list();
    }

    private List<Promise> promises(
            String which,
            UUID partnership,
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            int most) {
        return period(
                        "select " + PromiseReadings.COLUMNS + DUE + which + " limit :most",
                        partnership,
                        from,
                        to,
                        asOf)
                .param("most", most)
                .query((row, n) -> PromiseReadings.row(row))
                .list();
    }

    private JdbcClient.StatementSpec period(
            String sql, UUID partnership, LocalDate from, LocalDate to, LocalDate asOf) {
        return db.sql(sql)
                .param("partnership", partnership)
                .param("from", from)
                .param("to", to)
                .param("asOf", asOf);
    }
}
