package twelvekeys.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Claims;
import twelvekeys.promise.IllegalStep;
import twelvekeys.promise.Promise;
import twelvekeys.record.Author;
import twelvekeys.record.PromiseEntry.ClaimAnswer;

/// What one side put on record alone, and how the other side answers it: singly, after a sample, or
/// all that match.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/claims",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Claims", description = "What one side put on record alone")
@Allowed(Right.READ)
class ClaimsApi {

    /// A page of claims.
    ///
    /// @param of whose claims: `theirs` or `ours`
    /// @param count how many claims that side made, and how they are answered
    /// @param claims those of the page, the latest due first
    /// @param next the `after` of the next page, null on the last one
    record ClaimsView(
            String of, ClaimCountView count, List<PromiseView> claims, @Nullable String next) {}

    /// How many claims a side made, and how they are answered.
    ///
    /// @param claimed how many wait for an answer
    /// @param confirmed how many were confirmed
    /// @param disputed how many are disputed
    record ClaimCountView(long claimed, long confirmed, long disputed) {

        static ClaimCountView of(Claims.Count count) {
            return new ClaimCountView(count.claimed(), count.confirmed(), count.disputed());
        }
    }

    /// A sample of claims, drawn at random.
    ///
    /// @param of whose claims: `theirs` or `ours`
    /// @param seed what it was drawn with: the same seed draws the same sample while the claims
    ///   stay
    /// @param total how many claims it was drawn from
    /// @param claims the sample
    record ClaimSampleView(String of, String seed, long total, List<PromiseView> claims) {}

    /// An answer to several of the other side's claims: to those named, or to all that match.
    ///
    /// @param answer what you say of them; `left` takes earlier answers back; needed
    /// @param promises the claims, at most 1000; either these or a filter
    /// @param filter which claims are meant
    /// @param but claims that match and are left as they are, at most 1000
    /// @param words what is said with each
    record AnswerClaimsRequest(
            @Schema(allowableValues = {"confirmed", "disputed", "left"}) @Nullable String answer,
            @Nullable Set<UUID> promises,
            @Nullable ClaimFilterRequest filter,
            @Nullable Set<UUID> but,
            @Nullable String words) {}

    /// Which of the other side's claims are meant.
    ///
    /// @param q a part of what was promised, its deliverable, its unit or its kind
    /// @param by whose promises; both if left out
    /// @param standing only those answered in this way; `left`, those that wait, if left out
    record ClaimFilterRequest(
            @Nullable String q,
            @Schema(allowableValues = {"both", "theirs", "ours"}) @Nullable String by,
            @Schema(allowableValues = {"left", "confirmed", "disputed"})
                    @Nullable String standing) {}

    private static final int MOST = 1_000;

    private final Acting acting;
    private final Claims claims;
    private final PromiseViews views;

    ClaimsApi(Acting acting, Claims claims, PromiseViews views) {
        this.acting = acting;
        this.claims = claims;
        this.views = views;
    }

