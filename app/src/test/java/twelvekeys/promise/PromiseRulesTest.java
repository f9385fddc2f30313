package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

/// The rules of the promise loop, by example.
class PromiseRulesTest {

    private static final UUID PARTNERSHIP = new UUID(0, 1);
    private static final UUID ID = new UUID(0, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 10);

    @Test
    void aPromiseDoneOnItsDayIsKept() {
        Promise kept = made().after(by(Side.A, done(DUE)));
        assertThat(kept.on(DUE)).isEqualTo(PromiseStatus.KEPT);
        assertThat(kept.resolution()).contains(new Resolution(DUE, Outcome.KEPT));
        assertThat(kept.daysLate()).isZero();
    }

    @Test
    void earlyDeliveryIsKept() {
        Promise kept = made().after(by(Side.A, done(DUE.minusDays(9))));
        assertThat(kept.on(DUE.minusDays(9))).isEqualTo(PromiseStatus.KEPT);
        assertThat(kept.on(DUE.minusDays(10))).isEqualTo(PromiseStatus.OPEN);
    }

    @Test
    void anEarlyRenegotiationIsNotALatePromise() {
        Promise moved = made().after(by(Side.B, moved(DUE, DUE.plusDays(7), DUE)));
        Promise kept = moved.after(by(Side.A, done(DUE.plusDays(7))));
        assertThat(kept.on(DUE.plusDays(7))).isEqualTo(PromiseStatus.KEPT_AS_RENEGOTIATED);
        assertThat(kept.resolution())
                .contains(new Resolution(DUE.plusDays(7), Outcome.KEPT_AS_RENEGOTIATED));
        assertThat(kept.daysLate()).isZero();
    }

    @Test
    void aLateRenegotiationDoesNotMoveTheDateInForce() {
        Promise moved = made().after(by(Side.B, moved(DUE, DUE.plusDays(7), DUE.plusDays(1))));
        assertThat(moved.due()).isEqualTo(DUE.plusDays(7));
        assertThat(moved.dueInForce()).isEqualTo(DUE);
        assertThat(moved.movedEarly()).isFalse();
        Promise done = moved.after(by(Side.A, done(DUE.plusDays(6))));
        assertThat(done.on(DUE.plusDays(6))).isEqualTo(PromiseStatus.KEPT_LATE);
        assertThat(done.resolution()).contains(new Resolution(DUE.plusDays(1), Outcome.NOT_KEPT));
        assertThat(done.daysLate()).isEqualTo(6);
    }

    @Test
    void aSecondMoveIsJudgedByTheDateThatTheFirstOneMovedItTo() {
        LocalDate second = DUE.plusDays(7);
        Promise twice =
                made().after(by(Side.B, moved(DUE, second, DUE.minusDays(2))))
                        .after(by(Side.B, moved(second, second.plusDays(7), second)));
        assertThat(twice.dueInForce()).isEqualTo(second.plusDays(7));
        assertThat(twice.moves()).isEqualTo(2);
    }

    @Test
    void aLateMoveAfterAnEarlyOneStaysLate() {
        LocalDate second = DUE.plusDays(7);
        Promise twice =
                made().after(by(Side.B, moved(DUE, second, DUE)))
                        .after(by(Side.B, moved(second, second.plusDays(7), second.plusDays(1))));
        assertThat(twice.dueInForce()).isEqualTo(second);
        assertThat(twice.due()).isEqualTo(second.plusDays(7));
    }

    @Test
    void aMoveAfterALateOneCannotHealIt() {
        LocalDate second = DUE.plusDays(7);
        Promise twice =
                made().after(by(Side.B, moved(DUE, second, DUE.plusDays(1))))
                        .after(by(Side.B, moved(second, second.plusDays(7), DUE.plusDays(3))));
        assertThat(twice.due()).isEqualTo(second.plusDays(7));
        assertThat(twice.dueInForce()).isEqualTo(DUE);
        assertThat(twice.movedEarly()).isFalse();
    }

    @Test
    void theFirstDateIsNeverLost() {
        Promise promise = made();
        LocalDate at = DUE;
        for (int i = 1; i <= 5; i++) {
            promise = promise.after(by(Side.B, moved(at, at.plusDays(i), at.plusDays(i % 2))));
            at = at.plusDays(i);
        }
        promise = promise.after(by(Side.A, done(at)));
        assertThat(promise.firstDue()).isEqualTo(DUE);
        assertThat(promise.due()).isEqualTo(at);
    }

    @Test
    void aSilentDelayCountsAsNotKeptFromTheDayAfter() {
        Promise silent = made();
        assertThat(silent.on(DUE)).isEqualTo(PromiseStatus.OPEN);
        assertThat(silent.on(DUE.plusDays(1))).isEqualTo(PromiseStatus.OVERDUE);
        assertThat(silent.resolution()).contains(new Resolution(DUE.plusDays(1), Outcome.NOT_KEPT));
        LocalDate last = DUE.plusDays(Promise.OVERDUE_DAYS);
        assertThat(silent.on(last)).isEqualTo(PromiseStatus.OVERDUE);
        assertThat(silent.on(last.plusDays(1))).isEqualTo(PromiseStatus.NOT_KEPT);
    }

