package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.practice.Agreement;
import twelvekeys.practice.Agreements;
import twelvekeys.record.AgreementEntry.Measure;
import twelvekeys.record.AgreementEntry.Topic;

/// What the two sides settle between them: proposed by one, valid when the other agrees.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/agreements",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements", description = "What the two sides settle between them")
@Allowed(Right.READ)
class AgreementsApi {

    /// What two sides can agree on, and what holds.
    ///
    /// @param agreements one of each topic
    record AgreementsView(List<AgreementView> agreements) {}

    /// What holds on one topic, and what is proposed instead.
    ///
    /// @param topic what it is about, such as `legal-standing` or `gift-limit`
    /// @param holds the words that hold now: agreed on, or the standard wording
    /// @param number the number that holds now, null where words are settled
    /// @param measure what the number counts: `money`, `days`, `months`, `people`, `times`, `years`
    /// @param agreed whether both sides agreed on them
    /// @param agreedAt when, null for the standard wording
    /// @param proposal the proposal that waits for an answer, null if none does
    record AgreementView(
            String topic,
            String holds,
            @Nullable BigDecimal number,
            String measure,
            boolean agreed,
            @Nullable Instant agreedAt,
            @Nullable ProposalView proposal) {

        private static AgreementView of(Seat seat, Agreement agreement) {
            Agreement.Proposal open = agreement.proposal();
            return new AgreementView(
                    Query.code(agreement.topic()),
                    agreement.holds(),
                    agreement.number(),
                    Query.code(agreement.topic().measure()),
                    agreement.agreed(),
                    agreement.agreedAt(),
                    open == null
                            ? null
                            : new ProposalView(
                                    open.seq(),
                                    PromiseView.whose(open.by(), seat.own()),
                                    open.byName(),
                                    open.text(),
                                    open.number(),
                                    open.words(),
                                    open.at()));
        }
    }

    /// A proposal that waits for the other side's answer.
    ///
    /// @param seq its sequence number in the record, which the answer names
    /// @param by which side proposed it, `theirs` or `ours`
    /// @param byName who did
    /// @param text the words proposed; of a number its measure with it
    /// @param number the number proposed, null where words are
    /// @param words what was said with it
    /// @param at when
    record ProposalView(
            long seq,
            String by,
            String byName,
            String text,
            @Nullable BigDecimal number,
            @Nullable String words,
            Instant at) {}

    /// A proposal to be made.
    ///
    /// @param text how it should be, in words both sides will read, at most 2000 characters; needed
    ///   where words are settled
    /// @param number the number; needed where one is settled
    /// @param words what is said with it
    record ProposalRequest(
            @Nullable String text, @Nullable BigDecimal number, @Nullable String words) {}

    /// An answer to the other side's proposal.
    ///
    /// @param proposal its sequence number; needed, so that nobody agrees to what they have not
    ///   read
    /// @param agrees whether it holds from now on; needed
    /// @param words what is said with it
    record ProposalAnswerRequest(
            @Nullable Long proposal, @Nullable Boolean agrees, @Nullable String words) {}

    private final Acting acting;
    private final Agreements agreements;

    AgreementsApi(Acting acting, Agreements agreements) {
        this.acting = acting;
        this.agreements = agreements;
    }

    /// Lists what the two sides can agree on, and what holds.
    ///
    /// @param id the partnership
    @GetMapping
    AgreementsView list(@PathVariable UUID id) {
        Seat seat = acting.at(id);
        return new AgreementsView(
                Stream.of(Topic.values())
                        .map(topic -> AgreementView.of(seat, agreements.on(id, topic)))
                        .toList());
    }

    /// Shows what holds on one topic, and what is proposed.
    ///
    /// @param id the partnership
    /// @param topic what it is about, such as `legal-standing`
    @GetMapping("/{topic}")
    AgreementView show(@PathVariable UUID id, @PathVariable String topic) {
        Seat seat = acting.at(id);
        return AgreementView.of(seat, agreements.on(id, topic(topic)));
    }

    /// Proposes words. An open proposal of either side is replaced.
    ///
    /// @param id the partnership
    /// @param topic what it is about, such as `legal-standing`
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{topic}/propose", consumes = MediaType.APPLICATION_JSON_VALUE)
    AgreementView propose(
            @PathVariable UUID id,
            @PathVariable String topic,
            RequestKey key,
            @RequestBody ProposalRequest asked) {
        Seat seat = acting.at(id);
        Topic about = topic(topic);
        if (about.measure() != Measure.WORDS) {
            BigDecimal number = Body.given("number", asked.number);
            return AgreementView.of(
                    seat,
                    stepped(() ->
                            agreements.propose(seat.author(key), about, number, asked.words)));
        }
        String text = Body.given("text", asked.text);
        return AgreementView.of(
                seat,
                stepped(() -> agreements.propose(seat.author(key), about, text, asked.words)));
    }

    /// Answers the other side's open proposal.
    ///
    /// @param id the partnership
    /// @param topic what it is about, such as `legal-standing`
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{topic}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    AgreementView answer(
            @PathVariable UUID id,
            @PathVariable String topic,
            RequestKey key,
            @RequestBody ProposalAnswerRequest asked) {
        Seat seat = acting.at(id);
        Topic about = topic(topic);
        long proposal = Body.given("proposal", asked.proposal);
        boolean agrees = Body.given("agrees", asked.agrees);
        return AgreementView.of(
                seat,
                stepped(() ->
                        agreements.answer(seat.author(key), about, proposal, agrees, asked.words)));
    }

    private static Agreement stepped(Supplier<Agreement> step) {
        try {
            return Refusal.inWords(step);
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private static Topic topic(String given) {
        return Stream.of(Topic.values())
                .filter(topic -> Query.code(topic).equals(given))
                .findFirst()
                .orElseThrow(Refusal::notThere);
    }
}
