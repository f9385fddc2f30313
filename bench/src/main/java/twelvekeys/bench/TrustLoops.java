package twelvekeys.bench;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import twelvekeys.trust.CrossedBook;
import twelvekeys.trust.CrossedModel;
import twelvekeys.trust.CrossedReading;
import twelvekeys.trust.DayCell;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Outcome;
import twelvekeys.trust.TrustReading;

/// What the inner loops of `trust` cost on a history of so many promises: 50 promisors, each to 20
/// promisees, over four years.
///
/// Telling an outcome and asking for a chance should cost the same however long the history is; a
/// reading of all cells grows with it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class TrustLoops {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 4 * 365;

    /// How many promises the history holds.
    @Param({"1000", "100000"})
    public int promises;

    private DayCells cells = new DayCells();
    private CrossedBook book = new CrossedBook(CrossedModel.STANDARD);
    private LocalDate today = FIRST;
    private TrustReading nested = NestedModel.STANDARD.read(cells, today);
    private CrossedReading crossed = book.reading(today, nested);
    private SplittableRandom random = new SplittableRandom(1);

    /// Makes the same history each time.
    @Setup(Level.Trial)
    public void makeHistory() {
        random = new SplittableRandom(12);
        cells = new DayCells();
        book = new CrossedBook(CrossedModel.STANDARD);
        for (int i = 0; i < promises; i++) {
            DayCell cell = outcome(FIRST.plusDays(random.nextInt(DAYS)));
            cells.add(cell);
            book.add(cell);
        }
        today = FIRST.plusDays(DAYS);
        nested = NestedModel.STANDARD.read(cells, today);
        crossed = book.reading(today, nested);
    }

    private DayCell outcome(LocalDate day) {
        Outcome outcome = random.nextInt(6) == 0 ? Outcome.NOT_KEPT : Outcome.KEPT;
        return new DayCell(promisor(), promisee(), "", day, outcome, 1);
    }

    private String promisor() {
        return "Maker " + random.nextInt(50);
    }

    private String promisee() {
        return "Buyer " + random.nextInt(20);
    }

    /// A day passes with one outcome, and the chances are read anew.
    @Benchmark
    public CrossedReading tellOneOutcomeAndRead() {
        today = today.plusDays(1);
        book.add(outcome(today));
        return book.reading(today, nested);
    }

    /// All levels are read from the cells.
    @Benchmark
    public TrustReading readAllLevels() {
        return NestedModel.STANDARD.read(cells, today);
    }

    /// The chance of one promise by the nested levels, with its range and explanation.
    @Benchmark
    public Forecast forecastByLevels() {
        return nested.forecast(promisor(), promisee());
    }

    /// The chance of one promise by the crossed effects, with its range and explanation.
    @Benchmark
    public Forecast forecastByEffects() {
        return crossed.forecast(
                new CrossedReading.Asked(promisor(), promisee(), "", today.plusDays(30)));
    }
}