    /// Lists the claims of a side.
    ///
    /// @param id the partnership
    /// @param of whose claims
    /// @param standing only those answered in this way; `left` are those that wait for an answer
    /// @param q a part of what was promised, its deliverable, its unit or its kind
    /// @param by whose promises
    /// @param limit how many at most, 1 to 200
    /// @param after the place to go on behind, from `next`
    @GetMapping
    ResponseEntity<ClaimsView> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "theirs")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"theirs", "ours"},
                                            defaultValue = "theirs"))
                    String of,
            @RequestParam(defaultValue = "left")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"left", "confirmed", "disputed"},
                                            defaultValue = "left"))
                    String standing,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "both")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"both", "theirs", "ours"},
                                            defaultValue = "both"))
                    String by,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Seat seat = acting.at(id);
        Side claimant = seat.side("of", of);
        Claims.Filter filter = filter(seat, q, by, standing);
        Query.within("limit", limit, 1, Cursor.MOST);
        Claims.Place place =
                Cursor.read(
                        after,
                        parts ->
                                new Claims.Place(
                                        LocalDate.parse(parts.get(0)),
                                        Integer.parseInt(parts.get(1))));
        List<Promise> found = claims.after(id, claimant, filter, place, limit + 1);
        String next = Cursor.next(found, limit, last -> Cursor.of(last.due(), last.number()));
        return Cursor.page(
                request,
                next,
                new ClaimsView(
                        of,
                        ClaimCountView.of(claims.count(id, claimant)),
                        views.of(seat, found.stream().limit(limit).toList()),
                        next));
    }

    /// Draws a sample of the claims of a side: what one finds in it holds for the rest as far as a
    /// sample can tell.
    ///
    /// @param id the partnership
    /// @param of whose claims
    /// @param standing only those answered in this way; `left` are those that wait for an answer
    /// @param q a part of what was promised, its deliverable, its unit or its kind
    /// @param by whose promises
    /// @param size how many at most, 1 to 200
    /// @param seed any text, to draw the same sample again; drawn anew if left out
    @GetMapping("/sample")
    ClaimSampleView sample(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "theirs")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"theirs", "ours"},
                                            defaultValue = "theirs"))
                    String of,
            @RequestParam(defaultValue = "left")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"left", "confirmed", "disputed"},
                                            defaultValue = "left"))
                    String standing,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "both")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"both", "theirs", "ours"},
                                            defaultValue = "both"))
                    String by,
            @RequestParam(defaultValue = "10") int size,
            @RequestParam(required = false) @Nullable String seed) {
        Seat seat = acting.at(id);
        Side claimant = seat.side("of", of);
        Claims.Filter filter = filter(seat, q, by, standing);
        Query.within("size", size, 1, Cursor.MOST);
        String drawn = seed == null ? UUID.randomUUID().toString() : Query.words(seed);
        return new ClaimSampleView(
                of,
                drawn,
                claims.page(id, claimant, filter, 0, 1).total(),
                views.of(seat, claims.sample(id, claimant, filter, drawn, size)));
    }

    /// Answers several of the other side's claims alike, all or none. The answer tells how the
    /// claims stand then.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(path = "/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ClaimCountView answer(
            @PathVariable UUID id, RequestKey key, @RequestBody AnswerClaimsRequest asked) {
        Seat seat = acting.at(id);
        ClaimAnswer answer =
                Query.oneOf(ClaimAnswer.class, "answer", Body.given("answer", asked.answer));
        try {
            Refusal.inWords(() -> answered(seat, seat.author(key), asked, answer));
        } catch (IllegalStep e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        return ClaimCountView.of(claims.count(id, seat.own().other()));
    }

    private int answered(Seat seat, Author author, AnswerClaimsRequest asked, ClaimAnswer answer) {
        Set<UUID> named = Objects.requireNonNullElse(asked.promises, Set.of());
        Set<UUID> but = Objects.requireNonNullElse(asked.but, Set.of());
        ClaimFilterRequest matching = asked.filter;
        if (named.isEmpty() == (matching == null)) {
            throw new IllegalArgumentException(
                    "Say either which “promises” are meant, or by which “filter”.");
        }
        if (named.size() > MOST || but.size() > MOST) {
            throw new IllegalArgumentException(
                    "At most 1000 claims are named at once; answer the others by a filter.");
        }
        if (matching == null) {
            return claims.answer(author, named, answer, asked.words);
        }
        Claims.Filter filter =
                filter(
                        seat,
                        Body.text(matching.q),
                        Objects.requireNonNullElse(matching.by, "both"),
                        Objects.requireNonNullElse(matching.standing, "left"));
        return claims.answerAll(author, filter, but, answer, asked.words);
    }

    private static Claims.Filter filter(Seat seat, String q, String by, String standing) {
        return new Claims.Filter(
                Query.words(q),
                seat.promisor("by", by),
                Query.oneOf(ClaimAnswer.class, "standing", standing));
    }
}
