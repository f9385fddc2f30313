package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// What the two sides settled between them: the legal standing of what they write here, and what
/// else they hold each other to.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param headline the news
/// @param holds the words that hold
/// @param since since when they do, and on whose word
/// @param proposal other words that wait for an answer, absent if none do
/// @param mayAnswer whether the reader may answer them
/// @param mayPropose whether the reader may propose other words
/// @param other the name of the other side
/// @param joined whether the other side has joined
/// @param settled what else is settled, by topic
/// @param key what names the next step
/// @param thread what is on record
/// @param typed what was typed and not taken
public record AgreementsPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        String headline,
        String holds,
        String since,
        @Nullable Proposed proposal,
        boolean mayAnswer,
        boolean mayPropose,
        String other,
        boolean joined,
        List<Settled> settled,
        String key,
        EntryThread thread,
        Typed typed) {

    /// What holds on a topic beside the legal standing.
    ///
    /// @param code the topic's code
    /// @param label the topic in words
    /// @param number whether it is settled in a number
    /// @param holds what holds
    /// @param since since when, and on whose word
    /// @param least the least number that can be agreed on
    /// @param most the most
    /// @param proposal what waits for an answer, absent if nothing does
    /// @param mayAnswer whether the reader may answer it
    public record Settled(
            String code,
            String label,
            boolean number,
            String holds,
            String since,
            int least,
            int most,
            @Nullable Proposed proposal,
            boolean mayAnswer) {}

    /// Words that one side proposed.
    ///
    /// @param seq the number of the proposal in the record
    /// @param side the side that proposed them
    /// @param by who did
    /// @param when on which day
    /// @param text the words
    /// @param said what was said with them, absent if nothing
    public record Proposed(
            long seq, Side side, String by, String when, String text, @Nullable String said) {}

    /// What was typed into a form and not taken.
    ///
    /// @param form the name of the form: `propose`, `answer` or `reply`; empty if none was refused
    /// @param topic the code of the topic it is about
    /// @param refused why it was not taken, absent if none was
    /// @param text the words proposed
    /// @param words the words said with it
    public record Typed(
            String form, String topic, @Nullable String refused, String text, String words) {

        static final Typed NOTHING = new Typed("", "", null, "", "");

        /// The words typed into one of the forms.
        public String words(String of) {
            return form.equals(of) && topic.isEmpty() ? words : "";
        }

        /// The words typed into the form of a topic.
        public String words(String of, String code) {
            return form.equals(of) && topic.equals(code) ? words : "";
        }

        /// What was proposed in the form of a topic.
        public String text(String code) {
            return form.equals("propose") && topic.equals(code) ? text : "";
        }
    }
}
