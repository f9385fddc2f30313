package twelvekeys.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.trust.BacktestResult.Range;
import twelvekeys.trust.Candidate;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.ModelChoice.Gain;
import twelvekeys.trust.Shock;

/// The table `model_choice`: what took long to decide, for the next start.
@Repository
@Transactional(readOnly = true)
class ModelChoiceStore {

    private final JdbcClient db;

    ModelChoiceStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Chosen> find(UUID organisation, boolean us) {
        return db.sql(
                        """
                        select day, chosen, why, judged, late, over_nested, over_rate, shock
                        from model_choice where organisation_id = ? and ours = ?
                        """)
                .params(organisation, us)
                .query((row, n) -> chosen(row))
                .optional();
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(
                new ModelChoice(
                        row.getObject("day", LocalDate.class),
                        Candidate.valueOf(row.getString("chosen")),
                        ModelChoice.Why.valueOf(row.getString("why")),
                        row.getInt("judged"),
                        row.getInt("late"),
                        gain(row, "over_nested"),
                        gain(row, "over_rate")),
                new Shock(row.getDouble("shock")),
                true);
    }

    private static Optional<Gain> gain(ResultSet row, String column) throws SQLException {
        if (row.getArray(column) == null) {
            return Optional.empty();
        }
        Double[] numbers = (Double[]) row.getArray(column).getArray();
        return Optional.of(new Gain(numbers[0], new Range(numbers[1], numbers[2])));
    }

    @Transactional
    public void save(UUID organisation, boolean us, Chosen made) {
        ModelChoice choice = made.choice();
        db.sql(
                        """
                        insert into model_choice (organisation_id, ours, day, chosen, why, judged,
                            late, over_nested, over_rate, shock)
                        values (?, ?, ?, ?, ?, ?, ?, ?::float8[], ?::float8[], ?)
                        on conflict (organisation_id, ours) do update set
                            day = excluded.day, chosen = excluded.chosen, why = excluded.why,
                            judged = excluded.judged, late = excluded.late,
                            over_nested = excluded.over_nested, over_rate = excluded.over_rate,
                            shock = excluded.shock
                        """)
                .param(organisation)
                .param(us)
                .param(choice.day())
                .param(choice.chosen().name())
                .param(choice.why().name())
                .param(choice.judged())
                .param(choice.late())
                .param(choice.overNested().map(ModelChoiceStore::numbers).orElse(null))
                .param(choice.overRecentRate().map(ModelChoiceStore::numbers).orElse(null))
                .param(made.shock().spread())
                .update();
    }

    private static Double[] numbers(Gain gain) {
        return new Double[] {gain.mean(), gain.range().lower(), gain.range().upper()};
    }
}
