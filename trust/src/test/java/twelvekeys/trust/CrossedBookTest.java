package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import twelvekeys.trust.CrossedReading.Asked;

class CrossedBookTest {

    private static final CrossedModel MODEL = CrossedModel.STANDARD;

    /// Days pass, promises are made, kept, corrected long after, and taken away; after each day the
    /// book says to the bit what a reading of all cells says.
    @Test
    void aBookThatIsKeptUpSaysWhatAReadingOfAllCellsSays() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            List<PromiseFacts> promises = Invented.promises(seed, 120);
            CrossedBook book = new CrossedBook(MODEL);
            DayCells cells = new DayCells();
            List<DayCell> written = new ArrayList<>();
            LocalDate day = Invented.START.plusDays(10);
            for (PromiseFacts promise : promises) {
                DayCell cell = promise.dueCell(Grace.NONE, Basis.CLAIMED);
                book.add(cell);
                cells.add(cell);
                written.add(cell);
                if (random.nextInt(5) == 0) {
                    DayCell wrong = written.remove(random.nextInt(written.size()));
                    book.retract(wrong);
                    cells.retract(wrong);
                }
                day = day.plusDays(random.nextInt(7));
                assertSame(book, cells, day, promise);
            }
            assertSame(book, cells, day.minusDays(400), promises.getFirst());
            assertSame(book, cells, day.plusDays(400), promises.getLast());
        }
    }

    private static void assertSame(
            CrossedBook book, DayCells cells, LocalDate day, PromiseFacts promise) {
        TrustReading nested = NestedModel.STANDARD.read(cells, day);
        String category = promise.category();
        for (String buyer : List.of(promise.promisee(), "nobody")) {
            Asked asked =
                    new Asked(
                            promise.promisor(),
                            buyer,
                            category == null ? "" : category,
                            day.plusDays(30));
            assertThat(book.reading(day, nested).forecast(asked))
                    .isEqualTo(MODEL.read(cells, day).forecast(asked));
        }
    }

    @Test
    void anOutcomeOfAPromiseThatIsNotDueYetTellsNothingAnew() {
        CrossedBook book = new CrossedBook(MODEL);
        DayCells cells = new DayCells();
        LocalDate day = Invented.START.plusDays(900);
        for (PromiseFacts promise : Invented.promises(3, 2000)) {
            book.add(promise.dueCell(Grace.NONE, Basis.CONFIRMED));
        }
        TrustReading nested = NestedModel.STANDARD.read(cells, day);
        book.reading(day, nested);
        long told = book.cellsTold();
        LocalDate due = day.plusDays(20);
        book.retract(
                Invented.promise("maker 1", "buyer 1", due, null)
                        .dueCell(Grace.NONE, Basis.CONFIRMED));
        book.add(
                Invented.promise("maker 1", "buyer 1", due, day)
                        .dueCell(Grace.NONE, Basis.CONFIRMED));
        book.reading(day, nested);
        assertThat(book.cellsTold()).isEqualTo(told);
        book.reading(day.plusDays(1), nested);
        assertThat(book.cellsTold() - told).isLessThan(12);
    }

    @Test
    void aCorrectionGoesBackToTheLastStateBeforeItAndNoFurther() {
        CrossedBook book = new CrossedBook(MODEL);
        LocalDate day = Invented.START.plusDays(1000);
        for (PromiseFacts promise : Invented.promises(3, 5000)) {
            book.add(promise.dueCell(Grace.NONE, Basis.CONFIRMED));
        }
        TrustReading nested = NestedModel.STANDARD.read(new DayCells(), day);
        book.reading(day, nested);
        long told = book.cellsTold();
        PromiseFacts late = Invented.promise("maker 1", "buyer 1", day.minusDays(9), null);
        book.add(late.dueCell(Grace.NONE, Basis.CONFIRMED));
        book.reading(day, nested);
        assertThat(book.cellsTold() - told).isBetween(1L, told / 15);
    }

    @Test
    void moreRetractedThanAddedIsRefusedWhenItIsRead() {
        CrossedBook book = new CrossedBook(MODEL);
        LocalDate day = Invented.START;
        book.retract(Invented.promise("a", "b", day, null).dueCell(Grace.NONE, Basis.CONFIRMED));
        TrustReading nested = NestedModel.STANDARD.read(new DayCells(), day);
        assertThatIllegalStateException().isThrownBy(() -> book.reading(day.plusDays(9), nested));
    }
}
