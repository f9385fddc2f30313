package twelvekeys.promise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.tables.Names;

/// The table `promise_tally`, written: how many promises of a partnership are alike in what counts
/// tell apart. Counts read it, so that they cost the same however many promises there are.
@Repository
@Transactional(readOnly = true)
class PromiseTallies {

    private final JdbcTemplate batches;

    PromiseTallies(JdbcTemplate batches) {
        this.batches = batches;
    }

    /// Takes promises out as they were and puts them in as they are.
    void save(UUID partnership, Map<UUID, Promise> before, Collection<Promise> after) {
        Map<Tally, Integer> changes = new HashMap<>();
        before.values().forEach(promise -> changes.merge(Tally.of(promise), -1, Integer::sum));
        after.forEach(promise -> changes.merge(Tally.of(promise), 1, Integer::sum));
        List<Object[]> rows = new ArrayList<>(changes.size());
        changes.forEach((tally, change) -> {
            if (change != 0) {
                rows.add(tally.row(partnership, change));
            }
        });
        batches.batchUpdate(
                """
                insert into promise_tally (partnership_id, promisor, unit_key, unit, claimant,
                    answered, basis, promised, moved, moved_early, promises)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (partnership_id, promisor, unit_key, unit, claimant, answered, basis,
                    promised, moved, moved_early)
                do update set promises = promise_tally.promises + excluded.promises
                """,
                rows);
    }

    void forget(UUID partnership) {
        batches.update("delete from promise_tally where partnership_id = ?", partnership);
    }

    /// What a count tells apart.
    private record Tally(
            Side promisor,
            String unit,
            @Nullable Side claimant,
            @Nullable ClaimAnswer answered,
            String basis,
            boolean promised,
            boolean moved,
            boolean movedEarly) {

        static Tally of(Promise promise) {
            Loop loop = promise.loop();
            return new Tally(
                    promise.promisor(),
                    promise.unit(),
                    loop.claimant(),
                    loop.answered(),
                    loop.basis().name(),
                    loop.state().promised(),
                    promise.moves() > 0,
                    promise.movedEarly());
        }

        Object[] row(UUID partnership, int change) {
            return new Object[] {
                partnership,
                promisor.code(),
                Names.key(unit),
                unit,
                claimant == null ? "" : claimant.code(),
                answered == null ? "" : answered.name(),
                basis,
                promised,
                moved,
                movedEarly,
                change
            };
        }
    }
}
