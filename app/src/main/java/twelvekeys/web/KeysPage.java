package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// The twelve keys of a partnership at a glance. No figure blends them.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param headline the news
/// @param lede the same at more length
/// @param alarm that the contract was reached for, absent if it was not
/// @param keys the keys, by number
public record KeysPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String headline,
        String lede,
        @Nullable Alarm alarm,
        List<Row> keys) {

    /// The contract was reached for.
    ///
    /// @param headline how often
    /// @param words what to do about it
    /// @param matters each time, newest first
    /// @param talk where a conversation is begun, absent where none is asked for
    public record Alarm(String headline, String words, List<Line> matters, @Nullable String talk) {}

    /// A matter in one line.
    ///
    /// @param href its page
    /// @param side the side that put it on record
    /// @param by who did
    /// @param what what it says, as the end of a sentence
    /// @param words what was said with it, absent if nothing
    /// @param when the day
    /// @param state how it stands, empty if there is nothing to say
    public record Line(
            String href,
            Side side,
            String by,
            String what,
            @Nullable String words,
            String when,
            String state) {}

    /// A key.
    ///
    /// @param number its number
    /// @param href its page
    /// @param title what it is called
    /// @param sides what each side did
    /// @param pulse how the sides see it, in words; empty where nobody was asked
    /// @param newest when something was last put on record, in words
    /// @param silent whether nothing ever was
    public record Row(
            int number,
            String href,
            String title,
            List<Did> sides,
            String pulse,
            String newest,
            boolean silent) {}

    /// What one side did for a key.
    ///
    /// @param side the side
    /// @param who its name
    /// @param figures figures in words; those that are not known say so
    public record Did(Side side, String who, List<String> figures) {}
}
