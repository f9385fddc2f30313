package twelvekeys.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.decision.BookedQuarter;
import twelvekeys.decision.Books;
import twelvekeys.decision.BooksQuery;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.tables.Names;

/// Reads an organisation's own books for the pages.
@Component
class BooksReading {

    private static final int ROWS = 50;

    private final Partnerships partnerships;
    private final Books books;

    BooksReading(Partnerships partnerships, Books books) {
        this.partnerships = partnerships;
        this.books = books;
    }

    /// The viewer's partnerships, by the name of the partner.
    List<Partnership> partners(Viewer viewer) {
        return partnerships.of(viewer.id()).stream()
                .sorted(
                        Comparator.<Partnership, String>comparing(
                                        each -> Names.key(name(viewer, each)))
                                .thenComparing(Partnership::id))
                .toList();
    }

    static String name(Viewer viewer, Partnership partnership) {
        return partnership.name(partnership.sideOf(viewer.id()).other());
    }

    /// Whether anything was ever brought.
    boolean any(Viewer viewer, List<Partnership> partners) {
        BooksQuery all = new BooksQuery(ids(partners), false, BooksQuery.Sort.NEWEST, null, 0, 1);
        return !books.lines(viewer.id(), all).isEmpty();
    }

    /// What the last three years brought, null where no books were brought.
    ///
    /// @param page the page of partners, from 0
    /// @param asked what the rest of the page was asked, as its address carries it
    @Nullable BooksSection section(Viewer viewer, int page, Map<String, String> asked) {
        List<Partnership> all = partners(viewer);
        LocalDate today = viewer.today();
        Set<UUID> told = books.told(viewer.id(), ids(all), today, Books.QUARTERS);
        List<Partnership> partners = all.stream().filter(each -> told.contains(each.id())).toList();
        if (partners.isEmpty()) {
            return null;
        }
        int first = (int) Math.min((long) page * ROWS, partners.size());
        List<Partnership> shown = partners.subList(first, Math.min(first + ROWS, partners.size()));
        Map<UUID, List<List<BookedQuarter>>> quarters =
                BooksTelling.grouped(books.quarters(viewer.id(), ids(shown), today, Books.QUARTERS))
                        .values()
                        .stream()
                        .collect(Collectors.groupingBy(each -> each.getFirst().partnership()));
        return new BooksSection(
                BooksTelling.headline(quarters.values().stream().flatMap(List::stream).toList()),
                rows(viewer, shown, quarters),
                pager(page, partners.size(), asked));
    }

    private static List<BooksSection.Row> rows(
            Viewer viewer, List<Partnership> shown, Map<UUID, List<List<BookedQuarter>>> quarters) {
        List<BooksSection.Row> rows = new ArrayList<>();
        for (Partnership each : shown) {
            for (List<BookedQuarter> one : quarters.getOrDefault(each.id(), List.of())) {
                rows.add(BooksTelling.row(each, each.sideOf(viewer.id()), one, viewer.today()));
            }
        }
        return rows;
    }

    private static Pager pager(int page, int partners, Map<String, String> asked) {
        Function<Integer, String> at =
                other ->
                        Pager.address("/worth", asked, "books", Integer.toString(other)) + "#books";
        Pager pager = Pager.of(page, ROWS, partners, "/worth", asked);
        return new Pager(
                pager.from(),
                pager.to(),
                pager.total(),
                pager.before() == null ? null : at.apply(page - 1),
                pager.after() == null ? null : at.apply(page + 1));
    }

    static List<UUID> ids(List<Partnership> partnerships) {
        return partnerships.stream().map(Partnership::id).toList();
    }
}
