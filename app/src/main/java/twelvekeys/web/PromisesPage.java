package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseQuery;

/// All promises of a partnership, filtered and page by page.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param path the address of the list
/// @param query what the reader asked to see
/// @param rows the promises of this page of the list
/// @param pager the way to the other pages
/// @param may whether the reader may promise something
/// @param seq the size of the record when it was read
public record PromisesPage(
        Frame frame,
        Partnership partnership,
        String path,
        PromiseQuery query,
        List<Row> rows,
        Pager pager,
        boolean may,
        long seq) {

    /// A promise in the list.
    ///
    /// @param href its page
    /// @param number its number
    /// @param what what was promised
    /// @param side whose it is
    /// @param who the name of that side
    /// @param unit the unit concerned, empty if none
    /// @param due the date that stands
    /// @param first the first date, absent if it was never moved
    /// @param done when it came, empty if it has not
    /// @param status how it stands
    /// @param trouble whether that is overdue, late or not kept
    /// @param claim whether it is one side's claim
    /// @param value what it is worth, empty if unknown
    public record Row(
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
            boolean trouble,
            boolean claim,
            String value) {}

    /// The words for a state.
    public static String label(PromiseQuery.State state) {
        return switch (state) {
            case ALL -> "all promises";
            case OPEN -> "open";
            case OVERDUE -> "past due and not done";
            case KEPT -> "kept";
            case LATE -> "kept late";
            case MOVED -> "date moved";
            case NOT_KEPT -> "not kept";
            case PROPOSED -> "waiting for an answer";
            case CLAIMED -> "one side’s claim";
            case DISPUTED -> "disputed";
        };
    }

    /// The words for an order.
    public static String label(PromiseQuery.Order order) {
        return switch (order) {
            case DUE_LATEST -> "latest due first";
            case DUE_EARLIEST -> "earliest due first";
            case VALUE -> "largest value first";
            case LATEST -> "longest delay first";
        };
    }

    /// The name of a choice in an address.
    public static String name(Enum<?> choice) {
        return PortfolioFilter.name(choice);
    }
}
