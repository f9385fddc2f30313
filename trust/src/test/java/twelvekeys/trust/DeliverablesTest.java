package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliverablesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void linesOfOneShipmentAreOnePromiseDoneWhenTheLastLineIs() {
        List<PromiseFacts> promises =
                Deliverables.cluster(
                        List.of(
                                line(2, "S-1", DAY, DAY.minusDays(3), "10.50"),
                                line(3, "S-1", DAY, DAY.plusDays(4), "0.25"),
                                line(4, "S-1", DAY, DAY, null)));

        assertThat(promises).hasSize(1);
        PromiseFacts promise = promises.getFirst();
        assertThat(promise.done()).isEqualTo(DAY.plusDays(4));
        assertThat(promise.made()).isEqualTo(DAY.minusDays(30 + 4));
        assertThat(promise.value()).isEqualByComparingTo("10.75");
        assertThat(promise.category()).isEqualTo("parts");
        assertThat(promise.lines()).containsExactly(2L, 3L, 4L);
        assertThat(promise.resolution(Grace.NONE).outcome()).isEqualTo(Outcome.NOT_KEPT);
    }

    @Test
    void aShipmentIsOpenWhileAnyOfItsLinesIs() {
        assertThat(
                        Deliverables.cluster(
                                List.of(
                                        line(1, "S-1", DAY, DAY, null),
                                        line(2, "S-1", DAY, null, null))))
                .singleElement()
                .extracting(PromiseFacts::done)
                .isNull();
    }

    @Test
    void theSameShipmentWithAnotherDueDateIsAnotherPromise() {
        assertThat(
                        Deliverables.cluster(
                                List.of(
                                        line(1, "S-1", DAY, DAY, null),
                                        line(2, "S-1", DAY.plusDays(1), DAY, null))))
                .hasSize(2);
    }

    @Test
    void linesWithoutADeliverableStandAlone() {
        assertThat(
                        Deliverables.cluster(
                                List.of(
                                        line(1, null, DAY, DAY, null),
                                        line(2, null, DAY, DAY, null),
                                        line(3, "  ", DAY, DAY, null),
                                        line(4, "  ", DAY, DAY, null))))
                .hasSize(4);
    }

    @Test
    void promisesComeInTheOrderInWhichTheyFirstAppear() {
        List<PromiseFacts> promises =
                Deliverables.cluster(
                        List.of(
                                line(1, "b", DAY, DAY, null),
                                line(2, "a", DAY, DAY, null),
                                line(3, "b", DAY, DAY, null)));
        assertThat(promises)
                .extracting(PromiseFacts::lines)
                .containsExactly(List.of(1L, 3L), List.of(2L));
    }

    private static PromiseLine line(
            long number,
            @Nullable String deliverable,
            LocalDate due,
            @Nullable LocalDate done,
            @Nullable String value) {
        return new PromiseLine(
                number,
                "Maker",
                "Buyer",
                deliverable,
                number == 2 ? "parts" : null,
                due,
                done,
                due.minusDays(30 + number),
                value == null ? null : new BigDecimal(value));
    }
}
