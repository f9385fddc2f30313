package twelvekeys.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.practice.Agreements;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.Author;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.ConversationEntry.Reaction;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;
import twelvekeys.record.WrittenRequests;

/// The conversations of a partnership, read from the record itself: they are few.
///
/// Members of both sides read every answer, react to it, gather answers under themes and say what
/// became of them. Only the side that asked tells those who answered what was done.
@Service
@Transactional
public class Conversations {

    private static final int LONGEST_THEME = 100;

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final Agreements agreements;
    private final Clock clock;

    Conversations(
            PartnershipRecord record,
            WrittenRequests requests,
            Agreements agreements,
            Clock clock) {
        this.record = record;
        this.requests = requests;
        this.agreements = agreements;
        this.clock = clock;
    }

    /// The conversations of a partnership, oldest first.
    @Transactional(readOnly = true)
    public List<Conversation> of(UUID partnership) {
        return List.copyOf(read(partnership).values());
    }

    /// A conversation.
    @Transactional(readOnly = true)
    public Optional<Conversation> find(UUID partnership, UUID id) {
        return Optional.ofNullable(read(partnership).get(id));
    }

    /// Whether the two sides agreed that people may answer without their names, in the words they
    /// agreed on; absent if they did not.
    @Transactional(readOnly = true)
    public Optional<String> namelessByAgreement(UUID partnership) {
        var agreement = agreements.on(partnership, Topic.OPEN_ANSWERS);
        return agreement.agreed() ? Optional.of(agreement.holds()) : Optional.empty();
    }

    private Map<UUID, Conversation> read(UUID partnership) {
        Map<UUID, Conversation> all = new LinkedHashMap<>();
        for (RecordedEntry recorded : record.ofConversations(partnership)) {
            ConversationEntry step = (ConversationEntry) recorded.draft().entry();
            Conversation known = all.get(step.conversation());
            if (known != null) {
                all.put(known.id(), known.after(recorded, step));
            } else if (step instanceof ConversationEntry.Asked asked) {
                all.put(step.conversation(), Conversation.from(recorded, asked));
            }
        }
        return all;
    }

    /// Asks an open question. Nobody is written to by this; [ConversationGuests] invites people.
    ///
    /// @throws IllegalArgumentException in words for whoever asks
    /// @throws IllegalStateException if names are left out without an agreement
    public Conversation ask(Author author, OpenQuestion question) {
        LocalDate today = LocalDate.now(clock.withZone(author.zone()));
        require(
                question.closes().isAfter(today) && !question.closes().isAfter(today.plusYears(1)),
                "Choose a last day that lies ahead, within a year.");
        if (!question.named() && namelessByAgreement(author.partnership()).isEmpty()) {
            throw new IllegalStateException(
                    "People answer without their names only where both sides agreed on that. Propose it among your agreements, or ask with names.");
        }
        return write(
                author,
                new ConversationEntry.Asked(
                        UUID.randomUUID(),
                        question.what(),
                        question.prompts(),
                        question.named(),
                        question.closes(),
                        question.why()));
    }

    /// Puts an answer on record. The caller has found out who answers, and holds the rules for it.
    Conversation answer(Author author, UUID conversation, UUID answer, String words) {
        return write(author, new ConversationEntry.Answered(conversation, answer, words));
    }

    /// Lets it be seen that an answer was read.
    ///
    /// @throws IllegalArgumentException if the conversation has no such answer
    public Conversation react(Author author, UUID conversation, UUID answer, Reaction reaction) {
        demand(author, conversation, answer);
        return write(author, new ConversationEntry.Reacted(conversation, answer, reaction));
    }

    /// Puts answers under a theme, in place of those that it had.
    ///
    /// @param theme the theme, absent for a new one
    /// @param name what it is called, at most 100 characters
    /// @param answers those that belong to it; none takes the theme away
    /// @throws IllegalArgumentException in words for whoever gathers
    public Conversation gather(
            Author author,
            UUID conversation,
            @Nullable UUID theme,
            String name,
            List<UUID> answers) {
        String called = OpenQuestion.line(name);
        require(!called.isEmpty(), "Give the theme a name.");
        require(called.length() <= LONGEST_THEME, "A theme’s name takes at most 100 characters.");
        Conversation standing = demand(author, conversation);
        require(
                answers.stream().allMatch(answer -> standing.answer(answer).isPresent()),
                "Only answers of this conversation can be gathered.");
        require(
                theme == null
                        ? !answers.isEmpty()
                        : standing.themes().stream().anyMatch(known -> known.id().equals(theme)),
                theme == null
                        ? "Choose the answers that belong together."
                        : "That theme is not there any more. Look at what stands now.");
        ConversationEntry.ThemeGathered gathered =
                new ConversationEntry.ThemeGathered(
                        conversation,
                        theme == null ? UUID.randomUUID() : theme,
                        called,
                        answers.stream().distinct().toList());
        String asked = "gather %s %s %s %s".formatted(conversation, theme, called, answers);
        record.lock(author.partnership());
        if (requests.before(author, asked).isEmpty()) {
            RecordedEntry recorded = append(author, gathered);
            requests.keep(author, asked, conversation, recorded.seq(), recorded.draft().at());
        }
        return demand(author, conversation);
    }

