package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.web.chart.Picture;

/// One wave of the pulse: who is in, and what it shows once it is revealed.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param headline the news
/// @param lede the same at more length
/// @param said what was said when it was opened, absent if nothing
/// @param sides how many of each side were asked and have answered
/// @param own what the reader's side alone is told, empty if nothing
/// @param mayAsk whether the reader may ask people of their side
/// @param addresses the addresses typed and not taken, empty as a rule
/// @param told what became of the last asking, empty as a rule
/// @param refused why somebody was not asked, empty as a rule
/// @param shown what it shows, absent until it is revealed
/// @param hash what its results hash to, empty until it is revealed
/// @param thread what is on record, without the single answers
/// @param key what names the next request
public record WavePage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        String headline,
        String lede,
        @Nullable String said,
        List<Count> sides,
        String own,
        boolean mayAsk,
        String addresses,
        String told,
        List<String> refused,
        @Nullable Shown shown,
        String hash,
        EntryThread thread,
        String key) {

    /// How many of a side are in.
    ///
    /// @param side the side
    /// @param who its name
    /// @param answers how many answered, of how many asked
    public record Count(Side side, String who, String answers) {}

    /// What a wave shows.
    ///
    /// @param abouts how each side is seen, side A first
    /// @param trust how far each side trusts the other, in sentences
    /// @param reliability how well the figures hold, group by group
    public record Shown(List<Seen> abouts, List<String> trust, List<Holds> reliability) {}

    /// How one side is seen by itself and by the other.
    ///
    /// @param side the side
    /// @param who its name
    /// @param total all keys together, in a sentence
    /// @param picture the keys as a picture
    /// @param rows the keys as a table
    public record Seen(Side side, String who, String total, Picture picture, List<Row> rows) {}

    /// How one key is seen.
    ///
    /// @param key the key
    /// @param href the key's page
    /// @param own what its own people say
    /// @param other what the other side's say
    /// @param gap whether the two differ
    /// @param change how it moved since the wave before
    public record Row(
            String key, String href, String own, String other, String gap, String change) {}

    /// How well the figures of a group hold.
    ///
    /// @param who whose people, about whom
    /// @param people how many
    /// @param consensus r_wg(J)
    /// @param single ICC(1)
    /// @param average ICC(k)
    public record Holds(
            String who, String people, String consensus, String single, String average) {}
}
