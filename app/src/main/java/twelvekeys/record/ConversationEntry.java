package twelvekeys.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step in a conversation: an open question to people of both sides, what they said, and what was
/// done about it.
public sealed interface ConversationEntry extends Entry {

    /// The conversation.
    UUID conversation();

    /// What was said, absent if nothing.
    default @Nullable String words() {
        return null;
    }

    @Override
    default UUID subject() {
        return conversation();
    }

    /// A host asked.
    ///
    /// @param what the question
    /// @param prompts what may help to answer it, in the order in which it is shown
    /// @param named whether answers come with names; without them by agreement
    /// @param closes the last day on which it can be answered
    /// @param words why it is asked
    record Asked(
            UUID conversation,
            String what,
            List<String> prompts,
            boolean named,
            LocalDate closes,
            @Nullable String words)
            implements ConversationEntry {

        /// Copies the prompts.
        public Asked {
            prompts = List.copyOf(prompts);
        }
    }

    /// Somebody answered.
    ///
    /// @param answer the answer
    record Answered(UUID conversation, UUID answer, @Nullable String words)
            implements ConversationEntry {}

    /// Somebody let it be seen that an answer was read.
    ///
    /// @param answer the answer
    /// @param reaction how
    record Reacted(UUID conversation, UUID answer, Reaction reaction)
            implements ConversationEntry {}

    /// Answers were put together under a theme. The latest for a theme stands; without answers it
    /// is gone.
    ///
    /// @param theme the theme
    /// @param what what it is called
    /// @param answers those that belong to it
    record ThemeGathered(UUID conversation, UUID theme, String what, List<UUID> answers)
            implements ConversationEntry {

        /// Copies the answers.
        public ThemeGathered {
            answers = List.copyOf(answers);
        }
    }

    /// What became of an answer. The latest stands.
    ///
    /// @param answer the answer
    /// @param outcome what
    /// @param promise the promise that came of it, absent if none did
    /// @param words why, needed where it is declined
    record Concluded(
            UUID conversation,
            UUID answer,
            Outcome outcome,
            @Nullable UUID promise,
            @Nullable String words)
            implements ConversationEntry {}

    /// The host told everybody who had answered what was done.
    record ToldWhatWeDid(UUID conversation, String words) implements ConversationEntry {}

    /// How somebody lets it be seen that an answer was read.
    enum Reaction {
        /// It is good to know.
        THANKS("thanks"),
        /// It is so here too.
        SAME_HERE("it is so here too"),
        /// It is not clear yet.
        TELL_MORE("tell us more");

        private final String label;

        Reaction(String label) {
            this.label = label;
        }

        /// It in the words of a page.
        public String label() {
            return label;
        }
    }

    /// What becomes of an answer.
    enum Outcome {
        /// A promise.
        PROMISE("a promise"),
        /// An idea that is kept.
        IDEA("an idea"),
        /// It is declined, with a reason.
        DECLINED("declined"),
        /// It is noted.
        NOTED("noted");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /// It in the words of a page.
        public String label() {
            return label;
        }
    }
}
