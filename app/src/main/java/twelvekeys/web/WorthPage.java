package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What trust came with, as a page.
///
/// @param frame what stands around it
/// @param headline the answer in a line
/// @param lede what it rests on
/// @param ours whether it is what we promised
/// @param measures the names of what is looked at, in their order
/// @param thirds what followed, the lowest levels first; empty where there is not enough
/// @param differences the highest third less the lowest
/// @param quarters how many quarters were looked at
/// @param kept what came after a kept promise, in sentences
/// @param partners the business with each partner
/// @param valued whether any promise names a value
/// @param pager the way through the partners
/// @param silent what nobody put on record, in sentences
/// @param benefit where the benefit is told, or that it is not
/// @param books what it brought after one's own books, null where none were brought
public record WorthPage(
        Frame frame,
        String headline,
        String lede,
        boolean ours,
        List<String> measures,
        List<Third> thirds,
        List<Difference> differences,
        int quarters,
        List<String> kept,
        List<Partner> partners,
        boolean valued,
        Pager pager,
        List<String> silent,
        String benefit,
        @Nullable BooksSection books) {

    /// A figure with its range and what stands behind it.
    ///
    /// @param value the figure, or that there is not enough evidence
    /// @param range its range, empty where there is none
    /// @param behind how many promises of how many pairs, empty where there is no figure
    public record Figure(String value, String range, String behind) {}

    /// A third of the pairs of each quarter.
    ///
    /// @param name which
    /// @param level its mean level
    /// @param times how many times a pair was in it
    /// @param figures one for each measure
    public record Third(String name, String level, String times, List<Figure> figures) {}

    /// The highest third less the lowest.
    ///
    /// @param what which measure
    /// @param plain of all
    /// @param plainTold whether it can be told from none; null where there is no figure
    /// @param alike among what is alike
    /// @param alikeTold likewise
    public record Difference(
            String what,
            Figure plain,
            @Nullable String plainTold,
            Figure alike,
            @Nullable String alikeTold) {}

    /// The business with one partner.
    ///
    /// @param href where the partnership is
    /// @param name the partner
    /// @param bars the last quarters, drawn
    /// @param due how many promises fell due
    /// @param notKept how many were not kept on time
    /// @param values what they were worth, a line a currency
    /// @param valueless how many name no value, empty where all do or none does
    /// @param reworked how many were not accepted, disputed or delivered again
    /// @param reached how often the contract was reached for, and what it cost
    /// @param quarters the quarters in figures, the newest first
    public record Partner(
            String href,
            String name,
            Content bars,
            String due,
            String notKept,
            List<Value> values,
            String valueless,
            String reworked,
            String reached,
            List<Quarter> quarters) {}

    /// What promises were worth, in one currency.
    ///
    /// @param all all of them
    /// @param notKept those not kept on time
    public record Value(String all, String notKept) {}

    /// A quarter in one currency.
    ///
    /// @param when which quarter
    /// @param due how many promises fell due
    /// @param notKept how many were not kept on time
    /// @param value what they were worth
    /// @param valueNotKept what those not kept on time were worth
    public record Quarter(
            String when, String due, String notKept, String value, String valueNotKept) {}
}
