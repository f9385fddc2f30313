package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.Field;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.PromiseLine;
import twelvekeys.record.RecordedEntry;
import twelvekeys.trust.Outcome;
import twelvekeys.trust.Resolution;

class PromiseTest {

    private static final UUID PARTNERSHIP = new UUID(1, 1);
    private static final UUID ID = new UUID(2, 2);
    private static final LocalDate MADE = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 20);

    private long seq;

    @Test
    void anEarlyRenegotiationIsNotALatePromise() {
        Promise kept = then(made(), moved(DUE, LATER, DUE.minusDays(5)), done(LATER));
        assertThat(kept.on(LATER)).isEqualTo(PromiseStatus.KEPT_AS_RENEGOTIATED);
        assertThat(kept.resolution())
                .isEqualTo(new Resolution(LATER, Outcome.KEPT_AS_RENEGOTIATED));
        assertThat(kept.daysLate()).isZero();
    }

    @Test
    void movingTheDateOnTheDayItselfIsStillInTime() {
        Promise kept = then(made(), moved(DUE, LATER, DUE), done(LATER));
        assertThat(kept.resolution().outcome()).isEqualTo(Outcome.KEPT_AS_RENEGOTIATED);
    }

    @Test
    void aLateRenegotiationDoesNotMoveTheDateInForce() {
        Promise late = then(made(), moved(DUE, LATER, DUE.plusDays(1)), done(LATER));
        assertThat(late.due()).isEqualTo(LATER);
        assertThat(late.dueInForce()).isEqualTo(DUE);
        assertThat(late.on(LATER)).isEqualTo(PromiseStatus.KEPT_LATE);
        assertThat(late.daysLate()).isEqualTo(19);
        assertThat(late.resolution()).isEqualTo(new Resolution(DUE.plusDays(1), Outcome.NOT_KEPT));
    }

    @Test
    void theFirstDateIsNeverLost() {
        Promise moved =
                then(
                        made(),
                        moved(DUE, LATER, DUE.minusDays(9)),
                        moved(LATER, LATER.plusDays(7), LATER.minusDays(1)));
        assertThat(moved.firstDue()).isEqualTo(DUE);
        assertThat(moved.moves()).isEqualTo(2);
        assertThat(moved.dueInForce()).isEqualTo(LATER.plusDays(7));
    }

    @Test
    void silenceCountsAsNotKeptFromTheDayAfterWithoutAnyClock() {
        Promise open = made();
        assertThat(open.resolution()).isEqualTo(new Resolution(DUE.plusDays(1), Outcome.NOT_KEPT));
        assertThat(open.on(DUE)).isEqualTo(PromiseStatus.OPEN);
        assertThat(open.on(DUE.plusDays(1))).isEqualTo(PromiseStatus.OVERDUE);
        assertThat(open.on(DUE.plusDays(Promise.OVERDUE_DAYS + 1L)))
                .isEqualTo(PromiseStatus.NOT_KEPT);
    }

    @Test
    void earlyDeliveryIsKept() {
        Promise early = then(made(), done(DUE.minusDays(20)));
        assertThat(early.on(DUE.minusDays(20))).isEqualTo(PromiseStatus.KEPT);
        assertThat(early.on(DUE.minusDays(21))).isEqualTo(PromiseStatus.OPEN);
    }

    @Test
    void anAnswerOfTheOtherSideEndsTheClaim() {
        Promise claim = made();
        assertThat(claim.claimOf()).isEqualTo(Side.A);
        assertThat(claim.after(entry(Side.A, new PromiseDone(ID, DUE, null))).claimOf())
                .isEqualTo(Side.A);
        assertThat(claim.after(entry(Side.B, new PromiseDone(ID, DUE, null))).claimOf()).isNull();
    }

    @Test
    void aDateIsMovedFromWhereItStandsAndNowhereElse() {
        assertThatThrownBy(() -> then(made(), moved(LATER, DUE, MADE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(DUE.toString())
                .hasMessageContaining(LATER.toString());
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        assertThatThrownBy(() -> then(made(), done(DUE), done(LATER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("done on 2026-04-01");
    }

    @Test
    void aCorrectionSetsAFieldRight() {
        Promise corrected =
                then(
                        made(),
                        done(DUE),
                        new PromiseCorrected(
                                ID,
                                List.of(
                                        new Correction(Field.DONE_ON, "2026-04-01", "2026-04-03"),
                                        new Correction(Field.VALUE, "10", "12.5"))));
        assertThat(corrected.doneOn()).isEqualTo(DUE.plusDays(2));
        assertThat(corrected.value()).isEqualTo(new BigDecimal("12.5"));
        assertThat(corrected.daysLate()).isEqualTo(2);
    }

    private Promise made() {
        PromiseMade made =
                new PromiseMade(
                        ID,
                        Side.B,
                        "Leeds",
                        "Ten pallets",
                        "DN-1",
                        "Delivery",
                        BigDecimal.TEN,
                        MADE,
                        DUE,
                        List.of(new PromiseLine("", "Ten pallets", null, null)),
                        null,
                        null);
        return Promise.from(entry(Side.A, made), made, 1);
    }

    private Promise then(Promise promise, Entry... entries) {
        Promise now = promise;
        for (Entry entry : entries) {
            now = now.after(entry(Side.A, entry));
        }
        return now;
    }

    private static PromiseRenegotiated moved(LocalDate from, LocalDate to, LocalDate on) {
        return new PromiseRenegotiated(ID, from, to, on, null);
    }

    private static PromiseDone done(LocalDate on) {
        return new PromiseDone(ID, on, null);
    }

    private RecordedEntry entry(Side side, Entry entry) {
        return new RecordedEntry(
                PARTNERSHIP, ++seq, new Draft(entry, side, "Us", Instant.EPOCH, null), "");
    }
}
