package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.BreachEntry.Kind;

/// A case: what was broken, how each side sees it, what is to mend it, and what can be done now.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param headline the news
/// @param lede the same at more length
/// @param state where it stands
/// @param title what it is about
/// @param views how each side sees it, the injured one first
/// @param broken the promise that was not kept, absent where a norm was broken
/// @param amends what was promised to mend it
/// @param amendsHref where amends are promised or asked for, absent where that cannot be done now
/// @param amendsVerb the words of that link
/// @param steps what the reader can do now
/// @param waiting whose turn it is, where it is not the reader's; empty otherwise
/// @param ends the ends that the reader can give it now
/// @param seq the number of the entry that the reader saw last
/// @param key what names the next step
/// @param thread what is on record
/// @param typed what was typed and not taken
public record CasePage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        String headline,
        Sentence lede,
        String state,
        String title,
        List<View> views,
        @Nullable Promised broken,
        List<Promised> amends,
        @Nullable String amendsHref,
        String amendsVerb,
        List<Step> steps,
        String waiting,
        List<End> ends,
        long seq,
        String key,
        EntryThread thread,
        Typed typed) {

    /// What a reader can do with a case.
    public enum Step {
        /// To say that it was so.
        ACKNOWLEDGE,
        /// To set a time in which trust is to prove itself.
        PROBATION,
        /// To end it.
        END
    }

    /// How one side sees what failed.
    ///
    /// @param side the side
    /// @param who its name
    /// @param kind what failed, in words; what it has not said yet where it has not
    /// @param words what it wrote, absent if nothing
    public record View(Side side, String who, String kind, @Nullable String words) {}

    /// A promise about the case.
    ///
    /// @param href its page
    /// @param title what was promised
    /// @param side whose it is
    /// @param who the name of that side
    /// @param due when it is due
    /// @param status how it stands
    public record Promised(
            String href, String title, Side side, String who, String due, String status) {}

    /// What was typed into a form and not taken.
    ///
    /// @param step the name of the form, empty if nothing was refused
    /// @param refused why it was not taken, absent if nothing was refused
    /// @param words the words
    /// @param kind the kind chosen, empty if none
    /// @param until the day typed
    /// @param end the end chosen, empty if none
    public record Typed(
            String step,
            @Nullable String refused,
            String words,
            String kind,
            String until,
            String end) {

        static final Typed NOTHING = new Typed("", null, "", "", "", "");

        /// The words typed into one of the forms.
        public String words(Step of) {
            return step.equals(PortfolioFilter.name(of)) ? words : "";
        }
    }

    /// Whether the reader can take a step.
    public boolean can(Step step) {
        return steps.contains(step);
    }

    /// What an end means, as the words of a choice.
    public static String label(End end) {
        return switch (end) {
            case HEALED -> "It is healed. Trust is mended.";
            case NOT_HEALED ->
                    "It is not healed, and the case rests. It can still be healed later.";
            case OPENED_IN_ERROR -> "It was opened in error. There was no breach.";
        };
    }

    /// A kind in the words of a heading.
    public static String heading(Kind kind) {
        return switch (kind) {
            case COMPETENCE -> "Competence";
            case INTEGRITY -> "Integrity";
        };
    }

    /// What a kind means.
    public static String meaning(Kind kind) {
        return switch (kind) {
            case COMPETENCE -> "It could not be done, or not well enough.";
            case INTEGRITY -> "It was not meant, or not told.";
        };
    }

    /// What can mend a failure of a kind.
    public static String mending(Kind kind) {
        return switch (kind) {
            case COMPETENCE ->
                    "Owning up helps, and so does showing that it can be done: one thing done well"
                            + " counts for more than one that failed.";
            case INTEGRITY ->
                    "Words alone help little: one lapse counts for more than many honest days. What"
                            + " helps is amends that cost something, and a time in which it does not"
                            + " happen again.";
        };
    }

    /// The name of a choice in a form.
    public static String name(Enum<?> choice) {
        return PortfolioFilter.name(choice);
    }
}
