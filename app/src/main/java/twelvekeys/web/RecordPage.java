package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// The record as something to be checked: how long it is, who watches it, and how to take it along.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param path its address
/// @param headline the news
/// @param lede the same at more length
/// @param entries how many entries the record holds
/// @param root the root of the tree over them
/// @param checkpoint both, signed
/// @param key the public key with which the log signs
/// @param sides the keys of each side, side A first
/// @param alarms what witnesses found wrong, the latest first
/// @param mayManage whether the reader may name keys
/// @param formKey what names the next step
/// @param typedKey the key typed and not taken, empty as a rule
/// @param typedWords the words typed with it
/// @param refused why nothing was put on record, absent as a rule
public record RecordPage(
        Frame frame,
        Partnership partnership,
        String path,
        String headline,
        String lede,
        long entries,
        String root,
        String checkpoint,
        String key,
        List<Keys> sides,
        List<Alarm> alarms,
        boolean mayManage,
        String formKey,
        String typedKey,
        String typedWords,
        @Nullable String refused) {

    /// The keys of a side.
    ///
    /// @param side the side
    /// @param name its name
    /// @param own whether it is the reader's
    /// @param keys its keys, in the order in which they were named
    public record Keys(Side side, String name, boolean own, List<Key> keys) {}

    /// A key that watches.
    ///
    /// @param name its name
    /// @param text the public key
    /// @param named who named it, and when
    /// @param words who keeps it and where, absent if not said
    /// @param inUse whether it is not withdrawn
    /// @param cosigned what it cosigned last, in words
    public record Key(
            String name,
            String text,
            String named,
            @Nullable String words,
            boolean inUse,
            String cosigned) {}

    /// A record that was not the one a witness had kept.
    ///
    /// @param side whose witness it was
    /// @param who the name of that side
    /// @param by who raised it
    /// @param when when
    /// @param found what it found
    /// @param kept the checkpoint it had kept
    /// @param shown the checkpoint it was shown
    /// @param words what was said, absent if nothing
    public record Alarm(
            Side side,
            String who,
            String by,
            String when,
            String found,
            String kept,
            String shown,
            @Nullable String words) {}
}
