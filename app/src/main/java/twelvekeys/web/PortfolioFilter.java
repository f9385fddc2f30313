package twelvekeys.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.promise.Portfolio;
import twelvekeys.promise.Promise;
import twelvekeys.tables.Names;
import twelvekeys.trust.Evidence;

/// Which partnerships a reader wants to see, and in which order.
///
/// @param q a part of the partner's name, empty for all
/// @param show which of them
/// @param sort the order
/// @param asOf the day to read for, absent for the standard one
/// @param page the page of the list, from 0
public record PortfolioFilter(String q, Show show, Sort sort, @Nullable LocalDate asOf, int page) {

    /// Which partnerships to show.
    public enum Show {
        /// All of them.
        ALL("all partners"),
        /// Those with promises at risk or overdue.
        NEEDS("promises at risk or overdue"),
        /// Those with a level that rests on enough.
        FAIR("enough evidence"),
        /// Those with little evidence or none.
        THIN("little or no evidence");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /// Its words on the page.
        public String label() {
            return label;
        }

        private boolean wants(Portfolio.Row row) {
            return switch (this) {
                case ALL -> true;
                case NEEDS -> needs(row) > 0;
                case FAIR -> row.theirs().evidence() == Evidence.FAIR;
                case THIN -> row.theirs().evidence() != Evidence.FAIR;
            };
        }
    }

    /// Orders of the list. What has no value in an order comes last, whichever way it runs.
    public enum Sort {
        /// What needs somebody first.
        NEEDS("What needs us"),
        /// By name.
        PARTNER("Partner"),
        /// The lowest level first.
        LEVEL("Word kept"),
        /// The highest level first.
        LEVEL_HIGH("Word kept, best first"),
        /// The most evidence first.
        EVIDENCE("Evidence"),
        /// The next due date first.
        NEXT("Next due");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        /// Its words on the page.
        public String label() {
            return label;
        }

        private Comparator<Portfolio.Row> order() {
            Comparator<Portfolio.Row> byName = Comparator.comparing(r -> Names.key(r.partner()));
            Comparator<Portfolio.Row> unknownLast =
                    Comparator.comparing(r -> r.theirs().evidence() == Evidence.NONE);
            return switch (this) {
                case PARTNER -> byName;
                case LEVEL ->
                        unknownLast
                                .thenComparingDouble(r -> r.theirs().kept())
                                .thenComparing(byName);
                case LEVEL_HIGH ->
                        unknownLast
                                .thenComparingDouble(r -> -r.theirs().kept())
                                .thenComparing(byName);
                case EVIDENCE ->
                        Comparator.<Portfolio.Row>comparingDouble(r -> -r.theirs().weight())
                                .thenComparing(byName);
                case NEXT -> Comparator.comparing(Sort::due).thenComparing(byName);
                case NEEDS ->
                        Comparator.<Portfolio.Row>comparingLong(r -> -needs(r))
                                .thenComparing(Comparator.comparingLong(r -> -r.open()))
                                .thenComparing(
                                        Comparator.comparingDouble(r -> -r.theirs().weight()))
                                .thenComparing(byName);
            };
        }

        private static LocalDate due(Portfolio.Row row) {
            Promise next = row.next();
            return next == null ? LocalDate.MAX : next.due();
        }
    }

    /// Keeps the page at 0 or more.
    public PortfolioFilter {
        page = Math.max(0, page);
        q = q.strip();
    }

    static long needs(Portfolio.Row row) {
        return row.atRisk() + row.overdueTheirs() + row.overdueOurs();
    }

    List<Portfolio.Row> apply(List<Portfolio.Row> rows) {
        String wanted = Names.key(q);
        return rows.stream()
                .filter(row -> wanted.isEmpty() || Names.key(row.partner()).contains(wanted))
                .filter(show::wants)
                .sorted(sort.order())
                .toList();
    }

    /// What was asked, as an address carries it.
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("show", show == Show.ALL ? "" : name(show));
        asked.put("sort", sort == Sort.NEEDS ? "" : name(sort));
        asked.put("asOf", asOf == null ? "" : asOf.toString());
        return asked;
    }

    public static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// The address of this list in another order.
    public String inOrder(Sort other) {
        return Pager.address("/", asked(), "sort", name(other));
    }

    /// The words that tell a screen reader how a column is sorted.
    public @Nullable String ariaSort(Sort... columns) {
        for (Sort column : columns) {
            if (column == sort) {
                return column == Sort.EVIDENCE || column == Sort.NEEDS || column == Sort.LEVEL_HIGH
                        ? "descending"
                        : "ascending";
            }
        }
        return null;
    }
}
