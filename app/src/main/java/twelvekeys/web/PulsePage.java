package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// The pulse of a partnership: its waves, and the form that opens the next one.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param headline the news
/// @param lede the same at more length
/// @param rows the waves, newest first
/// @param mayOpen whether the reader may open one now
/// @param whyNot why nobody can, empty if somebody can
/// @param first the earliest last day of a new wave, ISO 8601
/// @param last the latest
/// @param closes the last day that stands in the form
/// @param words the words that stand in the form
/// @param refused why nothing was opened, absent as a rule
/// @param key what names the next request
public record PulsePage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        String headline,
        String lede,
        List<Row> rows,
        boolean mayOpen,
        String whyNot,
        String first,
        String last,
        String closes,
        String words,
        @Nullable String refused,
        String key) {

    /// A wave.
    ///
    /// @param href its page
    /// @param name what it is called
    /// @param by the side that opened it
    /// @param who the name of that side
    /// @param opened when it was opened
    /// @param answers how many answered, of how many asked
    /// @param state how it stands
    public record Row(
            String href,
            String name,
            Side by,
            String who,
            String opened,
            String answers,
            String state) {}
}
