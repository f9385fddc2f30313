package twelvekeys.promise;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;

/// What the promises of one period are worth, by what they say themselves, and how that ended. The
/// caller has made sure that the partnership may be seen.
@Service
@Transactional(readOnly = true)
public class PromiseWorth {

    private static final String WORTH =
            """
            select promisor, case when value is null then '' else coalesce(currency, '') end as currency,
              count(value) as valued, count(*) - count(value) as unvalued,
              coalesce(sum(value), 0) as due,
              coalesce(sum(value) filter (where DONE and done_on <= due_in_force), 0) as kept,
              coalesce(sum(value) filter (where DONE and done_on > due_in_force), 0) as late,
              coalesce(sum(value) filter (where state in ('NOT_KEPT', 'REVOKED')
                or NOT_DONE and due_in_force < :asOf), 0) as not_kept,
              coalesce(sum(value) filter (where state = 'RELEASED'), 0) as released,
              coalesce(sum(value) filter (where NOT_DONE and due_in_force >= :asOf), 0) as open
            from promise
            where partnership_id = :partnership and due_in_force between :from and :to
              and state in ('PROMISED', 'REPORTED', 'KEPT', 'NOT_KEPT', 'RELEASED', 'REVOKED')
            group by promisor, 2 order by promisor, 2
            """
                    .replace("NOT_DONE", "(" + PromisePeriod.NOT_DONE + ")")
                    .replace("where DONE", "where " + PromisePeriod.DONE);

    private final JdbcClient db;

    PromiseWorth(JdbcClient db) {
        this.db = db;
    }

    /// What the promises of one side were worth that fell due in a period, in one currency. What
    /// was due is what was kept, late, not kept, released and open, together.
    ///
    /// @param promisor the side
    /// @param currency three letters; empty where nobody said, and for promises that name no value
    /// @param valued how many of them name a value
    /// @param unvalued how many name none
    /// @param due what all of them were worth
    /// @param kept what those were worth that were done by the date in force
    /// @param late what those done after it
    /// @param notKept what those declared not kept, revoked, or past their date and not done
    /// @param released what those given back
    /// @param open what those not due yet
    public record Worth(
            Side promisor,
            String currency,
            long valued,
            long unvalued,
            BigDecimal due,
            BigDecimal kept,
            BigDecimal late,
            BigDecimal notKept,
            BigDecimal released,
            BigDecimal open) {}

    /// By side and currency; a side of which nothing fell due is left out. Values of two currencies
    /// are never added up.
    ///
    /// @param from the first day of the period
    /// @param to its last day
    /// @param asOf the day on which open and not done are told apart
    public List<Worth> of(UUID partnership, LocalDate from, LocalDate to, LocalDate asOf) {
        return db.sql(WORTH)
                .param("partnership", partnership)
                .param("from", from)
                .param("to", to)
                .param("asOf", asOf)
                .query((row, n) -> row(row))
                .list();
    }

    private static Worth row(ResultSet row) throws SQLException {
        return new Worth(
                Side.of(row.getString("promisor")),
                row.getString("currency"),
                row.getLong("valued"),
                row.getLong("unvalued"),
                row.getBigDecimal("due"),
                row.getBigDecimal("kept"),
                row.getBigDecimal("late"),
                row.getBigDecimal("not_kept"),
                row.getBigDecimal("released"),
                row.getBigDecimal("open"));
    }
}
