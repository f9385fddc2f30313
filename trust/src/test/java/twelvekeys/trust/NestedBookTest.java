package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NestedBookTest {

    private static final Basis[] BASES = Basis.values();

    /// Days pass, promises are made, kept, corrected long after, confirmed and taken away; after
    /// each day the book says to the bit what a reading of all cells says, and so it does of the
    /// confirmed ones alone, of a day long past and of one to come.
    @Test
    void aBookThatIsKeptUpSaysWhatAReadingOfAllCellsSays() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            NestedBook book = new NestedBook(NestedModel.STANDARD);
            DayCells cells = new DayCells();
            List<DayCell> written = new ArrayList<>();
            LocalDate day = Invented.START.plusDays(10);
            for (PromiseFacts promise : Invented.promises(seed, 150)) {
                DayCell cell = promise.cell(Grace.NONE, BASES[random.nextInt(BASES.length)]);
                book.add(cell);
                cells.add(cell);
                written.add(cell);
                if (random.nextInt(4) == 0) {
                    DayCell wrong = written.remove(random.nextInt(written.size()));
                    book.retract(wrong);
                    cells.retract(wrong);
                }
                day = day.plusDays(random.nextInt(7));
                assertSame(book, cells, day);
            }
            assertSame(book, cells, day.minusDays(400));
            assertSame(book, cells, day.plusDays(400));
            written.forEach(book::retract);
            assertSame(book, new DayCells(), day.plusDays(400));
        }
    }

    private static void assertSame(NestedBook book, DayCells cells, LocalDate day) {
        assertSame(book.reading(day), NestedModel.STANDARD.read(cells, day));
        assertSame(
                book.reading(day, Basis.CONFIRMED),
                NestedModel.STANDARD.read(cells.only(Basis.CONFIRMED), day));
        assertThat(book.newestDay(day)).isEqualTo(cells.newestDay(day));
    }

    private static void assertSame(TrustReading book, TrustReading cells) {
        assertThat(book.overall()).isEqualTo(cells.overall());
        assertThat(book.promisors()).isEqualTo(cells.promisors());
        assertThat(book.pairs()).isEqualTo(cells.pairs());
        for (Pair pair : cells.pairs()) {
            assertThat(book.pair(pair.promisor(), pair.promisee()))
                    .isEqualTo(cells.pair(pair.promisor(), pair.promisee()));
            assertThat(book.promisor(pair.promisor())).isEqualTo(cells.promisor(pair.promisor()));
        }
        assertThat(book.pair("nobody", "buyer 1")).isEqualTo(cells.pair("nobody", "buyer 1"));
        assertThat(book.pair("maker 1", "nobody")).isEqualTo(cells.pair("maker 1", "nobody"));
        assertThat(book.kept()).isEqualTo(cells.overall().kept());
        assertThat(cells.kept("maker 1")).isEqualTo(book.promisor("maker 1").kept());
        assertThat(book.kept("maker 1", "buyer 1"))
                .isEqualTo(cells.pair("maker 1", "buyer 1").kept());
        assertThat(book.forecast("maker 1", "buyer 1"))
                .isEqualTo(cells.forecast("maker 1", "buyer 1"));
    }

    @Test
    void moreRetractedThanAddedIsRefusedWhenItIsRead() {
        NestedBook book = new NestedBook(NestedModel.STANDARD);
        book.retract(new DayCell("a", "b", "", Invented.START, Outcome.KEPT, 1));
        TrustReading reading = book.reading(Invented.START);
        assertThatIllegalStateException().isThrownBy(reading::overall);
    }
}
