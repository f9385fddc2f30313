package twelvekeys.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the promises of some days are worth, and how the units they were made to are written. The
/// books hold neither.
@Repository
@Transactional(readOnly = true)
class PlannedValues {

    private final JdbcClient db;

    PlannedValues(JdbcClient db) {
        this.db = db;
    }

    /// Values and units.
    ///
    /// @param values the value of each promise that names one
    /// @param units each unit as it was first written, by its key
    record Found(Map<UUID, BigDecimal> values, Map<String, String> units) {}

    /// Looks at the promises due in some days.
    ///
    /// @param from the first day
    /// @param until the day after the last
    Found between(Collection<UUID> partnerships, LocalDate from, LocalDate until) {
        Map<UUID, BigDecimal> values = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        db.sql(
                        """
                        select id, value, unit, unit_key from promise
                        where partnership_id = any(?) and due_in_force >= ? and due_in_force < ?
                        order by partnership_id, number
                        """)
                .params(partnerships.toArray(UUID[]::new), from, until)
                .query(row -> {
                    BigDecimal value = row.getBigDecimal("value");
                    if (value != null) {
                        values.put(row.getObject("id", UUID.class), value);
                    }
                    units.putIfAbsent(row.getString("unit_key"), row.getString("unit"));
                });
        return new Found(values, units);
    }
}
