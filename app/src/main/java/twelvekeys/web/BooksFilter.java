package twelvekeys.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.BooksQuery;
import twelvekeys.partnership.Partnership;
import twelvekeys.tables.Names;

/// Which lines of one's own books a reader wants to see, and in which order.
///
/// @param q a part of the partner's name, empty for all
/// @param show which of them
/// @param sort the order
/// @param page the page of the list, from 0
public record BooksFilter(String q, Show show, BooksQuery.Sort sort, int page) {

    static final int ROWS = 50;

    private static final int MOST_PAGES = 1_000_000;

    /// Which lines to show.
    public enum Show {
        /// All of them.
        ALL("every line"),
        /// Those that count.
        IN_FORCE("what counts");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /// Its words on the page.
        public String label() {
            return label;
        }
    }

    /// Keeps the page within bounds.
    public BooksFilter {
        page = Math.clamp(page, 0, MOST_PAGES);
        q = q.strip();
    }

    static BooksFilter of(String q, @Nullable String show, @Nullable String sort, int page) {
        return new BooksFilter(
                q,
                Choice.of(Show.class, show, Show.ALL),
                Choice.of(BooksQuery.Sort.class, sort, BooksQuery.Sort.NEWEST),
                page);
    }

    /// The query for it.
    ///
    /// @param partners the viewer's partnerships, by name
    BooksQuery query(Viewer viewer, List<Partnership> partners) {
        String wanted = Names.key(q);
        List<UUID> matching =
                partners.stream()
                        .filter(each -> Names.key(BooksReading.name(viewer, each)).contains(wanted))
                        .map(Partnership::id)
                        .toList();
        return new BooksQuery(
                matching, show == Show.IN_FORCE, sort, null, (long) page * ROWS, ROWS);
    }

    /// What was asked, as an address carries it.
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("show", show == Show.ALL ? "" : PortfolioFilter.name(show));
        asked.put("sort", sort == BooksQuery.Sort.NEWEST ? "" : PortfolioFilter.name(sort));
        return asked;
    }
}
