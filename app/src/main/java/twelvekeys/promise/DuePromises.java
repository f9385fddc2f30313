package twelvekeys.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;

/// What became of the promises that fell due from a day on: to the end of a partnership, say.
@Service
@Transactional(readOnly = true)
public class DuePromises {

    private static final String FROM =
            """
            select promisor,
                   count(*) filter (where given and done_on <= due_in_force and done_on <= :asOf)
                       as kept,
                   count(*) filter (where given and done_on > due_in_force and done_on <= :asOf)
                       as late,
                   count(*) filter (where not given) as not_kept,
                   count(*) filter (where given and due_in_force < :asOf
                       and (done_on is null or done_on > :asOf)) as overdue,
                   count(*) filter (where given and due_in_force >= :asOf
                       and (done_on is null or done_on > :asOf)) as open
            from (select promisor, due_in_force, done_on,
                         state in ('PROMISED', 'REPORTED', 'KEPT') as given
                  from promise
                  where partnership_id = :id and due_in_force >= :from
                    and state in ('PROMISED', 'REPORTED', 'KEPT', 'NOT_KEPT', 'REVOKED')) due
            group by promisor order by promisor
            """;

    /// What became of the promises of one side.
    ///
    /// @param promisor the side
    /// @param kept how many were kept by the date in force
    /// @param late how many were done later
    /// @param notKept how many were declared not kept, or whose word was taken back
    /// @param overdue how many are past their date and not done
    /// @param open how many are still to come
    public record Due(Side promisor, long kept, long late, long notKept, long overdue, long open) {

        /// How many there are in all.
        public long all() {
            return kept + late + notKept + overdue + open;
        }
    }

    private final JdbcClient db;

    DuePromises(JdbcClient db) {
        this.db = db;
    }

    /// The promises in force whose date is a day or later; a side without any is left out.
    ///
    /// @param from the first day
    /// @param asOf the day on which open and overdue are told apart
    public List<Due> from(UUID partnership, LocalDate from, LocalDate asOf) {
        return db.sql(FROM)
                .param("id", partnership)
                .param("from", from)
                .param("asOf", asOf)
                .query((row, n) ->
                        new Due(
                                Side.of(row.getString("promisor")),
                                row.getLong("kept"),
                                row.getLong("late"),
                                row.getLong("not_kept"),
                                row.getLong("overdue"),
                                row.getLong("open")))
                .list();
    }
}
