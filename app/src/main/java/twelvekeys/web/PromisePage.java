package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;

/// One promise: its whole history, and the explanation of its number.
///
/// @param frame what stands around it
/// @param partnership the partnership it belongs to
/// @param promise the promise
/// @param title what was promised
/// @param lede who promised whom what by when
/// @param status how it stands
/// @param now what the reader can do with it
/// @param views how each side sees its end, where they differ; else empty
/// @param counts how it counts and why, empty where that goes without saying
/// @param why the explanation of its chance, absent once its outcome is known
/// @param story its own line through time, absent for what was never promised
/// @param thread its entries, oldest first
/// @param lines its lines, empty if it has only one
/// @param facts what else is known of it
/// @param mends the promise or the case it makes amends for, absent as a rule
/// @param standing the legal standing of what is written here
/// @param notes what the reader's side wrote for itself
/// @param seq the size of the record when it was read
public record PromisePage(
        Frame frame,
        Partnership partnership,
        Promise promise,
        String title,
        Sentence lede,
        String status,
        Now now,
        List<View> views,
        String counts,
        @Nullable Why why,
        @Nullable Content story,
        List<Said> thread,
        List<Line> lines,
        List<Fact> facts,
        @Nullable Fact mends,
        LegalStanding standing,
        Notes notes,
        long seq) {

    /// The address of this page.
    public String path() {
        return partnershipPath() + "/promises/" + promise.id();
    }

    /// The address of the partnership.
    public String partnershipPath() {
        return "/partnerships/" + partnership.id();
    }

    /// Why the chance is what it is.
    ///
    /// @param chance the chance in figures
    /// @param picture the way to it, drawn
    /// @param words the same in words
    /// @param outlook what will become of it: kept, moved or missed, and how late; absent where the
    ///   model does not say
    /// @param changes what would change the chance; absent where the model does not say
    /// @param rests what it rests on
    public record Why(
            String chance,
            Content picture,
            String words,
            @Nullable String outlook,
            @Nullable String changes,
            String rests) {}

    /// An entry of its history.
    ///
    /// @param when the day it was put on record
    /// @param side the side that did
    /// @param by who wrote it
    /// @param what what it says
    /// @param words what was said, absent if nothing
    /// @param origin where it was read, empty if a person wrote it
    /// @param seq its number in the record
    /// @param leaf the hash of its bytes
    /// @param answers the entry it replies to, absent as a rule
    /// @param evidence what was shown with it
    public record Said(
            String when,
            Side side,
            String by,
            String what,
            @Nullable String words,
            String origin,
            long seq,
            String leaf,
            @Nullable Long answers,
            List<Shown> evidence) {}

    /// What was shown with an entry.
    ///
    /// @param href where it is
    /// @param name what it is called
    /// @param note its size, or that it lies on the web
    /// @param web whether it leads away from here
    public record Shown(String href, String name, String note, boolean web) {}

    /// How one side sees it.
    ///
    /// @param side the side
    /// @param name its name
    /// @param what what it put on record
    /// @param words what it said with it, absent if nothing
    public record View(Side side, String name, String what, @Nullable String words) {}

    /// What the reader's side wrote for itself.
    ///
    /// @param organisation the only one that can read it
    /// @param notes the notes, oldest first
    /// @param typed a note that was refused
    /// @param may whether the reader may write
    public record Notes(String organisation, List<Note> notes, Typed typed, boolean may) {}

    /// A note.
    ///
    /// @param path where it is taken away
    /// @param words what it says
    /// @param by who wrote it
    /// @param when the day
    public record Note(String path, String words, String by, String when) {}

    /// One of its lines.
    ///
    /// @param key what tells it from the others
    /// @param what what it delivers
    /// @param value what it is worth, empty if unknown
    /// @param done when it came, empty if it has not
    public record Line(String key, String what, String value, String done) {}

    /// Something known of it.
    ///
    /// @param label what it is
    /// @param value what it says
    /// @param href where it leads, absent if nowhere
    public record Fact(String label, String value, @Nullable String href) {}
}
