package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayCellsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final DayCell KEPT = new DayCell("a", "b", "", DAY, Outcome.KEPT, 2);
    private static final DayCell LATE = new DayCell("a", "b", "", DAY, Outcome.NOT_KEPT, 1);

    @Test
    void countsOfTheSameCellAddUp() {
        assertThat(new DayCells().add(KEPT).add(KEPT)).containsExactly(KEPT.withCount(4));
    }

    @Test
    void whatIsRetractedLeavesNoTrace() {
        DayCells cells = new DayCells().add(LATE).add(KEPT).retract(LATE);
        assertThat(cells).containsExactly(KEPT);
        assertThat(cells.size()).isEqualTo(1);
    }

    @Test
    void cellsComeInDayOrderWhateverTheOrderOfArrival() {
        DayCell earlier = new DayCell("z", "z", "z", DAY.minusDays(1), Outcome.NOT_KEPT, 1);
        DayCell category = new DayCell("a", "b", "c", DAY, Outcome.KEPT, 1);
        assertThat(new DayCells().add(category).add(LATE).add(KEPT).add(earlier))
                .containsExactly(earlier, KEPT, LATE, category);
    }

    @Test
    void aRetractionMayArriveBeforeWhatItRetracts() {
        DayCells cells = new DayCells().retract(LATE).merge(new DayCells().add(LATE).add(KEPT));
        assertThat(cells).containsExactly(KEPT);
    }

    @Test
    void readingRefusesMoreRetractedThanAdded() {
        DayCells cells = new DayCells().retract(LATE);
        assertThatIllegalStateException()
                .isThrownBy(() -> NestedModel.STANDARD.read(cells, DAY))
                .withMessageContaining("More was retracted than added")
                .withMessageContaining("promisor=a");
    }

    @Test
    void theNewestDayLeavesOutWhatIsStillToCome() {
        DayCells cells = new DayCells().add(KEPT);
        cells.add(new DayCell("a", "b", "", DAY.plusDays(9), Outcome.NOT_KEPT, 1));
        assertThat(cells.newestDay(DAY.plusDays(8))).contains(DAY);
        assertThat(cells.newestDay(DAY.plusDays(9))).contains(DAY.plusDays(9));
        assertThat(cells.newestDay(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void anyOrderOfArrivalAndAnySplitGivesTheSameBits() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<PromiseFacts> promises = Invented.promises(seed, 200);
            DayCells inOrder = DayCells.of(promises, Grace.NONE);

            List<PromiseFacts> shuffled = new ArrayList<>(promises);
            Collections.shuffle(shuffled, random);
            DayCells merged = new DayCells();
            for (int from = 0; from < shuffled.size(); from += 50) {
                merged.merge(DayCells.of(shuffled.subList(from, from + 50), Grace.NONE));
                PromiseFacts mistake = shuffled.get(random.nextInt(shuffled.size()));
                merged.add(mistake.cell(Grace.NONE)).retract(mistake.cell(Grace.NONE));
            }

            assertThat(merged).containsExactlyElementsOf(inOrder);
            LocalDate asOf = Invented.START.plusDays(random.nextInt(1100));
            TrustReading one = NestedModel.STANDARD.read(inOrder, asOf);
            TrustReading other = NestedModel.STANDARD.read(merged, asOf);
            assertThat(other.overall()).isEqualTo(one.overall());
            assertThat(other.pairs()).isEqualTo(one.pairs());
            for (Pair pair : one.pairs()) {
                assertThat(other.pair(pair.promisor(), pair.promisee()))
                        .isEqualTo(one.pair(pair.promisor(), pair.promisee()));
            }
        }
    }

    @Test
    void categoriesThatAreMergedAwayChangeNoBitOfALevel() {
        List<PromiseFacts> promises = Invented.promises(3, 400);
        DayCells coarse = new DayCells();
        for (DayCell cell : DayCells.of(promises, Grace.NONE)) {
            coarse.add(
                    new DayCell(
                            cell.promisor(),
                            cell.promisee(),
                            "",
                            cell.day(),
                            cell.outcome(),
                            cell.count()));
        }
        LocalDate asOf = Invented.START.plusDays(900);
        TrustReading fine = NestedModel.STANDARD.read(DayCells.of(promises, Grace.NONE), asOf);
        TrustReading merged = NestedModel.STANDARD.read(coarse, asOf);
        for (String promisor : fine.promisors()) {
            assertThat(merged.promisor(promisor)).isEqualTo(fine.promisor(promisor));
        }
    }
}
