package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.IllegalStep;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.BreachEntry.Kind;
import twelvekeys.record.PartnershipRecord;

/// Cases of broken trust: opened by the injured side, acknowledged by the other, healed or not.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/cases",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases", description = "Cases of broken trust, and their repair")
@Allowed(Right.READ)
class CasesApi {

    /// Cases of a partnership.
    ///
    /// @param cases oldest first
    /// @param next the `after` of the next page, null on the last one
    record CasesView(List<CaseView> cases, @Nullable String next) {}

    /// A case and its whole history.
    ///
    /// @param opened the case
    /// @param amends the promises made to mend it, by number
    /// @param entries the entries about it, oldest first
    record CaseHistoryView(CaseView opened, List<PromiseView> amends, List<EntryView> entries) {}

    /// A case to be opened.
    ///
    /// @param promise the promise that was not kept, left out where a norm was broken
    /// @param kind what failed, as you see it; needed
    /// @param words what happened; needed
    record OpenCaseRequest(
            @Nullable UUID promise,
            @Schema(allowableValues = {"competence", "integrity"}) @Nullable String kind,
            @Nullable String words) {}

    /// An acknowledgement.
    ///
    /// @param kind what failed, as you see it yourself; needed
    /// @param words what you say to it; needed
    record AcknowledgeRequest(
            @Schema(allowableValues = {"competence", "integrity"}) @Nullable String kind,
            @Nullable String words) {}

    /// A time in which trust is to prove itself again.
    ///
    /// @param until its last day; needed
    /// @param words what is said with it
    record ProbationRequest(@Nullable LocalDate until, @Nullable String words) {}

    /// The end of a case.
    ///
    /// @param end how it ends; needed
    /// @param words what is said with it
    record EndCaseRequest(
            @Schema(allowableValues = {"healed", "not-healed", "opened-in-error"})
                    @Nullable String end,
            @Nullable String words) {}

    private final Acting acting;
    private final Breaches breaches;
    private final PartnershipRecord record;
    private final PromiseViews views;
    private final ETags tags;

    CasesApi(
            Acting acting,
            Breaches breaches,
            PartnershipRecord record,
            PromiseViews views,
            ETags tags) {
        this.acting = acting;
        this.breaches = breaches;
        this.record = record;
        this.views = views;
        this.tags = tags;
    }

