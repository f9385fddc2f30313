package twelvekeys.promise;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;

/// Lists and counts promises. The caller has made sure that the partnership may be seen.
@Service
@Transactional(readOnly = true)
public class Promises {

    /// A page of promises.
    ///
    /// @param promises those of the page
    /// @param total how many there are on all pages
    public record Page(List<Promise> promises, long total) {}

    /// Open or overdue promises of one side and unit of a partnership.
    ///
    /// @param partnership the partnership
    /// @param promisor the side that promised
    /// @param unit the unit's name, empty if none
    /// @param open how many are open
    /// @param overdue how many are overdue
    /// @param value what the open and overdue ones are worth together, 0 if unknown
    public record OpenCount(
            UUID partnership,
            Side promisor,
            String unit,
            long open,
            long overdue,
            BigDecimal value) {}

    /// How many promises one side made, and how they ended.
    ///
    /// @param promisor the side
    /// @param made how many in all
    /// @param claims how many rest on one side's word alone
    /// @param disputed how many the other side disputes
    /// @param moved how many had their date moved at least once
    /// @param movedEarly how many of these were moved in time
    public record Count(
            Side promisor, long made, long claims, long disputed, long moved, long movedEarly) {}

    /// How honestly one side promised: what the capacity check said, and how moves were told.
    ///
    /// @param promisor the side
    /// @param moved how many promises had their date moved at least once
    /// @param movedEarly how many of these were moved in time
    /// @param againstCheck how many were made though the capacity check advised against them
    /// @param againstCheckKept how many of these were kept by the date in force
    /// @param againstCheckNot how many of these were not
    /// @param halfWay how many were looked at half-way
    public record Told(
            Side promisor,
            long moved,
            long movedEarly,
            long againstCheck,
            long againstCheckKept,
            long againstCheckNot,
            long halfWay) {}

    private final JdbcClient db;

    Promises(JdbcClient db) {
        this.db = db;
    }

    /// Promises of a partnership, filtered, ordered, and one page of them.
    ///
    /// @param asOf the day on which open and overdue are told apart
    public Page page(UUID partnership, PromiseQuery query, LocalDate asOf) {
        return new Page(list(partnership, query, asOf), total(partnership, query, asOf));
    }

    /// One page of a partnership's promises, filtered and ordered, without their total: it costs no
    /// more where there are many.
    ///
    /// @param asOf the day on which open and overdue are told apart
    public List<Promise> list(UUID partnership, PromiseQuery query, LocalDate asOf) {
        return bind(
                        db.sql(
                                "select "
                                        + PromiseReadings.COLUMNS
                                        + (FEW.contains(query.state())
                                                ? few(where(query))
                                                : where(query))
                                        + " order by "
                                        + order(query.order())
                                        + " limit :size offset :offset"),
                        partnership,
                        query,
                        asOf)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query((row, n) -> PromiseReadings.row(row))
                .list();
    }

    /// Promises in one state that fell or fall due after a day, the latest first: it costs no more
    /// where there were many before that day.
    ///
    /// @param after the day; of overdue promises, the date in force lies after it
    /// @param most how many at most
    /// @param asOf the day on which open and overdue are told apart
    public List<Promise> lately(
            UUID partnership, PromiseQuery.State state, LocalDate after, int most, LocalDate asOf) {
        String date = state == PromiseQuery.State.OVERDUE ? "due_in_force" : "due";
        return db.sql(
                        "select "
                                + PromiseReadings.COLUMNS
                                + few(
                                        " from promise where partnership_id = :partnership and "
                                                + date
                                                + " > :after"
                                                + condition(state))
                                + " order by due desc, number limit :most")
                .param("partnership", partnership)
                .param("after", after)
                .param("asOf", asOf)
                .param("most", most)
                .query((row, n) -> PromiseReadings.row(row))
                .list();
    }

    private long total(UUID partnership, PromiseQuery query, LocalDate asOf) {
        String sql =
                query.state() == PromiseQuery.State.ALL && query.words().isEmpty()
                        ? ALL
                        : "select count(*) " + where(query);
        return bind(db.sql(sql), partnership, query, asOf).query(Long.class).single();
    }

