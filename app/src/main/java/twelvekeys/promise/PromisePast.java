package twelvekeys.promise;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.trust.Basis;

/// All that partners ever promised an organisation, or it promised them, promise by promise.
///
/// It is read anew each time, in two queries however many promises there are; a page does not wait
/// for a long one.
@Service
@Transactional(readOnly = true)
public class PromisePast {

    private static final int FETCHED = 5_000;

    private static final String PROMISES =
            """
            select p.partnership_id, p.id, p.promisor, p.unit_key, p.category, p.made_on,
                p.due_in_force, p.early_moves, p.done_on, p.state, p.ended_on, p.basis, p.value,
                p.currency, p.in_part or p.disputed_by is not null or exists (
                    select from promise amends
                    where amends.partnership_id = p.partnership_id and amends.mends = p.id
                      and amends.state in ('PROMISED', 'REPORTED', 'KEPT', 'NOT_KEPT', 'REVOKED'))
                    as reworked
            from promise p where p.partnership_id = any(?)
            order by p.partnership_id, p.number
            """;

    /// What was reported done and declared not kept.
    private static final String STEPS =
            """
            select subject, type, body::jsonb -> 'data' ->> 'verdict' as verdict
            from entry
            where partnership_id = any(?) and type in ('promise.reported', 'promise.declared')
            order by partnership_id, seq
            """;

    private final Partnerships partnerships;
    private final JdbcClient db;

    PromisePast(Partnerships partnerships, JdbcClient db) {
        this.partnerships = partnerships;
        this.db = db;
    }

    /// How what was done was taken.
    private static final class Steps {
        private final Set<UUID> reported = new HashSet<>();
        private final Set<UUID> notAccepted = new HashSet<>();

        private void take(ResultSet row) throws SQLException {
            UUID promise = row.getObject("subject", UUID.class);
            if (row.getString("type").equals("promise.reported")) {
                reported.add(promise);
            } else if (!row.getString("verdict").equals("kept")) {
                notAccepted.add(promise);
            }
        }

        /// It was reported done and declared not kept, in whichever order.
        private boolean reworked(UUID promise) {
            return reported.contains(promise) && notAccepted.contains(promise);
        }
    }

    /// Reads one direction, partnership by partnership, each in the order of its record. Proposals
    /// and what was released are among them.
    ///
    /// @param ours whether it is what the organisation promised
    public List<Remembered> read(UUID organisation, boolean ours) {
        Map<UUID, Partnership> own =
                partnerships.of(organisation).stream()
                        .collect(Collectors.toMap(Partnership::id, Function.identity()));
        UUID[] ids = own.keySet().toArray(UUID[]::new);
        Steps steps = new Steps();
        db.sql(STEPS).withFetchSize(FETCHED).param(ids).query(steps::take);
        List<Remembered> past = new ArrayList<>();
        Map<Object, Object> seen = new HashMap<>();
        db.sql(PROMISES)
                .withFetchSize(FETCHED)
                .param(ids)
                .query(row -> {
                    UUID id = row.getObject("partnership_id", UUID.class);
                    Partnership partnership = own.get(id);
                    if (partnership != null
                            && (Side.of(row.getString("promisor"))
                                            == partnership.sideOf(organisation))
                                    == ours) {
                        past.add(remembered(row, partnership.id(), ours, steps, seen));
                    }
                });
        return past;
    }

    private static Remembered remembered(
            ResultSet row, UUID partnership, boolean ours, Steps steps, Map<Object, Object> seen)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String partner = once(seen, partnership.toString());
        BigDecimal value = row.getBigDecimal("value");
        return new Remembered(
                id,
                partnership,
                new Counted(
                        ours ? Standing.US : partner,
                        ours ? partner : once(seen, row.getString("unit_key")),
                        once(seen, row.getString("category")),
                        day(row, "made_on", seen),
                        once(seen, row.getObject("due_in_force", LocalDate.class)),
                        PromiseReadings.moves(row),
                        day(row, "done_on", seen),
                        PromiseState.valueOf(row.getString("state")),
                        day(row, "ended_on", seen),
                        Basis.valueOf(row.getString("basis"))),
                value,
                value == null
                        ? ""
                        : once(seen, Objects.requireNonNullElse(row.getString("currency"), "")),
                row.getBoolean("reworked") || steps.reworked(id));
    }

    private static @Nullable LocalDate day(ResultSet row, String column, Map<Object, Object> seen)
            throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : once(seen, day);
    }

    /// The one that was seen first among equal ones: many promises share names and days.
    private static <T> T once(Map<Object, Object> seen, T value) {
        Object known = seen.putIfAbsent(value, value);
        @SuppressWarnings("unchecked") // equal values are of one class
        T first = known == null ? value : (T) known;
        return first;
    }
}
