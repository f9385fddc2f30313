package twelvekeys.conversation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.Terms;

/// An open question that a host asks.
///
/// @param what the question, in one line of at most 300 characters
/// @param prompts what may help to answer it, at most 6 lines of 200 characters
/// @param named whether answers come with names
/// @param closes the last day on which it can be answered
/// @param why why it is asked, absent if that is not said
public record OpenQuestion(
        String what, List<String> prompts, boolean named, LocalDate closes, @Nullable String why) {

    private static final int LONGEST = 300;
    private static final int LONGEST_PROMPT = 200;
    private static final int MOST_PROMPTS = 6;

    /// Tidies what was typed.
    ///
    /// @throws IllegalArgumentException in words for whoever asks
    public OpenQuestion {
        what = line(what);
        prompts = prompts.stream().map(OpenQuestion::line).filter(line -> !line.isEmpty()).toList();
        why = why == null || why.isBlank() ? null : why.strip();
        require(!what.isEmpty(), "Ask a question.");
        require(what.length() <= LONGEST, "A question takes at most 300 characters.");
        require(prompts.size() <= MOST_PROMPTS, "Give at most 6 prompts, one a line.");
        require(
                prompts.stream().allMatch(prompt -> prompt.length() <= LONGEST_PROMPT),
                "A prompt takes at most 200 characters.");
        require(
                why == null || why.length() <= Terms.LONGEST,
                "Please say why in at most 2000 characters.");
    }

    /// A text in one line, without white space around it.
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
