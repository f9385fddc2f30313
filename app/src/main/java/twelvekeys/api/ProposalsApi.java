package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.promise.Promises;
import twelvekeys.record.Terms;

/// The way to a promise: requested or offered, countered, declined, taken back, or accepted.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/promises",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Promises", description = "The promises of a partnership")
@Allowed(Right.WRITE)
class ProposalsApi {

    /// A promise to be proposed, or told.
    ///
    /// @param by who is to keep it: `ours` offers it, `theirs` requests it
    /// @param terms what it says
    /// @param told whether it was promised elsewhere: it is then put on record as your side's
    ///   claim, which the other side confirms or disputes
    /// @param madeOn the day it was made, for one that is told
    /// @param mends the promise or the case that it would make amends for
    /// @param allTheSame whether you promise even if the capacity check advises against it
    /// @param words what is said with it
    record ProposeRequest(
            @Schema(allowableValues = {"ours", "theirs"}) @Nullable String by,
            @Nullable TermsRequest terms,
            @Nullable Boolean told,
            @Nullable LocalDate madeOn,
            @Nullable UUID mends,
            @Nullable Boolean allTheSame,
            @Nullable String words) {}

    /// Other terms.
    ///
    /// @param terms what is proposed instead
    /// @param allTheSame whether you promise even if the capacity check advises against it
    /// @param words what is said with it
    record CounterRequest(
            @Nullable TermsRequest terms, @Nullable Boolean allTheSame, @Nullable String words) {}

    /// A yes.
    ///
    /// @param allTheSame whether you promise even if the capacity check advises against it
    /// @param words what is said with it
    record AcceptRequest(@Nullable Boolean allTheSame, @Nullable String words) {}

    private final Acting acting;
    private final PromiseLoop loop;
    private final PromiseSteps steps;
    private final Promises promises;
    private final Breaches breaches;

    ProposalsApi(
            Acting acting,
            PromiseLoop loop,
            PromiseSteps steps,
            Promises promises,
            Breaches breaches) {
        this.acting = acting;
        this.loop = loop;
        this.steps = steps;
        this.promises = promises;
        this.breaches = breaches;
    }

    /// Offers a promise, requests one, or puts one on record that was made elsewhere.
    ///
    /// @param id the partnership
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PromiseView> propose(
            @PathVariable UUID id, RequestKey key, @RequestBody ProposeRequest asked) {
        Seat seat = acting.at(id);
        Side promisor = seat.side("by", Body.given("by", asked.by));
        Terms terms = Refusal.inWords(() -> TermsRequest.of(asked.terms));
        boolean told = Body.yes(asked.told);
        demandFits(seat, asked, told);
        PromiseView begun =
                steps.begin(
                        seat,
                        key,
                        (at, author, seen) ->
                                told
                                        ? loop.tell(
                                                author, promisor, terms, asked.madeOn, asked.words)
                                        : loop.propose(
                                                author,
                                                at.partnership(),
                                                promisor,
                                                terms,
                                                asked.mends,
                                                Body.yes(asked.allTheSame),
                                                asked.words));
        return ResponseEntity.created(
                        URI.create("/api/v1/partnerships/" + id + "/promises/" + begun.id()))
                .body(begun);
    }

    private void demandFits(Seat seat, ProposeRequest asked, boolean told) {
        UUID id = seat.partnership().id();
        UUID mends = asked.mends;
        if (told && mends != null) {
            throw unfitting("A promise that is told makes no amends; offer one that does.");
        }
        if (!told && asked.madeOn != null) {
            throw unfitting("“madeOn” belongs to a promise that is told; a proposal is made now.");
        }
        boolean known =
                mends == null
                        || promises.find(id, mends).isPresent()
                        || breaches.find(id, mends).isPresent();
        if (!known) {
            throw unfitting("“mends” names no promise and no case of this partnership.");
        }
    }

    private static Refusal unfitting(String words) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, words);
    }

    /// Proposes other terms instead of those that wait for your answer.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping(path = "/{promise}/counter", consumes = MediaType.APPLICATION_JSON_VALUE)
    PromiseView counter(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody CounterRequest asked) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) ->
                        loop.counter(
                                author,
                                seat.partnership(),
                                promise,
                                TermsRequest.of(asked.terms),
                                Body.yes(asked.allTheSame),
                                asked.words,
                                seq));
    }

    /// Says yes to what waits for your answer: it is promised.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping("/{promise}/accept")
    PromiseView accept(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody(required = false) @Nullable AcceptRequest asked) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) ->
                        loop.accept(
                                author,
                                seat.partnership(),
                                promise,
                                asked != null && Body.yes(asked.allTheSame),
                                asked == null ? null : asked.words,
                                seq));
    }

    /// Says no to what waits for your answer.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping("/{promise}/decline")
    PromiseView decline(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody(required = false) @Nullable WordsRequest said) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) -> loop.decline(author, promise, WordsRequest.of(said), seq));
    }

    /// Takes your own proposal back before it is answered.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping("/{promise}/take-back")
    PromiseView takeBack(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody(required = false) @Nullable WordsRequest said) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) -> loop.takeBack(author, promise, WordsRequest.of(said), seq));
    }
}
