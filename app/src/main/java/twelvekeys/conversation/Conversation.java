package twelvekeys.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.ConversationEntry.Reaction;
import twelvekeys.record.Draft;
import twelvekeys.record.RecordedEntry;

/// A conversation as its entries leave it: a question, the answers, what became of each, and what
/// the host told those who answered.
///
/// @param partnership the partnership
/// @param id its identity
/// @param host the side that asked
/// @param hostName who asked
/// @param question the question, in one line
/// @param prompts what may help to answer it, in their order
/// @param named whether answers come with names
/// @param closes the last day on which it can be answered
/// @param why why it is asked, absent if that was not said
/// @param askedAt when
/// @param seq the sequence number of the entry that asked
/// @param answers the answers, oldest first
/// @param themes what people gathered, in the order in which the themes came up
/// @param told what those who had answered were told, oldest first
/// @param lastSeq the sequence number of the latest entry about it, replies left out
public record Conversation(
        UUID partnership,
        UUID id,
        Side host,
        String hostName,
        String question,
        List<String> prompts,
        boolean named,
        LocalDate closes,
        @Nullable String why,
        Instant askedAt,
        long seq,
        List<Given> answers,
        List<Theme> themes,
        List<Told> told,
        long lastSeq) {

    /// Copies the lists.
    public Conversation {
        prompts = List.copyOf(prompts);
        answers = List.copyOf(answers);
        themes = List.copyOf(themes);
        told = List.copyOf(told);
    }

    /// An answer.
    ///
    /// @param id its identity
    /// @param seq the sequence number of its entry
    /// @param side the side its writer speaks for
    /// @param by what its writer is called
    /// @param at when
    /// @param words what they wrote, absent once it was erased
    /// @param reactions who let it be seen that they had read it, oldest first, each once
    /// @param end what became of it, absent while nothing did
    public record Given(
            UUID id,
            long seq,
            Side side,
            String by,
            Instant at,
            @Nullable String words,
            List<Reacted> reactions,
            @Nullable End end) {

        /// Copies the reactions.
        public Given {
            reactions = List.copyOf(reactions);
        }

        private Given with(Reacted reacted) {
            if (reactions.contains(reacted)) {
                return this;
            }
            List<Reacted> all = new ArrayList<>(reactions);
            all.add(reacted);
            return new Given(id, seq, side, by, at, words, all, end);
        }

        private Given with(End ended) {
            return new Given(id, seq, side, by, at, words, reactions, ended);
        }
    }

    /// Somebody let it be seen that they had read an answer.
    ///
    /// @param reaction how
    /// @param side their side
    /// @param by who
    public record Reacted(Reaction reaction, Side side, String by) {}

    /// What became of an answer.
    ///
    /// @param outcome what
    /// @param promise the promise that came of it, absent if none did
    /// @param words why, absent if that was not said
    /// @param side the side that said so
    /// @param by who
    /// @param at when
    public record End(
            Outcome outcome,
            @Nullable UUID promise,
            @Nullable String words,
            Side side,
            String by,
            Instant at) {}

    /// A theme: answers that people put together.
    ///
    /// @param id its identity
    /// @param name what it is called
    /// @param answers those that belong to it, in the order in which they were given
    public record Theme(UUID id, String name, List<UUID> answers) {

        /// Copies the answers.
        public Theme {
            answers = List.copyOf(answers);
        }
    }

    /// What those who had answered were told.
    ///
    /// @param words what was done
    /// @param by who told it
    /// @param at when
    public record Told(String words, String by, Instant at) {}

    /// One that was just asked.
    static Conversation from(RecordedEntry recorded, ConversationEntry.Asked asked) {
        Draft draft = recorded.draft();
        return new Conversation(
                recorded.partnership(),
                asked.conversation(),
                draft.side(),
                draft.by(),
                asked.what(),
                asked.prompts(),
                asked.named(),
                asked.closes(),
                asked.words(),
                draft.at(),
                recorded.seq(),
                List.of(),
                List.of(),
                List.of(),
                recorded.seq());
    }

    /// The same after one more of its entries.
    Conversation after(RecordedEntry recorded, ConversationEntry step) {
        Draft draft = recorded.draft();
        return switch (step) {
            case ConversationEntry.Asked _ -> this;
            case ConversationEntry.Answered answered ->
                    with(recorded, added(answers, given(recorded, answered)), themes, told);
            case ConversationEntry.Reacted reacted ->
                    with(
                            recorded,
                            reacted.answer(),
                            given ->
                                    given.with(
                                            new Reacted(
                                                    reacted.reaction(), draft.side(), draft.by())));
            case ConversationEntry.Concluded concluded ->
                    with(recorded, concluded.answer(), given -> given.with(end(draft, concluded)));
            case ConversationEntry.ThemeGathered gathered ->
                    with(recorded, answers, gathered(gathered), told);
            case ConversationEntry.ToldWhatWeDid did ->
                    with(
                            recorded,
                            answers,
                            themes,
                            added(told, new Told(did.words(), draft.by(), draft.at())));
        };
    }

    private static Given given(RecordedEntry recorded, ConversationEntry.Answered answered) {
        Draft draft = recorded.draft();
        return new Given(
                answered.answer(),
                recorded.seq(),
                draft.side(),
                draft.by(),
                draft.at(),
                answered.words(),
                List.of(),
                null);
    }

    private static End end(Draft draft, ConversationEntry.Concluded concluded) {
        return new End(
                concluded.outcome(),
                concluded.promise(),
                concluded.words(),
                draft.side(),
                draft.by(),
                draft.at());
    }

    private List<Theme> gathered(ConversationEntry.ThemeGathered gathered) {
        List<UUID> together =
                answers.stream().map(Given::id).filter(gathered.answers()::contains).toList();
        Theme theme = new Theme(gathered.theme(), gathered.what(), together);
        List<Theme> all = new ArrayList<>();
        boolean known = false;
        for (Theme standing : themes) {
            boolean same = standing.id().equals(theme.id());
            known |= same;
            all.add(same ? theme : standing);
        }
        if (!known) {
            all.add(theme);
        }
        all.removeIf(standing -> standing.answers().isEmpty());
        return all;
    }

    private static <T> List<T> added(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }

    private Conversation with(RecordedEntry recorded, UUID answer, UnaryOperator<Given> change) {
        List<Given> all =
                answers.stream()
                        .map(given -> given.id().equals(answer) ? change.apply(given) : given)
                        .toList();
        return with(recorded, all, themes, told);
    }

    private Conversation with(
            RecordedEntry recorded, List<Given> given, List<Theme> gathered, List<Told> telling) {
        return new Conversation(
                partnership,
                id,
                host,
                hostName,
                question,
                prompts,
                named,
                closes,
                why,
                askedAt,
                seq,
                given,
                gathered,
                telling,
                recorded.seq());
    }

    /// An answer.
    public Optional<Given> answer(UUID answer) {
        return answers.stream().filter(given -> given.id().equals(answer)).findFirst();
    }

    /// How many answers ended so.
    public long ended(Outcome outcome) {
        return answers.stream()
                .filter(given -> given.end() != null && given.end().outcome() == outcome)
                .count();
    }

    /// How many answers changed something: those of which a promise came.
    public long changed() {
        return ended(Outcome.PROMISE);
    }

    /// How many answers nothing has become of yet.
    public long waiting() {
        return answers.stream().filter(given -> given.end() == null).count();
    }

    /// Whether it can be answered on a day.
    public boolean open(LocalDate today) {
        return !today.isAfter(closes);
    }
}
