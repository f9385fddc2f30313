package twelvekeys.conversation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.conversation.Pulse.Revealed;
import twelvekeys.record.DailyReading;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.PulseEntry.WaveOpened;
import twelvekeys.record.RecordedEntry;

/// The latest wave whose results are there, over many partnerships: in as many queries for many as
/// for one, and kept until something is written.
@Service
@Transactional(readOnly = true)
public class LatestPulses {

    private final PartnershipRecord record;
    private final PulseStore store;
    private final DailyReading<Revealed> kept;

    LatestPulses(PartnershipRecord record, PulseStore store) {
        this.record = record;
        this.store = store;
        this.kept = new DailyReading<>(record, (_, some, _) -> read(some));
    }

    /// The latest of each of some partnerships of an organisation.
    ///
    /// @param day the day they are read for
    /// @return by partnership; those without such a wave are left out
    public Map<UUID, Revealed> of(UUID organisation, Collection<UUID> partnerships, LocalDate day) {
        return kept.of(organisation, partnerships, day);
    }

    private Map<UUID, Revealed> read(Collection<UUID> partnerships) {
        Map<UUID, Wave> newest = newest(partnerships);
        if (newest.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> results = store.results(newest.values());
        Map<UUID, Revealed> latest = new HashMap<>();
        newest.forEach((partnership, wave) -> {
            String found = results.get(wave.id());
            if (found != null) {
                latest.put(partnership, new Revealed(wave, ResultsJson.read(found)));
            }
        });
        return latest;
    }

    private Map<UUID, Wave> newest(Collection<UUID> partnerships) {
        Map<UUID, Wave> waves = new HashMap<>();
        for (RecordedEntry recorded : record.ofWaves(partnerships)) {
            PulseEntry step = (PulseEntry) recorded.draft().entry();
            Wave known = waves.get(step.wave());
            if (known != null) {
                waves.put(step.wave(), known.after(recorded, step));
            } else if (step instanceof WaveOpened opened) {
                waves.put(step.wave(), Wave.from(recorded, opened));
            }
        }
        Map<UUID, Wave> newest = new HashMap<>();
        waves.values().stream()
                .filter(wave -> wave.state() == Wave.State.REVEALED)
                .forEach(wave ->
                        newest.merge(
                                wave.partnership(),
                                wave,
                                (one, two) -> one.number() > two.number() ? one : two));
        return newest;
    }
}
