package twelvekeys.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.ConversationEntry.Reaction;

/// A conversation as members of both sides see it.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param state where it stands
/// @param headline the question
/// @param lede the news in a few sentences
/// @param why why it is asked, absent if that was not said
/// @param prompts what may help to answer it
/// @param sides how many people of each side were asked and answered
/// @param answers the answers, oldest first
/// @param thread what is needed to reply to an answer
/// @param themes what people gathered
/// @param told what those who had answered were told, oldest first
/// @param log the other entries, oldest first
/// @param promises promises that an answer may have become, the latest due first
/// @param mayWrite whether the reader may put something on record
/// @param host whether the reader's side asked, and the reader may go on
/// @param open whether it can still be answered
/// @param waiting how many answers nothing has become of
/// @param key what names the next request
/// @param typed what was typed and not taken
public record ConversationPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        String state,
        String headline,
        String lede,
        @Nullable String why,
        List<String> prompts,
        List<Asked> sides,
        List<Answer> answers,
        EntryThread thread,
        List<Theme> themes,
        List<Told> told,
        EntryThread log,
        List<Promised> promises,
        boolean mayWrite,
        boolean host,
        boolean open,
        long waiting,
        String key,
        Typed typed) {

    private static final int LONGEST_IN_ADDRESS = 400;

    /// How many people of one side were asked and answered.
    ///
    /// @param side the side
    /// @param name how it is called
    /// @param asked how many were asked
    /// @param answered how many answered
    public record Asked(Side side, String name, String asked, String answered) {}

    /// An answer.
    ///
    /// @param id its identity
    /// @param name how it is called where answers are chosen
    /// @param item its entry, with the replies to it
    /// @param reactions who let it be seen that they had read it
    /// @param end what became of it, absent while nothing did
    public record Answer(
            String id,
            String name,
            EntryThread.Item item,
            List<String> reactions,
            @Nullable End end) {}

    /// What became of an answer.
    ///
    /// @param what in words
    /// @param words why, absent if that was not said
    /// @param side the side that said so
    /// @param by who
    /// @param href the promise that came of it, absent if none did
    public record End(
            String what, @Nullable String words, Side side, String by, @Nullable String href) {}

    /// A theme.
    ///
    /// @param id its identity
    /// @param name what it is called
    /// @param answers those that belong to it
    public record Theme(String id, String name, List<Answer> answers) {

        /// Whether an answer belongs to it.
        public boolean holds(Answer answer) {
            return answers.contains(answer);
        }
    }

    /// What those who had answered were told.
    ///
    /// @param when the day
    /// @param by who told it
    /// @param words what was done
    public record Told(String when, String by, String words) {}

    /// A promise that an answer may have become.
    ///
    /// @param id its identity
    /// @param title its number and what it is
    public record Promised(String id, String title) {}

    /// What was typed and not taken, or came of what was.
    ///
    /// @param form the form, empty if there is nothing to say
    /// @param refused why it was not taken, empty if it was
    /// @param about the answer or the theme it was about
    /// @param words the words typed
    /// @param outcome what was chosen
    /// @param emails addresses typed
    public record Typed(
            String form,
            String refused,
            String about,
            String words,
            String outcome,
            String emails) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "");

        /// Whether it was typed in one form.
        public boolean in(String name, String id) {
            return form.equals(name) && about.equals(id);
        }
    }

    /// Where a promise is made of an answer; how it begins stands in the form already.
    public String promiseHref(Answer answer) {
        String words = answer.item().words();
        return "/partnerships/"
                + partnership.id()
                + "/promises/new?keeper=we&what="
                + (words == null ? "" : URLEncoder.encode(begins(words), StandardCharsets.UTF_8));
    }

    /// As much as an address can carry.
    private static String begins(String words) {
        int most = Math.min(LONGEST_IN_ADDRESS, words.codePointCount(0, words.length()));
        return words.substring(0, words.offsetByCodePoints(0, most));
    }

    /// What can become of an answer.
    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    /// How it can be let seen that an answer was read.
    public List<Reaction> reactions() {
        return List.of(Reaction.values());
    }

    /// The name of a choice in a form.
    public static String name(Enum<?> choice) {
        return PortfolioFilter.name(choice);
    }
}
