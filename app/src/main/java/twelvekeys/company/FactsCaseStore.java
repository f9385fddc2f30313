package twelvekeys.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.facts.Letter;

/// The tables of what scores were worth, and of the work on it.
@Repository
@Transactional
class FactsCaseStore {

    private static final String ISSUED = "ISSUED";

    private final JdbcClient db;
    private final JsonMapper json;

    FactsCaseStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Optional<FactsWork> work(UUID organisation) {
        return db.sql("select * from facts_case_work where organisation_id = ?")
                .param(organisation)
                .query(FactsCaseStore::work)
                .optional();
    }

    /// Begins the work on some sets, from nothing.
    void begin(UUID organisation, String fingerprint, LocalDate day, Instant at) {
        db.sql(
                        """
                        insert into facts_case_work
                            (organisation_id, fingerprint, day, state, started_at)
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
                        update facts_case_work
                        set state = ?, companies = ?, days_done = ?, days = ?
                        where organisation_id = ?
                        """)
                .params(state.name(), companies, daysDone, days, organisation)
                .update();
    }

    /// Keeps what was worked out, in the place of all that was before, and ends the work.
    void keep(UUID organisation, List<FactsCase> cases, Instant at) {
        db.sql("delete from facts_case where organisation_id = ?").param(organisation).update();
        for (FactsCase one : cases) {
            db.sql("insert into facts_case values (?, ?, ?::jsonb)")
                    .params(organisation, yardstick(one.letter()), json.writeValueAsString(one))
                    .update();
        }
        end(organisation, null, at);
    }

    /// Ends the work.
    ///
    /// @param problem why it failed, absent if it did not
    void end(UUID organisation, @Nullable String problem, Instant at) {
        db.sql(
                        """
                        update facts_case_work set state = ?, problem = ?, finished_at = ?
                        where organisation_id = ?
                        """)
                .param(problem == null ? "DONE" : "FAILED")
                .param(problem)
                .params(time(at), organisation)
                .update();
    }

    /// Lets go of all of it.
    void letGo(UUID organisation) {
        db.sql("delete from facts_case where organisation_id = ?").param(organisation).update();
        db.sql("delete from facts_case_work where organisation_id = ?")
                .param(organisation)
                .update();
    }

    /// Lets all of it be worked out again.
    void doubt(UUID organisation) {
        db.sql("update facts_case_work set fingerprint = '' where organisation_id = ?")
                .param(organisation)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<FactsCase> find(UUID organisation, @Nullable Letter letter) {
        return db.sql("select reading from facts_case where organisation_id = ? and yardstick = ?")
                .params(organisation, yardstick(letter))
                .query((row, n) -> json.readValue(row.getString(1), FactsCase.class))
                .optional();
    }

    @Transactional(readOnly = true)
    List<FactsCase> all(UUID organisation) {
        return db.sql(
                        """
                        select reading from facts_case where organisation_id = ?
                        order by array_position(array['ISSUED', 'F', 'A', 'C', 'T', 'S'], yardstick)
                        """)
                .param(organisation)
                .query((row, n) -> json.readValue(row.getString(1), FactsCase.class))
                .list();
    }

    private static String yardstick(@Nullable Letter letter) {
        return letter == null ? ISSUED : letter.name();
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
