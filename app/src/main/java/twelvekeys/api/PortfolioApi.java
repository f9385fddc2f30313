package twelvekeys.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Organisation;
import twelvekeys.promise.Portfolio;
import twelvekeys.promise.Portfolio.Row;
import twelvekeys.promise.PortfolioCsv;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Trend;

/// Every partnership at a glance.
@RestController
@Tag(name = "Portfolio", description = "Every partnership at a glance")
@Allowed(Right.READ)
class PortfolioApi {

    /// A page of the portfolio.
    ///
    /// @param asOf the day it is read for
    /// @param ended whether that day is the end of a record that has long been silent
    /// @param everybody the level of everybody, to compare with
    /// @param page the page, from 0
    /// @param size how many rows a page holds
    /// @param total how many rows there are on all pages
    /// @param rows a row a partnership
    record PortfolioView(
            LocalDate asOf,
            boolean ended,
            EverybodyView everybody,
            int page,
            int size,
            int total,
            List<RowView> rows) {}

    /// The levels above all partnerships.
    ///
    /// @param theirs of all that partners promised us
    /// @param ours of all that we promised
    record EverybodyView(LevelView theirs, LevelView ours) {

        static EverybodyView of(Standing standing) {
            return new EverybodyView(
                    LevelView.of(standing.everybody()), LevelView.of(standing.ourselves()));
        }
    }

    /// A partnership at a glance.
    ///
    /// @param partnership its identity
    /// @param partner the partner's name
    /// @param own our side, `a` or `b`
    /// @param example whether it was invented
    /// @param theirs how well the partner keeps its word to us
    /// @param ours how well we keep ours to it
    /// @param trend the partner's level at the end of each of the last eight quarters, oldest
    ///   first; empty without a record
    /// @param open promises of either side that are open
    /// @param atRisk how many of them are at risk
    /// @param overdue promises that are overdue
    /// @param next the open promise that is due first, null if none is open
    record RowView(
            UUID partnership,
            String partner,
            String own,
            boolean example,
            LevelView theirs,
            LevelView ours,
            List<TrendView> trend,
            long open,
            long atRisk,
            OverdueView overdue,
            @Nullable NextView next) {}

    /// A level on one day.
    ///
    /// @param day the last day of a quarter
    /// @param level as it was read on that day
    record TrendView(LocalDate day, LevelView level) {

        static List<TrendView> of(@Nullable Trend trend) {
            return trend == null
                    ? List.of()
                    : trend.points().stream()
                            .map(p -> new TrendView(p.day(), LevelView.of(p.level())))
                            .toList();
        }
    }

    /// Promises that are past their date and not done.
    ///
    /// @param theirs how many of the partner's
    /// @param ours how many of our own
    record OverdueView(long theirs, long ours) {}

    /// The open promise that is due first.
    ///
    /// @param promise its identity
    /// @param number its number within the partnership
    /// @param by whose it is: `theirs` or `ours`
    /// @param what what was promised
    /// @param due the date that stands
    /// @param chance the chance that it is kept
    record NextView(
            UUID promise, int number, String by, String what, LocalDate due, ChanceView chance) {}

    private static final String CSV = "text/csv";

    private final Acting acting;
    private final Portfolio portfolio;
    private final TrustBook trust;

    PortfolioApi(Acting acting, Portfolio portfolio, TrustBook trust) {
        this.acting = acting;
        this.portfolio = portfolio;
        this.trust = trust;
    }

    /// Lists the partnerships, with levels both ways and what is at risk.
    ///
    /// @param asOf the day to read for, today at the latest; left out, today or the end of a record
    ///   that has ended
    /// @param q a part of the partner's name
    /// @param sort the order
    /// @param evidence only partners whose level rests on this much
    /// @param page the page, from 0
    /// @param size how many rows a page holds, 1 to 200
    @GetMapping(path = "/api/v1/portfolio", produces = MediaType.APPLICATION_JSON_VALUE)
    PortfolioView portfolio(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "partner")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "partner",
                                                "level",
                                                "evidence",
                                                "at-risk",
                                                "overdue",
                                                "due"
                                            },
                                            defaultValue = "partner"))
                    String sort,
            @RequestParam(required = false)
                    @Parameter(schema = @Schema(allowableValues = {"none", "thin", "fair"}))
                    @Nullable String evidence,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Query.within("page", page, 0, Integer.MAX_VALUE);
        Query.within("size", size, 1, 200);
        PortfolioOrder order = Query.oneOf(PortfolioOrder.class, "sort", sort);
        Optional<Evidence> wanted = Query.optional(Evidence.class, "evidence", evidence);
        String words = Query.words(q).toLowerCase(Locale.ROOT);
        LocalDate day = past(Query.day("asOf", asOf), acting.today());
        Organisation us = acting.organisation();
        Portfolio.Glance glance = portfolio.glance(us.id(), acting.today(), day);
        List<Row> found =
                glance.rows().stream()
                        .filter(row -> row.partner().toLowerCase(Locale.ROOT).contains(words))
                        .filter(row -> wanted.isEmpty() || row.theirs().evidence() == wanted.get())
                        .sorted(order.comparator())
                        .toList();
        return new PortfolioView(
                glance.asOf(),
                glance.ended(),
                EverybodyView.of(trust.standing(us.id(), acting.today(), day)),
                page,
                size,
                found.size(),
                found.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(PortfolioApi::view)
                        .toList());
    }

    /// Downloads all partnerships as a CSV file, a row a partnership: levels both ways with their
    /// ranges, what is open, at risk and overdue, and what is due next.
    ///
    /// @param asOf the day to read for, today at the latest; left out, today or the end of a record
    ///   that has ended
    @GetMapping(path = "/api/v1/portfolio.csv", produces = CSV)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    void file(
            @RequestParam(required = false) @Nullable LocalDate asOf, HttpServletResponse response)
            throws IOException {
        LocalDate day = past(Query.day("asOf", asOf), acting.today());
        Portfolio.Glance glance = portfolio.glance(acting.organisation().id(), acting.today(), day);
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("portfolio-" + glance.asOf() + ".csv")
                        .build()
                        .toString());
        PortfolioCsv.write(glance, response.getOutputStream());
    }

    private static @Nullable LocalDate past(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "“asOf” is %s, which has not come; it must be %s or earlier."
                            .formatted(day, today));
        }
        return day;
    }

    private static RowView view(Row row) {
        return new RowView(
                row.partnership().id(),
                row.partner(),
                row.own().code(),
                row.partnership().example(),
                LevelView.of(row.theirs()),
                LevelView.of(row.ours()),
                TrendView.of(row.trend()),
                row.open(),
                row.atRisk(),
                new OverdueView(row.overdueTheirs(), row.overdueOurs()),
                next(row));
    }

    private static @Nullable NextView next(Row row) {
        Promise next = row.next();
        if (next == null) {
            return null;
        }
        return new NextView(
                next.id(),
                next.number(),
                PromiseView.whose(next.promisor(), row.own()),
                next.what(),
                next.due(),
                ChanceView.of(next, row.own(), row.standing()));
    }
}
