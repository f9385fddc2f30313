package twelvekeys.promise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.ErasureEntry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.ReviewEntry;
import twelvekeys.record.TextsErased;

/// Writes promises: entries into the record, and their readings beside them, in one transaction.
@Service
@Transactional(readOnly = true)
public class PromiseBook {

    private final PartnershipRecord record;
    private final PromiseReadings readings;
    private final PromiseTallies tallies;

    PromiseBook(PartnershipRecord record, PromiseReadings readings, PromiseTallies tallies) {
        this.record = record;
        this.readings = readings;
        this.tallies = tallies;
    }

    /// The promises of one side under some match keys, as they stand, by number. The caller has
    /// locked the partnership if it decides from them.
    public List<Promise> standing(UUID partnership, Side promisor, Collection<String> matchKeys) {
        return readings.byMatchKeys(partnership, promisor, matchKeys);
    }

    /// A promise, if the partnership has it.
    public Optional<Promise> find(UUID partnership, UUID id) {
        return readings.find(partnership, id);
    }

    /// Promises by their identities, in no particular order; those not there are left out.
    List<Promise> all(UUID partnership, Collection<UUID> ids) {
        return List.copyOf(readings.byIds(partnership, ids).values());
    }

    /// The promises made to mend any of these cases or promises, by number.
    List<Promise> mending(UUID partnership, Collection<UUID> mended) {
        return readings.mending(partnership, mended);
    }

    /// Appends entries about promises and brings the readings up to date.
    ///
    /// @param drafts the entries, in the order in which they happened
    /// @return every promise touched, as it stands now
    /// @throws IllegalStateException if an entry does not fit what stands; nothing is written then
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<Promise> write(UUID partnership, List<Draft> drafts) {
        record.lock(partnership);
        List<UUID> subjects = new ArrayList<>();
        for (Draft draft : drafts) {
            UUID subject = draft.entry().subject();
            if (subject != null) {
                subjects.add(subject);
            }
        }
        Map<UUID, Promise> before = readings.byIds(partnership, subjects);
        Map<UUID, Promise> after = new LinkedHashMap<>(before);
        int number = readings.highestNumber(partnership);
        for (RecordedEntry entry : record.append(partnership, drafts)) {
            number += apply(entry, after, number + 1);
        }
        save(partnership, before, after.values());
        return after.values();
    }

    /// Reads a promise again from its entries, after words of one were erased.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TextsErased erased) {
        UUID subject = erased.about();
        if (subject == null) {
            return;
        }
        Map<UUID, Promise> before = readings.byIds(erased.partnership(), List.of(subject));
        Promise known = before.get(subject);
        if (known == null) {
            return; // it was about a case
        }
        Map<UUID, Promise> after = new LinkedHashMap<>();
        for (RecordedEntry entry : record.about(erased.partnership(), subject)) {
            apply(entry, after, known.number());
        }
        save(erased.partnership(), before, after.values());
    }

    /// Throws the readings of a partnership away and makes them again from its record.
    ///
    /// @return how many promises were read
    @Transactional
    public int rebuild(UUID partnership) {
        record.lock(partnership);
        readings.forget(partnership);
        tallies.forget(partnership);
        Map<UUID, Promise> promises = new LinkedHashMap<>();
        record.replay(partnership, entry -> apply(entry, promises, promises.size() + 1));
        save(partnership, new HashMap<>(), promises.values());
        return promises.size();
    }

    private void save(UUID partnership, Map<UUID, Promise> before, Collection<Promise> after) {
        readings.save(after);
        tallies.save(partnership, before, after);
    }

    /// Applies an entry to the promise it is about, if it is about one.
    ///
    /// @param number the number that a promise it begins would have
    /// @return how many promises it begins, 0 or 1
    private static int apply(RecordedEntry recorded, Map<UUID, Promise> promises, int number) {
        Entry entry = recorded.draft().entry();
        @Nullable UUID subject = entry.subject();
        if (subject == null || isAboutSomethingElse(entry)) {
            return 0;
        }
        Promise known = promises.get(subject);
        if (known != null) {
            promises.put(subject, known.after(recorded));
            return 0;
        }
        switch (entry) {
            case PromiseMade made -> promises.put(subject, Promise.from(recorded, made, number));
            case PromiseEntry first -> promises.put(subject, Promise.from(recorded, first, number));
            case Entry.Replied _, ErasureEntry _ -> { // about something else
                return 0;
            }
            case Entry other ->
                    throw new IllegalStateException(
                            "Entry %d speaks of a promise that was never made here."
                                    .formatted(recorded.seq()));
        }
        return 1;
    }

    private static boolean isAboutSomethingElse(Entry entry) {
        return entry instanceof BreachEntry
                || entry instanceof PracticeEntry
                || entry instanceof PulseEntry
                || entry instanceof ConversationEntry
                || entry instanceof DecisionEntry
                || entry instanceof ReviewEntry
                || entry instanceof CompanyEntry;
    }
}
