package twelvekeys.company;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.facts.Letter;

/// The tables of scores, of how they came about, of the work on them, and of alerts.
@Repository
@Transactional
class FactsStore {

    private final JdbcClient db;
    private final JsonMapper json;

    FactsStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Optional<FactsWork> work(UUID organisation) {
        return db.sql("select * from facts_work where organisation_id = ?")
                .param(organisation)
                .query(FactsStore::work)
                .optional();
    }

    /// Begins the work on some sets and links, from nothing.
    void begin(UUID organisation, String fingerprint, LocalDate day, Instant at) {
        db.sql(
                        """
                        insert into facts_work (organisation_id, fingerprint, day, state, started_at)
                        values (?, ?, ?, 'READING', ?)
                        on conflict (organisation_id) do update set
                            fingerprint = excluded.fingerprint, day = excluded.day,
                            state = 'READING', problem = null, companies = 0, days_done = 0,
                            days = 0, started_at = excluded.started_at, finished_at = null
                        """)
                .params(organisation, fingerprint, day, time(at))
                .update();
    }

    /// Tells how far the work has come.
    void progress(UUID organisation, FactsWork.State state, int companies, int daysDone, int days) {
        db.sql(
                        """
                        update facts_work set state = ?, companies = ?, days_done = ?, days = ?
                        where organisation_id = ?
                        """)
                .params(state.name(), companies, daysDone, days, organisation)
                .update();
    }

    void end(UUID organisation, @Nullable String problem, Instant at) {
        db.sql(
                        """
                        update facts_work set state = ?, problem = ?, finished_at = ?
                        where organisation_id = ?
                        """)
                .param(problem == null ? "DONE" : "FAILED")
                .param(problem)
                .params(time(at), organisation)
                .update();
    }

    /// Lets all scores be worked out again.
    void doubt(UUID organisation) {
        db.sql("update facts_work set fingerprint = '' where organisation_id = ?")
                .param(organisation)
                .update();
    }

    /// Keeps a score with how it came about, in the place of an earlier one.
    void keep(UUID organisation, String fingerprint, FactsPoint point, List<Explained> why) {
        db.sql("delete from facts_point where organisation_id = ? and cik = ? and as_of = ?")
                .params(organisation, point.cik(), point.asOf())
                .update();
        db.sql("insert into facts_point values (?, ?, ?, ?, ?, ?::jsonb)")
                .params(organisation, point.cik(), point.asOf(), point.latest(), fingerprint)
                .param(json.writeValueAsString(point))
                .update();
        for (Explained letter : why) {
            db.sql("insert into facts_explanation values (?, ?, ?, ?, ?::jsonb)")
                    .params(organisation, point.cik(), point.asOf(), letter.letter().name())
                    .param(json.writeValueAsString(letter))
                    .update();
        }
    }

    /// The days as of which a company's scores of some sets and links are kept.
    @Transactional(readOnly = true)
    Set<LocalDate> kept(UUID organisation, long cik, String fingerprint) {
        return new HashSet<>(
                db.sql(
                                """
                                select as_of from facts_point
                                where organisation_id = ? and cik = ? and fingerprint = ?
                                """)
                        .params(organisation, cik, fingerprint)
                        .query(LocalDate.class)
                        .list());
    }

    /// Lets go of what other sets and links gave.
    void letGo(UUID organisation, String fingerprint) {
        db.sql("delete from facts_point where organisation_id = ? and fingerprint <> ?")
                .params(organisation, fingerprint)
                .update();
    }

    /// A company's scores, the earliest first.
    @Transactional(readOnly = true)
    List<FactsPoint> points(UUID organisation, long cik) {
        return db.sql(
                        """
                        select reading from facts_point where organisation_id = ? and cik = ?
                        order by as_of
                        """)
                .params(organisation, cik)
                .query((row, n) -> json.readValue(row.getString(1), FactsPoint.class))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Explained> explained(UUID organisation, long cik, LocalDate asOf, Letter letter) {
        return db.sql(
                        """
                        select explanation from facts_explanation
                        where organisation_id = ? and cik = ? and as_of = ? and letter = ?
                        """)
                .params(organisation, cik, asOf, letter.name())
                .query((row, n) -> json.readValue(row.getString(1), Explained.class))
                .optional();
    }

    /// Keeps an alert.
    ///
    /// @return whether it is new
    boolean alert(UUID organisation, FiledAlert alert) {
        return db.sql("insert into filed_alert values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(organisation, alert.cik(), alert.accession(), alert.kind().name())
                        .params(alert.form(), Date.valueOf(alert.filed()), time(alert.found()))
                        .update()
                == 1;
    }

    /// The alerts of some companies that were filed on or after a day, the latest first.
    @Transactional(readOnly = true)
    List<FiledAlert> alerts(UUID organisation, Collection<Long> ciks, LocalDate since) {
        return db.sql(
                        """
                        select * from filed_alert
                        where organisation_id = ? and cik = any(?) and filed >= ?
                        order by filed desc, accession, kind
                        """)
                .params(organisation, ciks.toArray(Long[]::new), Date.valueOf(since))
                .query(FactsStore::alert)
                .list();
    }

    /// The alerts of all companies that were filed on or after a day and found at or after a
    /// moment, the latest first.
    @Transactional(readOnly = true)
    List<FiledAlert> found(UUID organisation, LocalDate filed, ZonedDateTime found) {
        return db.sql(
                        """
                        select * from filed_alert
                        where organisation_id = ? and filed >= ? and found_at >= ?
                        order by filed desc, accession, kind
                        """)
                .params(organisation, Date.valueOf(filed), found.toOffsetDateTime())
                .query(FactsStore::alert)
                .list();
    }

    private static FiledAlert alert(ResultSet row, int n) throws SQLException {
        return new FiledAlert(
                row.getLong("cik"),
                FiledAlert.Kind.valueOf(row.getString("kind")),
                row.getString("accession"),
                row.getString("form"),
                row.getObject("filed", LocalDate.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }

    private static FactsWork work(ResultSet row, int n) throws SQLException {
        return new FactsWork(
                row.getString("fingerprint"),
                row.getObject("day", LocalDate.class),
                FactsWork.State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getInt("companies"),
                row.getInt("days_done"),
                row.getInt("days"));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
