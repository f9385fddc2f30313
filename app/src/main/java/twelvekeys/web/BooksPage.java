package twelvekeys.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an organisation's own books say, and the forms by which it is brought.
///
/// @param frame what stands around it
/// @param headline the news in a line
/// @param lede what it is and who sees it
/// @param mayWrite whether the viewer may bring figures
/// @param refused why something was not kept, null where nothing was refused
/// @param done what was just done, null if nothing
/// @param maxBytes the most bytes of a file
/// @param maxSize the same for people
/// @param typed what was typed into the form of one figure
/// @param partners whose figures can be put
/// @param filter which lines are shown
/// @param rows the lines
/// @param any whether there are lines at all
/// @param pager the way through them
public record BooksPage(
        Frame frame,
        String headline,
        String lede,
        boolean mayWrite,
        @Nullable Refusal refused,
        @Nullable String done,
        long maxBytes,
        String maxSize,
        Typed typed,
        List<Partner> partners,
        BooksFilter filter,
        List<Row> rows,
        boolean any,
        Pager pager) {

    /// The first line of a file.
    public static final String HEADER = "partner,period,business,benefit,currency";

    /// Why nothing was kept.
    ///
    /// @param words what is wrong as a whole
    /// @param rows what is wrong with which row
    /// @param more how many more rows are wrong
    public record Refusal(String words, List<String> rows, int more) {}

    /// A partner to choose.
    ///
    /// @param partnership the partnership
    /// @param name the partner's name
    public record Partner(UUID partnership, String name) {}

    /// A line of the books.
    ///
    /// @param href where the partnership is
    /// @param partner the partner's name
    /// @param period the month or quarter
    /// @param business the business; that it is not told; empty in a withdrawal
    /// @param benefit likewise
    /// @param fate what became of it
    /// @param counts whether it counts
    /// @param put who put it, and when
    /// @param from the file it came in, or how else it came
    /// @param partnership the partnership, for the form that withdraws it
    /// @param periodCode the period, for that form
    /// @param currency the currency, for that form
    public record Row(
            String href,
            String partner,
            String period,
            String business,
            String benefit,
            String fate,
            boolean counts,
            String put,
            String from,
            UUID partnership,
            String periodCode,
            String currency) {}
}
