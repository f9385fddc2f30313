package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustReadingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final NestedModel MODEL = NestedModel.STANDARD;

    @Test
    void levelsAreThoseOfTheFormulas() {
        DayCells cells = new DayCells();
        cells.add(new DayCell("good", "us", "", DAY, Outcome.KEPT, 8));
        cells.add(new DayCell("bad", "us", "", DAY.minusDays(180), Outcome.NOT_KEPT, 4));
        cells.add(new DayCell("bad", "them", "", DAY, Outcome.KEPT_AS_RENEGOTIATED, 1));
        TrustReading reading = MODEL.read(cells, DAY);

        double p0 = (2 + 0.1) / (11 + 1);
        double bad = (2 + 5 * p0) / (3 + 5);
        double badWithUs = (2 + 4 * bad) / (2 + 4);
        assertThat(reading.overall().kept()).isCloseTo(1 - p0, within(1e-14));
        assertThat(reading.promisor("bad").kept()).isCloseTo(1 - bad, within(1e-14));
        assertThat(reading.pair("bad", "us").kept()).isCloseTo(1 - badWithUs, within(1e-14));

        Level level = reading.promisor("bad");
        assertThat(level.promises()).isEqualTo(5);
        assertThat(level.notKept()).isEqualTo(4);
        assertThat(level.renegotiated()).isEqualTo(1);
        assertThat(level.weight()).isCloseTo(3, within(1e-14));
        assertThat(level.effective()).isCloseTo(9 / (4 * 0.25 + 1), within(1e-12));
    }

    /// The sums that are carried from day to day are those of the definition.
    @Test
    void carriedSumsAgreeWithTheDefinition() {
        for (int seed = 0; seed < 20; seed++) {
            List<PromiseFacts> promises = Invented.promises(seed, 150);
            LocalDate asOf = Invented.START.plusDays(700 + 20L * seed);
            double weight = 0;
            double squares = 0;
            for (PromiseFacts promise : promises) {
                Resolution resolution = promise.resolution(Grace.NONE);
                if (promise.promisor().equals("maker 1") && !resolution.knownOn().isAfter(asOf)) {
                    double w =
                            Math.pow(
                                    2,
                                    -ChronoUnit.DAYS.between(resolution.knownOn(), asOf) / 180.0);
                    weight += w;
                    squares += w * w;
                }
            }
            Level level = MODEL.read(DayCells.of(promises, Grace.NONE), asOf).promisor("maker 1");
            assertThat(level.weight()).isCloseTo(weight, within(1e-11));
            assertThat(level.effective()).isCloseTo(weight * weight / squares, within(1e-9));
        }
    }

    @Test
    void whatIsKnownLaterIsNotSeen() {
        DayCells cells = new DayCells().add(late("a", "b", DAY, 3));
        TrustReading before = MODEL.read(cells, DAY.minusDays(1));
        assertThat(before.promisors()).isEmpty();
        assertThat(before.pairs()).isEmpty();
        assertThat(before.overall().promises()).isZero();
        assertThat(MODEL.read(cells, DAY).promisors()).containsExactly("a");
        assertThat(MODEL.read(cells, DAY).pairs()).containsExactly(new Pair("a", "b"));
    }

    @Test
    void anOpenPromiseWeighsNothingUntilItIsPastDue() {
        PromiseFacts open = Invented.promise("a", "b", DAY, null);
        DayCells cells = DayCells.of(List.of(open), Grace.NONE);
        assertThat(MODEL.read(cells, DAY).overall().promises()).isZero();
        assertThat(MODEL.read(cells, DAY.plusDays(1)).overall().notKept()).isEqualTo(1);

        cells.retract(open.cell(Grace.NONE));
        cells.add(Invented.promise("a", "b", DAY, DAY).cell(Grace.NONE));
        assertThat(MODEL.read(cells, DAY.plusDays(1)).overall().notKept()).isZero();
    }

    @Test
    void anUnknownNameHasTheLevelAboveItAndNoEvidence() {
        TrustReading reading = MODEL.read(new DayCells().add(late("a", "b", DAY, 30)), DAY);
        assertThat(reading.promisor("nobody").kept()).isEqualTo(reading.overall().kept());
        assertThat(reading.promisor("nobody").evidence()).isEqualTo(Evidence.NONE);
        assertThat(reading.pair("a", "nobody").kept()).isEqualTo(reading.promisor("a").kept());
        assertThat(reading.pair("nobody", "b").kept()).isEqualTo(reading.overall().kept());
        assertThat(reading.pair("nobody", "b").promises()).isZero();
        assertThat(width(reading.promisor("nobody"))).isGreaterThan(width(reading.promisor("a")));
    }

    @Test
    void withoutAnyRecordTheLevelIsThatOfThePrior() {
        assertThat(MODEL.read(new DayCells(), DAY).overall().kept()).isCloseTo(0.9, within(1e-14));
    }

    @Test
    void evidenceFadesFromFairToThinToNone() {
        DayCells cells = new DayCells().add(late("a", "b", DAY, 3));
        assertThat(MODEL.read(cells, DAY).promisor("a").evidence()).isEqualTo(Evidence.FAIR);
        assertThat(MODEL.read(cells, DAY.plusDays(180)).promisor("a").evidence())
                .isEqualTo(Evidence.THIN);
        assertThat(MODEL.read(cells, DAY.plusDays(180 * 9)).promisor("a").evidence())
                .isEqualTo(Evidence.NONE);
    }

    @Test
    void theRangeWidensAgainAsARecordGrowsOld() {
        DayCells cells = new DayCells();
        cells.add(new DayCell("a", "b", "", DAY, Outcome.KEPT, 90)).add(late("a", "b", DAY, 10));
        double last = 0;
        for (int years = 0; years < 6; years++) {
            double width = width(MODEL.read(cells, DAY.plusYears(years)).promisor("a"));
            assertThat(width).as("after %s years", years).isGreaterThan(last);
            last = width;
        }
    }

    @Test
    void theRangeAlwaysHoldsTheLevelAndStaysWithinZeroAndOne() {
        for (int seed = 0; seed < 30; seed++) {
            List<PromiseFacts> promises = Invented.promises(seed, 1 + seed * 7);
            TrustReading reading =
                    MODEL.read(
                            DayCells.of(promises, Grace.NONE), Invented.START.plusDays(40L * seed));
            for (PromiseFacts promise : promises) {
                Level level = reading.pair(promise.promisor(), promise.promisee());
                assertThat(level.lower()).isBetween(0.0, level.kept());
                assertThat(level.upper()).isBetween(level.kept(), 1.0);
                assertThat(level.promises()).isGreaterThanOrEqualTo(level.notKept());
            }
        }
    }

    @Test
    void everyKeptPromiseRaisesALevelAndEveryOtherLowersIt() {
        DayCells cells = new DayCells().add(late("a", "b", DAY.minusDays(50), 2));
        cells.add(new DayCell("a", "b", "", DAY.minusDays(90), Outcome.KEPT, 3));
        double now = MODEL.read(cells, DAY).pair("a", "b").kept();
        cells.add(new DayCell("a", "b", "", DAY, Outcome.KEPT, 1));
        double better = MODEL.read(cells, DAY).pair("a", "b").kept();
        cells.add(late("a", "b", DAY, 2));
        double worse = MODEL.read(cells, DAY).pair("a", "b").kept();
        assertThat(better).isGreaterThan(now);
        assertThat(worse).isLessThan(now);
    }

    @Test
    void aModelNeedsFinitePositiveConstants() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NestedModel(0, 5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new NestedModel(180, -1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new NestedModel(180, 5, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NestedModel(Double.POSITIVE_INFINITY, 5, 4));
    }

    private static double width(Level level) {
        return level.upper() - level.lower();
    }

    private static DayCell late(String promisor, String promisee, LocalDate day, int count) {
        return new DayCell(promisor, promisee, "", day, Outcome.NOT_KEPT, count);
    }
}
