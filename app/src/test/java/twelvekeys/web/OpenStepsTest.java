package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.IllegalStep;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.Author;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;

/// What a promise's page offers and tells, held against what the promise itself allows and counts.
@WholeApplicationTest
@ExtendWith(InOurName.class)
@SuppressWarnings("NullAway.Init")
class OpenStepsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 20);
    private static final Side PROMISOR = Side.A;
    private static final Side PROMISEE = Side.B;

    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private PromiseLoop loop;
    @Autowired private Promises promises;
    @Autowired private TrustBook trust;
    @Autowired private PartnershipRecord record;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SettableClock clock;

    private Partnership partnership;

    private Organisation us = new Organisation(new UUID(0, 0), "", true);

    @BeforeEach
    void twoSides(Organisation ours) {
        us = ours;
        begin();
    }

    private void begin() {
        clock.set(TODAY);
        Instant now = clock.instant();
        Organisation them = InOurName.organisation(organisations);
        partnership = transactions.execute(status -> partnerships.between(us, them, TODAY, now));
    }

    @Test
    void thePageOffersExactlyTheStepsThatThePromiseAllows() {
        Set<Step> offeredSomewhere = EnumSet.of(Step.REPLY);
        for (PromiseState state : PromiseState.values()) {
            Promise promise = in(state);
            assertThat(promise.state()).isEqualTo(state);
            for (Side side : Side.values()) {
                Set<Step> offered = new OpenSteps(promise, side, TODAY).all();
                assertThat(offered)
                        .as("%s, side %s", state, side)
                        .isEqualTo(allowed(promise, side));
                offeredSomewhere.addAll(offered);
            }
        }
        assertThat(offeredSomewhere)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Step.CLAIM)));
    }

    @Test
    void aClaimIsOfferedToTheOtherSideForAnAnswerAndNeverToItsOwn() {
        Promise claim = loop.tell(by(PROMISEE), PROMISOR, terms(), TODAY, null);
        for (ClaimAnswer before :
                List.of(ClaimAnswer.LEFT, ClaimAnswer.DISPUTED, ClaimAnswer.CONFIRMED)) {
            if (before != ClaimAnswer.LEFT) {
                claim = loop.answerClaim(by(PROMISOR), claim.id(), before, null, null);
            }
            OpenSteps steps = new OpenSteps(claim, PROMISOR, TODAY);
            assertThat(steps.all()).contains(Step.CLAIM);
            UUID id = claim.id();
            for (ClaimAnswer answer : ClaimAnswer.values()) {
                assertThat(tried(() -> loop.answerClaim(by(PROMISOR), id, answer, null, null)))
                        .as("%s after %s", answer, before)
                        .isEqualTo(steps.claimAnswers().contains(answer));
            }
            assertThat(new OpenSteps(claim, PROMISEE, TODAY).all()).doesNotContain(Step.CLAIM);
        }
    }

    @Test
    void halfWayIsAskedWhenHalfTheTimeHasPassedAndOnlyOnce() {
        Promise promise = in(PromiseState.PROMISED);
        assertThat(new OpenSteps(promise, PROMISOR, LocalDate.of(2026, 6, 10)).first()).isNull();
        LocalDate halfWay = LocalDate.of(2026, 6, 11);
        assertThat(new OpenSteps(promise, PROMISOR, halfWay).first()).isEqualTo(Step.HALF_WAY);
        assertThat(new OpenSteps(promise, PROMISEE, halfWay).first()).isNull();
        clock.set(halfWay);
        Promise looked =
                loop.lookHalfWay(by(PROMISOR), partnership, promise.id(), true, null, null);
        assertThat(new OpenSteps(looked, PROMISOR, halfWay).first()).isNull();
    }

    @Test
    void aDateMovedInTimeAndASilentDelayOfTheSamePromiseCountDifferentlyAndBothPagesSayWhy() {
        Promise told = in(PromiseState.PROMISED);
        Promise silent = in(PromiseState.PROMISED);
        clock.set(LocalDate.of(2026, 6, 14));
        loop.renegotiate(
                by(PROMISOR), told.id(), LocalDate.of(2026, 6, 27), TODAY, "A lorry broke.", null);
        LocalDate came = LocalDate.of(2026, 6, 26);
        clock.set(came);
        for (Promise promise : List.of(told, silent)) {
            loop.report(by(PROMISOR), promise.id(), came, List.of(), null, null);
            loop.declare(by(PROMISEE), promise.id(), Verdict.KEPT, came, null, null);
        }
        assertThat(counts(told))
                .contains("counts as kept")
                .contains("told six\u00a0days before the earlier one")
                .contains("Without a word it would count as not kept from 21 June 2026");
        assertThat(counts(silent))
                .contains("counts as not kept")
                .contains("from 21 June 2026 on, although it came six\u00a0days later")
                .contains("nothing was said before its date");
        assertThat(resolution(told)).isNotEqualTo(resolution(silent));
        Standing standing = trust.standing(organisation(PROMISEE), LocalDate.of(2026, 6, 27), null);
        assertThat(standing.their(partnership.id()).promises()).isEqualTo(2);
        assertThat(standing.their(partnership.id()).kept()).isBetween(.2, .8);
    }

    private String counts(Promise promise) {
        List<RecordedEntry> entries = record.about(partnership.id(), promise.id());
        return new PromiseLede(partnership, standing(promise), entries, LocalDate.now(clock))
                .counts();
    }

    private String resolution(Promise promise) {
        return standing(promise).resolution().orElseThrow().outcome().name();
    }

    private Promise standing(Promise promise) {
        return promises.find(partnership.id(), promise.id()).orElseThrow();
    }

    private UUID organisation(Side side) {
        return Objects.requireNonNull(partnership.organisation(side));
    }

    private Set<Step> allowed(Promise promise, Side side) {
        Set<Step> allowed = EnumSet.of(Step.REPLY);
        for (Step step : EnumSet.complementOf(EnumSet.of(Step.REPLY, Step.CLAIM))) {
            if (tried(() -> take(step, side, promise))) {
                allowed.add(step);
            }
        }
        return allowed;
    }

    /// Whether a step is allowed; it leaves no trace.
    private boolean tried(Runnable step) {
        return Boolean.TRUE.equals(
                transactions.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        step.run();
                        return true;
                    } catch (IllegalStep refused) {
                        return false;
                    }
                }));
    }

    private @Nullable Promise take(Step step, Side side, Promise promise) {
        Author author = by(side);
        UUID id = promise.id();
        return switch (step) {
            case COUNTER -> loop.counter(author, partnership, id, terms(), true, null, null);
            case ACCEPT -> loop.accept(author, partnership, id, true, null, null);
            case DECLINE -> loop.decline(author, id, null, null);
            case TAKE_BACK -> loop.takeBack(author, id, null, null);
            case RENEGOTIATE ->
                    loop.renegotiate(author, id, DUE.plusDays(7), TODAY, "A lorry broke.", null);
            case HALF_WAY -> loop.lookHalfWay(author, partnership, id, true, null, null);
            case REPORT -> loop.report(author, id, TODAY, List.of(), null, null);
            case DECLARE -> loop.declare(author, id, Verdict.KEPT, TODAY, null, null);
            case ANSWER -> loop.answerOutcome(author, id, false, null, null);
            case RELEASE -> loop.release(author, id, null, null);
            case REVOKE -> loop.revoke(author, id, null, null);
            case CLAIM, REPLY -> null;
        };
    }

    private Promise in(PromiseState state) {
        return switch (state) {
            case REQUESTED -> proposed(PROMISEE);
            case OFFERED -> proposed(PROMISOR);
            case COUNTERED ->
                    loop.counter(
                            by(PROMISEE),
                            partnership,
                            proposed(PROMISOR).id(),
                            terms(),
                            true,
                            null,
                            null);
            case DECLINED -> loop.decline(by(PROMISEE), proposed(PROMISOR).id(), null, null);
            case TAKEN_BACK -> loop.takeBack(by(PROMISOR), proposed(PROMISOR).id(), null, null);
            case PROMISED ->
                    loop.accept(
                            by(PROMISEE), partnership, proposed(PROMISOR).id(), true, null, null);
            case REPORTED ->
                    loop.report(
                            by(PROMISOR),
                            in(PromiseState.PROMISED).id(),
                            TODAY,
                            List.of(),
                            null,
                            null);
            case KEPT -> declared(Verdict.KEPT);
            case NOT_KEPT -> declared(Verdict.NOT_KEPT);
            case RELEASED -> loop.release(by(PROMISEE), in(PromiseState.PROMISED).id(), null, null);
            case REVOKED -> loop.revoke(by(PROMISOR), in(PromiseState.PROMISED).id(), null, null);
        };
    }

    private Promise declared(Verdict verdict) {
        return loop.declare(
                by(PROMISEE), in(PromiseState.REPORTED).id(), verdict, TODAY, null, null);
    }

    private Promise proposed(Side by) {
        return loop.propose(by(by), partnership, PROMISOR, terms(), null, true, null);
    }

    private static Terms terms() {
        return new Terms("Cartons, run 12", DUE, null, null, "", "", "", null, null, null);
    }

    private Author by(Side side) {
        return new Author(partnership.id(), side, "Anna Berg", ZoneOffset.UTC, null, null);
    }
}
