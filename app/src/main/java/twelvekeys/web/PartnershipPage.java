package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// A partnership as its page shows it, seen from one of its sides.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param own the side it is seen from
/// @param joined whether the other side has joined
/// @param lede the news in a few sentences
/// @param asOf the day it is read for
/// @param ended whether that day is the end of a record that has long been silent
/// @param sides what each side did, the other side first
/// @param plot both sides' levels, drawn
/// @param needs what needs the reader, the most urgent first
/// @param timeline promises and what became of them, drawn; absent without promises
/// @param risks open promises, the likeliest to fail first
/// @param openCount how many are open in all
/// @param units the level of the other side with each of our units; empty if there are none
/// @param claims how much rests on one side's word alone, drawn
/// @param claimWords the same in words
/// @param promises how many promises there are
/// @param entries how many entries the record holds
/// @param matters where to go on, each with what stands there
/// @param claimsHref where one sees whose word the levels rest on
/// @param legal what the entries mean beside the contract
/// @param alarm that the contract was reached for, absent if it was not
/// @param disagreements where the lenses disagree about a side, in words
/// @param may whether the reader may promise something
public record PartnershipPage(
        Frame frame,
        Partnership partnership,
        Side own,
        boolean joined,
        Sentence lede,
        LocalDate asOf,
        boolean ended,
        List<SideFigures> sides,
        Content plot,
        List<Need> needs,
        @Nullable Content timeline,
        List<Risk> risks,
        long openCount,
        List<Unit> units,
        Content claims,
        String claimWords,
        long promises,
        long entries,
        List<Matter> matters,
        String claimsHref,
        Legal legal,
        KeysPage.@Nullable Alarm alarm,
        List<String> disagreements,
        boolean may) {

    /// The address of this page.
    public String path() {
        return "/partnerships/" + partnership.id();
    }

    /// What one side did.
    ///
    /// @param side the side
    /// @param level its level in figures
    /// @param known whether there is one
    /// @param range its range
    /// @param words what it is the level of
    /// @param rests what it rests on
    /// @param thin whether that is little
    /// @param parts how much of it rests on confirmed, claimed and disputed promises; empty if it
    ///   rests on nothing
    /// @param confirmedOnly what it would be if only confirmed promises counted; empty if all are
    /// @param honesty how often it moved a date, and how often in time; empty if never
    public record SideFigures(
            Side side,
            String level,
            boolean known,
            String range,
            String words,
            String rests,
            boolean thin,
            String parts,
            String confirmedOnly,
            String honesty) {}

    /// A page about the partnership.
    ///
    /// @param href where it is
    /// @param what what it is about
    /// @param stands what stands there
    public record Matter(String href, String what, String stands) {}

    /// What both sides agreed that their entries mean beside the contract.
    ///
    /// @param holds the words that hold
    /// @param since on whose word they do
    public record Legal(String holds, String since) {}

    /// Something that needs the reader.
    ///
    /// @param href where to go
    /// @param what the promise
    /// @param side whose it is
    /// @param why why it needs somebody
    public record Need(String href, String what, Side side, String why) {}

    /// An open promise.
    ///
    /// @param href its page
    /// @param what what was promised
    /// @param side whose it is
    /// @param who the name of that side
    /// @param due when it is due
    /// @param away how far off that is
    /// @param chance the chance that it is kept
    /// @param range its range
    /// @param atRisk whether it is at risk
    /// @param unit the unit concerned, empty if none
    /// @param value what it is worth, empty if unknown
    public record Risk(
            String href,
            String what,
            Side side,
            String who,
            String due,
            String away,
            String chance,
            String range,
            boolean atRisk,
            String unit,
            String value) {}

    /// The other side's level with one of our units.
    ///
    /// @param name the unit
    /// @param plot the level, drawn
    /// @param level the level in figures
    /// @param range its range
    /// @param rests what it rests on
    /// @param thin whether that is little
    public record Unit(
            String name, Content plot, String level, String range, String rests, boolean thin) {}
}
