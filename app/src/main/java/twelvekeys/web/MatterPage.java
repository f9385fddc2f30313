package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// A matter of one of the twelve keys: what one side put on record, and what the other says to it.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param key the key it belongs to
/// @param keyHref the page of that key
/// @param headline the news
/// @param side the side that put it on record
/// @param by who did
/// @param words what was said, absent if nothing
/// @param state how it stands
/// @param question what the reader is asked, absent where they are asked nothing
/// @param yes the words of a yes
/// @param no the words of a no
/// @param moves what the reader can say of an aim, empty if nothing
/// @param mayGive whether the reader can say that a reward was given
/// @param mayWithdraw whether the reader can withdraw the card
/// @param today the day it is, for forms
/// @param seq the number of the latest entry
/// @param stamp what names the next step
/// @param thread what is on record
/// @param refused why a step was not taken, absent if none was refused
public record MatterPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        String key,
        String keyHref,
        String headline,
        Side side,
        String by,
        @Nullable String words,
        String state,
        @Nullable String question,
        String yes,
        String no,
        List<Move> moves,
        boolean mayGive,
        boolean mayWithdraw,
        String today,
        long seq,
        String stamp,
        EntryThread thread,
        @Nullable String refused) {

    /// Something that can be said of an aim.
    ///
    /// @param code its code
    /// @param words it in words
    public record Move(String code, String words) {}
}
