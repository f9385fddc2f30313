package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.PromiseEntry.ClaimAnswer;

/// What one side put on record alone, and how the other side answers it.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param asked what the reader asked to see
/// @param headline the news
/// @param lede the same at more length
/// @param picture how many are confirmed, claimed and disputed, drawn
/// @param total how many there are in all
/// @param rows the claims of this page of the list
/// @param pager the way to the other pages of the list
/// @param mayAnswer whether the reader may answer them: the other side's claims, and not an auditor
/// @param done what was just done, absent as a rule
/// @param undo where that can be taken back, absent where nothing was done
/// @param refused why nothing was done, absent as a rule
/// @param ticked the promises ticked so far, by identity
/// @param typed the words typed so far, empty as a rule
/// @param typedFor the promise they were typed for, empty for those ticked
public record ClaimsPage(
        Frame frame,
        Partnership partnership,
        ClaimsAsked asked,
        String headline,
        Sentence lede,
        Content picture,
        long total,
        List<Row> rows,
        Pager pager,
        boolean mayAnswer,
        @Nullable String done,
        @Nullable String undo,
        @Nullable String refused,
        Set<String> ticked,
        String typed,
        String typedFor) {

    /// How many a sample holds.
    public static final int SAMPLE = 20;

    /// A claim.
    ///
    /// @param id its identity
    /// @param href its page
    /// @param number its number
    /// @param what what was promised
    /// @param side whose promise it is
    /// @param who the name of that side
    /// @param unit the unit concerned, empty if none
    /// @param due the date that stands
    /// @param first the first date, absent if it was never moved
    /// @param done when it came, empty if it has not
    /// @param status how it stands
    /// @param value what it is worth, empty if unknown
    /// @param answered what the other side said with its answer, absent if nothing
    /// @param answeredBy who said it, empty if nobody did
    /// @param answeredSide the side of whoever said it
    public record Row(
            String id,
            String href,
            int number,
            String what,
            Side side,
            String who,
            String unit,
            String due,
            @Nullable String first,
            String done,
            String status,
            String value,
            @Nullable String answered,
            String answeredBy,
            Side answeredSide) {}

    /// Whether a claim that stands so can be answered in that way.
    public boolean offers(ClaimAnswer answer) {
        return mayAnswer && asked.show() != answer;
    }

    /// The words of a choice of claims.
    public static String label(ClaimAnswer standing) {
        return switch (standing) {
            case LEFT -> "waiting for an answer";
            case CONFIRMED -> "confirmed";
            case DISPUTED -> "disputed";
        };
    }

    /// The words of a button that gives an answer.
    public static String verb(ClaimAnswer answer) {
        return switch (answer) {
            case CONFIRMED -> "Confirm";
            case DISPUTED -> "Dispute";
            case LEFT -> "Take the answer back";
        };
    }

    /// The name of an answer in an address.
    public static String name(ClaimAnswer answer) {
        return PortfolioFilter.name(answer);
    }
}
