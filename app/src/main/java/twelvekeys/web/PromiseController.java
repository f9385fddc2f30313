package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseQuery;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.promise.Promises;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.PartnershipRecord;

/// The promises of a partnership, and each of them by itself.
@Controller
@Allowed(Right.READ)
class PromiseController {

    private static final int ROWS = 50;

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final Promises promises;
    private final TrustBook trust;
    private final PartnershipRecord record;
    private final PromisePages pages;

    PromiseController(
            Viewing viewing,
            Partnerships partnerships,
            Promises promises,
            TrustBook trust,
            PartnershipRecord record,
            PromisePages pages) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.promises = promises;
        this.trust = trust;
        this.record = record;
        this.pages = pages;
    }

    @GetMapping("/partnerships/{id}/promises")
    @Transactional(readOnly = true)
    ModelAndView list(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        long size = record.size(id);
        LocalDate asOf = trust.standing(viewer.id(), viewer.today(), null).asOf();
        PromiseQuery query =
                new PromiseQuery(
                        Choice.of(PromiseQuery.State.class, state, PromiseQuery.State.ALL),
                        by == null || by.isBlank() ? null : Choice.of(Side.class, by, Side.A),
                        q,
                        Choice.of(PromiseQuery.Order.class, sort, PromiseQuery.Order.DUE_LATEST),
                        page,
                        ROWS);
        Promises.Page found = promises.page(id, query, asOf);
        String path = "/partnerships/" + id + "/promises";
        return new ModelAndView(
                "promises",
                Map.of(
                        "page",
                        new PromisesPage(
                                viewing.frame(
                                        "Promises of "
                                                + partnership.aName()
                                                + " and "
                                                + partnership.bName(),
                                        viewer,
                                        partnership,
                                        path),
                                partnership,
                                path,
                                query,
                                found.promises().stream()
                                        .map(p -> row(partnership, p, asOf))
                                        .toList(),
                                Pager.of(query.page(), ROWS, found.total(), path, asked(query)),
                                viewer.member().may(Right.WRITE),
                                size)));
    }

    private static Map<String, String> asked(PromiseQuery query) {
        Side promisor = query.promisor();
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", query.words());
        asked.put(
                "state",
                query.state() == PromiseQuery.State.ALL ? "" : PortfolioFilter.name(query.state()));
        asked.put("by", promisor == null ? "" : promisor.code());
        asked.put("sort", PortfolioFilter.name(query.order()));
        return asked;
    }

    private static PromisesPage.Row row(Partnership partnership, Promise promise, LocalDate asOf) {
        PromiseStatus status = promise.on(asOf);
        LocalDate done = promise.doneOn();
        return new PromisesPage.Row(
                "/partnerships/" + promise.partnership() + "/promises/" + promise.id(),
                promise.number(),
                PromiseWords.title(promise),
                promise.promisor(),
                partnership.name(promise.promisor()),
                promise.unit(),
                Figures.shortDate(promise.due(), asOf),
                promise.moves() == 0 ? null : Figures.shortDate(promise.firstDue(), asOf),
                done == null ? "" : Figures.shortDate(done, asOf),
                PromiseWords.status(promise, asOf),
                status == PromiseStatus.OVERDUE
                        || status == PromiseStatus.NOT_KEPT
                        || status == PromiseStatus.KEPT_LATE,
                promise.claimOf() != null,
                PromiseWords.worth(promise));
    }

    @GetMapping("/partnerships/{id}/promises/{promiseId}")
    @Transactional(readOnly = true)
    ModelAndView show(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID promiseId) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        return pages.page(viewer, partnership, promiseId, null, List.of(), Typed.NOTHING);
    }
}
