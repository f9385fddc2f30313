package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody sees behind their link who is asked in a conversation: the question and who will
/// read the answer, and later what became of it.
///
/// @param frame what stands around it
/// @param action the address of the link
/// @param host who asks
/// @param question the question
/// @param why why it is asked, absent if that was not said
/// @param prompts what may help to answer it
/// @param readers who will read the answer, before it is written
/// @param named whether answers come with names
/// @param closes the last day to answer
/// @param open whether it can be answered
/// @param own the answer given, absent if there is none yet
/// @param told what was done, oldest first
/// @param name the name typed so far
/// @param words the words typed so far
/// @param kept whether these were kept
/// @param refused why something was not taken, absent as a rule
public record SpeakPage(
        Frame frame,
        String action,
        String host,
        String question,
        @Nullable String why,
        List<String> prompts,
        List<String> readers,
        boolean named,
        String closes,
        boolean open,
        @Nullable Own own,
        List<ConversationPage.Told> told,
        String name,
        String words,
        boolean kept,
        @Nullable String refused) {

    /// The answer that the reader gave.
    ///
    /// @param when the day
    /// @param words what it says, absent once it was erased
    /// @param end what became of it, in words; absent while nothing did
    /// @param reason why, absent if that was not said
    /// @param heard who let it be seen that they had read it, and what they replied
    public record Own(
            String when,
            @Nullable String words,
            @Nullable String end,
            @Nullable String reason,
            List<Heard> heard) {}

    /// Something that was said to an answer.
    ///
    /// @param who who said it
    /// @param what what they said, as the end of a sentence
    /// @param words the words of a reply, absent for a reaction
    public record Heard(String who, String what, @Nullable String words) {}
}
