package twelvekeys.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Something that is read of each partnership of an organisation for one day, and kept until an
/// entry is added to that partnership's record.
///
/// Whoever looks at all partnerships then reads again what was written to since, and nothing else,
/// however long the records are. It may be kept because readings change in the transaction in which
/// their entries are added, and in no other; what is erased is an entry too.
///
/// @param <T> what is read
public final class DailyReading<T> {

    /// Reads it.
    ///
    /// @param <T> what is read
    public interface Reader<T> {

        /// Reads it of some partnerships, in as many queries for many as for one.
        ///
        /// @return by partnership; one may be left out if there is nothing to tell of it
        Map<UUID, T> read(UUID organisation, Collection<UUID> partnerships, LocalDate day);
    }

    /// Where people look at the same time it is one of three days.
    private static final int DAYS_AWAY = 1;

    private record Kept<T>(long size, @Nullable T reading) {}

    private final PartnershipRecord record;
    private final Reader<T> reader;
    private final Map<UUID, Map<LocalDate, Map<UUID, Kept<T>>>> kept = new ConcurrentHashMap<>();

    /// Nothing is kept yet.
    public DailyReading(PartnershipRecord record, Reader<T> reader) {
        this.record = record;
        this.reader = reader;
    }

    /// What is read of partnerships of an organisation, in its name and in a transaction.
    ///
    /// @param day the day it is read for
    /// @return by partnership; those of which there is nothing to tell are left out
    public Map<UUID, T> of(UUID organisation, Collection<UUID> partnerships, LocalDate day) {
        // The sizes come first: what is written meanwhile is read again the next time.
        Map<UUID, Long> sizes = record.sizes(partnerships);
        Map<UUID, Kept<T>> known = known(organisation, day);
        Map<UUID, T> readings = new HashMap<>();
        List<UUID> grown = new ArrayList<>();
        for (UUID partnership : partnerships) {
            Kept<T> before = known.get(partnership);
            if (before == null || before.size != sizes.getOrDefault(partnership, 0L)) {
                grown.add(partnership);
            } else if (before.reading != null) {
                readings.put(partnership, before.reading);
            }
        }
        if (!grown.isEmpty()) {
            boolean keep = !record.hasUncommitted();
            Map<UUID, T> fresh = reader.read(organisation, grown, day);
            for (UUID partnership : grown) {
                T reading = fresh.get(partnership);
                if (keep) {
                    known.put(
                            partnership, new Kept<>(sizes.getOrDefault(partnership, 0L), reading));
                }
                if (reading != null) {
                    readings.put(partnership, reading);
                }
            }
        }
        return readings;
    }

    private Map<UUID, Kept<T>> known(UUID organisation, LocalDate day) {
        Map<LocalDate, Map<UUID, Kept<T>>> days =
                kept.computeIfAbsent(organisation, _ -> new ConcurrentHashMap<>());
        days.keySet().removeIf(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) > DAYS_AWAY);
        return days.computeIfAbsent(day, _ -> new ConcurrentHashMap<>());
    }
}
