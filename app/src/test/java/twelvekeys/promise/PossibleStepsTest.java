package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static twelvekeys.promise.PossibleSteps.Step.ACCEPT;
import static twelvekeys.promise.PossibleSteps.Step.AGREE_WITH_OUTCOME;
import static twelvekeys.promise.PossibleSteps.Step.CONFIRM_CLAIM;
import static twelvekeys.promise.PossibleSteps.Step.COUNTER;
import static twelvekeys.promise.PossibleSteps.Step.DECLARE_KEPT;
import static twelvekeys.promise.PossibleSteps.Step.DECLARE_NOT_KEPT;
import static twelvekeys.promise.PossibleSteps.Step.DECLINE;
import static twelvekeys.promise.PossibleSteps.Step.DISAGREE_WITH_OUTCOME;
import static twelvekeys.promise.PossibleSteps.Step.DISPUTE_CLAIM;
import static twelvekeys.promise.PossibleSteps.Step.LEAVE_CLAIM;
import static twelvekeys.promise.PossibleSteps.Step.LOOK_HALF_WAY;
import static twelvekeys.promise.PossibleSteps.Step.RELEASE;
import static twelvekeys.promise.PossibleSteps.Step.RENEGOTIATE;
import static twelvekeys.promise.PossibleSteps.Step.REPORT;
import static twelvekeys.promise.PossibleSteps.Step.REVOKE;
import static twelvekeys.promise.PossibleSteps.Step.TAKE_BACK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.SettableClock;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PossibleSteps.CaseStep;
import twelvekeys.promise.PossibleSteps.Step;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;

/// Which steps a side is offered. Side A promises to side B.
class PossibleStepsTest {

    private static final UUID ID = new UUID(0, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 10);

    private final SettableClock clock = new SettableClock();

    PossibleStepsTest() {
        clock.set(DUE.minusDays(3));
    }

    @Test
    void anOfferWaitsForTheOtherSide() {
        assertThat(steps(offered(null), Side.A)).containsExactly(TAKE_BACK);
        assertThat(steps(offered(null), Side.B)).containsExactly(COUNTER, ACCEPT, DECLINE);
    }

    @Test
    void whatIsPromisedIsKeptMovedOrRevokedByOneSideAndReleasedByTheOther() {
        assertThat(steps(promised(null), Side.A))
                .containsExactly(RENEGOTIATE, LOOK_HALF_WAY, REPORT, REVOKE);
        assertThat(steps(promised(null), Side.B)).containsExactly(DECLARE_KEPT, RELEASE);
    }

    @Test
    void nothingIsDeclaredNotKeptBeforeItsDayIsOver() {
        clock.set(DUE);
        assertThat(steps(promised(null), Side.B)).doesNotContain(DECLARE_NOT_KEPT);
        clock.set(DUE.plusDays(1));
        assertThat(steps(promised(null), Side.B)).contains(DECLARE_NOT_KEPT);
    }

    @Test
    void theDayIsOverWhereThePromiseIsDue() {
        clock.set(DUE); // noon in Greenwich, past midnight on Kiritimati
        assertThat(steps(promised(ZoneId.of("Pacific/Kiritimati")), Side.B))
                .contains(DECLARE_NOT_KEPT);
        assertThat(steps(promised(ZoneId.of("Pacific/Pago_Pago")), Side.B))
                .doesNotContain(DECLARE_NOT_KEPT);
    }

    @Test
    void aDeclaredOutcomeIsSeenOtherwiseAndThenInTheSameWay() {
        Promise broken =
                promised(null)
                        .after(
                                by(
                                        Side.B,
                                        new PromiseEntry.Declared(
                                                ID,
                                                Verdict.NOT_KEPT,
                                                null,
                                                DUE.plusDays(1),
                                                null)));
        assertThat(steps(broken, Side.A)).containsExactly(REPORT, DISAGREE_WITH_OUTCOME);
        Promise disputed =
                broken.after(by(Side.A, new PromiseEntry.OutcomeAnswered(ID, false, null)));
        assertThat(steps(disputed, Side.A)).containsExactly(REPORT, AGREE_WITH_OUTCOME);
    }

    @Test
    void aClaimIsAnsweredByTheOtherSideOnly() {
        Promise claim =
                Promise.from(
                        by(Side.B, new PromiseEntry.Told(ID, Side.A, terms(null), null, null)),
                        new PromiseEntry.Told(ID, Side.A, terms(null), null, null),
                        1);
        assertThat(steps(claim, Side.A)).contains(CONFIRM_CLAIM, DISPUTE_CLAIM);
        assertThat(steps(claim, Side.B)).doesNotContain(CONFIRM_CLAIM, DISPUTE_CLAIM, LEAVE_CLAIM);
        Promise disputed =
                claim.after(
                        by(Side.A, new PromiseEntry.ClaimAnswered(ID, ClaimAnswer.DISPUTED, null)));
        assertThat(steps(disputed, Side.A))
                .contains(CONFIRM_CLAIM, LEAVE_CLAIM)
                .doesNotContain(DISPUTE_CLAIM);
    }

    @Test
    void whatIsOverOffersNothing() {
        Promise released =
                promised(null).after(by(Side.B, new PromiseEntry.Released(ID, DUE, null)));
        for (Side side : Side.values()) {
            assertThat(steps(released, side)).isEmpty();
        }
    }

    @Test
    void onlyTheInjuredSideHealsACase() {
        BreachEntry.Opened opening =
                new BreachEntry.Opened(ID, null, BreachEntry.Kind.INTEGRITY, "Not told.");
        Breach opened = Breach.from(by(Side.B, opening), opening);
        assertThat(PossibleSteps.of(opened, Side.A)).containsExactly(CaseStep.ACKNOWLEDGE);
        assertThat(PossibleSteps.of(opened, Side.B))
                .containsExactly(CaseStep.HEAL, CaseStep.LEAVE_UNHEALED, CaseStep.WITHDRAW);
        BreachEntry.Acknowledged said =
                new BreachEntry.Acknowledged(ID, BreachEntry.Kind.COMPETENCE, null);
        Breach acknowledged = opened.after(by(Side.A, said), said);
        assertThat(PossibleSteps.of(acknowledged, Side.A)).isEmpty();
        assertThat(PossibleSteps.of(acknowledged, Side.B)).contains(CaseStep.SET_PROBATION);
        BreachEntry.Ended end = new BreachEntry.Ended(ID, BreachEntry.End.NOT_HEALED, DUE, null);
        assertThat(PossibleSteps.of(acknowledged.after(by(Side.B, end), end), Side.B))
                .containsExactly(CaseStep.HEAL);
    }

    private Set<Step> steps(Promise promise, Side side) {
        return PossibleSteps.of(promise, side, clock);
    }

    private static Promise offered(@Nullable ZoneId zone) {
        PromiseEntry.Proposed offer =
                new PromiseEntry.Proposed(ID, Side.A, terms(zone), null, null, null);
        return Promise.from(by(Side.A, offer), offer, 1);
    }

    private static Promise promised(@Nullable ZoneId zone) {
        return offered(zone)
                .after(by(Side.B, new PromiseEntry.Accepted(ID, DUE.minusDays(9), null, null)));
    }

    private static Terms terms(@Nullable ZoneId zone) {
        return new Terms("12 pallets", DUE, null, zone, "", "", "", null, null, null);
    }

    private static RecordedEntry by(Side side, Entry entry) {
        return new RecordedEntry(
                new UUID(0, 1), 1, new Draft(entry, side, "test", Instant.EPOCH, null, null), "");
    }
}
