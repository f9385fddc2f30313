package twelvekeys.decision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.DecisionHistory.Unknown;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.DecisionEntry.ReferenceGiven;
import twelvekeys.record.DecisionEntry.UnknownListed;
import twelvekeys.record.DecisionEntry.UnknownSettled;
import twelvekeys.record.DecisionEntry.Weighed;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;
import twelvekeys.record.WrittenRequests;

/// What is weighed before something begins: what others say, and what is not known. Either side
/// puts it on record, and both read it.
@Service
@Transactional
public class Weighing {

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final Decisions decisions;
    private final Clock clock;

    Weighing(PartnershipRecord record, WrittenRequests requests, Decisions decisions, Clock clock) {
        this.record = record;
        this.requests = requests;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// Puts on record what somebody else says of a side.
    ///
    /// @param about the side
    /// @param who who speaks
    /// @param words what they say
    /// @return the reference
    public UUID refer(Author author, Side about, String who, String words) {
        return write(
                author,
                new ReferenceGiven(
                        UUID.randomUUID(),
                        about,
                        line("who speaks", who),
                        Decisions.said("what they say", words)));
    }

    /// Lists something that is not known.
    ///
    /// @param words more about it, absent if there is nothing more to say
    /// @return its identity
    public UUID list(Author author, String what, @Nullable String words) {
        return write(
                author,
                new UnknownListed(
                        UUID.randomUUID(),
                        line("what is not known", what),
                        words == null || words.isBlank() ? null : Decisions.said("it", words)));
    }

    /// Says what is known now, or that it does not matter any more.
    ///
    /// @throws NoSuchDecision if it was never listed
    /// @throws IllegalStateException if it was settled already
    public UUID settle(Author author, UUID unknown, String words) {
        record.lock(author.partnership());
        UnknownSettled settled =
                new UnknownSettled(unknown, Decisions.said("what is known now", words));
        Optional<UUID> before = requests.before(author, settled);
        if (before.isPresent()) {
            return before.get();
        }
        Unknown listed =
                decisions.of(author.partnership()).unknowns().stream()
                        .filter(each -> each.id().equals(unknown))
                        .findFirst()
                        .orElseThrow(NoSuchDecision::new);
        if (listed.settled() != null) {
            throw new IllegalStateException("That is known already. Reply to it.");
        }
        return write(author, settled);
    }

    private UUID write(Author author, Weighed entry) {
        record.lock(author.partnership());
        Optional<UUID> before = requests.before(author, entry);
        if (before.isPresent()) {
            return before.get();
        }
        Draft draft =
                new Draft(
                        entry,
                        author.side(),
                        author.name(),
                        clock.instant(),
                        null,
                        author.person());
        RecordedEntry recorded = record.append(author.partnership(), List.of(draft)).getFirst();
        requests.keep(author, entry, entry.matter(), recorded.seq(), recorded.draft().at());
        return entry.matter();
    }

    private static String line(String what, String words) {
        String said = Decisions.said(what, words);
        if (said.length() > Terms.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Say " + what + " in at most 200 characters; more belongs below.");
        }
        return said;
    }
}
