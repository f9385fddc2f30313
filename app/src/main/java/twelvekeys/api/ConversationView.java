package twelvekeys.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.Conversation.Given;
import twelvekeys.conversation.ConversationGuests.Numbers;

/// A conversation: an open question, and what became of it.
///
/// @param id its identity
/// @param host which side asked, `theirs` or `ours`
/// @param hostName who asked
/// @param question the question
/// @param prompts what may help to answer it
/// @param named whether answers come with names
/// @param closes the last day on which it can be answered
/// @param open whether it can be answered
/// @param why why it is asked, null if that was not said
/// @param askedAt when
/// @param ours how many people who speak for your side were asked and answered
/// @param theirs the same for the other side
/// @param answered how many answers there are
/// @param changed how many of them changed something: a promise came of each
/// @param waiting of how many nothing has become yet
/// @param lastSeq the sequence number of the latest entry about it, replies left out
record ConversationView(
        UUID id,
        String host,
        String hostName,
        String question,
        List<String> prompts,
        boolean named,
        LocalDate closes,
        boolean open,
        @Nullable String why,
        Instant askedAt,
        PeopleAskedView ours,
        PeopleAskedView theirs,
        int answered,
        long changed,
        long waiting,
        long lastSeq) {

    /// How many people were asked and answered.
    ///
    /// @param asked how many were asked
    /// @param answered how many of them answered
    record PeopleAskedView(int asked, int answered) {

        static PeopleAskedView of(Numbers numbers) {
            return new PeopleAskedView(numbers.asked(), numbers.answered());
        }
    }

    /// An answer.
    ///
    /// @param id its identity
    /// @param seq the sequence number of its entry; replies to it go to that
    /// @param side which side its writer speaks for, `theirs` or `ours`
    /// @param by what its writer is called
    /// @param at when
    /// @param words what they wrote, null once it was erased
    /// @param reactions who let it be seen that they had read it
    /// @param end what became of it, null while nothing did
    record AnswerView(
            UUID id,
            long seq,
            String side,
            String by,
            Instant at,
            @Nullable String words,
            List<ReactionView> reactions,
            @Nullable EndView end) {

        static AnswerView of(Seat seat, Given given) {
            Conversation.End end = given.end();
            return new AnswerView(
                    given.id(),
                    given.seq(),
                    PromiseView.whose(given.side(), seat.own()),
                    given.by(),
                    given.at(),
                    given.words(),
                    given.reactions().stream()
                            .map(read ->
                                    new ReactionView(
                                            Query.code(read.reaction()),
                                            PromiseView.whose(read.side(), seat.own()),
                                            read.by()))
                            .toList(),
                    end == null
                            ? null
                            : new EndView(
                                    Query.code(end.outcome()),
                                    end.promise(),
                                    end.words(),
                                    PromiseView.whose(end.side(), seat.own()),
                                    end.by(),
                                    end.at()));
        }
    }

    /// Somebody let it be seen that they had read an answer.
    ///
    /// @param reaction how: `thanks`, `same-here` or `tell-more`
    /// @param side which side they are on, `theirs` or `ours`
    /// @param by who
    record ReactionView(String reaction, String side, String by) {}

    /// What became of an answer.
    ///
    /// @param outcome what: `promise`, `idea`, `declined` or `noted`
    /// @param promise the promise that came of it, null if none did
    /// @param words why, null if that was not said
    /// @param side which side said so, `theirs` or `ours`
    /// @param by who
    /// @param at when
    record EndView(
            String outcome,
            @Nullable UUID promise,
            @Nullable String words,
            String side,
            String by,
            Instant at) {}

    /// A theme: answers that people put together.
    ///
    /// @param id its identity
    /// @param name what it is called
    /// @param answers those that belong to it
    record ThemeView(UUID id, String name, List<UUID> answers) {}

    /// What those who had answered were told.
    ///
    /// @param words what was done
    /// @param by who told it
    /// @param at when
    record ToldView(String words, String by, Instant at) {}

    /// A conversation with all that was said.
    ///
    /// @param asked the conversation
    /// @param answers the answers, oldest first
    /// @param themes what people gathered
    /// @param told what those who had answered were told, oldest first
    record ConversationHistoryView(
            ConversationView asked,
            List<AnswerView> answers,
            List<ThemeView> themes,
            List<ToldView> told) {

        static ConversationHistoryView of(
                Seat seat, ConversationView asked, Conversation conversation) {
            return new ConversationHistoryView(
                    asked,
                    conversation.answers().stream()
                            .map(given -> AnswerView.of(seat, given))
                            .toList(),
                    conversation.themes().stream()
                            .map(theme -> new ThemeView(theme.id(), theme.name(), theme.answers()))
                            .toList(),
                    conversation.told().stream()
                            .map(told -> new ToldView(told.words(), told.by(), told.at()))
                            .toList());
        }
    }
}
