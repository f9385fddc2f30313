package twelvekeys.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Partnerships;
import twelvekeys.practice.Agreements;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.WrittenRequests;

/// The pulse and conversations as they were at a moment that is past: for the example, whose people
/// were asked and answered long before anybody looks at it. All rules hold as ever; only the clock
/// stands, and nobody is written to.
@Component
public class PastListening {

    private static final ApplicationEventPublisher TO_NOBODY = _ -> {};

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final StakeholderStore people;
    private final PulseStore answers;
    private final SubjectKeys keys;
    private final AnswerIds ids;
    private final TransactionTemplate transactions;

    PastListening(
            PartnershipRecord record,
            WrittenRequests requests,
            Agreements agreements,
            Partnerships partnerships,
            StakeholderStore people,
            PulseStore answers,
            SubjectKeys keys,
            AnswerIds ids,
            TransactionTemplate transactions) {
        this.record = record;
        this.requests = requests;
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.people = people;
        this.answers = answers;
        this.keys = keys;
        this.ids = ids;
        this.transactions = transactions;
    }

    /// What can be done at a moment. The pulse and the conversations begin no transactions of their
    /// own; the others do.
    ///
    /// @param pulse waves, opened and asked for
    /// @param desk where stakeholders answer
    /// @param conversations questions, and what became of answers
    /// @param guests who is asked in a conversation
    /// @param stakeholders links for people who are asked
    public record At(
            Pulse pulse,
            PulseDesk desk,
            Conversations conversations,
            ConversationGuests guests,
            Stakeholders stakeholders) {}

    /// The pulse and conversations at a moment.
    public At at(Instant moment) {
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        Stakeholders stakeholders =
                new Stakeholders(
                        people, keys, new SurveyLoad(agreements), transactions, TO_NOBODY, clock);
        Pulse pulse = new Pulse(record, requests, agreements, stakeholders, answers, clock);
        Reveal reveal = new Reveal(record, pulse, answers, keys, clock);
        Conversations conversations = new Conversations(record, requests, agreements, clock);
        return new At(
                pulse,
                new PulseDesk(
                        stakeholders,
                        partnerships,
                        pulse,
                        reveal,
                        answers,
                        keys,
                        record,
                        transactions,
                        clock),
                conversations,
                new ConversationGuests(
                        stakeholders, conversations, ids, record, transactions, clock),
                stakeholders);
    }
}
