package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        NestedBook book = Invented.book(cells);
        for (int maker = 0; maker < 5; maker++) {
            Trend trend = book.trend("maker " + maker, asOf).orElseThrow();
            assertThat(trend.points()).hasSize(Trend.QUARTERS);
            for (Trend.Point point : trend.points()) {
                assertThat(point.level())
                        .isEqualTo(
                                NestedModel.STANDARD
                                        .read(cells, point.day())
                                        .promisor(trend.promisor()));
            }
        }
        assertThat(book.trend("nobody", asOf)).isEmpty();
    }

    @Test
    void aPointFollowsACorrectionOfItsPast() {
        DayCells cells = DayCells.of(Invented.promises(9, 500), Grace.NONE);
        LocalDate asOf = Invented.START.plusDays(950);
        NestedBook book = Invented.book(cells);
        Trend before = book.trend("maker 1", asOf).orElseThrow();
        DayCell wrong = new DayCell("maker 2", "buyer 1", "", asOf.minusDays(300), Outcome.KEPT, 9);
        book.add(wrong);
        cells.add(wrong);
        Trend after = book.trend("maker 1", asOf).orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.points().getLast().level())
                .isEqualTo(
                        NestedModel.STANDARD
                                .read(cells, after.points().getLast().day())
                                .promisor("maker 1"));
    }
}
