package twelvekeys.web;

import gg.jte.Content;
import java.util.List;

/// What partnerships brought, after one's own books: a part of the page on what trust came with.
///
/// @param headline the news in a line
/// @param rows a partner and a currency each
/// @param pager the way through the partners
public record BooksSection(String headline, List<Row> rows, Pager pager) {

    /// One partner in one currency.
    ///
    /// @param href where the partnership is
    /// @param name the partner
    /// @param bars the benefit of the last three years, drawn
    /// @param which which quarters are told together
    /// @param business the business of them
    /// @param businessMonths of how many months it is
    /// @param benefit the benefit of them
    /// @param benefitMonths of how many months it is
    /// @param perHundred the benefit of each hundred of business
    /// @param change the change of the last quarter that can be compared, a line each
    /// @param quarters every quarter in figures, the newest first
    public record Row(
            String href,
            String name,
            Content bars,
            String which,
            String business,
            String businessMonths,
            String benefit,
            String benefitMonths,
            String perHundred,
            List<String> change,
            List<String> quarters) {}
}
