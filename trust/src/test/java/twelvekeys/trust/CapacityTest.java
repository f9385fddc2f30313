package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import twelvekeys.trust.CapacityReading.Known;
import twelvekeys.trust.CapacityReading.NotEnoughEvidence;

class CapacityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void theReadingSaysHowManyAreOpenTheChancesAndWhatSlipsFirst() {
        List<OpenPromise> open =
                List.of(
                        promise("4711", DAY.plusDays(20), 0.9),
                        promise("4712", DAY.plusDays(9), 0.8),
                        promise("4713", DAY.plusDays(60), 0.95));
        CapacityReading reading = Capacity.check(open, promise("new", DAY.plusDays(30), 0.85));
        assertThat(reading.words())
                .isEqualTo(
                        "Three other promises are open. Chance that all are kept: 73\u00a0% (range"
                                + " 62–85\u00a0%) without this one, 66\u00a0% (range 54–81\u00a0%) with"
                                + " it. First to slip: 4712, due 2026-04-10, with a chance of"
                                + " 80\u00a0%.");
        assertThat(reading.words(OpenPromise::id)).contains("First to slip: 4712, with");
        assertThat(reading.open()).isEqualTo(3);
        assertThat(reading.dueNearby()).isEqualTo(3);
    }

    @Test
    void aPromiseAloneHasItsOwnChanceAndRange() {
        OpenPromise alone = promise("new", DAY, 0.7);
        CapacityReading reading = Capacity.check(List.of(), alone);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> {
                            assertThat(known.withIt().kept()).isEqualTo(0.7);
                            assertThat(known.withIt().lower()).isEqualTo(alone.forecast().lower());
                            assertThat(known.withIt().upper()).isEqualTo(alone.forecast().upper());
                            assertThat(known.withoutIt()).isEmpty();
                        });
        assertThat(reading.words())
                .isEqualTo(
                        "No other promise is open. Chance that this one is kept: 70\u00a0% (range"
                                + " 55–85\u00a0%).");
    }

    @Test
    void halfWayThePromiseInQuestionIsNotCountedTwice() {
        OpenPromise asked = promise("b", DAY, 0.8);
        List<OpenPromise> others = List.of(promise("a", DAY, 0.9), promise("c", DAY, 0.7));
        List<OpenPromise> all = new ArrayList<>(others);
        all.add(asked);
        assertThat(Capacity.check(all, asked)).isEqualTo(Capacity.check(others, asked));
    }

    @Test
    void ofEqualChancesTheOneDueFirstSlipsFirstAndThenById() {
        OpenPromise later = promise("a", DAY.plusDays(1), 0.6);
        OpenPromise second = promise("c", DAY, 0.6);
        OpenPromise first = promise("b", DAY, 0.6);
        assertThat(known(List.of(later, second, first), promise("new", DAY, 0.9)).firstToSlip())
                .isEqualTo(first);
    }

    @Test
    void theNewPromiseMayBeTheFirstToSlip() {
        CapacityReading reading =
                Capacity.check(List.of(promise("a", DAY, 0.9)), promise("new", DAY, 0.5));
        assertThat(reading.words())
                .contains("One other promise is open.")
                .contains("First to slip: this one, new, due 2026-04-01");
    }

    @Test
    void aLaterDateIsTheFirstThatBringsAllToFourInFive() {
        Timing timing = latenessOfOneToForty();
        OpenPromise asked = promise("new", DAY, 0.7);
        OtherDate other =
                Capacity.otherDate(
                                List.of(promise("a", DAY, 0.95)),
                                asked,
                                Shock.STANDARD,
                                timing,
                                "maker")
                        .orElseThrow();
        assertThat(other.allKept()).isGreaterThanOrEqualTo(AtRisk.CHANCE);
        long days = DAY.until(other.due(), java.time.temporal.ChronoUnit.DAYS);
        assertThat(other.kept()).isCloseTo(1 - 0.3 * (1 - days / 40.0), within(1e-9));
        double dayBefore = 1 - 0.3 * (1 - (days - 1) / 40.0);
        assertThat(SharedShock.allKept(new double[] {0.95, dayBefore}, SharedShock.SPREAD))
                .isLessThan(AtRisk.CHANCE);
        assertThat(other.words()).isEqualTo("With " + other.due() + " instead, 80\u00a0%.");
    }

    @Test
    void whereTheOthersStandLowALaterDateCostsThemAPointAtMost() {
        List<OpenPromise> others = List.of(promise("a", DAY, 0.6));
        OtherDate other =
                Capacity.otherDate(
                                others,
                                promise("new", DAY, 0.7),
                                Shock.STANDARD,
                                latenessOfOneToForty(),
                                "maker")
                        .orElseThrow();
        assertThat(other.allKept()).isBetween(0.59, 0.6);
    }

    @Test
    void noOtherDateIsNamedWhereNoneHelpsOrNoneIsNeeded() {
        Timing timing = latenessOfOneToForty();
        assertThat(
                        Capacity.otherDate(
                                List.of(),
                                promise("new", DAY, 0.9),
                                Shock.STANDARD,
                                timing,
                                "maker"))
                .isEmpty();
        assertThat(
                        Capacity.otherDate(
                                List.of(),
                                promise("new", DAY, 0.4),
                                Shock.STANDARD,
                                new Timing(),
                                "maker"))
                .isEmpty();
        assertThat(Capacity.otherDate(List.of(), unknown("new"), Shock.STANDARD, timing, "maker"))
                .isEmpty();
    }

    /// Ten each that were late by 1 to 40 days.
    private static Timing latenessOfOneToForty() {
        Timing timing = new Timing();
        for (int i = 0; i < 400; i++) {
            timing.add(
                    new Spell(
                            "maker",
                            DAY.minusDays(90),
                            DAY.minusDays(60),
                            DAY.minusDays(59L - i % 40),
                            Spell.End.DONE));
        }
        return timing;
    }

    @Test
    void aShockOutsideTheBoundOfItsErrorIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shock(2.6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shock(-0.1));
        assertThat(Shock.fitted(List.of())).isEqualTo(Shock.STANDARD);
    }

    /// Drawn under a known shock; the prior pulls the fit a little towards the standard one.
    @Test
    void theShockOfASimulationIsFound() {
        Random random = new Random(11);
        for (double truth : new double[] {0.6, 1.2, 2.2}) {
            List<Shock.Case> cases = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                double shift = truth * random.nextGaussian();
                List<Double> chances = new ArrayList<>();
                boolean all = true;
                for (int k = 0; k < 2 + i % 9; k++) {
                    double chance = 0.6 + 0.35 * random.nextDouble();
                    chances.add(chance);
                    double logOdds = SharedShock.shift(chance, truth) + shift;
                    all &= random.nextDouble() < LogisticNormal.probability(logOdds);
                }
                cases.add(new Shock.Case(chances, all));
            }
            assertThat(Shock.fitted(cases).spread()).isCloseTo(truth, within(0.31));
        }
    }

    @Test
    void withNoEvidenceThereIsNoFigure() {
        CapacityReading reading =
                Capacity.check(List.of(unknown("a"), unknown("b")), unknown("new"));
        assertThat(reading).isEqualTo(new NotEnoughEvidence(2, 2));
        assertThat(reading.words())
                .isEqualTo(
                        "Two other promises are open. Chance that all are kept: not enough"
                                + " evidence.");
        assertThat(Capacity.check(List.of(), unknown("new")).words())
                .isEqualTo(
                        "No other promise is open. Chance that this one is kept: not enough"
                                + " evidence.");
    }

    @Test
    void promisesWithoutARecordAreNamedAmongThoseWithOne() {
        CapacityReading reading =
                Capacity.check(List.of(promise("a", DAY, 0.9), unknown("b")), unknown("new"));
        assertThat(reading.words())
                .endsWith(
                        "Two of these promises have no recent record with the same promisee; the"
                                + " level above stands in.");
        CapacityReading onlyTheNew =
                Capacity.check(List.of(unknown("a")), promise("new", DAY, 0.9));
        assertThat(onlyTheNew.words())
                .contains("all are kept: not enough evidence without this one, ")
                .endsWith(
                        "One of these promises has no recent record with the same promisee; the"
                                + " level above stands in.");
    }

    @Test
    void whereAllRestsOnLessThanTwoPromisesTheReadingSaysSo() {
        OpenPromise young = promise("new", DAY, 0.4, 1);
        assertThat(known(List.of(), young).evidence()).isEqualTo(Evidence.THIN);
        assertThat(known(List.of(), young).words())
                .endsWith("rests on less than two recent promises: too few to advise from.");
        assertThat(known(List.of(promise("a", DAY, 0.9)), young).evidence())
                .isEqualTo(Evidence.FAIR);
        assertThat(known(List.of(unknown("a")), young).evidence()).isEqualTo(Evidence.THIN);
    }

    @Test
    void dueNearbyCountsThirtyDaysOnEitherSideAndNotThePromiseItself() {
        List<OpenPromise> open =
                List.of(
                        promise("a", DAY.minusDays(31), 0.9),
                        promise("b", DAY.minusDays(30), 0.9),
                        promise("c", DAY.plusDays(30), 0.9),
                        promise("d", DAY.plusDays(31), 0.9),
                        promise("e", DAY, 0.9));
        assertThat(Capacity.check(open, promise("e", DAY, 0.9)).dueNearby()).isEqualTo(2);
    }

    @Test
    void theOrderOfPromisesChangesNothingAndThePromiseNeverRaisesTheChance() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<OpenPromise> open = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                open.add(
                        promise("p" + i, DAY.plusDays(random.nextInt(90)), random.nextInt(99) + 1));
            }
            OpenPromise asked = promise("new", DAY, 1 - random.nextDouble() / 1e6);
            Known one = known(open, asked);
            Collections.shuffle(open, random);
            assertThat(known(open, asked)).isEqualTo(one);
            CapacityReading.Chance without = one.withoutIt().orElseThrow();
            assertThat(one.withIt().kept()).isLessThanOrEqualTo(without.kept());
            assertThat(one.withIt().lower()).isLessThanOrEqualTo(one.withIt().kept());
            assertThat(one.withIt().upper()).isGreaterThanOrEqualTo(one.withIt().kept());
        }
    }

    @Test
    void anIdThatIsOpenTwiceIsRefused() {
        List<OpenPromise> twice = List.of(promise("a", DAY, 0.9), promise("a", DAY, 0.8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capacity.check(twice, promise("new", DAY, 0.9)))
                .withMessageContaining("a");
    }

    private static Known known(List<OpenPromise> open, OpenPromise asked) {
        return (Known) Capacity.check(open, asked);
    }

    private static OpenPromise promise(String id, LocalDate due, int percent) {
        return promise(id, due, percent / 100.0);
    }

    /// Its range reaches half-way to impossible and to certain, at most 17 points.
    private static OpenPromise promise(String id, LocalDate due, double kept) {
        return promise(id, due, kept, 20);
    }

    private static OpenPromise unknown(String id) {
        return promise(id, DAY, 0.8, 0);
    }

    private static OpenPromise promise(String id, LocalDate due, double kept, int promises) {
        double reach = Math.min(0.17, Math.min(kept, 1 - kept) / 2);
        Level level =
                new Level(
                        kept, kept - reach, kept + reach, promises, 0, 0, promises / 2.0, promises);
        return new OpenPromise(
                id,
                due,
                new Forecast(
                        level.kept(),
                        level.lower(),
                        level.upper(),
                        Explanation.of(0.9, 0.85, level)));
    }
}
