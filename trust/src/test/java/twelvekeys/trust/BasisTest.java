package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BasisTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final NestedModel MODEL = NestedModel.STANDARD;
    private static final List<Basis> BASES = List.of(Basis.values());

    @Test
    void aCellIsConfirmedUnlessItSaysOtherwise() {
        assertThat(new DayCell("a", "b", "", DAY, Outcome.KEPT, 1).basis())
                .isEqualTo(Basis.CONFIRMED);
        assertThat(Invented.promise("a", "b", DAY, DAY).cell(Grace.NONE).basis())
                .isEqualTo(Basis.CONFIRMED);
    }

    @Test
    void theSameOutcomesOnAnotherBasisAreAnotherCell() {
        DayCells cells =
                new DayCells()
                        .add(cell(Basis.DISPUTED, 1))
                        .add(cell(Basis.CLAIMED, 2))
                        .add(cell(Basis.CONFIRMED, 3))
                        .add(cell(Basis.CLAIMED, 4));
        assertThat(cells)
                .containsExactly(
                        cell(Basis.CONFIRMED, 3), cell(Basis.CLAIMED, 6), cell(Basis.DISPUTED, 1));
    }

    @Test
    void confirmingAClaimMovesItFromOneCellToTheOther() {
        DayCells cells = new DayCells().add(cell(Basis.CLAIMED, 5));
        cells.retract(cell(Basis.CLAIMED, 2)).add(cell(Basis.CONFIRMED, 2));
        assertThat(cells).containsExactly(cell(Basis.CONFIRMED, 2), cell(Basis.CLAIMED, 3));
        cells.retract(cell(Basis.CLAIMED, 3));
        assertThat(cells).containsExactly(cell(Basis.CONFIRMED, 2));
    }

    /// Whatever part of the cells is claimed or disputed, levels read from all of them are those of
    /// the same promises all confirmed, to the last bit.
    @Test
    void howTheCellsDivideChangesNoBitOfALevelReadFromAll() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<PromiseFacts> promises = Invented.promises(seed, 300);
            DayCells confirmed = DayCells.of(promises, Grace.NONE);
            List<PromiseFacts> shuffled = new ArrayList<>(promises);
            Collections.shuffle(shuffled, random);
            DayCells divided = divided(shuffled, random);

            LocalDate asOf = Invented.START.plusDays(random.nextInt(1100));
            TrustReading one = MODEL.read(confirmed, asOf);
            TrustReading other = MODEL.read(divided, asOf);
            assertThat(other.overall()).isEqualTo(one.overall());
            assertThat(other.pairs()).isEqualTo(one.pairs());
            for (Pair pair : one.pairs()) {
                assertThat(other.pair(pair.promisor(), pair.promisee()))
                        .isEqualTo(one.pair(pair.promisor(), pair.promisee()));
                assertThat(other.forecast(pair.promisor(), pair.promisee()))
                        .isEqualTo(one.forecast(pair.promisor(), pair.promisee()));
            }
            assertThat(Invented.book(divided).trend("maker 1", asOf))
                    .isEqualTo(Invented.book(confirmed).trend("maker 1", asOf));
        }
    }

    @Test
    void aLevelFromConfirmedCellsIsWhatItWouldBeHadNothingElseBeenRecorded() {
        List<PromiseFacts> promises = Invented.promises(7, 200);
        DayCells cells = DayCells.of(promises, Grace.NONE);
        DayCells alone = DayCells.of(promises, Grace.NONE);
        Invented.promises(8, 100).forEach(p -> cells.add(p.cell(Grace.NONE, Basis.CLAIMED)));
        Invented.promises(9, 50).forEach(p -> cells.add(p.cell(Grace.NONE, Basis.DISPUTED)));

        LocalDate asOf = Invented.START.plusDays(900);
        assertThat(cells.only(Basis.CONFIRMED)).containsExactlyElementsOf(alone);
        assertThat(MODEL.read(cells.only(Basis.CONFIRMED), asOf).promisor("maker 1"))
                .isEqualTo(MODEL.read(alone, asOf).promisor("maker 1"))
                .isNotEqualTo(MODEL.read(cells, asOf).promisor("maker 1"));
        assertThat(cells.only(Basis.values())).containsExactlyElementsOf(cells);
        assertThat(cells.only()).isEmpty();
    }

    @Test
    void whatIsPickedOutStaysAsItIsWhenTheCellsChange() {
        DayCells cells = new DayCells().add(cell(Basis.CLAIMED, 1));
        DayCells claims = cells.only(Basis.CLAIMED);
        cells.add(cell(Basis.CLAIMED, 1));
        assertThat(claims).containsExactly(cell(Basis.CLAIMED, 1));
    }

    @Test
    void partsCountAndWeighWhatALevelRestsOn() {
        DayCells cells =
                new DayCells()
                        .add(cell(Basis.CONFIRMED, 4))
                        .add(cell("b", DAY.minusDays(180), Basis.CONFIRMED, 2))
                        .add(cell("c", DAY.minusDays(180), Basis.CLAIMED, 3))
                        .add(cell("b", DAY.plusDays(1), Basis.DISPUTED, 1));
        NestedBook book = Invented.book(cells);
        assertThat(book.parts("a", DAY))
                .isEqualTo(
                        new Parts(
                                new Parts.Part(6, 5),
                                new Parts.Part(3, 1.5),
                                new Parts.Part(0, 0)));
        assertThat(book.parts("a", "c", DAY).on(Basis.CLAIMED)).isEqualTo(new Parts.Part(3, 1.5));
        assertThat(book.parts("a", "c", DAY).confirmed().promises()).isZero();
        assertThat(book.parts("nobody", DAY).promises()).isZero();
        assertThat(book.parts("a", DAY.plusDays(1)).disputed()).isEqualTo(new Parts.Part(1, 1));
    }

    @Test
    void partsAddUpToTheLevelReadFromAll() {
        for (int seed = 0; seed < 20; seed++) {
            DayCells cells = divided(Invented.promises(seed, 300), new Random(seed));
            LocalDate asOf = Invented.START.plusDays(700);
            TrustReading reading = MODEL.read(cells, asOf);
            NestedBook book = Invented.book(cells);
            for (String promisor : reading.promisors()) {
                assertThat(book.parts(promisor, asOf).promises())
                        .isEqualTo(reading.promisor(promisor).promises());
            }
            for (Pair pair : reading.pairs()) {
                Level level = reading.pair(pair.promisor(), pair.promisee());
                Parts of = book.parts(pair.promisor(), pair.promisee(), asOf);
                assertThat(of.promises()).isEqualTo(level.promises());
                assertThat(of.weight()).isCloseTo(level.weight(), within(1e-12));
            }
        }
    }

    private static DayCells divided(List<PromiseFacts> promises, Random random) {
        DayCells divided = new DayCells();
        for (PromiseFacts promise : promises) {
            Basis basis = BASES.get(random.nextInt(BASES.size()));
            divided.add(promise.cell(Grace.NONE, basis));
        }
        return divided;
    }

    private static DayCell cell(Basis basis, int count) {
        return cell("b", DAY, basis, count);
    }

    private static DayCell cell(String promisee, LocalDate day, Basis basis, int count) {
        return new DayCell("a", promisee, "", day, Outcome.KEPT, basis, count);
    }
}