    /// Says what became of an answer. The latest stands.
    ///
    /// @param promise the promise that came of it; needed for [Outcome#PROMISE], and only then
    /// @param words why; needed for [Outcome#DECLINED]
    /// @throws IllegalArgumentException in words for whoever says it
    public Conversation conclude(
            Author author,
            UUID conversation,
            UUID answer,
            Outcome outcome,
            @Nullable UUID promise,
            @Nullable String words) {
        String said = said(words);
        demand(author, conversation, answer);
        require(
                outcome != Outcome.DECLINED || said != null,
                "Say why it is declined; whoever wrote it reads that.");
        require(
                outcome != Outcome.PROMISE || promise != null,
                "Say which promise came of it. Make the promise first, then choose it here.");
        require(
                outcome == Outcome.PROMISE || promise == null,
                "A promise belongs only to an answer of which one came.");
        require(
                promise == null || promised(author.partnership(), promise),
                "There is no such promise between the two of you.");
        return write(
                author,
                new ConversationEntry.Concluded(conversation, answer, outcome, promise, said));
    }

    private boolean promised(UUID partnership, UUID promise) {
        return record.about(partnership, promise).stream()
                .map(recorded -> recorded.draft().entry())
                .anyMatch(entry ->
                        entry instanceof PromiseEntry || entry instanceof Entry.PromiseMade);
    }

    /// Puts on record what those who had answered are told.
    ///
    /// @return the entry, absent if the same request had put it on record before
    /// @throws IllegalStateException if it is not the author's side that asked, if nobody answered,
    ///   or if nothing has become of an answer yet
    Optional<RecordedEntry> tell(Author author, UUID conversation, String words) {
        String said = said(words);
        if (said == null) {
            throw new IllegalArgumentException("Say what you did, in your own words.");
        }
        record.lock(author.partnership());
        ConversationEntry told = new ConversationEntry.ToldWhatWeDid(conversation, said);
        if (requests.before(author, told).isPresent()) {
            return Optional.empty();
        }
        Conversation standing = demand(author, conversation);
        demandState(
                standing.host() == author.side(),
                "The side that asked tells what was done; you can reply to its entry.");
        demandState(!standing.answers().isEmpty(), "Nobody has answered yet.");
        demandState(
                standing.waiting() == 0,
                standing.waiting() == 1
                        ? "One answer still waits: say what became of it first."
                        : standing.waiting()
                                + " answers still wait: say what became of each first.");
        RecordedEntry recorded = append(author, told);
        requests.keep(author, told, conversation, recorded.seq(), recorded.draft().at());
        return Optional.of(recorded);
    }

    private Conversation write(Author author, ConversationEntry step) {
        record.lock(author.partnership());
        Optional<UUID> before = requests.before(author, step);
        if (before.isPresent()) {
            return demand(author, before.get());
        }
        RecordedEntry recorded = append(author, step);
        requests.keep(author, step, step.conversation(), recorded.seq(), recorded.draft().at());
        return demand(author, step.conversation());
    }

    private RecordedEntry append(Author author, ConversationEntry step) {
        Draft draft =
                new Draft(
                        step, author.side(), author.name(), clock.instant(), null, author.person());
        return record.append(author.partnership(), List.of(draft)).getFirst();
    }

    private Conversation demand(Author author, UUID conversation) {
        return find(author.partnership(), conversation)
                .orElseThrow(() -> new IllegalArgumentException("There is no such conversation."));
    }

    private void demand(Author author, UUID conversation, UUID answer) {
        require(
                demand(author, conversation).answer(answer).isPresent(),
                "There is no such answer in this conversation.");
    }

    /// Words that were said, absent if none were.
    ///
    /// @throws IllegalArgumentException if they are too long
    static @Nullable String said(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        require(words.length() <= Terms.LONGEST, "Please say it in at most 2000 characters.");
        return words.strip();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static void demandState(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
