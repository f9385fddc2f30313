package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// One entry of the record: what it says, what stands in it byte for byte, and the proof of it.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param path the page's address
/// @param seq its number
/// @param side the side that wrote it
/// @param by who wrote it
/// @param says what it says, as the end of a sentence that begins with who wrote it
/// @param when when and for whom
/// @param words what was said with it, absent if nothing
/// @param about the address of what it is about, absent if it is about the partnership
/// @param body its canonical text
/// @param leaf the hash of that
/// @param texts what opens the names and words in it
/// @param proof how it hangs together with the root
/// @param earlier the address of the entry before, absent for the first
/// @param later the address of the next, absent for the last
/// @param erasure whether its words can be erased, and by whom
/// @param formKey what names the next step
/// @param refused why nothing was erased, absent as a rule
public record EntryPage(
        Frame frame,
        Partnership partnership,
        String path,
        long seq,
        Side side,
        String by,
        String says,
        String when,
        @Nullable String words,
        @Nullable String about,
        String body,
        String leaf,
        List<Text> texts,
        Proof proof,
        @Nullable String earlier,
        @Nullable String later,
        Erasure erasure,
        String formKey,
        @Nullable String refused) {

    /// A text of the entry.
    ///
    /// @param commitment what stands for it
    /// @param salt its salt in Base64
    /// @param text the text
    public record Text(String commitment, String salt, String text) {}

    /// How the entry hangs together with the root.
    ///
    /// @param size the size of the record
    /// @param root its root
    /// @param path the hashes between the two, lowest first
    public record Proof(long size, String root, List<String> path) {}

    /// Whether the words can be erased.
    public enum Erasure {
        /// By whoever looks.
        YES,
        /// By others of their side.
        BY_OTHERS,
        /// By the other side alone.
        BY_THE_OTHER_SIDE,
        /// There are none, or none any more.
        NOTHING
    }
}