    private static final String ALL =
            """
            select coalesce(sum(promises), 0) from promise_tally
            where partnership_id = :partnership and (:promisor::text is null or promisor = :promisor)
              and :words = '' and :asOf::date is not null
            """;

    /// States in which few of many promises are.
    private static final Set<PromiseQuery.State> FEW =
            EnumSet.of(
                    PromiseQuery.State.OPEN,
                    PromiseQuery.State.OVERDUE,
                    PromiseQuery.State.PROPOSED,
                    PromiseQuery.State.DISPUTED);

    /// Found first and ordered then: in the hope of soon having enough for a page, PostgreSQL would
    /// otherwise go through all of them in the order asked for.
    private static String few(String from) {
        return " from (select *" + from + " offset 0) promise";
    }

    private static String where(PromiseQuery query) {
        return """
        from promise where partnership_id = :partnership
          and (:promisor::text is null or promisor = :promisor)
          and (:words = '' or strpos(lower(what || ' ' || coalesce(deliverable, '')
               || ' ' || unit || ' ' || category), lower(:words)) > 0)
        """
                + condition(query.state());
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, UUID partnership, PromiseQuery query, LocalDate asOf) {
        Side promisor = query.promisor();
        return sql.param("partnership", partnership)
                .param("promisor", promisor == null ? null : promisor.code())
                .param("words", query.words())
                .param("asOf", asOf);
    }

    private static String condition(PromiseQuery.State state) {
        return switch (state) {
            case ALL -> " and (:asOf::date is not null)";
            case OPEN -> " and " + NOT_DONE + " and due_in_force >= :asOf";
            case OVERDUE -> " and " + NOT_DONE + " and due_in_force < :asOf";
            case KEPT -> " and " + DONE + " and done_on <= due_in_force";
            case LATE -> " and " + DONE + " and done_on > due_in_force";
            case MOVED -> " and moves > 0 and (:asOf::date is not null)";
            case NOT_KEPT ->
                    " and (state in ('NOT_KEPT', 'REVOKED') or due_in_force < :asOf and state in"
                            + " ('PROMISED', 'REPORTED', 'KEPT')"
                            + " and (done_on is null or done_on > due_in_force))";
            case PROPOSED ->
                    " and state in ('REQUESTED', 'OFFERED', 'COUNTERED')"
                            + " and (:asOf::date is not null)";
            case CLAIMED ->
                    " and basis = 'CLAIMED' and claim_of is not null and (:asOf::date is not null)";
            case DISPUTED -> " and basis = 'DISPUTED' and (:asOf::date is not null)";
        };
    }

    /// In force, and not done: a proposal is not open, and what was declared not kept is over.
    private static final String NOT_DONE =
            "state in ('PROMISED', 'REPORTED', 'KEPT') and (done_on is null or done_on > :asOf)";

    /// Most promises are done. So that the index of when they were is not looked at for it, this is
    /// not the plain comparison.
    private static final String DONE = "coalesce(done_on, 'infinity') <= :asOf";

    private static String order(PromiseQuery.Order order) {
        return switch (order) {
            case DUE_LATEST -> "due desc, number";
            case DUE_EARLIEST -> "due, number";
            case VALUE -> "value desc nulls last, due desc, number";
            case LATEST -> "greatest(done_on - due_in_force, 0) desc nulls last, due desc, number";
        };
    }

    /// Open and overdue promises of several partnerships, counted by side and unit.
    public List<OpenCount> open(Collection<UUID> partnerships, LocalDate asOf) {
        if (partnerships.isEmpty()) {
            return List.of();
        }
        return db.sql(
                        """
                        select partnership_id, promisor, min(unit) as unit,
                               count(*) filter (where due_in_force >= :asOf) as open,
                               count(*) filter (where due_in_force < :asOf) as overdue,
                               coalesce(sum(value), 0) as value
                        from promise
                        where partnership_id = any(:ids) and due_in_force >= :asOf - :overdue and
                        """
                                + NOT_DONE
                                + " group by partnership_id, promisor, unit_key")
                .param("ids", partnerships.toArray(UUID[]::new))
                .param("asOf", asOf)
                .param("overdue", Promise.OVERDUE_DAYS)
                .query((row, n) ->
                        new OpenCount(
                                row.getObject("partnership_id", UUID.class),
                                Side.of(row.getString("promisor")),
                                row.getString("unit"),
                                row.getLong("open"),
                                row.getLong("overdue"),
                                row.getBigDecimal("value")))
                .list();
    }

