package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// The portfolio as its page shows it.
///
/// @param frame what stands around it
/// @param headline the news in one line
/// @param lede what is behind it
/// @param asOf the day it is read for
/// @param ended whether that day is the end of a record that has long been silent
/// @param today the day that counts as today
/// @param ownSide the side the reader sits on, which decides the colours of the key
/// @param filter what the reader asked to see
/// @param late what our own people are late with, absent if nothing
/// @param field all partners in one picture, absent where there are too few, or some are filtered
/// @param notes what else a leader wants to know, each in a sentence
/// @param rows the partnerships of this page of the list
/// @param matching how many partnerships match
/// @param all how many there are
/// @param pager the way to the other pages of the list
/// @param scale the scale of the levels, in words
public record PortfolioPage(
        Frame frame,
        String headline,
        Sentence lede,
        LocalDate asOf,
        boolean ended,
        LocalDate today,
        Side ownSide,
        PortfolioFilter filter,
        TodayPage.@Nullable Group late,
        @Nullable PortfolioField field,
        List<Sentence> notes,
        List<Row> rows,
        int matching,
        int all,
        Pager pager,
        String scale) {

    /// A partnership in the list.
    ///
    /// @param href its page
    /// @param partner the partner's name
    /// @param standing how it stands for us, in words; empty before our first decision
    /// @param standingCode the same, for its mark
    /// @param plot both sides' levels, drawn
    /// @param theirs the partner's level in figures
    /// @param theirRange its range
    /// @param ours our level in figures, empty where no outcome of ours is on record
    /// @param ourRange its range
    /// @param evidence what the partner's level rests on
    /// @param thin whether that is little
    /// @param trend the last eight quarters, drawn
    /// @param atRisk open promises at risk, of how many
    /// @param overdue overdue promises, theirs and ours, in words; empty if none
    /// @param next the promise due next, absent if none is open
    public record Row(
            String href,
            String partner,
            String standing,
            String standingCode,
            Content plot,
            String theirs,
            String theirRange,
            String ours,
            String ourRange,
            String evidence,
            boolean thin,
            Content trend,
            String atRisk,
            String overdue,
            @Nullable Next next) {}

    /// The promise due next.
    ///
    /// @param href its page
    /// @param what what was promised
    /// @param due when it is due, and its chance
    public record Next(String href, String what, String due) {}
}
