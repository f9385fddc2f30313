package twelvekeys.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.CapacityCheck;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.Evidence;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.Terms;
import twelvekeys.record.WrittenRequests;

/// The promise loop, for both sides alike: what a person can do with a promise, one method a step.
///
/// Every step becomes an entry that the promise itself checks ([PromiseState]); a step that does
/// not fit is refused with an [IllegalStep] that names both states, and leaves no trace. Each takes
/// the [Author], who may name the request so that sending it again has no second effect, and mostly
/// the sequence number that the author saw last ([Promise#lastSeq]): if somebody wrote in the
/// meantime, the step is refused with [Overtaken].
@Service
@Transactional
public class PromiseLoop {

    private final PartnershipRecord record;
    private final PromiseBook book;
    private final CapacityDesk capacity;
    private final WrittenRequests requests;
    private final Clock clock;

    PromiseLoop(
            PartnershipRecord record,
            PromiseBook book,
            CapacityDesk capacity,
            WrittenRequests requests,
            Clock clock) {
        this.record = record;
        this.book = book;
        this.capacity = capacity;
        this.requests = requests;
        this.clock = clock;
    }

    /// Requests a promise of the other side, or offers one.
    ///
    /// @param promisor the side that is to keep it; the author's own for an offer
    /// @param mends the case or the promise it would make amends for
    /// @param allTheSame whether the author promises even if the capacity check advises against it
    /// @throws AgainstCheck if the check does and the author did not say so
    public Promise propose(
            Author author,
            Partnership partnership,
            Side promisor,
            Terms terms,
            @Nullable UUID mends,
            boolean allTheSame,
            @Nullable String words) {
        demandJoined(partnership, author);
        UUID id = UUID.randomUUID();
        Optional<Promise> before =
                before(
                        author,
                        new PromiseEntry.Proposed(id, promisor, terms, mends, null, said(words)));
        if (before.isPresent()) {
            return before.get();
        }
        CapacityCheck check =
                promisor == author.side()
                        ? check(partnership, author, null, terms, allTheSame)
                        : null;
        return write(
                author,
                new PromiseEntry.Proposed(id, promisor, terms, mends, check, said(words)),
                null);
    }

    /// Puts a promise on record that was made elsewhere. It is the author's side's claim until the
    /// other side confirms it.
    ///
    /// @param madeOn the day it was made, absent if unknown
    public Promise tell(
            Author author,
            Side promisor,
            Terms terms,
            @Nullable LocalDate madeOn,
            @Nullable String words) {
        if (madeOn != null && madeOn.isAfter(terms.due())) {
            throw new IllegalArgumentException("A promise is made by its due date, not after it.");
        }
        if (madeOn != null && madeOn.isAfter(today(terms, author))) {
            throw new IllegalArgumentException("The day it was made cannot lie ahead.");
        }
        return write(
                author,
                new PromiseEntry.Told(UUID.randomUUID(), promisor, terms, madeOn, said(words)),
                null);
    }

    /// Proposes other terms.
    ///
    /// @throws AgainstCheck as [#propose]
    public Promise counter(
            Author author,
            Partnership partnership,
            UUID promise,
            Terms terms,
            boolean allTheSame,
            @Nullable String words,
            @Nullable Long expected) {
        Optional<Promise> before =
                before(author, new PromiseEntry.Countered(promise, terms, null, said(words)));
        if (before.isPresent()) {
            return before.get();
        }
        CapacityCheck check =
                demand(author, promise).promisor() == author.side()
                        ? check(partnership, author, promise, terms, allTheSame)
                        : null;
        return write(
                author, new PromiseEntry.Countered(promise, terms, check, said(words)), expected);
    }

    /// Says yes to what was requested, offered or countered: it is promised.
    ///
    /// @throws AgainstCheck as [#propose], where the author is the promisor
    public Promise accept(
            Author author,
            Partnership partnership,
            UUID promise,
            boolean allTheSame,
            @Nullable String words,
            @Nullable Long expected) {
        Promise standing = demand(author, promise);
        LocalDate on = standing.today(local(author));
        Optional<Promise> before =
                before(author, new PromiseEntry.Accepted(promise, on, null, said(words)));
        if (before.isPresent()) {
            return before.get();
        }
        CapacityCheck check = null;
        if (standing.promisor() == author.side() && standing.asked() == author.side()) {
            CapacityDesk.Seen seen = capacity.look(partnership, standing, on);
            check = unlessAgainst(seen, allTheSame);
        }
        return write(author, new PromiseEntry.Accepted(promise, on, check, said(words)), expected);
    }

