package twelvekeys.promise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.trust.Basis;
import twelvekeys.trust.DayCell;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Outcome;

/// Levels and chances, as one organisation may read them.
///
/// Each organisation reads from what it can see: what its partners promised it, and what it
/// promised them. A reading is kept until an entry is added to one of its partnerships or the day
/// changes, so a page costs one small query however long the history is.
@Service
@Transactional(readOnly = true)
public class TrustBook {

    private record Kept(long size, LocalDate day, Standing standing) {}

    private final Partnerships partnerships;
    private final PartnershipRecord record;
    private final JdbcClient db;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    TrustBook(Partnerships partnerships, PartnershipRecord record, JdbcClient db) {
        this.partnerships = partnerships;
        this.record = record;
        this.db = db;
    }

    /// What an organisation can read from its records.
    ///
    /// @param asOf the day to read for; absent for today, or the end of a record that has ended
    public Standing standing(UUID organisation, LocalDate today, @Nullable LocalDate asOf) {
        List<Partnership> own = partnerships.of(organisation);
        List<UUID> ids = own.stream().map(Partnership::id).toList();
        if (asOf != null) {
            return read(organisation, own, ids, today, asOf);
        }
        long size = record.size(ids);
        Kept known = kept.get(organisation);
        if (known != null && known.size == size && known.day.equals(today)) {
            return known.standing;
        }
        Standing fresh = read(organisation, own, ids, today, null);
        kept.put(organisation, new Kept(size, today, fresh));
        return fresh;
    }

    private Standing read(
            UUID organisation,
            List<Partnership> own,
            Collection<UUID> ids,
            LocalDate today,
            @Nullable LocalDate asOf) {
        Map<UUID, Side> sides = new HashMap<>();
        own.forEach(p -> sides.put(p.id(), p.sideOf(organisation)));
        DayCells theirs = new DayCells();
        DayCells ours = new DayCells();
        RowCallbackHandler each =
                row -> {
                    UUID id = row.getObject("partnership_id", UUID.class);
                    Side promisor = Side.of(row.getString("promisor"));
                    boolean us = promisor == sides.get(id);
                    (us ? ours : theirs)
                            .add(
                                    new DayCell(
                                            us ? Standing.US : id.toString(),
                                            us ? id.toString() : row.getString("unit_key"),
                                            row.getString("category"),
                                            row.getObject("day", LocalDate.class),
                                            Outcome.valueOf(row.getString("outcome")),
                                            Basis.valueOf(row.getString("basis")),
                                            row.getInt("promises")));
                };
        if (!ids.isEmpty()) {
            db.sql(
                            """
                            select partnership_id, promisor, unit_key, category, day, outcome, basis,
                                   promises
                            from day_cell
                            where partnership_id = any(?) and promises <> 0
                            """)
                    .param(ids.toArray(UUID[]::new))
                    .query(each);
        }
        return Standing.of(theirs, ours, today, asOf);
    }
}
