package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VolumePlanTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    @Test
    void plannedIsWhatWasDueInTheSpanBefore() {
        VolumePlan plan =
                VolumePlan.of(
                        List.of(
                                promise("a", "x", "2020-12-31", 5),
                                promise("a", "x", "2021-01-01", 7),
                                promise("a", "x", "2021-12-31", 8),
                                promise("a", "x", "2022-01-01", 100),
                                promise("b", "x", "2021-06-01", 9)),
                        Grace.NONE,
                        DAY,
                        365);
        assertThat(plan.promises()).isEqualTo(3);
        assertThat(plan.byPromisor()).containsEntry("a", 2.0).containsEntry("b", 1.0);
        Portion portion = plan.portion(new Lot("x", ""), "a").orElseThrow();
        assertThat(portion.value()).isEqualTo(15);
        assertThat(portion.valueEach()).isEqualTo(7.5);
        assertThat(plan.unvalued()).isZero();
    }

    @Test
    void nothingKnownLaterChangesThePlan() {
        List<PromiseFacts> promises = Invented.promises(7, 600);
        LocalDate day = Invented.START.plusDays(500);
        VolumePlan before =
                VolumePlan.of(
                        promises.stream().filter(each -> each.due().isBefore(day)).toList(),
                        Grace.NONE,
                        day,
                        200);
        assertThat(VolumePlan.of(promises, Grace.NONE, day, 200).portions())
                .isEqualTo(before.portions());
    }

    @Test
    void theOrderOfThePromisesChangesNoBit() {
        List<PromiseFacts> promises = new ArrayList<>(Invented.promises(8, 400));
        LocalDate day = Invented.START.plusDays(600);
        VolumePlan one = VolumePlan.of(promises, Grace.NONE, day, 365);
        Collections.shuffle(promises, new Random(1));
        VolumePlan other = VolumePlan.of(promises, Grace.NONE, day, 365);
        assertThat(other.carried()).isEqualTo(one.carried());
        assertThat(other.portions()).isEqualTo(one.portions());
    }

    @Test
    void carriedIsTheMostInAnySpanOfThatLength() {
        VolumePlan plan =
                VolumePlan.of(
                        List.of(
                                promise("a", "x", "2019-01-01", 1),
                                promise("a", "x", "2019-01-05", 1),
                                promise("a", "x", "2019-01-10", 1),
                                promise("a", "x", "2019-01-11", 1),
                                promise("a", "x", "2021-12-30", 1)),
                        Grace.NONE,
                        DAY,
                        10);
        assertThat(plan.carried()).containsEntry("a", 3);
    }

    @Test
    void evidenceIsThatOfTheVeryLotAndHalvesWithAge() {
        VolumePlan plan =
                VolumePlan.of(
                        List.of(
                                promise("a", "x", "2021-12-31", 1),
                                promise("a", "y", "2021-12-31", 1),
                                promise("a", "y", "2021-07-04", 1)),
                        Grace.NONE,
                        DAY,
                        365);
        assertThat(plan.portion(new Lot("x", ""), "a").orElseThrow().weight())
                .isCloseTo(Math.pow(2, -1 / 180.0), within(1e-12));
        assertThat(plan.portion(new Lot("y", ""), "a").orElseThrow().weight())
                .isCloseTo(Math.pow(2, -1 / 180.0) + Math.pow(2, -181 / 180.0), within(1e-12));
        assertThat(plan.portion(new Lot("z", ""), "a")).isEmpty();
    }

    @Test
    void aPortionOutsideItsOwnRangeIsRefused() {
        assertThatThrownBy(() -> new Portion(new Lot("x", ""), "a", 1, 0, 0.5, 0.6, 0.9, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PromiseFacts promise(String promisor, String promisee, String due, int value) {
        LocalDate day = LocalDate.parse(due);
        return new PromiseFacts(
                promisor,
                promisee,
                null,
                day,
                day,
                null,
                BigDecimal.valueOf(value),
                false,
                List.of(1L));
    }
}
