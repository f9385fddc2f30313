package twelvekeys.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.report.ReportKind;

/// The table of what comes by mail, and when.
@Repository
@Transactional
class ScheduleStore {

    private static final String COLUMNS =
            """
            select id, person_id, partnership_id, report, rhythm, number, meeting, since
            from report_schedule
            """;

    private final JdbcClient db;

    ScheduleStore(JdbcClient db) {
        this.db = db;
    }

    /// All of an organisation, the oldest first.
    List<ReportSchedule> of(UUID organisation) {
        return db.sql(COLUMNS + "where organisation_id = ? order by since, id")
                .param(organisation)
                .query((row, n) -> read(row))
                .list();
    }

    /// A person's own, the oldest first.
    List<ReportSchedule> of(UUID organisation, UUID person) {
        return db.sql(COLUMNS + "where organisation_id = ? and person_id = ? order by since, id")
                .params(organisation, person)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<ReportSchedule> find(UUID organisation, UUID id) {
        return db.sql(COLUMNS + "where organisation_id = ? and id = ?")
                .params(organisation, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /// Keeps one, unless the same person gets the same in the same rhythm already.
    void add(UUID organisation, ReportSchedule schedule) {
        db.sql(
                        """
                        insert into report_schedule (organisation_id, id, person_id,
                            partnership_id, report, rhythm, number, meeting, since)
                        values (:organisation, :id, :person, :partnership, :report, :rhythm,
                            :number, :meeting, :since)
                        on conflict do nothing
                        """)
                .param("organisation", organisation)
                .param("id", schedule.id())
                .param("person", schedule.person())
                .param("partnership", schedule.partnership())
                .param("report", schedule.report().code())
                .param("rhythm", schedule.rhythm().code())
                .param("number", schedule.rhythm().number())
                .param("meeting", schedule.rhythm().meeting())
                .param("since", Timestamp.from(schedule.since()))
                .update();
    }

    /// Ends one.
    ///
    /// @return whether there was one
    boolean end(UUID organisation, UUID person, UUID id) {
        return db.sql(
                                """
                                delete from report_schedule
                                where organisation_id = ? and person_id = ? and id = ?
                                """)
                        .params(organisation, person, id)
                        .update()
                > 0;
    }

    private static ReportSchedule read(ResultSet row) throws SQLException {
        return new ReportSchedule(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("partnership_id", UUID.class),
                ReportKind.of(row.getString("report")).orElseThrow(),
                Rhythm.of(
                        row.getString("rhythm"),
                        row.getInt("number"),
                        row.getObject("meeting", LocalDate.class)),
                row.getTimestamp("since").toInstant());
    }
}
