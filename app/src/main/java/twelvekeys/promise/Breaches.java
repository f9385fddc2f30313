package twelvekeys.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.record.Author;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.BreachEntry.Kind;
import twelvekeys.record.DailyReading;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;
import twelvekeys.record.WrittenRequests;

/// Cases of broken trust, opened and mended. They are few, and are read from the record itself.
@Service
@Transactional
public class Breaches {

    private final PartnershipRecord record;
    private final PromiseBook book;
    private final WrittenRequests requests;
    private final Clock clock;
    private final DailyReading<List<Breach>> kept;

    Breaches(PartnershipRecord record, PromiseBook book, WrittenRequests requests, Clock clock) {
        this.record = record;
        this.book = book;
        this.requests = requests;
        this.clock = clock;
        this.kept = new DailyReading<>(record, (_, some, _) -> read(some));
    }

    /// The cases of a partnership, oldest first.
    @Transactional(readOnly = true)
    public List<Breach> of(UUID partnership) {
        return List.copyOf(read(partnership).values());
    }

    /// The cases of partnerships of an organisation, oldest first, kept until something is written
    /// there.
    ///
    /// @param day the day they are read for
    /// @return by partnership; those without a case are left out
    @Transactional(readOnly = true)
    public Map<UUID, List<Breach>> of(
            UUID organisation, Collection<UUID> partnerships, LocalDate day) {
        return kept.of(organisation, partnerships, day);
    }

    /// A case.
    @Transactional(readOnly = true)
    public Optional<Breach> find(UUID partnership, UUID id) {
        return Optional.ofNullable(read(partnership).get(id));
    }

    /// Opens a case, as the injured side.
    ///
    /// @param promise the promise that was not kept, absent where a norm was broken
    /// @param words what happened
    public Breach open(Author author, @Nullable UUID promise, Kind kind, String words) {
        if (promise != null) {
            Promise broken = book.find(author.partnership(), promise).orElseThrow(NotThere::new);
            Breach.demandOpening(broken, author.side());
        }
        return write(
                author,
                new BreachEntry.Opened(UUID.randomUUID(), promise, kind, said(words)),
                null);
    }

    /// Says, as the other side, that it was so.
    ///
    /// @param kind what failed, as the other side sees it itself
    public Breach acknowledge(
            Author author, UUID id, Kind kind, String words, @Nullable Long expected) {
        return write(author, new BreachEntry.Acknowledged(id, kind, said(words)), expected);
    }

    /// Sets a probation, as the injured side.
    public Breach setProbation(
            Author author, UUID id, LocalDate until, String words, @Nullable Long expected) {
        if (!until.isAfter(LocalDate.now(clock.withZone(author.zone())))) {
            throw new IllegalArgumentException("A probation ends on a day that lies ahead.");
        }
        return write(author, new BreachEntry.ProbationSet(id, until, maybe(words)), expected);
    }

    /// Ends a case, as the injured side.
    public Breach end(Author author, UUID id, End end, String words, @Nullable Long expected) {
        return write(
                author,
                new BreachEntry.Ended(
                        id, end, LocalDate.now(clock.withZone(author.zone())), maybe(words)),
                expected);
    }

    private Breach write(Author author, BreachEntry step, @Nullable Long expected) {
        record.lock(author.partnership());
        Optional<UUID> before = requests.before(author, step);
        if (before.isPresent()) {
            return find(author.partnership(), before.get()).orElseThrow(NotThere::new);
        }
        Instant now = clock.instant();
        Draft draft = new Draft(step, author.side(), author.name(), now, null, author.person());
        Breach standing =
                step instanceof BreachEntry.Opened
                        ? null
                        : find(author.partnership(), step.breach()).orElseThrow(NotThere::new);
        if (standing != null && expected != null && standing.lastSeq() != expected) {
            throw new IllegalStep(
                    "Somebody wrote about this case in the meantime: it is %s now. Look at it again before you go on."
                            .formatted(standing.state().label()));
        }
        RecordedEntry recorded = record.append(author.partnership(), List.of(draft)).getFirst();
        Breach after =
                standing == null
                        ? Breach.from(recorded, (BreachEntry.Opened) step)
                        : standing.after(recorded, step);
        requests.keep(author, step, after.id(), recorded.seq(), now);
        return after;
    }

    private Map<UUID, List<Breach>> read(Collection<UUID> partnerships) {
        Map<UUID, Map<UUID, Breach>> all = new HashMap<>();
        for (RecordedEntry recorded : record.ofCases(partnerships)) {
            add(recorded, all.computeIfAbsent(recorded.partnership(), _ -> new LinkedHashMap<>()));
        }
        Map<UUID, List<Breach>> read = new HashMap<>();
        all.forEach((partnership, some) -> read.put(partnership, List.copyOf(some.values())));
        return read;
    }

    private Map<UUID, Breach> read(UUID partnership) {
        Map<UUID, Breach> breaches = new LinkedHashMap<>();
        record.ofCases(partnership).forEach(recorded -> add(recorded, breaches));
        return breaches;
    }

    private static void add(RecordedEntry recorded, Map<UUID, Breach> breaches) {
        BreachEntry step = (BreachEntry) recorded.draft().entry();
        Breach known = breaches.get(step.breach());
        if (known != null) {
            breaches.put(step.breach(), known.after(recorded, step));
        } else if (step instanceof BreachEntry.Opened opened) {
            breaches.put(step.breach(), Breach.from(recorded, opened));
        }
    }

    /// The promises made to mend cases or promises, by what they mend.
    @Transactional(readOnly = true)
    public List<Promise> amends(UUID partnership, Collection<UUID> mended) {
        return book.mending(partnership, mended);
    }

    private static String said(String words) {
        String clean = maybe(words);
        if (clean == null) {
            throw new IllegalArgumentException("Say what happened, in your own words.");
        }
        return clean;
    }

    private static @Nullable String maybe(String words) {
        if (words.length() > Terms.LONGEST) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
        return words.isBlank() ? null : words.strip();
    }
}
