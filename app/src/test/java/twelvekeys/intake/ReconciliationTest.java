package twelvekeys.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Loop;
import twelvekeys.promise.MatchKey;
import twelvekeys.promise.Promise;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.PromiseLine;

class ReconciliationTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test
    void linesOfOneDeliveryAreOnePromiseThatIsDoneWhenTheLastHasCome() {
        Reconciliation.Result result =
                told(List.of(), row(2, "DN-1", MAY, MAY), row(3, "DN-1", MAY, MAY.plusDays(2)));
        assertThat(types(result)).containsExactly(PromiseMade.class, PromiseDone.class);
        assertThat(((PromiseDone) entry(result, 1)).on()).isEqualTo(MAY.plusDays(2));
        assertThat(result.newPromises()).isEqualTo(1);
        assertThat(result.count(RowStatus.ACCEPTED)).isEqualTo(2);
    }

    @Test
    void whileALineIsMissingThePromiseIsOpen() {
        Reconciliation.Result result =
                told(List.of(), row(2, "DN-1", MAY, MAY), row(3, "DN-1", MAY, null));
        assertThat(types(result)).containsExactly(PromiseMade.class);
    }

    @Test
    void theSameRowsAgainAddNothing() {
        Promise standing = standing("DN-1", MAY, MAY);
        Reconciliation.Result result = told(List.of(standing), row(2, "DN-1", MAY, MAY));
        assertThat(result.drafts()).isEmpty();
        assertThat(result.count(RowStatus.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void aChangedActualDateIsACorrectionThatNamesBoth() {
        Promise standing = standing("DN-1", MAY, MAY);
        Reconciliation.Result result =
                told(List.of(standing), row(2, "DN-1", MAY, MAY.plusDays(1)));
        assertThat(types(result)).containsExactly(PromiseCorrected.class);
        assertThat(((PromiseCorrected) entry(result, 0)).corrections())
                .anySatisfy(correction -> {
                    assertThat(correction.field()).isEqualTo(Entry.Field.DONE_ON);
                    assertThat(correction.from()).isEqualTo("2026-05-04");
                    assertThat(correction.to()).isEqualTo("2026-05-05");
                });
        assertThat(result.count(RowStatus.CORRECTED)).isEqualTo(1);
    }

    @Test
    void anOutcomeThatHasComeIsNewsAndNoCorrection() {
        Promise standing = standing("DN-1", MAY, null);
        Reconciliation.Result result = told(List.of(standing), row(2, "DN-1", MAY, MAY));
        assertThat(types(result)).contains(PromiseDone.class);
        assertThat(result.count(RowStatus.ACCEPTED)).isEqualTo(1);
        assertThat(result.newOutcomes()).isEqualTo(1);
    }

    @Test
    void aChangedPromisedDateIsARenegotiationToldOnTheDayTheFileShows() {
        Promise standing = standing("DN-1", MAY, null);
        Reconciliation.Result result = told(List.of(standing), row(2, "DN-1", JUNE, null));
        assertThat(entry(result, 0))
                .isEqualTo(new PromiseRenegotiated(standing.id(), MAY, JUNE, TODAY, null));
        assertThat(result.newPromises()).isZero();
    }

    @Test
    void oneDeliveryWithTwoDatesIsTwoPromisesAndSaysSo() {
        Reconciliation.Result result =
                told(List.of(), row(2, "DN-1", MAY, MAY), row(3, "DN-1", JUNE, null));
        assertThat(result.newPromises()).isEqualTo(2);
        assertThat(result.fates().get(2L)).isNotNull();
        assertThat(String.valueOf(result.fates().get(2L)))
                .contains("several due dates", "line 3", "1 June 2026");
    }

    @Test
    void anUnchangedDateIsMatchedBeforeAMovedOne() {
        Promise may = standing("DN-1", MAY, null);
        Promise june = standing("DN-1", JUNE, null);
        LocalDate july = JUNE.plusDays(30);
        Reconciliation.Result result =
                told(List.of(may, june), row(2, "DN-1", MAY, null), row(3, "DN-1", july, null));
        assertThat(result.drafts()).hasSize(1);
        assertThat(entry(result, 0))
                .isEqualTo(new PromiseRenegotiated(june.id(), JUNE, july, TODAY, null));
    }

    @Test
    void theNextDeliveryOfTheSameNameIsNotTheOldOneMoved() {
        Promise done = standing("Monthly report", MAY, MAY);
        Reconciliation.Result result = told(List.of(done), row(2, "Monthly report", JUNE, null));
        assertThat(types(result)).containsExactly(PromiseMade.class);
    }

    @Test
    void rowsThatNothingTellsApartAreNeverTakenForOneAnotherMoved() {
        Promise open = standing(null, MAY, null);
        Reconciliation.Result result = told(List.of(open), row(2, null, JUNE, null));
        assertThat(types(result)).containsExactly(PromiseMade.class);
    }

    @Test
    void aFileThatIsSilentAboutAPromiseLeavesItAlone() {
        Reconciliation.Result result =
                told(
                        List.of(standing("DN-1", MAY, null), standing("DN-1", JUNE, null)),
                        row(2, "DN-1", MAY, null));
        assertThat(result.drafts()).isEmpty();
    }

    @Test
    void beyondTwoHundredLinesTheRestIsSummedUp() {
        List<StagedRow> rows = new ArrayList<>();
        for (int line = 2; line < 502; line++) {
            rows.add(row(line, "DN-1", MAY, MAY));
        }
        FilePromise promise = new FilePromise(rows);
        assertThat(promise.lines()).hasSize(FilePromise.MOST_LINES);
        assertThat(promise.lines().getLast().what()).isEqualTo("301 lines more");
        BigDecimal all =
                promise.lines().stream()
                        .map(PromiseLine::value)
                        .reduce(BigDecimal.ZERO, (a, b) -> b == null ? a : a.add(b));
        assertThat(all).isEqualByComparingTo("5000");
    }

    private static Reconciliation.Result told(List<Promise> standing, StagedRow... rows) {
        Reconciliation reconciliation =
                new Reconciliation(
                        Side.A,
                        Side.B,
                        "Us",
                        new UUID(0, 1),
                        "file.csv",
                        TODAY,
                        Instant.parse("2026-05-20T08:00:00Z"));
        reconciliation.group(List.of(rows), standing);
        Reconciliation.Result result = reconciliation.result();
        assertThat(result.fates()).hasSize(rows.length);
        return result;
    }

    private static StagedRow row(
            long line, @Nullable String deliverable, LocalDate due, @Nullable LocalDate done) {
        String what = deliverable == null ? "" : "Pallets";
        return new StagedRow(
                line,
                "Them",
                "",
                "",
                MatchKey.of(
                        deliverable,
                        List.of(new PromiseLine("", what, null, null)),
                        what,
                        "",
                        null),
                deliverable,
                "",
                what,
                "",
                BigDecimal.TEN,
                null,
                due,
                done,
                null);
    }

    private static Promise standing(
            @Nullable String deliverable, LocalDate due, @Nullable LocalDate done) {
        StagedRow row = row(2, deliverable, due, done);
        FilePromise told = new FilePromise(List.of(row));
        return new Promise(
                new UUID(9, 9),
                UUID.randomUUID(),
                1,
                Side.B,
                "",
                deliverable,
                told.what(),
                "",
                told.value(),
                null,
                null,
                due,
                due,
                due,
                List.of(),
                0,
                done,
                Loop.claimed(Side.A),
                null,
                told.lines(),
                1);
    }

    private static List<Class<?>> types(Reconciliation.Result result) {
        List<Class<?>> types = new ArrayList<>();
        for (Draft draft : result.drafts()) {
            types.add(draft.entry().getClass());
        }
        return types;
    }

    private static Entry entry(Reconciliation.Result result, int place) {
        return result.drafts().get(place).entry();
    }
}