    /// Says no to what was requested, offered or countered.
    public Promise decline(
            Author author, UUID promise, @Nullable String words, @Nullable Long expected) {
        return write(author, new PromiseEntry.Declined(promise, said(words)), expected);
    }

    /// Takes one's own proposal back before it is answered.
    public Promise takeBack(
            Author author, UUID promise, @Nullable String words, @Nullable Long expected) {
        return write(author, new PromiseEntry.TakenBack(promise, said(words)), expected);
    }

    /// Tells the other side that the date will not hold, and which one will.
    ///
    /// @param to the new date
    /// @param knownOn the day it was known that the old one would not hold
    /// @param reason why, in words
    public Promise renegotiate(
            Author author,
            UUID promise,
            LocalDate to,
            LocalDate knownOn,
            String reason,
            @Nullable Long expected) {
        Promise standing = demand(author, promise);
        LocalDate on = standing.today(local(author));
        if (said(reason) == null) {
            throw new IllegalArgumentException("Say why the date cannot hold.");
        }
        PromiseRenegotiated step =
                new PromiseRenegotiated(promise, standing.due(), to, on, said(reason), knownOn);
        Optional<Promise> before = before(author, step);
        if (before.isPresent()) {
            return before.get();
        }
        if (knownOn.isAfter(on)) {
            throw new IllegalArgumentException("The day it was known cannot lie ahead.");
        }
        if (to.isBefore(on)) {
            throw new IllegalArgumentException(
                    "The new date lies in the past; if it is done, report it.");
        }
        return write(author, step, expected);
    }

    /// Looks at a promise half-way to its date, and says whether it will be kept. What the check
    /// shows is put on record with it.
    public Promise lookHalfWay(
            Author author,
            Partnership partnership,
            UUID promise,
            boolean stillOn,
            @Nullable String words,
            @Nullable Long expected) {
        Promise standing = demand(author, promise);
        LocalDate on = standing.today(local(author));
        CapacityCheck none = new CapacityCheck(0, null, null, null, false);
        PromiseEntry.LookedAtHalfWay asked =
                new PromiseEntry.LookedAtHalfWay(promise, on, stillOn, none, said(words));
        Optional<Promise> before = before(author, asked);
        if (before.isPresent()) {
            return before.get();
        }
        CapacityCheck check =
                standing.promisor() == author.side()
                        ? capacity.look(
                                        partnership,
                                        author.side(),
                                        promise,
                                        standing.unit(),
                                        standing.due(),
                                        on)
                                .recorded()
                        : none;
        return write(
                author,
                new PromiseEntry.LookedAtHalfWay(promise, on, stillOn, check, said(words)),
                expected);
    }

    /// Reports that it is done.
    ///
    /// @param doneOn the day all of it was done
    /// @param evidence what shows it, may be empty
    public Promise report(
            Author author,
            UUID promise,
            LocalDate doneOn,
            List<Evidence> evidence,
            @Nullable String words,
            @Nullable Long expected) {
        demandNotAhead(doneOn, demand(author, promise), author);
        return write(
                author,
                new PromiseEntry.Reported(promise, doneOn, evidence, said(words)),
                expected);
    }

    /// Declares what became of it.
    ///
    /// @param doneOn the day all of it was done, demanded if it was kept
    public Promise declare(
            Author author,
            UUID promise,
            Verdict verdict,
            @Nullable LocalDate doneOn,
            @Nullable String words,
            @Nullable Long expected) {
        Promise standing = demand(author, promise);
        LocalDate done = verdict == Verdict.KEPT ? doneOn : null;
        if (done != null) {
            demandNotAhead(done, standing, author);
        }
        return write(
                author,
                new PromiseEntry.Declared(
                        promise, verdict, done, standing.today(local(author)), said(words)),
                expected);
    }

    /// Says, as the promisor, whether the declared outcome is seen in the same way.
    public Promise answerOutcome(
            Author author,
            UUID promise,
            boolean agrees,
            @Nullable String words,
            @Nullable Long expected) {
        return write(
                author, new PromiseEntry.OutcomeAnswered(promise, agrees, said(words)), expected);
    }

    /// Releases the promisor: it is not needed any more.
    public Promise release(
            Author author, UUID promise, @Nullable String words, @Nullable Long expected) {
        LocalDate on = demand(author, promise).today(local(author));
        return write(author, new PromiseEntry.Released(promise, on, said(words)), expected);
    }

