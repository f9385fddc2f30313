package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Attachments;
import twelvekeys.record.Evidence;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;

/// What becomes of a promise: moved, looked at half-way, reported done, declared, released,
/// revoked; and the answer to one that the other side put on record alone.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/promises/{promise}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Promises", description = "The promises of a partnership")
@Allowed(Right.WRITE)
class KeepingApi {

    /// A new date.
    ///
    /// @param to the new date; needed
    /// @param knownOn the day it was known that the old one would not hold; needed
    /// @param reason why; needed
    record RenegotiateRequest(
            @Nullable LocalDate to, @Nullable LocalDate knownOn, @Nullable String reason) {}

    /// A look half-way to the date.
    ///
    /// @param stillOn whether it will be kept; needed
    /// @param words what is said with it
    record HalfWayRequest(@Nullable Boolean stillOn, @Nullable String words) {}

    /// A report that it is done.
    ///
    /// @param doneOn the day all of it was done; needed
    /// @param evidence what shows it
    /// @param words what is said with it
    record ReportRequest(
            @Nullable LocalDate doneOn,
            @Nullable List<EvidenceRequest> evidence,
            @Nullable String words) {}

    /// What shows that it is done: a file or a link.
    ///
    /// @param sha256 the hash of a file that was sent to this partnership before
    /// @param link an address that begins with https://
    /// @param name what the link shows
    record EvidenceRequest(@Nullable String sha256, @Nullable String link, @Nullable String name) {}

    /// What became of it, as you see it.
    ///
    /// @param verdict what you say; needed
    /// @param doneOn the day all of it was done; needed if it was kept
    /// @param words what is said with it
    record DeclareRequest(
            @Schema(allowableValues = {"kept", "kept-in-part", "not-kept"})
                    @Nullable String verdict,
            @Nullable LocalDate doneOn,
            @Nullable String words) {}

    /// How you see the declared outcome.
    ///
    /// @param agrees whether you see it in the same way; needed
    /// @param words what is said with it
    record AnswerOutcomeRequest(@Nullable Boolean agrees, @Nullable String words) {}

    /// What you say of the other side's claim.
    ///
    /// @param answer `left` takes an earlier answer back; needed
    /// @param words what is said with it
    record AnswerClaimRequest(
            @Schema(allowableValues = {"confirmed", "disputed", "left"}) @Nullable String answer,
            @Nullable String words) {}

    private final PromiseLoop loop;
    private final PromiseSteps steps;
    private final Attachments files;

    KeepingApi(PromiseLoop loop, PromiseSteps steps, Attachments files) {
        this.loop = loop;
        this.steps = steps;
        this.files = files;
    }

    /// Tells the other side that the date will not hold, and which one will. Told by the date in
    /// force, it moves the date that the promise is judged by.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping(path = "/renegotiate", consumes = MediaType.APPLICATION_JSON_VALUE)
    PromiseView renegotiate(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody RenegotiateRequest asked) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) ->
                        loop.renegotiate(
                                author,
                                promise,
                                Body.given("to", asked.to),
                                Body.given("knownOn", asked.knownOn),
                                Body.given("reason", asked.reason),
                                seq));
    }

    /// Says half-way to the date whether it will be kept. What the capacity check shows goes on
    /// record with it.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping(path = "/half-way", consumes = MediaType.APPLICATION_JSON_VALUE)
    PromiseView lookHalfWay(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody HalfWayRequest asked) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) ->
                        loop.lookHalfWay(
                                author,
                                seat.partnership(),
                                promise,
                                Body.given("stillOn", asked.stillOn),
                                asked.words,
                                seq));
    }

    /// Reports that it is done. It counts as your side's claim until the other side says so too.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping(path = "/report", consumes = MediaType.APPLICATION_JSON_VALUE)
    PromiseView report(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody ReportRequest asked) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) ->
                        loop.report(
                                author,
                                promise,
                                Body.given("doneOn", asked.doneOn),
                                evidence(id, asked.evidence),
                                asked.words,
                                seq));
    }

    private List<Evidence> evidence(UUID partnership, @Nullable List<EvidenceRequest> asked) {
        return Objects.requireNonNullElse(asked, List.<EvidenceRequest>of()).stream()
                .map(one -> evidence(partnership, one))
                .toList();
    }

    private Evidence evidence(UUID partnership, EvidenceRequest asked) {
        if (asked.sha256 != null && asked.link == null) {
            return files.find(partnership, asked.sha256)
                    .map(Attachments.Kept::file)
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "No file with that hash was sent to this partnership. Send it"
                                            + " to …/files first."));
        }
        if (asked.link != null && asked.sha256 == null) {
            return new Evidence.Link(Body.text(asked.name), asked.link);
        }
        throw new IllegalArgumentException(
                "Each evidence has either a “sha256” or a “link”, not both.");
    }

    /// Declares what became of it, as the side it was promised to.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping(path = "/declare", consumes = MediaType.APPLICATION_JSON_VALUE)
    PromiseView declare(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody DeclareRequest asked) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) ->
                        loop.declare(
                                author,
                                promise,
                                Query.oneOf(
                                        Verdict.class,
                                        "verdict",
                                        Body.given("verdict", asked.verdict)),
                                asked.doneOn,
                                asked.words,
                                seq));
    }

    /// Says, as the promisor, whether you see the declared outcome in the same way. Both views stay
    /// visible.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping(path = "/answer-outcome", consumes = MediaType.APPLICATION_JSON_VALUE)
    PromiseView answerOutcome(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody AnswerOutcomeRequest asked) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) ->
                        loop.answerOutcome(
                                author,
                                promise,
                                Body.given("agrees", asked.agrees),
                                asked.words,
                                seq));
    }

    /// Releases the promisor: it is not needed any more.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping("/release")
    PromiseView release(
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
                (seat, author, seq) -> loop.release(author, promise, WordsRequest.of(said), seq));
    }

    /// Takes your own side's word back.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping("/revoke")
    PromiseView revoke(
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
                (seat, author, seq) -> loop.revoke(author, promise, WordsRequest.of(said), seq));
    }

    /// Answers what the other side put on record alone.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @PostMapping(path = "/answer-claim", consumes = MediaType.APPLICATION_JSON_VALUE)
    PromiseView answerClaim(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            RequestKey key,
            Seen seen,
            @RequestBody AnswerClaimRequest asked) {
        return steps.take(
                id,
                promise,
                key,
                seen,
                (seat, author, seq) ->
                        loop.answerClaim(
                                author,
                                promise,
                                Query.oneOf(
                                        ClaimAnswer.class,
                                        "answer",
                                        Body.given("answer", asked.answer)),
                                asked.words,
                                seq));
    }
}
