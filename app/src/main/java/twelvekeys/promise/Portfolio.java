package twelvekeys.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.OpenPromises.Open;
import twelvekeys.promise.Promises.OpenCount;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Level;
import twelvekeys.trust.Trend;

/// Every partnership of an organisation at a glance. Costs the same few queries however many
/// partnerships and promises there are, and reads again only what was written to since.
@Service
public class Portfolio {

    /// A partnership at a glance, seen from one of its sides.
    ///
    /// @param partnership the partnership
    /// @param own the side it is seen from
    /// @param theirs how well the other side keeps its word
    /// @param ours how well we keep ours to it
    /// @param open promises of either side that are open
    /// @param atRisk how many of them are at risk
    /// @param overdueTheirs promises of theirs that are overdue
    /// @param overdueOurs promises of ours that are overdue
    /// @param next the open promise that is due first, absent if none is open
    /// @param standing what more can be read of it
    public record Row(
            Partnership partnership,
            Side own,
            Level theirs,
            Level ours,
            long open,
            long atRisk,
            long overdueTheirs,
            long overdueOurs,
            @Nullable Promise next,
            Standing standing) {

        /// The other side's level over the last eight quarters, absent without a record.
        public @Nullable Trend trend() {
            return standing.trend(partnership.id()).orElse(null);
        }

        /// The chance that the next one is kept, absent if none is open.
        public @Nullable Forecast nextChance() {
            return next == null ? null : standing.chance(next, own);
        }

        /// The partner's name.
        public String partner() {
            return partnership.name(own.other());
        }
    }

    /// All of them.
    ///
    /// @param asOf the day they are read for
    /// @param ended whether that day is the end of a record that has long been silent
    /// @param rows a row a partnership, in no particular order
    public record Glance(LocalDate asOf, boolean ended, List<Row> rows) {}

    private final Partnerships partnerships;
    private final OpenPromises promises;
    private final TrustBook trust;

    Portfolio(Partnerships partnerships, OpenPromises promises, TrustBook trust) {
        this.partnerships = partnerships;
        this.promises = promises;
        this.trust = trust;
    }

    /// The partnerships of an organisation.
    ///
    /// @param asOf the day to read for; absent for today, or the end of a record that has ended
    @Transactional(readOnly = true)
    public Glance glance(UUID organisation, LocalDate today, @Nullable LocalDate asOf) {
        List<Partnership> own = partnerships.of(organisation);
        List<UUID> ids = own.stream().map(Partnership::id).toList();
        Standing standing = trust.standing(organisation, today, asOf);
        Map<UUID, Open> open =
                asOf == null
                        ? promises.of(organisation, ids, standing.asOf())
                        : promises.read(ids, asOf);
        List<Row> rows = new ArrayList<>(own.size());
        for (Partnership partnership : own) {
            rows.add(
                    row(
                            partnership,
                            partnership.sideOf(organisation),
                            standing,
                            open.getOrDefault(partnership.id(), Open.NOTHING)));
        }
        return new Glance(standing.asOf(), standing.ended(), rows);
    }

    private static Row row(Partnership partnership, Side own, Standing standing, Open all) {
        Promise next = all.next();
        UUID id = partnership.id();
        long open = 0;
        long overdueTheirs = 0;
        long overdueOurs = 0;
        for (OpenCount count : all.counts()) {
            open += count.open();
            if (count.promisor() == own) {
                overdueOurs += count.overdue();
            } else {
                overdueTheirs += count.overdue();
            }
        }
        return new Row(
                partnership,
                own,
                standing.their(id),
                standing.our(id),
                open,
                standing.atRisk(id),
                overdueTheirs,
                overdueOurs,
                next,
                standing);
    }
}
