package twelvekeys.web;

import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;

/// The form with which a host asks an open question.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param own how the reader's side is called
/// @param other how the other side is called
/// @param nameless what the two sides agreed on about answers without names; absent if they did not
/// @param key what names the request
/// @param typed what was typed so far
/// @param refused why it was not taken, absent as a rule
public record NewConversationPage(
        Frame frame,
        Partnership partnership,
        String own,
        String other,
        @Nullable String nameless,
        String key,
        Typed typed,
        @Nullable String refused) {

    /// What was typed.
    ///
    /// @param what the question
    /// @param why why it is asked
    /// @param prompts prompts, one a line
    /// @param closes the last day, as the form gives it
    /// @param named whether answers come with names
    /// @param ours addresses of people of one's own side, one a line
    /// @param theirs those of the other side
    public record Typed(
            String what,
            String why,
            String prompts,
            String closes,
            boolean named,
            String ours,
            String theirs) {

        static Typed of(Said said) {
            return new Typed(
                    said.text("what"),
                    said.text("why"),
                    said.text("prompts"),
                    said.text("closes"),
                    !said.text("named").equals("no"),
                    said.text("ours"),
                    said.text("theirs"));
        }
    }

    /// Where the form is sent.
    public String path() {
        return "/partnerships/" + partnership.id() + "/conversations";
    }
}
