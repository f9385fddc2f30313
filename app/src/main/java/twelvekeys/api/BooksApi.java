package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.decision.Booked;
import twelvekeys.decision.BookedLine;
import twelvekeys.decision.BookedLine.Source;
import twelvekeys.decision.BookedPeriod;
import twelvekeys.decision.BookedQuarter;
import twelvekeys.decision.Books;
import twelvekeys.decision.BooksQuery;
import twelvekeys.decision.BooksRefused;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;

/// What your organisation's own books say of its partnerships. It is private to it: no partner sees
/// any of it, and it stands in no record.
@RestController
@RequestMapping(path = "/api/v1/worth/books", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Own books", description = "What your own books say of business and benefit")
@Allowed(Right.READ)
class BooksApi {

    /// A figure of your own books. Amounts are decimal numbers as text.
    ///
    /// @param partnership the partnership; needed
    /// @param period a month such as `2026-03`, or a quarter such as `2026-Q1`; needed
    /// @param currency three letters such as `EUR`; left out or empty where nobody says
    /// @param business how much was bought or sold, 0 or more
    /// @param benefit what that earned or saved after its cost, may be negative; one of the two
    ///   amounts is needed, and one that is left out stays as it stood
    record FigureRequest(
            @Nullable UUID partnership,
            @Nullable String period,
            @Nullable String currency,
            @Nullable String business,
            @Nullable String benefit) {}

    /// Which figure to withdraw.
    ///
    /// @param partnership the partnership; needed
    /// @param period a month such as `2026-03`, or a quarter such as `2026-Q1`; needed
    /// @param currency three letters; left out or empty where nobody said
    record BooksWithdrawalRequest(
            @Nullable UUID partnership, @Nullable String period, @Nullable String currency) {}

    /// What became of the figures.
    ///
    /// @param added how many are of a period that had none
    /// @param corrected how many stand in the place of another one now
    /// @param unchanged how many stood there already
    record FiguresPutView(int added, int corrected, int unchanged) {}

    /// Lines of your books.
    ///
    /// @param lines what was put last first
    /// @param next the word for the next page, null on the last one
    record BookedLinesView(List<BookedLineView> lines, @Nullable String next) {}

    /// A line of your books, as it was put.
    ///
    /// @param number its number; later lines have higher ones
    /// @param partnership the partnership
    /// @param period the month or quarter
    /// @param currency three letters, empty where nobody said
    /// @param business how much was bought or sold, null where it is not said
    /// @param benefit what that brought, null where it is not said
    /// @param by who put it
    /// @param at when
    /// @param source `hand`, `file` or `program`
    /// @param file the name of the file, null where it came in none
    /// @param fate `in-force`, `corrected`, `withdrawn`, or `withdrawal` for a line that withdraws
    record BookedLineView(
            long number,
            UUID partnership,
            String period,
            String currency,
            @Nullable String business,
            @Nullable String benefit,
            String by,
            Instant at,
            String source,
            @Nullable String file,
            String fate) {

        static BookedLineView of(BookedLine line) {
            return new BookedLineView(
                    line.seq(),
                    line.place().partnership(),
                    line.place().period().text(),
                    line.place().currency(),
                    text(line.business()),
                    text(line.benefit()),
                    line.by(),
                    line.at(),
                    Query.code(line.source()),
                    line.file(),
                    Query.code(line.fate()));
        }
    }

    /// The quarters that have figures.
    ///
    /// @param from the first day of the first quarter looked at
    /// @param quarters by partnership and currency, the oldest first
    record BookedQuartersView(LocalDate from, List<BookedQuarterView> quarters) {}

    /// One partnership in one quarter and currency.
    ///
    /// @param partnership the partnership
    /// @param currency three letters, empty where nobody said
    /// @param quarter its first day
    /// @param business the business of the months that tell it, null where none does
    /// @param businessMonths how many of its three months tell it
    /// @param benefit the benefit of the months that tell it, null where none does
    /// @param benefitMonths how many of its three months tell it
    /// @param perHundred the benefit of each hundred of business; null where there is not enough
    ///   evidence: unless the same months tell both
    /// @param onBefore the change on the quarter before
    /// @param onYearBefore the change on the same quarter of the year before
    record BookedQuarterView(
            UUID partnership,
            String currency,
            LocalDate quarter,
            @Nullable String business,
            int businessMonths,
            @Nullable String benefit,
            int benefitMonths,
            @Nullable String perHundred,
            BookedChangeView onBefore,
            BookedChangeView onYearBefore) {

        static BookedQuarterView of(BookedQuarter each) {
            return new BookedQuarterView(
                    each.partnership(),
                    each.currency(),
                    each.quarter(),
                    text(each.business().amount()),
                    each.business().months(),
                    text(each.benefit().amount()),
                    each.benefit().months(),
                    text(each.perHundred()),
                    BookedChangeView.of(each.onBefore()),
                    BookedChangeView.of(each.onYearBefore()));
        }
    }

    /// A change on an earlier quarter; null where there is not enough evidence: unless both tell it
    /// for the same number of months.
    ///
    /// @param businessGrowth by which share business grew, such as `0.25`
    /// @param benefitMore by how much benefit is more, in the currency
    record BookedChangeView(@Nullable String businessGrowth, @Nullable String benefitMore) {

        static BookedChangeView of(BookedQuarter.Change change) {
            return new BookedChangeView(text(change.growth()), text(change.more()));
        }
    }

    private final Acting acting;
    private final Partnerships partnerships;
    private final Books books;

    BooksApi(Acting acting, Partnerships partnerships, Books books) {
        this.acting = acting;
        this.partnerships = partnerships;
        this.books = books;
    }

    /// Lists the lines of your books, also those that were corrected or withdrawn.
    ///
    /// @param partnership of which partnership only, all where left out
    /// @param inForce whether to leave out what was corrected or withdrawn
    /// @param size how many at most, 1 to 200
    /// @param after the word `next` of the page before
    @GetMapping
    ResponseEntity<BookedLinesView> lines(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID partnership,
            @RequestParam(defaultValue = "false") boolean inForce,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String after) {
        int limit = Query.within("size", size, 1, Cursor.MOST);
        Long before = Cursor.read(after, parts -> Long.valueOf(parts.getFirst()));
        BooksQuery asked =
                new BooksQuery(
                        asked(partnership), inForce, BooksQuery.Sort.NEWEST, before, 0, limit + 1);
        List<BookedLine> found = books.lines(acting.organisation().id(), asked);
        String next = Cursor.next(found, limit, line -> Cursor.of(line.seq()));
        return Cursor.page(
                request,
                next,
                new BookedLinesView(
                        found.stream().limit(limit).map(BookedLineView::of).toList(), next));
    }

    /// Reads your books by quarter.
    ///
    /// @param partnership of which partnership only, all where left out
    /// @param quarters how many quarters to look at, the present one the last, 1 to 40
    @GetMapping("/quarters")
    BookedQuartersView quarters(
            @RequestParam(required = false) @Nullable UUID partnership,
            @RequestParam(defaultValue = "12") int quarters) {
        Query.within("quarters", quarters, 1, 40);
        LocalDate today = acting.today();
        return new BookedQuartersView(
                Books.first(today, quarters),
                books
                        .quarters(acting.organisation().id(), asked(partnership), today, quarters)
                        .stream()
                        .map(BookedQuarterView::of)
                        .toList());
    }

    /// Puts figures, at most 100 000, all of them or none. A figure of a period that has one
    /// corrects it; both stay in the list. A refusal names the rows that are wrong, from 1.
    @Allowed(Right.WRITE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    FiguresPutView put(RequestKey key, @RequestBody List<@Nullable FigureRequest> asked) {
        if (asked.isEmpty() || asked.size() > Books.MOST) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "Send 1 to 100 000 figures at once.");
        }
        Books.Put put = inWords(() -> books.put(putting(key), figures(asked)));
        return new FiguresPutView(put.added(), put.corrected(), put.unchanged());
    }

    /// Withdraws a figure: it counts no more, and both lines stay in the list.
    @Allowed(Right.WRITE)
    @PostMapping(path = "/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(RequestKey key, @RequestBody BooksWithdrawalRequest asked) {
        UUID partnership = Body.given("partnership", asked.partnership);
        asked(partnership);
        String period = Body.given("period", asked.period);
        boolean withdrawn =
                inWords(() ->
                        books.withdraw(putting(key), place(partnership, period, asked.currency)));
        if (!withdrawn) {
            throw Refusal.notThere();
        }
    }

    private Books.Putting putting(RequestKey key) {
        return new Books.Putting(
                acting.organisation().id(),
                acting.member().name(),
                Source.PROGRAM,
                null,
                key.value());
    }

    /// The partnership that is asked for, or all.
    private List<UUID> asked(@Nullable UUID partnership) {
        return partnership == null
                ? own()
                : List.of(acting.partnership(acting.organisation(), partnership).id());
    }

    private List<UUID> own() {
        return partnerships.of(acting.organisation().id()).stream().map(Partnership::id).toList();
    }

    private List<Booked> figures(List<@Nullable FigureRequest> asked) {
        Set<UUID> own = Set.copyOf(own());
        List<Booked> figures = new ArrayList<>();
        List<BooksRefused.Row> wrong = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            try {
                figures.add(figure(asked.get(i), own));
            } catch (IllegalArgumentException | Refusal e) {
                wrong.add(new BooksRefused.Row(i + 1L, String.valueOf(e.getMessage())));
            }
        }
        if (!wrong.isEmpty()) {
            throw BooksRefused.of(wrong);
        }
        return figures;
    }

    private static Booked figure(@Nullable FigureRequest asked, Set<UUID> own) {
        FigureRequest given = Body.given("figure", asked);
        UUID partnership = Body.given("partnership", given.partnership);
        if (!own.contains(partnership)) {
            throw new IllegalArgumentException(
                    "“%s” is no partnership of yours.".formatted(partnership));
        }
        BigDecimal business = Body.amount("business", given.business);
        BigDecimal benefit = Body.amount("benefit", given.benefit);
        return new Booked(
                place(partnership, Body.given("period", given.period), given.currency),
                business,
                benefit);
    }

    private static Booked.Place place(UUID partnership, String period, @Nullable String currency) {
        return new Booked.Place(
                partnership,
                BookedPeriod.parse(period),
                Body.text(currency).strip().toUpperCase(Locale.ROOT));
    }

    private static <T> T inWords(Supplier<T> work) {
        try {
            return Refusal.inWords(work);
        } catch (BooksRefused e) {
            throw Refusal.telling(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    e.getMessage(),
                    Map.of("rows", e.rows(), "more", e.more()));
        }
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
