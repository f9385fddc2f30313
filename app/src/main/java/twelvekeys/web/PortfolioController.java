package twelvekeys.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.conversation.Stakeholders;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.Decisions;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.notice.Today;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Portfolio;
import twelvekeys.promise.PortfolioCsv;
import twelvekeys.promise.Promise;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Forecast;
import twelvekeys.web.Frame.Section;
import twelvekeys.web.chart.LevelPlot;
import twelvekeys.web.chart.Scale;
import twelvekeys.web.chart.TrendLine;

/// The portfolio: every partnership, what needs somebody first.
@Controller
@Allowed(Right.READ)
class PortfolioController {

    private static final int ROWS = 50;
    private static final int LATE = 5;

    private final Viewing viewing;
    private final Portfolio portfolio;
    private final Today today;
    private final Stakeholders stakeholders;
    private final Decisions decisions;

    PortfolioController(
            Viewing viewing,
            Portfolio portfolio,
            Today today,
            Stakeholders stakeholders,
            Decisions decisions) {
        this.viewing = viewing;
        this.portfolio = portfolio;
        this.today = today;
        this.stakeholders = stakeholders;
        this.decisions = decisions;
    }

    @GetMapping("/")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "0") int page) {
        Viewer viewer = viewing.demand(request);
        PortfolioFilter filter =
                new PortfolioFilter(
                        q,
                        Choice.of(PortfolioFilter.Show.class, show, PortfolioFilter.Show.ALL),
                        Choice.of(PortfolioFilter.Sort.class, sort, PortfolioFilter.Sort.NEEDS),
                        asOf,
                        page);
        Frame frame = viewing.frame("Partnerships", Section.PARTNERSHIPS, request);
        Portfolio.Glance glance = portfolio.glance(viewer.id(), viewer.today(), asOf);
        if (glance.rows().isEmpty()) {
            return new ModelAndView("welcome", Map.of("frame", frame));
        }
        return new ModelAndView(
                "portfolio",
                Map.of("page", page(frame, viewer, filter, glance, standings(viewer, glance))));
    }

    /// All partnerships as a file for a spreadsheet.
    @GetMapping("/portfolio.csv")
    void file(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf)
            throws IOException {
        Viewer viewer = viewing.demand(request);
        Portfolio.Glance glance = portfolio.glance(viewer.id(), viewer.today(), asOf);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("portfolio-" + glance.asOf() + ".csv")
                        .build()
                        .toString());
        PortfolioCsv.write(glance, response.getOutputStream());
    }

    private Map<UUID, DecisionHistory> standings(Viewer viewer, Portfolio.Glance glance) {
        return decisions.of(viewer.id(), ids(glance), viewer.today());
    }

    private static List<UUID> ids(Portfolio.Glance glance) {
        return glance.rows().stream().map(row -> row.partnership().id()).toList();
    }

    private PortfolioPage page(
            Frame frame,
            Viewer viewer,
            PortfolioFilter filter,
            Portfolio.Glance glance,
            Map<UUID, DecisionHistory> histories) {
        List<Portfolio.Row> matching = filter.apply(glance.rows());
        int first = Math.min(filter.page() * ROWS, matching.size());
        List<Portfolio.Row> shown =
                matching.subList(first, Math.min(first + ROWS, matching.size()));
        Scale scale = scale(glance.rows());
        boolean asItStands = filter.asOf() == null && filter.page() == 0;
        return new PortfolioPage(
                frame,
                PortfolioNews.headline(glance),
                PortfolioNews.lede(glance),
                glance.asOf(),
                glance.ended(),
                viewer.today(),
                glance.rows().getFirst().own(),
                filter,
                asItStands ? late(viewer, glance) : null,
                filter.page() == 0 ? PortfolioField.of(glance) : null,
                asItStands
                        ? PortfolioNews.notes(glance.rows(), stakeholders.load(viewer.id()))
                        : List.of(),
                shown.stream().map(row -> row(row, scale, glance.asOf(), histories)).toList(),
                matching.size(),
                glance.rows().size(),
                Pager.of(filter.page(), ROWS, matching.size(), "/", filter.asked()),
                "Scale "
                        + Math.round(scale.from() * 100)
                        + " to "
                        + Math.round(scale.to() * 100)
                        + "\u00a0%.");
    }

    /// What our own people are late with, those due first.
    private TodayPage.@Nullable Group late(Viewer viewer, Portfolio.Glance glance) {
        Today.Part part = today.overdueOurs(viewer.id(), ids(glance), viewer.today());
        return part.total() == 0
                ? null
                : TodayTelling.group(Today.Group.OVERDUE_OURS, part, LATE, viewer.today());
    }

    /// One scale for all rows, so that they compare: as narrow as the levels themselves allow. A
    /// range may run off its edge; its figures stand beside it.
    private static Scale scale(List<Portfolio.Row> rows) {
        List<twelvekeys.web.chart.Level> levels = new ArrayList<>();
        for (Portfolio.Row row : rows) {
            levels.add(Levels.drawn(row.theirs(), row.own().other(), row.partner()));
            levels.add(Levels.drawn(row.ours(), row.own(), "we"));
        }
        return Scale.covering(levels);
    }

    private static PortfolioPage.Row row(
            Portfolio.Row row, Scale scale, LocalDate asOf, Map<UUID, DecisionHistory> histories) {
        DecisionHistory.Stand stand =
                histories
                        .getOrDefault(row.partnership().id(), DecisionHistory.NOTHING)
                        .stand(row.own());
        Side own = row.own();
        twelvekeys.web.chart.Level they = Levels.drawn(row.theirs(), own.other(), "they keep");
        twelvekeys.web.chart.Level we = Levels.drawn(row.ours(), own, "we keep");
        Content plot =
                LevelPlot.inRow(
                        row.ours().promises() == 0 ? List.of(they) : List.of(they, we), scale);
        Content trend =
                TrendLine.draw(Levels.drawn(own.other()), Levels.quarters(row.trend()), scale);
        String href = "/partnerships/" + row.partnership().id();
        return new PortfolioPage.Row(
                href,
                row.partner(),
                stand.decision() == null ? "" : stand.standing().label(),
                StandingWords.code(stand.standing()),
                plot,
                Levels.figure(row.theirs()),
                Levels.range(row.theirs()),
                row.ours().promises() == 0 ? "" : Levels.figure(row.ours()),
                Levels.range(row.ours()),
                Levels.rests(row.theirs()),
                row.theirs().evidence() == Evidence.THIN,
                trend,
                row.open() == 0
                        ? "none open"
                        : Figures.count(row.atRisk()) + " of " + Figures.count(row.open()),
                overdue(row),
                next(row, href, asOf));
    }

    private static String overdue(Portfolio.Row row) {
        List<String> words = new ArrayList<>();
        if (row.overdueTheirs() > 0) {
            words.add(Figures.count(row.overdueTheirs()) + " theirs");
        }
        if (row.overdueOurs() > 0) {
            words.add(Figures.count(row.overdueOurs()) + " ours");
        }
        return String.join(", ", words);
    }

    private static PortfolioPage.@Nullable Next next(
            Portfolio.Row row, String href, LocalDate asOf) {
        Promise next = row.next();
        Forecast chance = row.nextChance();
        if (next == null || chance == null) {
            return null;
        }
        return new PortfolioPage.Next(
                href + "/promises/" + next.id(),
                PromiseWords.title(next),
                Figures.shortDate(next.due(), asOf) + ", " + Figures.percent(chance.kept()));
    }
}