    @Test
    void whatOneSidePutsOnRecordIsItsClaim() {
        Promise promise = made();
        assertThat(promise.claimOf()).isEqualTo(Side.A);
        assertThat(promise.after(by(Side.A, done(DUE))).claimOf()).isEqualTo(Side.A);
    }

    @Test
    void anAnswerOfTheOtherSideEndsTheClaim() {
        Promise answered = made().after(by(Side.B, moved(DUE, DUE.plusDays(1), DUE)));
        assertThat(answered.claimOf()).isNull();
        assertThat(answered.after(by(Side.A, done(DUE))).claimOf()).isNull();
    }

    @Test
    void aCorrectionSetsWhatItNamesAndNothingElse() {
        Promise done = made().after(by(Side.A, done(DUE)));
        Promise corrected =
                done.after(
                        by(
                                Side.A,
                                new PromiseCorrected(
                                        ID,
                                        List.of(
                                                new Correction(
                                                        Field.DONE_ON,
                                                        DUE.toString(),
                                                        DUE.plusDays(2).toString()),
                                                new Correction(Field.VALUE, null, "12.50"),
                                                new Correction(Field.WHAT, "pallets", null)))));
        assertThat(corrected.doneOn()).isEqualTo(DUE.plusDays(2));
        assertThat(corrected.value()).isEqualByComparingTo("12.5");
        assertThat(corrected.what()).isEmpty();
        assertThat(corrected.lines()).isEqualTo(done.lines());
        assertThat(corrected.due()).isEqualTo(DUE);
    }

    @Test
    void everyFieldCanBeSetRightAndReadsAsWhatWasSet() {
        for (Field field : Field.values()) {
            String to =
                    switch (field) {
                        case DONE_ON, MADE_ON -> "2026-05-01";
                        case WHAT, CATEGORY -> "words";
                        case VALUE -> "7.10";
                        case LINES ->
                                PromiseLine.write(List.of(new PromiseLine("1", "x", null, DUE)));
                    };
            Correction correction = new Correction(field, made().standing(field), to);
            Promise after = made().after(by(Side.A, new PromiseCorrected(ID, List.of(correction))));
            assertThat(after.standing(field)).isEqualTo(to);
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAndSaysWhy() {
        Promise promise = made();
        assertThatThrownBy(() ->
                        promise.after(by(Side.B, moved(DUE.plusDays(1), DUE.plusDays(9), DUE))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-05-10")
                .hasMessageContaining("2026-05-11");
        Promise done = promise.after(by(Side.A, done(DUE)));
        assertThatThrownBy(() -> done.after(by(Side.A, done(DUE.plusDays(1)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-05-10")
                .hasMessageContaining("2026-05-11");
        assertThatThrownBy(() -> done.after(by(Side.A, make())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be made again");
        assertThatThrownBy(() -> done.after(by(Side.A, new Entry.PartnershipBegun("a", "b", DUE))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMatchKeyHoldsNoDateOfTheFutureAndNoOutcome() {
        Promise promise = made();
        Promise later =
                promise.after(by(Side.B, moved(DUE, DUE.plusDays(7), DUE)))
                        .after(by(Side.A, done(DUE)));
        assertThat(later.matchKey()).isEqualTo(promise.matchKey());
    }

    @Test
    void matchKeysOfDifferentKindsNeverMeet() {
        List<PromiseLine> line = List.of(new PromiseLine("x", "", null, null));
        List<PromiseLine> none = List.of(new PromiseLine("", "", null, null));
        String long1 = "長".repeat(290) + "1";
        String long2 = "長".repeat(290) + "2";
        assertThat(
                        List.of(
                                MatchKey.of("x", line, "x", "", null),
                                MatchKey.of(null, line, "x", "", null),
                                MatchKey.of(null, none, "x", "", null),
                                MatchKey.of(null, none, "", "x", null),
                                MatchKey.of(null, none, "x", "", DUE),
                                MatchKey.of(null, none, long1, long1, null),
                                MatchKey.of(null, none, long1, long2, null)))
                .doesNotHaveDuplicates()
                .allSatisfy(key ->
                        assertThat(key.getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(900));
    }

    private static Promise made() {
        return Promise.from(by(Side.A, make()), make(), 1);
    }

    private static PromiseMade make() {
        return new PromiseMade(
                ID,
                Side.B,
                "Leeds",
                "pallets",
                null,
                "",
                null,
                DUE.minusDays(20),
                DUE,
                List.of(new PromiseLine("", "pallets", null, null)),
                null,
                null);
    }

    private static PromiseRenegotiated moved(LocalDate from, LocalDate to, LocalDate on) {
        return new PromiseRenegotiated(ID, from, to, on, null);
    }

    private static PromiseDone done(LocalDate on) {
        return new PromiseDone(ID, on, null);
    }

    private static RecordedEntry by(Side side, Entry entry) {
        return new RecordedEntry(
                PARTNERSHIP, 1, new Draft(entry, side, "somebody", Instant.EPOCH, null, null), "");
    }
}
