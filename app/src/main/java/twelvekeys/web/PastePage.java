package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// Minutes or an e-mail pasted, and the promises that they seem to hold.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param path the address of the page
/// @param mayWrite whether whoever looks may put promises on record
/// @param own the side that looks
/// @param joined whether the other side has joined
/// @param phase how far it has come
/// @param headline the news
/// @param lede the news in a sentence more
/// @param fields what stands in the fields about the notes
/// @param last what was put on record just now, null if nothing was
/// @param items the suggestions to be decided
/// @param waiting how many more wait behind them
/// @param recorded what was put on record from these notes
/// @param dropped how many were dropped
/// @param wrong what is wrong with the form, null if nothing is
public record PastePage(
        Frame frame,
        Partnership partnership,
        String path,
        boolean mayWrite,
        Side own,
        boolean joined,
        Phase phase,
        String headline,
        String lede,
        Fields fields,
        @Nullable OnRecord last,
        List<Item> items,
        int waiting,
        List<OnRecord> recorded,
        long dropped,
        @Nullable Wrong wrong) {

    /// How far it has come.
    public enum Phase {
        /// The notes are to be pasted.
        PASTE,
        /// They hold no promise.
        NOTHING,
        /// Suggestions wait for a decision.
        DECIDE,
        /// All are decided.
        DONE
    }

    /// What stands in the fields about the notes.
    ///
    /// @param text the notes
    /// @param heldOn the day of the meeting
    /// @param latest the latest day that can be chosen
    /// @param zone the time zone
    /// @param zones the time zones to choose from
    /// @param dayFirst whether the day stands first in dates of figures
    /// @param occasions what the notes can be of
    /// @param ours the names of one's own people
    /// @param theirs those of the other side
    /// @param knownOurs the people of one's own that are known without being typed
    /// @param knownTheirs those of the other side
    /// @param decided what was decided so far
    public record Fields(
            String text,
            String heldOn,
            String latest,
            String zone,
            List<String> zones,
            boolean dayFirst,
            List<Option> occasions,
            String ours,
            String theirs,
            String knownOurs,
            String knownTheirs,
            String decided) {}

    /// Something to choose.
    ///
    /// @param value what is sent
    /// @param label what is shown
    /// @param chosen whether it is chosen
    public record Option(String value, String label, boolean chosen) {}

    /// A suggestion to be decided.
    ///
    /// @param id what names it
    /// @param place its place among all, such as `2 of 7`
    /// @param title who will do what
    /// @param side the side that seems to have promised, null where the text does not tell
    /// @param quote the sentence it came from
    /// @param readAs how its date was read, empty where it has none
    /// @param why the reasons in words
    /// @param said on what occasion it was said
    /// @param clock whose clock a time means
    /// @param form its fields
    /// @param sides the sides to choose from
    /// @param ways how it can go on record once the other side has joined
    /// @param check what the capacity check shows before it is offered, null where it was not asked
    /// @param against whether the check advises against it
    /// @param wrong what is wrong with it, null if nothing is
    public record Item(
            String id,
            String place,
            String title,
            @Nullable Side side,
            Quote quote,
            String readAs,
            String why,
            String said,
            String clock,
            SuggestedForm form,
            List<Option> sides,
            List<Option> ways,
            @Nullable String check,
            boolean against,
            @Nullable Wrong wrong) {}

    /// A sentence, with the words that its date came from.
    ///
    /// @param before what stands before them
    /// @param marked the words, empty where there are none
    /// @param after what stands behind them
    public record Quote(String before, String marked, String after) {

        static Quote of(String sentence, String words) {
            int at = words.isEmpty() ? -1 : sentence.indexOf(words);
            return at < 0
                    ? new Quote(sentence, "", "")
                    : new Quote(
                            sentence.substring(0, at),
                            words,
                            sentence.substring(at + words.length()));
        }
    }

    /// A promise that was put on record from these notes.
    ///
    /// @param href its page
    /// @param what what was promised
    /// @param due by when
    public record OnRecord(String href, String what, String due) {}
}
