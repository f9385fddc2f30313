package twelvekeys.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.promise.Promises.OpenCount;
import twelvekeys.record.DailyReading;
import twelvekeys.record.PartnershipRecord;

/// What is open in each partnership of an organisation, kept until something is written there.
@Component
@Transactional(readOnly = true)
class OpenPromises {

    /// What is open or overdue in one partnership.
    ///
    /// @param counts how many, by side and unit
    /// @param next the open one that is due first, absent if none is open
    record Open(List<OpenCount> counts, @Nullable Promise next) {

        static final Open NOTHING = new Open(List.of(), null);

        /// Copies the counts.
        Open {
            counts = List.copyOf(counts);
        }
    }

    private final Promises promises;
    private final DailyReading<Open> kept;

    OpenPromises(Promises promises, PartnershipRecord record) {
        this.promises = promises;
        this.kept = new DailyReading<>(record, (_, some, day) -> read(some, day));
    }

    /// What is open in partnerships of an organisation; those without are left out.
    ///
    /// @param asOf the day it is read for
    Map<UUID, Open> of(UUID organisation, Collection<UUID> partnerships, LocalDate asOf) {
        return kept.of(organisation, partnerships, asOf);
    }

    /// The same, read anew and not kept: for a day of one's choice.
    Map<UUID, Open> read(Collection<UUID> partnerships, LocalDate asOf) {
        Map<UUID, List<OpenCount>> counts = new HashMap<>();
        for (OpenCount count : promises.open(partnerships, asOf)) {
            counts.computeIfAbsent(count.partnership(), _ -> new ArrayList<>()).add(count);
        }
        Map<UUID, Promise> next = new HashMap<>();
        promises.next(partnerships, asOf).forEach(p -> next.put(p.partnership(), p));
        Map<UUID, Open> open = new HashMap<>();
        counts.forEach((partnership, some) ->
                open.put(partnership, new Open(some, next.get(partnership))));
        return open;
    }
}
