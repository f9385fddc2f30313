package twelvekeys.practice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.practice.Agreement.Proposal;
import twelvekeys.record.AgreementEntry;
import twelvekeys.record.AgreementEntry.AgreementAnswered;
import twelvekeys.record.AgreementEntry.AgreementProposed;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.Author;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.WrittenRequests;

/// What the two sides settle between them. Proposed by one, valid when the other agrees.
@Service
@Transactional
public class Agreements {

    /// The legal standing of what is written here until the two sides agree on other words.
    public static final String LEGAL_STANDING =
            "What both sides write here is a record of intent, no amendment of any contract.";

    private static final int LONGEST = 2_000;

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final Clock clock;

    Agreements(PartnershipRecord record, WrittenRequests requests, Clock clock) {
        this.record = record;
        this.requests = requests;
        this.clock = clock;
    }

    /// What holds on a topic, and what is proposed.
    @Transactional(readOnly = true)
    public Agreement on(UUID partnership, Topic topic) {
        Agreement agreement = new Agreement(topic, standard(topic), false, null, null);
        for (RecordedEntry recorded : record.ofAgreements(partnership)) {
            AgreementEntry step = (AgreementEntry) recorded.draft().entry();
            if (step.topic() == topic) {
                agreement = after(agreement, recorded, step);
            }
        }
        return agreement;
    }

    /// Proposes words. An open proposal of either side is replaced.
    ///
    /// @throws IllegalArgumentException in words for whoever wrote it
    public Agreement propose(Author author, Topic topic, String text, @Nullable String words) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new IllegalArgumentException("The words have 1 to 2000 characters.");
        }
        return write(author, new AgreementProposed(topic, clean, blankless(words)));
    }

    /// Answers the other side's open proposal.
    ///
    /// @param proposal its sequence number
    /// @throws IllegalStateException if it is not open any more, or one's own
    public Agreement answer(
            Author author, Topic topic, long proposal, boolean agrees, @Nullable String words) {
        record.lock(author.partnership());
        AgreementAnswered answer = new AgreementAnswered(topic, proposal, agrees, blankless(words));
        if (requests.before(author, answer).isPresent()) {
            return on(author.partnership(), topic);
        }
        Proposal open = on(author.partnership(), topic).proposal();
        if (open == null || open.seq() != proposal) {
            throw new IllegalStateException(
                    "That proposal is not open any more; look at what stands now.");
        }
        if (open.by() == author.side()) {
            throw new IllegalStateException(
                    "Your own side proposed it; the other side answers it.");
        }
        return write(author, answer);
    }

    private Agreement write(Author author, AgreementEntry step) {
        record.lock(author.partnership());
        if (requests.before(author, step).isEmpty()) {
            Draft draft =
                    new Draft(
                            step,
                            author.side(),
                            author.name(),
                            clock.instant(),
                            null,
                            author.person());
            RecordedEntry recorded = record.append(author.partnership(), List.of(draft)).getFirst();
            requests.keep(
                    author, step, author.partnership(), recorded.seq(), recorded.draft().at());
        }
        return on(author.partnership(), step.topic());
    }

    private static Agreement after(
            Agreement agreement, RecordedEntry recorded, AgreementEntry step) {
        return switch (step) {
            case AgreementProposed proposed ->
                    new Agreement(
                            agreement.topic(),
                            agreement.holds(),
                            agreement.agreed(),
                            agreement.agreedAt(),
                            new Proposal(
                                    recorded.seq(),
                                    recorded.draft().side(),
                                    recorded.draft().by(),
                                    proposed.text(),
                                    proposed.words(),
                                    recorded.draft().at()));
            case AgreementAnswered answered -> {
                Proposal open = agreement.proposal();
                yield open != null && answered.agrees()
                        ? new Agreement(
                                agreement.topic(), open.text(), true, recorded.draft().at(), null)
                        : new Agreement(
                                agreement.topic(),
                                agreement.holds(),
                                agreement.agreed(),
                                agreement.agreedAt(),
                                null);
            }
        };
    }

    private static String standard(Topic topic) {
        return switch (topic) {
            case LEGAL_STANDING -> LEGAL_STANDING;
        };
    }

    private static @Nullable String blankless(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
