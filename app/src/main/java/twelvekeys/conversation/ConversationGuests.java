package twelvekeys.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.conversation.Conversation.Given;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.storage.Tenancy;

/// The people who are asked in a conversation: invited by a link, answering behind it, and told
/// there what was done.
///
/// The side that asks names people of both sides. Their addresses stay with it; the other side
/// learns how many there are.
@Service
public class ConversationGuests {

    /// How long a link still shows what was done, in days after the last day to answer.
    private static final int SHOWN_FOR = 365;

    private static final int MOST_AT_ONCE = 200;
    private static final int LONGEST_NAME = 100;

    /// A day counts until it is over everywhere on earth.
    private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    private final Stakeholders stakeholders;
    private final Conversations conversations;
    private final AnswerIds answers;
    private final PartnershipRecord record;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ConversationGuests(
            Stakeholders stakeholders,
            Conversations conversations,
            AnswerIds answers,
            PartnershipRecord record,
            TransactionTemplate transactions,
            Clock clock) {
        this.stakeholders = stakeholders;
        this.conversations = conversations;
        this.answers = answers;
        this.record = record;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of inviting people.
    ///
    /// @param asked how many were asked now
    /// @param before how many had been asked before, and were not asked again
    /// @param spared why each of the rest was not asked, in words that name the address
    public record Asked(int asked, int before, List<String> spared) {

        /// Copies the words.
        public Asked {
            spared = List.copyOf(spared);
        }
    }

    /// How many people of a side were asked, opened their link, and answered.
    public record Numbers(int asked, int opened, int answered) {

        private Numbers and(Stakeholder who) {
            return new Numbers(
                    asked + 1,
                    opened + (who.openedAt() == null ? 0 : 1),
                    answered + (who.used() ? 1 : 0));
        }

        /// Those of both together.
        public Numbers plus(Numbers other) {
            return new Numbers(
                    asked + other.asked, opened + other.opened, answered + other.answered);
        }
    }

    /// Asks people of one side, each in a transaction of their own: whoever was asked too often is
    /// spared, and the others are asked.
    ///
    /// @param author one of the side that asked the question
    /// @param side the side for which these people speak
    /// @param emails their addresses
    /// @throws IllegalStateException if it was the other side that asked, or it is closed
    /// @throws IllegalArgumentException if there are too many at once
    /// @throws twelvekeys.identity.IdentityRefused if an address is not taken; those before it were
    ///   asked
    public Asked invite(
            Partnership partnership,
            Author author,
            Conversation conversation,
            Side side,
            List<String> emails) {
        demand(
                conversation.host() == author.side(),
                "The side that asked the question invites the people.");
        demand(conversation.open(today()), "It can be answered no more, so nobody is asked.");
        if (emails.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("Ask at most 200 people at once.");
        }
        Asking asking =
                new Asking(
                        host(partnership, conversation),
                        partnership.id(),
                        side,
                        Purpose.CONVERSATION,
                        conversation.id(),
                        shownUntil(conversation),
                        ConversationLetters.asks(partnership, conversation));
        int asked = 0;
        int before = 0;
        List<String> spared = new ArrayList<>();
        for (String email : emails) {
            try {
                if (stakeholders.invite(asking, email, author.zone()).isPresent()) {
                    asked++;
                } else {
                    before++;
                }
            } catch (AskedTooOften e) {
                spared.add(String.valueOf(e.getMessage()));
            }
        }
        return new Asked(asked, before, spared);
    }

    /// How many people of a side were asked. Numbers are all that the other side learns.
    public Numbers numbers(Partnership partnership, Conversation conversation, Side side) {
        UUID host = host(partnership, conversation);
        return Tenancy.as(
                host,
                () -> {
                    Numbers numbers = new Numbers(0, 0, 0);
                    for (Stakeholder who :
                            stakeholders.of(host, Purpose.CONVERSATION, conversation.id())) {
                        numbers = who.side() == side ? numbers.and(who) : numbers;
                    }
                    return numbers;
                });
    }

    /// Finds out whose link it is, and notes that they have opened it.
    ///
    /// @return absent if the link does not work
    public Optional<Stakeholder> open(String secret) {
        Optional<Stakeholder> found = stakeholders.look(secret, Purpose.CONVERSATION);
        found.ifPresent(who ->
                Tenancy.as(
                        who.organisation(),
                        () -> {
                            stakeholders.open(who);
                            return who;
                        }));
        return found;
    }

    /// Keeps what somebody has begun to say; nobody else can read it.
    ///
    /// @throws IllegalArgumentException if it is very long
    /// @throws IllegalStateException if they have answered
    public void keep(Stakeholder who, String name, String words) {
        demand(!who.used(), "You have answered before; what you wrote stays.");
        Tenancy.as(
                who.organisation(),
                () -> {
                    stakeholders.keep(who, OpenQuestion.line(name) + "\n" + words);
                    return who;
                });
    }

    /// What somebody has begun to say, the name in its first line; empty if nothing.
    public String kept(Stakeholder who) {
        return Tenancy.as(who.organisation(), () -> stakeholders.progress(who).orElse(""));
    }

    /// The answer that somebody gave; absent if they gave none.
    public Optional<Given> answerOf(Stakeholder who, Conversation conversation) {
        return who.used() ? conversation.answer(answers.of(who)) : Optional.empty();
    }

    /// Answers, once. The name stands beside the answer where answers come with names.
    ///
    /// @param name how they want to be called, at most 100 characters
    /// @param words what they say
    /// @throws IllegalArgumentException in words for whoever answers
    /// @throws IllegalStateException if they have answered before, or it is closed
    public void answer(Stakeholder who, String name, String words) {
        Tenancy.as(
                who.organisation(),
                () -> {
                    transactions.executeWithoutResult(status -> put(who, name, words));
                    return who;
                });
    }

    private void put(Stakeholder who, String name, String words) {
        record.lock(who.partnership());
        Conversation conversation = conversation(who);
        demand(
                conversation.open(today()),
                "The last day to answer is over. Nothing was put on record.");
        String said = Conversations.said(words);
        if (said == null) {
            throw new IllegalArgumentException("Write what you want to say.");
        }
        String called = OpenQuestion.line(name);
        if (conversation.named() && (called.isEmpty() || called.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException(
                    "Say who you are, in at most 100 characters; answers come with names here.");
        }
        demand(stakeholders.use(who), "You have answered before; what you wrote stays.");
        Author nameless = Stakeholders.author(who);
        Author author =
                conversation.named()
                        ? new Author(
                                nameless.partnership(),
                                nameless.side(),
                                called,
                                nameless.zone(),
                                null,
                                null)
                        : nameless;
        conversations.answer(author, conversation.id(), answers.of(who), said);
    }

    /// The conversation that somebody is asked in. In the name of their organisation.
    public Conversation conversation(Stakeholder who) {
        return conversations.find(who.partnership(), who.subject()).orElseThrow();
    }

    /// Tells everybody who answered what was done: by mail, and behind their link.
    ///
    /// @param author one of the side that asked
    /// @throws IllegalArgumentException in words for whoever tells it
    /// @throws IllegalStateException if something is still missing, in words
    public Conversation tell(
            Partnership partnership, Author author, UUID conversation, String words) {
        transactions.executeWithoutResult(status ->
                conversations
                        .tell(author, conversation, words)
                        .ifPresent(told -> write(partnership, conversation, told)));
        return conversations.find(partnership.id(), conversation).orElseThrow();
    }

    private void write(Partnership partnership, UUID id, RecordedEntry told) {
        Conversation conversation = conversations.find(partnership.id(), id).orElseThrow();
        Letter letter = ConversationLetters.tells(partnership, conversation);
        Instant until = clock.instant().atOffset(ZoneOffset.UTC).plusDays(SHOWN_FOR).toInstant();
        for (Stakeholder who :
                stakeholders.of(host(partnership, conversation), Purpose.CONVERSATION, id)) {
            if (who.used()) {
                stakeholders.write(who, until, letter, "told/" + told.seq() + "/" + who.id());
            }
        }
    }

    /// Whether a conversation can still be answered somewhere on earth.
    public boolean open(Conversation conversation) {
        return conversation.open(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LAST_ON_EARTH));
    }

    private static Instant shownUntil(Conversation conversation) {
        return conversation.closes().plusDays(SHOWN_FOR).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static UUID host(Partnership partnership, Conversation conversation) {
        UUID host = partnership.organisation(conversation.host());
        if (host == null) {
            throw new IllegalStateException("The side that asked has left.");
        }
        return host;
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