    /// The next open promise of each partnership: the one due first, of either side.
    public List<Promise> next(Collection<UUID> partnerships, LocalDate asOf) {
        if (partnerships.isEmpty()) {
            return List.of();
        }
        return db.sql(
                        "select distinct on (partnership_id) "
                                + PromiseReadings.COLUMNS
                                + """
                                from promise
                                where partnership_id = any(:ids) and due_in_force >= :asOf and
                                """
                                + NOT_DONE
                                + " order by partnership_id, due, number")
                .param("ids", partnerships.toArray(UUID[]::new))
                .param("asOf", asOf)
                .query((row, n) -> PromiseReadings.row(row))
                .list();
    }

    /// How honestly each side promised; a side that promised nothing is left out.
    public List<Told> told(UUID partnership) {
        return db.sql(
                        """
                        select made.promisor, made.moved, made.moved_early,
                               coalesce(looked.against, 0) as against,
                               coalesce(looked.against_kept, 0) as against_kept,
                               coalesce(looked.against_not, 0) as against_not,
                               coalesce(looked.half_way, 0) as half_way
                        from (select promisor,
                                     coalesce(sum(promises) filter (where moved), 0) as moved,
                                     coalesce(sum(promises) filter (where moved_early), 0)
                                         as moved_early
                              from promise_tally where partnership_id = :id and promised
                              group by promisor having sum(promises) > 0) made
                        left join (select promisor, count(*) filter (where against_check) as against,
                                          count(*) filter (where against_check and done_on is not null
                                              and done_on <= due_in_force) as against_kept,
                                          count(*) filter (where against_check
                                              and (done_on > due_in_force or state = 'NOT_KEPT'))
                                              as against_not,
                                          count(*) filter (where half_way_on is not null) as half_way
                                   from promise
                                   where partnership_id = :id
                                     and (against_check or half_way_on is not null)
                                   group by promisor) looked using (promisor)
                        order by promisor
                        """)
                .param("id", partnership)
                .query((row, n) ->
                        new Told(
                                Side.of(row.getString("promisor")),
                                row.getLong("moved"),
                                row.getLong("moved_early"),
                                row.getLong("against"),
                                row.getLong("against_kept"),
                                row.getLong("against_not"),
                                row.getLong("half_way")))
                .list();
    }

    /// How many promises each side made in a partnership.
    public List<Count> counts(UUID partnership) {
        return db.sql(
                        """
                        select promisor, sum(promises) as made,
                               coalesce(sum(promises) filter (where basis = 'CLAIMED'), 0) as claims,
                               coalesce(sum(promises) filter (where basis = 'DISPUTED'), 0)
                                   as disputed,
                               coalesce(sum(promises) filter (where moved), 0) as moved,
                               coalesce(sum(promises) filter (where moved_early), 0) as moved_early
                        from promise_tally where partnership_id = ? and promised
                        group by promisor having sum(promises) > 0 order by promisor
                        """)
                .param(partnership)
                .query((row, n) -> count(row))
                .list();
    }

    /// A promise by its identity or, failing that, nothing.
    public Optional<Promise> find(UUID partnership, UUID id) {
        return db.sql(
                        "select "
                                + PromiseReadings.COLUMNS
                                + " from promise where partnership_id = ? and id = ?")
                .params(partnership, id)
                .query((row, n) -> PromiseReadings.row(row))
                .optional();
    }

    /// The names of the units that one side's promises in a partnership concern, by key.
    public List<String> units(UUID partnership, Side promisor) {
        return db.sql(
                        """
                        select min(unit) as unit from promise_tally
                        where partnership_id = ? and promisor = ? and unit <> '' and promises > 0
                        group by unit_key order by unit_key
                        """)
                .params(partnership, promisor.code())
                .query((row, n) -> row.getString("unit"))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                Side.of(row.getString("promisor")),
                row.getLong("made"),
                row.getLong("claims"),
                row.getLong("disputed"),
                row.getLong("moved"),
                row.getLong("moved_early"));
    }
}
