package twelvekeys.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.trust.Basis;

/// Brings the book of an organisation up to date from the promises that have changed since it was
/// last read: those that an entry later than the last one read of their partnership is about. Of a
/// partnership that was never read it takes all.
///
/// A partnership's entries are written one transaction after the other, so nothing earlier can
/// appear later. A promise that is read twice is the same promise.
@Repository
@Transactional(readOnly = true)
class PromiseFeed {

    private static final String COLUMNS =
            """
            p.partnership_id, p.id, p.promisor, p.unit_key, p.category, p.made_on, p.due_in_force,
            p.early_moves, p.done_on, p.state, p.ended_on, p.basis
            """;

    private final PartnershipRecord record;
    private final JdbcClient db;

    PromiseFeed(PartnershipRecord record, JdbcClient db) {
        this.record = record;
        this.db = db;
    }

    /// Reads what has changed into the book, from what is committed.
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public void readApart(OrganisationBook book, Map<UUID, Partnership> partnerships, UUID own) {
        read(book, partnerships, own);
    }

    /// Reads what has changed into the book.
    ///
    /// @param partnerships all partnerships of the organisation, by their ids
    /// @param own the organisation
    void read(OrganisationBook book, Map<UUID, Partnership> partnerships, UUID own) {
        Map<UUID, Long> changed = new HashMap<>(record.sizes(partnerships.keySet()));
        changed.entrySet().removeIf(head -> head.getValue() == book.size(head.getKey()));
        RowCallbackHandler each =
                row -> {
                    UUID id = row.getObject("partnership_id", UUID.class);
                    Partnership partnership = partnerships.get(id);
                    if (partnership != null) {
                        put(book, partnership.sideOf(own), id, row);
                    }
                };
        UUID[] unread = known(changed.keySet(), id -> book.size(id) == 0);
        if (unread.length > 0) {
            db.sql("select " + COLUMNS + " from promise p where p.partnership_id = any(?)")
                    .param(unread)
                    .query(each);
        }
        UUID[] grown = known(changed.keySet(), id -> book.size(id) > 0);
        if (grown.length > 0) {
            // One look by its key for each promise: another plan could read them all.
            db.sql(
                            "select "
                                    + COLUMNS
                                    + """
                                    from (select distinct e.partnership_id, e.subject
                                          from unnest(?::uuid[], ?::bigint[])
                                               as known (partnership_id, seq)
                                          join entry e on e.partnership_id = known.partnership_id
                                           and e.seq > known.seq and e.subject is not null) touched
                                    cross join lateral (
                                        select * from promise
                                        where partnership_id = touched.partnership_id
                                          and id = touched.subject
                                        offset 0) p
                                    """)
                    .params(grown, Arrays.stream(grown).map(book::size).toArray(Long[]::new))
                    .query(each);
        }
        changed.forEach(book::readUpTo);
    }

    private static UUID[] known(Collection<UUID> partnerships, Predicate<UUID> which) {
        return partnerships.stream().filter(which).toArray(UUID[]::new);
    }

    private static void put(OrganisationBook book, Side own, UUID partnership, ResultSet row)
            throws SQLException {
        boolean us = Side.of(row.getString("promisor")) == own;
        String partner = book.share(partnership.toString());
        book.put(
                row.getObject("id", UUID.class),
                us,
                new Counted(
                        us ? Standing.US : partner,
                        us ? partner : book.share(row.getString("unit_key")),
                        book.share(row.getString("category")),
                        book.shareOrNull(row.getObject("made_on", LocalDate.class)),
                        book.share(row.getObject("due_in_force", LocalDate.class)),
                        PromiseReadings.moves(row),
                        book.shareOrNull(row.getObject("done_on", LocalDate.class)),
                        PromiseState.valueOf(row.getString("state")),
                        book.shareOrNull(row.getObject("ended_on", LocalDate.class)),
                        Basis.valueOf(row.getString("basis"))));
    }
}
