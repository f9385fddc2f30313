package twelvekeys.decision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which lines of one's own books are wanted, and in which order.
///
/// @param partnerships of which partnerships, in the order of their partners' names
/// @param inForce whether only what counts
/// @param sort the order
/// @param before only lines with a lower number, null for all
/// @param offset how many to pass over
/// @param limit how many at most
public record BooksQuery(
        List<UUID> partnerships,
        boolean inForce,
        Sort sort,
        @Nullable Long before,
        long offset,
        int limit) {

    /// Orders of the lines. What has no value in an order comes last.
    public enum Sort {
        /// What was put last first.
        NEWEST("Put last first", "seq desc"),
        /// By the partner's name, the latest period first.
        PARTNER("Partner", "place, first_day desc, seq desc"),
        /// The latest period first.
        PERIOD("Period, the latest first", "first_day desc, place, seq desc"),
        /// The most business first.
        BUSINESS("Most business", "business desc nulls last, seq desc"),
        /// The most benefit first.
        BENEFIT("Most benefit", "benefit desc nulls last, seq desc"),
        /// The least benefit first.
        BENEFIT_LOW("Least benefit", "benefit nulls last, seq desc");

        private final String label;
        private final String sql;

        Sort(String label, String sql) {
            this.label = label;
            this.sql = sql;
        }

        /// Its words on the page.
        public String label() {
            return label;
        }

        String sql() {
            return sql;
        }
    }

    /// Copies the list.
    public BooksQuery {
        partnerships = List.copyOf(partnerships);
    }
}
