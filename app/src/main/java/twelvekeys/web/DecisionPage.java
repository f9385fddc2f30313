package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// One decision: what was to be seen then and today, what both sides say, and what became of it.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param headline the news
/// @param lede when it was taken, by whom, and whose it is
/// @param side the side that took it
/// @param code the standing it led to, for its mark
/// @param standing the standing in words
/// @param reasons the reasons
/// @param otherwise what would change it
/// @param rule the suggestion it followed, empty if none
/// @param promise the promise given with it, absent if none was
/// @param checks what was checked about the snapshot
/// @param holds whether all of it holds
/// @param plot the levels then and today, drawn; absent where the snapshot cannot be read
/// @param lenses the figures then and today, lens by lens
/// @param frozen the address of the entry that holds the snapshot
/// @param digest the digest of the snapshot
/// @param view what the other side says, absent until it does
/// @param mayView whether the reader is asked how their side sees it
/// @param looked what each side says on looking back
/// @param lookBackOn the day to look back, in words
/// @param mayLook whether the reader can look back now
/// @param due whether the day has come for the reader's side
/// @param account the joint account, absent unless it is an ending
/// @param rights how a look back can end
/// @param stamp what names the next step
/// @param thread what is on record
/// @param typed what was typed into a form that was refused
/// @param refused why nothing was put on record, absent if nothing was refused
public record DecisionPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        String headline,
        String lede,
        Side side,
        String code,
        String standing,
        String reasons,
        String otherwise,
        String rule,
        @Nullable Link promise,
        List<Check> checks,
        boolean holds,
        @Nullable Content plot,
        List<Lens> lenses,
        String frozen,
        String digest,
        @Nullable Said view,
        boolean mayView,
        List<Said> looked,
        String lookBackOn,
        boolean mayLook,
        boolean due,
        @Nullable Account account,
        List<Choice> rights,
        String stamp,
        EntryThread thread,
        Typed typed,
        @Nullable String refused) {

    /// A way to something.
    ///
    /// @param href where it is
    /// @param words what it is
    public record Link(String href, String words) {}

    /// Something that was checked.
    ///
    /// @param words what was found
    /// @param holds whether it is as it should be
    public record Check(String words, boolean holds) {}

    /// What a lens showed then, and shows today.
    ///
    /// @param title what the lens is called
    /// @param missing what it could not tell then, one sentence each
    /// @param rows its figures
    /// @param folded whether they are folded away, since they are many
    public record Lens(String title, List<String> missing, List<Row> rows, boolean folded) {}

    /// A figure then and today.
    ///
    /// @param side the side it is about
    /// @param who the name of that side
    /// @param what what it is
    /// @param then what it was
    /// @param now what it is today
    /// @param change whether it can be told apart
    public record Row(Side side, String who, String what, String then, String now, String change) {}

    /// What somebody of a side said.
    ///
    /// @param side the side
    /// @param who who said it, for which side, and when
    /// @param what what it comes to
    /// @param words in their words, absent if none
    public record Said(Side side, String who, String what, @Nullable String words) {}

    /// The joint account of an ending.
    ///
    /// @param honoured what became of the promises since it was decided, one sentence a side
    /// @param given what each side learned, and when it would begin again
    /// @param mayGive whether the reader can give their side's part
    public record Account(List<String> honoured, List<Said> given, boolean mayGive) {}

    /// Something that can be chosen.
    ///
    /// @param code its code
    /// @param words it in words
    public record Choice(String code, String words) {}
}
