package twelvekeys.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseQuery;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.PartnershipRecord;

/// The promises of a partnership, and the explanation of each chance.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/promises",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Promises", description = "The promises of a partnership")
@Allowed(Right.READ)
class PromisesApi {

    /// A page of promises.
    ///
    /// @param asOf the day on which open and overdue are told apart
    /// @param ended whether that day is the end of a record that has long been silent
    /// @param page the page, from 0
    /// @param size how many promises a page holds
    /// @param total how many there are on all pages
    /// @param promises those of the page
    record PromisesView(
            LocalDate asOf,
            boolean ended,
            int page,
            int size,
            long total,
            List<PromiseView> promises) {}

    /// A promise and its whole history.
    ///
    /// @param asOf the day its status and chance are read for
    /// @param ended whether that day is the end of a record that has long been silent
    /// @param promise the promise
    /// @param entries the entries about it, oldest first
    record HistoryView(
            LocalDate asOf, boolean ended, PromiseView promise, List<EntryView> entries) {}

    private final Acting acting;
    private final TrustBook trust;
    private final Promises promises;
    private final PartnershipRecord record;

    PromisesApi(Acting acting, TrustBook trust, Promises promises, PartnershipRecord record) {
        this.acting = acting;
        this.trust = trust;
        this.promises = promises;
        this.record = record;
    }

    /// Lists the promises of a partnership.
    ///
    /// @param id the partnership
    /// @param state only those in this state; `moved` are those whose date was moved at least once
    /// @param by whose promises
    /// @param q a part of what was promised, its deliverable, its unit or its kind
    /// @param sort the order; `latest` is the longest delay first
    /// @param page the page, from 0
    /// @param size how many promises a page holds, 1 to 200
    @GetMapping
    PromisesView list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "all", "open", "overdue", "kept", "late", "moved"
                                            },
                                            defaultValue = "all"))
                    String state,
            @RequestParam(defaultValue = "both")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"both", "theirs", "ours"},
                                            defaultValue = "both"))
                    String by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due-latest")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "due-latest",
                                                "due-earliest",
                                                "value",
                                                "latest"
                                            },
                                            defaultValue = "due-latest"))
                    String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Query.within("page", page, 0, Integer.MAX_VALUE);
        Query.within("size", size, 1, 200);
        PromiseQuery.State wanted = Query.oneOf(PromiseQuery.State.class, "state", state);
        PromiseQuery.Order order = Query.oneOf(PromiseQuery.Order.class, "sort", sort);
        String words = Query.words(q);
        Whose whose = Query.oneOf(Whose.class, "by", by);
        Organisation caller = acting.organisation();
        Side own = acting.partnership(caller, id).sideOf(caller.id());
        Standing standing = trust.standing(caller.id(), acting.today(), null);
        Promises.Page found =
                promises.page(
                        id,
                        new PromiseQuery(wanted, whose.promisor(own), words, order, page, size),
                        standing.asOf());
        return new PromisesView(
                standing.asOf(),
                standing.ended(),
                page,
                size,
                found.total(),
                found.promises().stream()
                        .map(promise -> PromiseView.of(promise, own, standing))
                        .toList());
    }

    /// Shows a promise, its history, and how its chance comes about.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @GetMapping("/{promise}")
    HistoryView promise(@PathVariable UUID id, @PathVariable UUID promise) {
        Organisation caller = acting.organisation();
        Side own = acting.partnership(caller, id).sideOf(caller.id());
        Promise found = promises.find(id, promise).orElseThrow(Refusal::notThere);
        Standing standing = trust.standing(caller.id(), acting.today(), null);
        return new HistoryView(
                standing.asOf(),
                standing.ended(),
                PromiseView.of(found, own, standing),
                record.writtenAbout(id, promise).stream().map(e -> EntryView.of(e, own)).toList());
    }

    /// Whose promises are meant.
    private enum Whose {
        BOTH,
        THEIRS,
        OURS;

        @Nullable Side promisor(Side own) {
            return switch (this) {
                case BOTH -> null;
                case THEIRS -> own.other();
                case OURS -> own;
            };
        }
    }
}
