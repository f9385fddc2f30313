package twelvekeys.web;

import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// What the two sides settled between them: so far, the legal standing of what they write here.
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
        String key,
        EntryThread thread,
        Typed typed) {

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
    /// @param refused why it was not taken, absent if none was
    /// @param text the words proposed
    /// @param words the words said with it
    public record Typed(String form, @Nullable String refused, String text, String words) {

        static final Typed NOTHING = new Typed("", null, "", "");

        /// The words typed into one of the forms.
        public String words(String of) {
            return form.equals(of) ? words : "";
        }
    }
}
