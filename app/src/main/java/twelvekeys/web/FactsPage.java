package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// What the public record says of both companies, as far as the reader's organisation has it.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param headline the news
/// @param lede the same at more length
/// @param entries how many entries the record holds
/// @param sides the other side, then one's own
/// @param work what the server is doing, empty if nothing
/// @param mayWrite whether the reader may put something on record
/// @param key what names the next request
/// @param typed what was typed into a form that was refused
public record FactsPage(
        Frame frame,
        Partnership partnership,
        String headline,
        String lede,
        long entries,
        List<OfSide> sides,
        String work,
        boolean mayWrite,
        String key,
        Refusal typed) {

    /// The address of this page.
    public String path() {
        return "/partnerships/" + partnership.id() + "/facts";
    }

    /// A form that was refused.
    ///
    /// @param form its name, empty if none was refused
    /// @param words why
    /// @param values what was typed
    public record Refusal(String form, String words, Typed values) {

        /// None was.
        public static final Refusal NONE = new Refusal("", "", Typed.NOTHING);

        /// What was typed into a field of a form.
        public String value(String name, String field, String beforehand) {
            return form.equals(name) ? values.value(field, beforehand) : beforehand;
        }
    }

    /// One side.
    ///
    /// @param side which
    /// @param name how it is called
    /// @param news the heading
    /// @param link under which number it files, absent where nobody said so
    /// @param none why there is no score, empty if there is one
    /// @param score the latest score, absent without one
    /// @param alerts what it filed within a year that should be read at once
    /// @param checklist what was shown of it instead, absent where it files
    /// @param lenses where each lens stands, in words
    /// @param disagreement where they disagree, empty where they do not
    public record OfSide(
            Side side,
            String name,
            String news,
            @Nullable Link link,
            String none,
            @Nullable Score score,
            List<String> alerts,
            @Nullable Checklist checklist,
            List<String> lenses,
            String disagreement) {}

    /// A link.
    ///
    /// @param cik the number
    /// @param name the name it files under
    /// @param said who said so and when
    /// @param thread the entry, with its replies
    public record Link(long cik, String name, String said, OnRecord thread) {}

    /// An entry that can be replied to.
    ///
    /// @param seq its number
    /// @param href its page
    /// @param replies who replied what
    public record OnRecord(long seq, String href, List<Reply> replies) {}

    /// A reply.
    ///
    /// @param side the side that replied
    /// @param who who did
    /// @param words what was said
    public record Reply(Side side, String who, String words) {}

    /// A score.
    ///
    /// @param asOf of what and when it is
    /// @param plot the letters before their peers, drawn
    /// @param letters the letters
    /// @param sums what they come to, line by line
    /// @param history how they went, drawn; absent with one day alone
    /// @param days the same in figures, the latest first
    public record Score(
            String asOf,
            Content plot,
            List<Letter> letters,
            List<String> sums,
            @Nullable Content history,
            List<Day> days) {}

    /// A letter.
    ///
    /// @param href how it came about
    /// @param letter its letter
    /// @param label what it is called
    /// @param score its score, or that there is not enough evidence
    /// @param bounds what it would be with the unknown at the worst and the best
    /// @param peers the mean of the peers and how many they are
    /// @param known how many indicators are known
    /// @param weak whether it lies below its peers
    public record Letter(
            String href,
            String letter,
            String label,
            String score,
            String bounds,
            String peers,
            String known,
            boolean weak) {}

    /// The letters as of one day.
    ///
    /// @param day the day
    /// @param href the letters as of that day, in their order
    /// @param scores their scores, in their order
    /// @param gate whether it would be listed
    public record Day(String day, List<String> href, List<String> scores, String gate) {}

    /// The checklist of a company that files nothing.
    ///
    /// @param unknown how much is unknown, in words
    /// @param letters the letters
    public record Checklist(String unknown, List<Part> letters) {}

    /// The items of one letter.
    ///
    /// @param label the letter
    /// @param items its items
    public record Part(String label, List<Item> items) {}

    /// An item.
    ///
    /// @param code names it in a form
    /// @param label what it is
    /// @param words what was shown, empty where it is unknown
    /// @param said who showed it, and of which day
    /// @param side the side that put it on record, absent where it is unknown
    /// @param thread the entry, with its replies; absent where it is unknown
    public record Item(
            String code,
            String label,
            String words,
            String said,
            @Nullable Side side,
            @Nullable OnRecord thread) {}
}
