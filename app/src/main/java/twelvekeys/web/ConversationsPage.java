package twelvekeys.web;

import java.util.List;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// The conversations of a partnership.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param headline the news
/// @param rows the conversations, those that can be answered first, then the latest
/// @param mayAsk whether the reader may ask a question
public record ConversationsPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String headline,
        List<Row> rows,
        boolean mayAsk) {

    /// A conversation.
    ///
    /// @param href its address
    /// @param question the question
    /// @param side the side that asked
    /// @param who who asked, and for whom
    /// @param asked when
    /// @param people how many were asked and how many answered
    /// @param changed how many answers changed something
    /// @param stands where it stands
    /// @param open whether it can be answered
    public record Row(
            String href,
            String question,
            Side side,
            String who,
            String asked,
            String people,
            String changed,
            String stands,
            boolean open) {}

    /// The address of this page.
    public String path() {
        return "/partnerships/" + partnership.id() + "/conversations";
    }
}
