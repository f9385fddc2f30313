package twelvekeys.web.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final double SIZE = 12;
    private static final double PADDING = 10;

    @Test
    void aWordIsNotBrokenBecauseAnotherColumnSaysMuch() {
        double[] widths =
                Columns.widths(
                        List.of("Decision", "The other side"),
                        List.of(List.of("The case is healed. ".repeat(40), "agrees")),
                        500,
                        SIZE,
                        PADDING);

        assertThat(widths[1]).isGreaterThanOrEqualTo(PADDING + Ruler.width("agrees", SIZE, true));
        assertThat(widths[0]).isGreaterThan(300);
    }

    @Test
    void whatHasRoomStaysOnOneLine() {
        double[] widths =
                Columns.widths(
                        List.of("Side", "Due"),
                        List.of(List.of("Kittiwake Freight", "12")),
                        500,
                        SIZE,
                        PADDING);

        assertThat(widths[0])
                .isGreaterThanOrEqualTo(PADDING + Ruler.width("Kittiwake Freight", SIZE, true));
        assertThat(widths[0]).isGreaterThan(widths[1]);
    }

    @Test
    void theWidthsAreAlwaysTheWholeRoom() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int columns = 1 + random.nextInt(9);
            List<String> names = cells(random, columns, 3);
            List<List<String>> rows = new ArrayList<>();
            for (int row = random.nextInt(6); row > 0; row--) {
                rows.add(cells(random, columns, 40));
            }

            double[] widths = Columns.widths(names, rows, 510, SIZE, PADDING);

            assertThat(Arrays.stream(widths).sum()).isCloseTo(510, within(1e-6));
            assertThat(widths).hasSize(columns);
            assertThat(Arrays.stream(widths).min().orElseThrow()).isPositive();
        }
    }

    private static List<String> cells(Random random, int columns, int words) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            cells.add("promise ".repeat(random.nextInt(words)).strip());
        }
        return cells;
    }
}
