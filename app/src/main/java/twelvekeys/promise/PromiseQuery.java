package twelvekeys.promise;

import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// Which promises of a partnership to list, and in which order.
///
/// @param state which states
/// @param promisor whose, absent for both sides'
/// @param words a part of what was promised, its deliverable or its unit; empty for all
/// @param order the order
/// @param page the page, from 0
/// @param size how many a page holds, 1 to 200
public record PromiseQuery(
        State state, @Nullable Side promisor, String words, Order order, int page, int size) {

    /// States a list can be narrowed to.
    public enum State {
        /// All of them.
        ALL,
        /// Not done and not overdue.
        OPEN,
        /// Past due and not done.
        OVERDUE,
        /// Done in time, on the first date or one moved early.
        KEPT,
        /// Done, but late.
        LATE,
        /// Moved at least once.
        MOVED,
        /// Declared not kept, revoked, or past its date without having come in time.
        NOT_KEPT,
        /// Requested, offered or countered, and not answered.
        PROPOSED,
        /// Resting on one side's word alone.
        CLAIMED,
        /// Disputed by one side.
        DISPUTED
    }

    /// Orders of a list.
    public enum Order {
        /// The latest due date first.
        DUE_LATEST,
        /// The earliest due date first.
        DUE_EARLIEST,
        /// The largest value first.
        VALUE,
        /// The longest delay first.
        LATEST
    }

    /// Keeps page and size within bounds.
    public PromiseQuery {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, 200);
        words = words.strip();
    }
}
