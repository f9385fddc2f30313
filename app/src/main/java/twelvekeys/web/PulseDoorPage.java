package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.conversation.PageTexts;

/// The page behind a stakeholder's link: one part of the pulse, or thanks.
///
/// @param frame what stands around it
/// @param texts its words
/// @param language the language they are in
/// @param path its address
/// @param headline its headline
/// @param lede what stands below it
/// @param who who will read what is written here
/// @param part which part is shown, from 0
/// @param parts how many there are
/// @param few whether each further part helps
/// @param groups the questions, by the side they judge
/// @param last whether no part comes after this one
/// @param state how the link stands
/// @param notice what is said above the form, empty if nothing
/// @param alarm whether that says what was wrong
/// @param receipt the receipt of an answer just sent, absent otherwise
public record PulseDoorPage(
        Frame frame,
        PageTexts texts,
        String language,
        String path,
        String headline,
        String lede,
        List<String> who,
        int part,
        int parts,
        boolean few,
        List<Group> groups,
        boolean last,
        State state,
        String notice,
        boolean alarm,
        @Nullable String receipt) {

    /// How a link stands.
    public enum State {
        /// It can be answered.
        OPEN,
        /// It was answered.
        SENT,
        /// It was not, and cannot be any more.
        CLOSED
    }

    /// Questions about one side.
    ///
    /// @param heading whom they are about
    /// @param asks what is asked of each
    /// @param scale what 1 and 7 mean
    /// @param rows the questions
    public record Group(String heading, String asks, String scale, List<Row> rows) {}

    /// A question.
    ///
    /// @param code its name in the form
    /// @param words what it says
    /// @param choices what 1 to 7 mean
    /// @param unseen what it is called not to be able to say
    /// @param chosen what was chosen, −1 if nothing was
    public record Row(String code, String words, List<String> choices, String unseen, int chosen) {}
}
