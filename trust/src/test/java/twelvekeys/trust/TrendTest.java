package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void theLastEightQuartersThatHaveEndedAreLookedAt() {
        assertThat(Trend.quarterEnds(LocalDate.of(2024, 5, 17)))
                .hasSize(8)
                .startsWith(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 9, 30))
                .endsWith(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 3, 31));
    }

    @Test
    void aQuarterThatEndsOnTheDayItselfIsTheLast() {
        assertThat(Trend.quarterEnds(LocalDate.of(2024, 3, 31)).getLast())
                .isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(Trend.quarterEnds(LocalDate.of(2024, 3, 30)).getLast())
                .isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void eachPointIsTheLevelAsReadOnThatDay() {
        DayCells cells = DayCells.of(Invented.promises(9, 500), Grace.NONE);
        LocalDate asOf = Invented.START.plusDays(950);
        SortedMap<String, Trend> trends = Trend.of(cells, NestedModel.STANDARD, asOf);
        assertThat(trends.keySet()).hasSize(5);
        trends.forEach((promisor, trend) -> {
            assertThat(trend.points()).hasSize(Trend.QUARTERS);
            for (Trend.Point point : trend.points()) {
                assertThat(point.level())
                        .isEqualTo(
                                NestedModel.STANDARD.read(cells, point.day()).promisor(promisor));
            }
        });
    }
}
