package twelvekeys.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.DailyReading;
import twelvekeys.record.Draft;
import twelvekeys.record.ErasureEntry;
import twelvekeys.record.Erasures;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PracticeEntry.AimMoved;
import twelvekeys.record.PracticeEntry.Begun;
import twelvekeys.record.PracticeEntry.CardWithdrawn;
import twelvekeys.record.PracticeEntry.MatterAnswered;
import twelvekeys.record.PracticeEntry.Progress;
import twelvekeys.record.PracticeEntry.RewardGiven;
import twelvekeys.record.PracticeEntry.Step;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.WrittenRequests;

/// What both sides did for the twelve keys. It is few, and is read from the record itself; what was
/// read is kept until something is written.
@Service
@Transactional
public class Practices {

    private static final int LONGEST = 2_000;

    private final PartnershipRecord record;
    private final Erasures erasures;
    private final WrittenRequests requests;
    private final Clock clock;
    private final DailyReading<List<Matter>> kept;

    Practices(PartnershipRecord record, Erasures erasures, WrittenRequests requests, Clock clock) {
        this.record = record;
        this.erasures = erasures;
        this.requests = requests;
        this.clock = clock;
        this.kept = new DailyReading<>(record, (_, some, _) -> read(some));
    }

    /// What was done in a partnership, oldest first.
    @Transactional(readOnly = true)
    public List<Matter> of(UUID partnership) {
        return List.copyOf(read(partnership).values());
    }

    /// What was done in partnerships of an organisation, oldest first, kept until something is
    /// written there.
    ///
    /// @param day the day it is read for
    /// @return by partnership; those in which nothing was done are left out
    @Transactional(readOnly = true)
    public Map<UUID, List<Matter>> of(
            UUID organisation, Collection<UUID> partnerships, LocalDate day) {
        return kept.of(organisation, partnerships, day);
    }

    /// A matter.
    @Transactional(readOnly = true)
    public Optional<Matter> find(UUID partnership, UUID id) {
        return Optional.ofNullable(read(partnership).get(id));
    }

    /// Puts on record what one's side did.
    ///
    /// @param given what was given in the fields of the practice, by their names
    /// @throws IllegalArgumentException in words for whoever gave it
    public Matter begin(Author author, Practice practice, Map<String, String> given) {
        LocalDate today = LocalDate.now(clock.withZone(author.zone()));
        Begun begun = practice.make(UUID.randomUUID(), new Given(practice, given, today));
        record.lock(author.partnership());
        Optional<UUID> before = requests.before(author, begun);
        if (before.isPresent()) {
            return find(author.partnership(), before.get()).orElseThrow();
        }
        RecordedEntry recorded = append(author, begun);
        requests.keep(author, begun, begun.matter(), recorded.seq(), recorded.draft().at());
        return Matter.from(recorded, begun);
    }

    /// Answers what the other side put on record.
    ///
    /// @throws IllegalStateException if it is one's own, or not answered with a yes or no
    public Matter answer(Author author, UUID matter, boolean agrees, @Nullable String words) {
        return step(author, new MatterAnswered(matter, agrees, maybe(words)));
    }

    /// Says what became of an aim, as either side.
    ///
    /// @throws IllegalStateException if it is none, or closed
    public Matter move(Author author, UUID matter, Progress progress, @Nullable String words) {
        return step(author, new AimMoved(matter, progress, maybe(words)));
    }

    /// Says that a reward was given, as the side that promised it.
    ///
    /// @throws IllegalStateException if it is none, or given already
    public Matter give(Author author, UUID matter, LocalDate on, @Nullable String words) {
        if (on.isAfter(LocalDate.now(clock.withZone(author.zone())))) {
            throw new IllegalArgumentException("The day lies ahead; say it when it is given.");
        }
        return step(author, new RewardGiven(matter, on, maybe(words)));
    }

    /// Withdraws a card, as the person who wrote it, or for them as a partner manager; its words
    /// are erased from the record.
    ///
    /// @param forAll whether the author decides for their whole side
    /// @throws IllegalStateException if it is none, or withdrawn already
    public Matter withdraw(Author author, UUID matter, boolean forAll) {
        record.lock(author.partnership());
        Matter standing = standing(author, matter);
        Matter after = step(author, new CardWithdrawn(matter, null));
        if (!standing.withdrawn()) {
            Author apart =
                    new Author(
                            author.partnership(),
                            author.side(),
                            author.name(),
                            author.zone(),
                            null,
                            author.person());
            erasures.eraseWords(apart, standing.firstSeq(), ErasureEntry.Why.PERSONAL, forAll);
        }
        return after;
    }

    private Matter step(Author author, Step step) {
        record.lock(author.partnership());
        if (requests.before(author, step).isPresent()) {
            return standing(author, step.matter());
        }
        Matter standing = standing(author, step.matter());
        standing.demand(step, author.side());
        RecordedEntry recorded = append(author, step);
        requests.keep(author, step, step.matter(), recorded.seq(), recorded.draft().at());
        return standing.after(recorded, step);
    }

    private Matter standing(Author author, UUID matter) {
        return find(author.partnership(), matter).orElseThrow(NoSuchMatter::new);
    }

    private RecordedEntry append(Author author, PracticeEntry entry) {
        Instant now = clock.instant();
        Draft draft = new Draft(entry, author.side(), author.name(), now, null, author.person());
        return record.append(author.partnership(), List.of(draft)).getFirst();
    }

    private Map<UUID, List<Matter>> read(Collection<UUID> partnerships) {
        Map<UUID, Map<UUID, Matter>> matters = new HashMap<>();
        for (RecordedEntry recorded : record.ofPractices(partnerships)) {
            add(
                    recorded,
                    matters.computeIfAbsent(recorded.partnership(), _ -> new LinkedHashMap<>()));
        }
        Map<UUID, List<Matter>> read = new HashMap<>();
        matters.forEach(
                (partnership, some) -> read.put(partnership, new ArrayList<>(some.values())));
        return read;
    }

    private Map<UUID, Matter> read(UUID partnership) {
        Map<UUID, Matter> matters = new LinkedHashMap<>();
        record.ofPractices(List.of(partnership)).forEach(recorded -> add(recorded, matters));
        return matters;
    }

    private static void add(RecordedEntry recorded, Map<UUID, Matter> matters) {
        switch ((PracticeEntry) recorded.draft().entry()) {
            case Begun begun -> matters.put(begun.matter(), Matter.from(recorded, begun));
            case Step step ->
                    matters.computeIfPresent(
                            step.matter(), (_, standing) -> standing.after(recorded, step));
        }
    }

    /// What waits for an answer.
    ///
    /// @param side the side that answers
    /// @param matters what was done
    public static List<Matter> waitingFor(Side side, List<Matter> matters) {
        return matters.stream().filter(matter -> matter.waits() && matter.side() != side).toList();
    }

    private static @Nullable String maybe(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
        return words.strip();
    }
}
