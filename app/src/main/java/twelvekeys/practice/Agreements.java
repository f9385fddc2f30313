package twelvekeys.practice;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.practice.Agreement.Proposal;
import twelvekeys.record.AgreementEntry;
import twelvekeys.record.AgreementEntry.AgreementAnswered;
import twelvekeys.record.AgreementEntry.AgreementProposed;
import twelvekeys.record.AgreementEntry.Measure;
import twelvekeys.record.AgreementEntry.NumberProposed;
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

    /// Who sees who answered, until the two sides agree on other words.
    public static final String OPEN_ANSWERS =
            "Who answers a conversation is named to both sides; who answers a pulse is not.";

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
        return of(partnership).getOrDefault(topic, standard(topic));
    }

    /// What holds on every topic.
    @Transactional(readOnly = true)
    public Map<Topic, Agreement> of(UUID partnership) {
        Map<Topic, Agreement> all = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            all.put(topic, standard(topic));
        }
        for (RecordedEntry recorded : record.ofAgreements(partnership)) {
            AgreementEntry step = (AgreementEntry) recorded.draft().entry();
            all.computeIfPresent(step.topic(), (_, agreement) -> after(agreement, recorded, step));
        }
        return all;
    }

    /// The number that holds on a topic settled in one.
    @Transactional(readOnly = true)
    public BigDecimal number(UUID partnership, Topic topic) {
        BigDecimal number = on(partnership, topic).number();
        return number == null ? topic.standard() : number;
    }

    /// Proposes words. An open proposal of either side is replaced.
    ///
    /// @throws IllegalArgumentException in words for whoever wrote it
    public Agreement propose(Author author, Topic topic, String text, @Nullable String words) {
        if (topic.measure() != Measure.WORDS) {
            throw new IllegalArgumentException("This is settled in a number, not in words.");
        }
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new IllegalArgumentException("The words have 1 to 2000 characters.");
        }
        return write(author, new AgreementProposed(topic, clean, blankless(words)));
    }

    /// Proposes a number. An open proposal of either side is replaced.
    ///
    /// @throws IllegalArgumentException in words for whoever gave it
    public Agreement propose(
            Author author, Topic topic, BigDecimal number, @Nullable String words) {
        if (topic.measure() == Measure.WORDS) {
            throw new IllegalArgumentException("This is settled in words, not in a number.");
        }
        if (!topic.allows(number)) {
            throw new IllegalArgumentException(
                    "That is from %d to %d%s."
                            .formatted(
                                    topic.least(),
                                    topic.most(),
                                    topic.measure() == Measure.MONEY
                                            ? ", with two decimal places at most"
                                            : ", a whole number"));
        }
        return write(author, new NumberProposed(topic, number, blankless(words)));
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
                    proposed(agreement, recorded, proposed.text(), null, proposed.words());
            case NumberProposed proposed ->
                    proposed(
                            agreement,
                            recorded,
                            step.topic().measure().words(proposed.amount()),
                            proposed.amount(),
                            proposed.words());
            case AgreementAnswered answered -> {
                Proposal open = agreement.proposal();
                yield open != null && answered.agrees()
                        ? new Agreement(
                                agreement.topic(),
                                open.text(),
                                open.number(),
                                true,
                                recorded.draft().at(),
                                null)
                        : with(agreement, null);
            }
        };
    }

    private static Agreement proposed(
            Agreement agreement,
            RecordedEntry recorded,
            String text,
            @Nullable BigDecimal number,
            @Nullable String words) {
        Draft draft = recorded.draft();
        return with(
                agreement,
                new Proposal(
                        recorded.seq(), draft.side(), draft.by(), text, number, words, draft.at()));
    }

    private static Agreement with(Agreement agreement, @Nullable Proposal proposal) {
        return new Agreement(
                agreement.topic(),
                agreement.holds(),
                agreement.number(),
                agreement.agreed(),
                agreement.agreedAt(),
                proposal);
    }

    private static Agreement standard(Topic topic) {
        boolean words = topic.measure() == Measure.WORDS;
        return new Agreement(
                topic,
                words ? words(topic) : topic.measure().words(topic.standard()),
                words ? null : topic.standard(),
                false,
                null,
                null);
    }

    private static String words(Topic topic) {
        return topic == Topic.OPEN_ANSWERS ? OPEN_ANSWERS : LEGAL_STANDING;
    }

    private static @Nullable String blankless(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