    /// Takes one's word back.
    public Promise revoke(
            Author author, UUID promise, @Nullable String words, @Nullable Long expected) {
        LocalDate on = demand(author, promise).today(local(author));
        return write(author, new PromiseEntry.Revoked(promise, on, said(words)), expected);
    }

    /// Answers what the other side put on record alone.
    public Promise answerClaim(
            Author author,
            UUID promise,
            ClaimAnswer answer,
            @Nullable String words,
            @Nullable Long expected) {
        return write(
                author, new PromiseEntry.ClaimAnswered(promise, answer, said(words)), expected);
    }

    /// Replies to an entry, which moves nothing.
    ///
    /// @param to the sequence number of the entry
    /// @throws NotThere if the record has no such entry
    public void reply(Author author, long to, String words) {
        String clean = said(words);
        if (clean == null) {
            throw new IllegalArgumentException("Write what you want to say.");
        }
        record.lock(author.partnership());
        UUID about =
                record.at(author.partnership(), to)
                        .orElseThrow(NotThere::new)
                        .draft()
                        .entry()
                        .subject();
        Entry.Replied reply = new Entry.Replied(about, to, clean);
        if (requests.before(author, reply).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        book.write(author.partnership(), List.of(draft(author, reply, now)));
        requests.keep(
                author,
                reply,
                about == null ? author.partnership() : about,
                record.size(author.partnership()),
                now);
    }

    private Promise write(Author author, Entry step, @Nullable Long expected) {
        Optional<Promise> before = before(author, step);
        if (before.isPresent()) {
            return before.get();
        }
        UUID subject = subject(step);
        boolean begins = step instanceof PromiseEntry.Told || step instanceof PromiseEntry.Proposed;
        Promise standing = begins ? null : demand(author, subject);
        if (standing != null && expected != null && standing.lastSeq() != expected) {
            throw new Overtaken(standing);
        }
        Instant now = clock.instant();
        Promise after =
                book.write(author.partnership(), List.of(draft(author, step, now)))
                        .iterator()
                        .next();
        requests.keep(author, step, subject, after.lastSeq(), now);
        return after;
    }

    /// The promise as it stands, if this very request has come before.
    private Optional<Promise> before(Author author, Entry step) {
        record.lock(author.partnership());
        return requests.before(author, step).map(subject -> demand(author, subject));
    }

    private Promise demand(Author author, UUID promise) {
        return book.find(author.partnership(), promise).orElseThrow(NotThere::new);
    }

    private CapacityCheck check(
            Partnership partnership,
            Author author,
            @Nullable UUID promise,
            Terms terms,
            boolean allTheSame) {
        CapacityDesk.Seen seen =
                capacity.look(
                        partnership,
                        author.side(),
                        promise,
                        terms.category(),
                        terms.due(),
                        today(terms, author));
        return unlessAgainst(seen, allTheSame);
    }

    private static CapacityCheck unlessAgainst(CapacityDesk.Seen seen, boolean allTheSame) {
        if (seen.advisesAgainst() && !allTheSame) {
            throw new AgainstCheck(seen);
        }
        return seen.recorded();
    }

    private static void demandJoined(Partnership partnership, Author author) {
        if (partnership.organisation(author.side().other()) == null) {
            throw new IllegalArgumentException(
                    partnership.name(author.side().other())
                            + " has not joined yet. Put the promise on record as your own side’s"
                            + " claim, or invite them first.");
        }
    }

    private void demandNotAhead(LocalDate doneOn, Promise promise, Author author) {
        if (doneOn.isAfter(promise.today(local(author)))) {
            throw new IllegalArgumentException("The day it was done cannot lie ahead.");
        }
    }

    /// The clock on the author's wall.
    private Clock local(Author author) {
        return clock.withZone(author.zone());
    }

    /// The day it is where a promise of these terms is due, else where its author is.
    private LocalDate today(Terms terms, Author author) {
        return LocalDate.now(clock.withZone(terms.zone() == null ? author.zone() : terms.zone()));
    }

    private static UUID subject(Entry entry) {
        UUID subject = entry.subject();
        if (subject == null) {
            throw new IllegalArgumentException("The entry is about no promise.");
        }
        return subject;
    }

    private static Draft draft(Author author, Entry entry, Instant at) {
        return new Draft(entry, author.side(), author.name(), at, null, author.person());
    }

    private static @Nullable String said(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > Terms.LONGEST) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
        return words.strip();
    }
}
