package twelvekeys.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Author;
import twelvekeys.record.DailyReading;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.DecisionEntry.AccountGiven;
import twelvekeys.record.DecisionEntry.Decided;
import twelvekeys.record.DecisionEntry.LookedBack;
import twelvekeys.record.DecisionEntry.Right;
import twelvekeys.record.DecisionEntry.Step;
import twelvekeys.record.DecisionEntry.ViewGiven;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;
import twelvekeys.record.WrittenRequests;

/// Decisions, and what both sides say to them. They are few, and are read from the record itself;
/// what was read is kept until something is written.
@Service
@Transactional
public class Decisions {

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final Snapshots snapshots;
    private final PromiseLoop loop;
    private final Clock clock;
    private final DailyReading<DecisionHistory> kept;

    Decisions(
            PartnershipRecord record,
            WrittenRequests requests,
            Snapshots snapshots,
            PromiseLoop loop,
            Clock clock) {
        this.record = record;
        this.requests = requests;
        this.snapshots = snapshots;
        this.loop = loop;
        this.clock = clock;
        this.kept = new DailyReading<>(record, (_, some, _) -> read(some));
    }

    /// What was decided in a partnership.
    @Transactional(readOnly = true)
    public DecisionHistory of(UUID partnership) {
        return DecisionHistory.of(record.ofDecisions(List.of(partnership)));
    }

    /// What was decided in partnerships of an organisation, kept until something is written there.
    ///
    /// @param day the day it is read for
    /// @return by partnership; those in which nothing was decided are left out
    @Transactional(readOnly = true)
    public Map<UUID, DecisionHistory> of(
            UUID organisation, Collection<UUID> partnerships, LocalDate day) {
        return kept.of(organisation, partnerships, day);
    }

    /// A decision.
    @Transactional(readOnly = true)
    public Optional<Decision> find(UUID partnership, UUID id) {
        return of(partnership).find(id);
    }

    /// Decides, for the author's side. What the lenses show is frozen with it, before anything of
    /// it is on record; what is offered becomes a promise that the other side answers.
    ///
    /// @throws IllegalArgumentException if something is missing or amiss
    /// @throws IllegalStateException if the side's standing does not allow it, or the capacity
    ///   check advises against what is offered
    public Decision decide(Author author, Partnership partnership, Deciding deciding) {
        return decide(author, partnership, deciding, null);
    }

    /// The same with a promise that was made before, in place of what is offered.
    Decision decide(
            Author author, Partnership partnership, Deciding deciding, @Nullable UUID promised) {
        record.lock(partnership.id());
        String asked = deciding.asked();
        Optional<UUID> before = requests.before(author, asked);
        if (before.isPresent()) {
            return demand(partnership.id(), before.get());
        }
        DecisionHistory history = of(partnership.id());
        LocalDate today = today(author);
        deciding.demand(history.stand(author.side()).standing(), today);
        String snapshot = snapshots.take(partnership, author.side(), history, today).text();
        Decided decided =
                new Decided(
                        UUID.randomUUID(),
                        deciding.kind(),
                        deciding.to(),
                        deciding.reasons().strip(),
                        deciding.otherwise().strip(),
                        deciding.lookBackOn(),
                        deciding.rule(),
                        promised == null ? offered(author, partnership, deciding) : promised,
                        snapshot,
                        Snapshot.digest(snapshot));
        RecordedEntry recorded = append(author, decided);
        requests.keep(author, asked, decided.decision(), recorded.seq(), recorded.draft().at());
        return Decision.from(recorded, decided);
    }

    private @Nullable UUID offered(Author author, Partnership partnership, Deciding deciding) {
        Deciding.Offer offer = deciding.offer();
        if (offer == null) {
            return null;
        }
        Author apart =
                new Author(
                        author.partnership(),
                        author.side(),
                        author.name(),
                        author.zone(),
                        null,
                        author.person());
        return loop.propose(
                        apart,
                        partnership,
                        author.side(),
                        offer.terms(deciding.kind()),
                        null,
                        offer.allTheSame(),
                        null)
                .id();
    }

    /// Says how the other side sees a decision. Once it agrees, the decision is that of both.
    ///
    /// @param words why; needed where it is seen differently
    public Decision view(Author author, UUID decision, boolean agrees, @Nullable String words) {
        String said = words == null || words.isBlank() ? null : said("why", words);
        if (!agrees && said == null) {
            throw new IllegalArgumentException("Say what your side sees differently.");
        }
        return step(author, new ViewGiven(decision, agrees, said));
    }

    /// Looks back on a decision, for the author's side.
    public Decision lookBack(Author author, UUID decision, Right right, String words) {
        return step(author, new LookedBack(decision, right, said("what became of it", words)));
    }

    /// Gives the author's side's part of the joint account of an ending.
    ///
    /// @param learned what it learned
    /// @param conditions on which conditions it would begin again
    public Decision account(Author author, UUID decision, String learned, String conditions) {
        return step(
                author,
                new AccountGiven(
                        decision,
                        said("what you learned", learned),
                        said("when you would begin again", conditions)));
    }

    private Decision step(Author author, Step step) {
        record.lock(author.partnership());
        if (requests.before(author, step).isPresent()) {
            return demand(author.partnership(), step.decision());
        }
        Decision standing = demand(author.partnership(), step.decision());
        standing.demand(step, author.side(), today(author));
        RecordedEntry recorded = append(author, step);
        requests.keep(author, step, step.decision(), recorded.seq(), recorded.draft().at());
        return standing.after(recorded, step);
    }

    private Decision demand(UUID partnership, UUID decision) {
        return find(partnership, decision).orElseThrow(NoSuchDecision::new);
    }

    private RecordedEntry append(Author author, DecisionEntry entry) {
        Instant now = clock.instant();
        Draft draft = new Draft(entry, author.side(), author.name(), now, null, author.person());
        return record.append(author.partnership(), List.of(draft)).getFirst();
    }

    private LocalDate today(Author author) {
        return LocalDate.now(clock.withZone(author.zone()));
    }

    private Map<UUID, DecisionHistory> read(Collection<UUID> partnerships) {
        Map<UUID, List<RecordedEntry>> entries = new HashMap<>();
        for (RecordedEntry recorded : record.ofDecisions(partnerships)) {
            entries.computeIfAbsent(recorded.partnership(), _ -> new ArrayList<>()).add(recorded);
        }
        Map<UUID, DecisionHistory> histories = new HashMap<>();
        entries.forEach(
                (partnership, some) -> histories.put(partnership, DecisionHistory.of(some)));
        return histories;
    }

    static String said(String what, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("Say " + what + ", in your own words.");
        }
        if (words.length() > Terms.LONGEST) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
        return words.strip();
    }
}
