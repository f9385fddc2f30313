package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.practice.Field;

/// One of the twelve keys in a partnership: what it means, what each side did, how each sees it,
/// what is not known, one next step, and the practices themselves.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param number the key's number
/// @param title what it is called
/// @param headline the news
/// @param meaning what the key means
/// @param sides what each side did
/// @param alert what deserves attention, absent if nothing does
/// @param picture a picture of it, absent if there is none
/// @param pulse how each side sees it, absent where the pulse says nothing of it
/// @param unknown what is not known
/// @param next the next step, absent where there is none to suggest
/// @param practices the practices that the reader can do
/// @param matters what was put on record, newest first
/// @param pager the way through them
/// @param before the key before, absent before the first
/// @param after the key after, absent after the last
/// @param typed what was typed and not taken
public record KeyPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        int number,
        String title,
        String headline,
        String meaning,
        List<KeysPage.Did> sides,
        @Nullable String alert,
        @Nullable Content picture,
        @Nullable Pulse pulse,
        List<String> unknown,
        @Nullable Next next,
        List<Doing> practices,
        List<KeysPage.Line> matters,
        Pager pager,
        @Nullable Way before,
        @Nullable Way after,
        Typed typed) {

    /// How each side sees a key.
    ///
    /// @param picture drawn, absent where there is nothing to draw
    /// @param words the same in words
    /// @param href the page of the pulse
    public record Pulse(@Nullable Content picture, List<String> words, String href) {}

    /// A step that would tell most now.
    ///
    /// @param href where it is done
    /// @param words it in words
    /// @param why why that one
    public record Next(String href, String words, String why) {}

    /// A practice that can be done.
    ///
    /// @param code its code
    /// @param title what it is called
    /// @param fields what it asks for
    /// @param key what names the next request
    /// @param open whether its form stands open
    public record Doing(String code, String title, List<Field> fields, String key, boolean open) {}

    /// The way to another key.
    ///
    /// @param href its page
    /// @param title what it is called
    public record Way(String href, String title) {}

    /// What was typed into a form and not taken.
    ///
    /// @param practice the code of the practice, empty if none was refused
    /// @param refused why it was not taken, absent if none was
    /// @param texts what was typed, by the field's name
    public record Typed(String practice, @Nullable String refused, Map<String, String> texts) {

        static final Typed NOTHING = new Typed("", null, Map.of());

        /// What was typed into a field of a practice.
        public String text(String code, String field) {
            return practice.equals(code) ? texts.getOrDefault(field, "") : "";
        }
    }
}