    /// Lists the cases of a partnership.
    ///
    /// @param id the partnership
    /// @param limit how many at most, 1 to 200
    /// @param after the place to go on behind, from `next`
    @GetMapping
    ResponseEntity<CasesView> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Seat seat = acting.at(id);
        Query.within("limit", limit, 1, Cursor.MOST);
        List<Breach> found =
                Cursor.behind(breaches.of(id), after, breach -> breach.id().toString());
        String next = Cursor.next(found, limit, last -> Cursor.of(last.id()));
        List<CaseView> page =
                found.stream().limit(limit).map(breach -> CaseView.of(seat, breach)).toList();
        return Cursor.page(request, next, new CasesView(page, next));
    }

    /// Opens a case, as the injured side.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CaseView> open(
            @PathVariable UUID id, RequestKey key, @RequestBody OpenCaseRequest asked) {
        Seat seat = acting.at(id);
        Kind kind = kind(asked.kind);
        String words = Body.given("words", asked.words);
        Breach opened =
                stepped(
                        id,
                        null,
                        null,
                        () -> breaches.open(seat.author(key), asked.promise, kind, words));
        return ResponseEntity.created(
                        URI.create("/api/v1/partnerships/" + id + "/cases/" + opened.id()))
                .body(CaseView.of(seat, opened));
    }

    /// Shows a case, its history, and the promises made to mend it. Asked with `If-None-Match` and
    /// the `ETag` of an earlier answer, it answers 304 if all of it is still the same.
    ///
    /// @param id the partnership
    /// @param broken the case
    @GetMapping("/{case}")
    ResponseEntity<CaseHistoryView> show(@PathVariable UUID id, @PathVariable("case") UUID broken) {
        Seat seat = acting.at(id);
        Breach found = breaches.find(id, broken).orElseThrow(Refusal::notThere);
        return tags.on(
                found.lastSeq(),
                new CaseHistoryView(
                        CaseView.of(seat, found),
                        views.of(seat, breaches.amends(id, List.of(broken))),
                        record.writtenAbout(id, broken).stream()
                                .map(entry -> EntryView.of(entry, seat.own()))
                                .toList()));
    }

    /// Says, as the other side, that it was so.
    ///
    /// @param id the partnership
    /// @param broken the case
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{case}/acknowledge", consumes = MediaType.APPLICATION_JSON_VALUE)
    CaseView acknowledge(
            @PathVariable UUID id,
            @PathVariable("case") UUID broken,
            RequestKey key,
            Seen seen,
            @RequestBody AcknowledgeRequest asked) {
        Seat seat = standing(id, broken);
        Kind kind = kind(asked.kind);
        String words = Body.given("words", asked.words);
        return CaseView.of(
                seat,
                stepped(
                        id,
                        broken,
                        seen.seq(),
                        () ->
                                breaches.acknowledge(
                                        seat.author(key), broken, kind, words, seen.seq())));
    }

    /// Sets a probation, as the injured side.
    ///
    /// @param id the partnership
    /// @param broken the case
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{case}/probation", consumes = MediaType.APPLICATION_JSON_VALUE)
    CaseView probation(
            @PathVariable UUID id,
            @PathVariable("case") UUID broken,
            RequestKey key,
            Seen seen,
            @RequestBody ProbationRequest asked) {
        Seat seat = standing(id, broken);
        LocalDate until = Body.given("until", Query.day("until", asked.until));
        return CaseView.of(
                seat,
                stepped(
                        id,
                        broken,
                        seen.seq(),
                        () ->
                                breaches.setProbation(
                                        seat.author(key),
                                        broken,
                                        until,
                                        Body.text(asked.words),
                                        seen.seq())));
    }

    /// Ends a case, as the injured side: healed, not healed, or opened in error.
    ///
    /// @param id the partnership
    /// @param broken the case
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{case}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    CaseView end(
            @PathVariable UUID id,
            @PathVariable("case") UUID broken,
            RequestKey key,
            Seen seen,
            @RequestBody EndCaseRequest asked) {
        Seat seat = standing(id, broken);
        End end = Query.oneOf(End.class, "end", Body.given("end", asked.end));
        return CaseView.of(
                seat,
                stepped(
                        id,
                        broken,
                        seen.seq(),
                        () ->
                                breaches.end(
                                        seat.author(key),
                                        broken,
                                        end,
                                        Body.text(asked.words),
                                        seen.seq())));
    }

    private Seat standing(UUID id, UUID broken) {
        Seat seat = acting.at(id);
        Refusal.demandThere(breaches.find(id, broken));
        return seat;
    }

    private static Kind kind(@Nullable String given) {
        return Query.oneOf(Kind.class, "kind", Body.given("kind", given));
    }

    /// Does a step, and tells a refusal with what stands: overtaken, if the caller saw an earlier
    /// entry than the latest one.
    private Breach stepped(
            UUID id, @Nullable UUID broken, @Nullable Long seen, Supplier<Breach> step) {
        try {
            return Refusal.inWords(step);
        } catch (IllegalStep e) {
            Breach stands = broken == null ? null : breaches.find(id, broken).orElse(null);
            boolean overtaken = stands != null && seen != null && stands.lastSeq() != seen;
            throw Refusal.telling(
                    overtaken ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                    e.getMessage(),
                    stands == null
                            ? Map.of()
                            : Map.of(
                                    "state",
                                    Query.code(stands.state()),
                                    "lastSeq",
                                    stands.lastSeq()));
        }
    }
}
