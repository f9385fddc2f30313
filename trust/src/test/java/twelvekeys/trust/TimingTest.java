package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final String MAKER = "maker";

    @Test
    void aPromiseHasTheSpellThatWasKnownOnTheDay() {
        PromiseFacts promise = promise(DUE.minusDays(40), DUE.plusDays(6));
        assertThat(Spell.of(promise, Grace.NONE, DUE.minusDays(41))).isEmpty();
        assertThat(Spell.of(promise, Grace.NONE, DUE.minusDays(9)))
                .contains(spell(40, 9, Spell.End.OPEN));
        assertThat(Spell.of(promise, Grace.NONE, DUE.plusDays(2)))
                .contains(spell(40, -2, Spell.End.MISSED));
        assertThat(Spell.of(promise, Grace.NONE, DUE.plusDays(90)))
                .contains(spell(40, -6, Spell.End.DONE));
        assertThat(Spell.of(promise(null, null), Grace.NONE, DUE))
                .contains(spell(30, 0, Spell.End.OPEN));
        assertThatIllegalArgumentException().isThrownBy(() -> spell(3, 5, Spell.End.OPEN));
    }

    @Test
    void whereNobodySaysWhenItWasMadeAnEarlyOneWasMadeByTheDayItWasDone() {
        assertThat(Spell.of(promise(null, DUE.minusDays(50)), Grace.NONE, DUE))
                .contains(spell(50, 50, Spell.End.DONE));
    }

    @Test
    void theBandsHoldEveryDayOnce() {
        for (int most : new int[] {0, 1, 5, 31, 200, 1000}) {
            for (int fewest = 0; fewest <= most; fewest += 7) {
                int days = 0;
                for (int band = 0; band < DaysLeft.bands(); band++) {
                    days += DaysLeft.overlap(band, most, fewest);
                }
                assertThat(days).isEqualTo(most - fewest + 1);
                assertThat(DaysLeft.overlap(DaysLeft.band(fewest), fewest, fewest)).isEqualTo(1);
            }
        }
    }

    /// Every day a promise is done with chance d and moved with chance m, which depend on the days
    /// left; half of them are still open when one looks.
    @Test
    void theTruthOfASimulationIsFound() {
        Timing timing = Timing.of(simulated(60_000, true));
        for (int left : new int[] {0, 3, 10, 45, 80}) {
            assertThat(timing.stillOpen(MAKER, 100, left))
                    .isCloseTo(stillOpen(100, left), within(0.02));
            assertThat(timing.moved(MAKER, left)).isCloseTo(moved(left), within(0.015));
        }
    }

    /// The control: who leaves out what is still open takes promises to be done sooner.
    @Test
    void leavingOutWhatIsStillOpenWouldBeWrong() {
        List<Spell> ended = new ArrayList<>(simulated(60_000, true));
        ended.removeIf(spell -> spell.end() == Spell.End.OPEN);
        Timing timing = Timing.of(ended);
        assertThat(timing.moved(MAKER, 80)).isGreaterThan(moved(80) + 0.05);
    }

    @Test
    void theNumberFallsAsTheDayComesNearAndNothingIsHeard() {
        Timing timing = Timing.of(simulated(20_000, true));
        double before = 1;
        for (int left = 100; left >= 0; left -= 5) {
            double open = timing.stillOpen(MAKER, 100, left);
            assertThat(open).isLessThanOrEqualTo(before);
            before = open;
        }
        assertThat(before).isLessThan(0.8);
        assertThat(CrossedSteps.open(0.1, before)).isGreaterThan(0.1);
    }

    @Test
    void addingAndTakingAwayLeaveNothingBehind() {
        List<Spell> spells = new ArrayList<>(simulated(400, true));
        Timing timing = Timing.of(spells);
        double before = timing.stillOpen(MAKER, 90, 10);
        List<Spell> more = simulated(300, false);
        more.forEach(timing::add);
        assertThat(timing.stillOpen(MAKER, 90, 10)).isNotEqualTo(before);
        Collections.shuffle(more, new Random(2));
        more.forEach(timing::retract);
        assertThat(timing.stillOpen(MAKER, 90, 10)).isEqualTo(before);
        assertThat(timing.lateness(MAKER, 0)).isEqualTo(Timing.of(spells).lateness(MAKER, 0));
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        Timing timing = new Timing();
        assertThat(timing.stillOpen(MAKER, 60, 5)).isEqualTo(1);
        assertThat(timing.moved(MAKER, 60)).isZero();
        assertThat(timing.lateness(MAKER, 0)).isEmpty();
    }

    @Test
    void latenessCountsWhatHasNotComeYet() {
        Random random = new Random(8);
        Timing all = new Timing();
        Timing come = new Timing();
        for (int i = 0; i < 20_000; i++) {
            int days = 1 + (int) (-20 * Math.log(1 - random.nextDouble()));
            int seen = 1 + random.nextInt(40);
            Spell spell =
                    days <= seen
                            ? spell(30, -days, Spell.End.DONE)
                            : spell(30, -seen, Spell.End.MISSED);
            all.add(spell);
            if (days <= seen) {
                come.add(spell);
            }
        }
        LatenessRange range = all.lateness(MAKER, 0).orElseThrow();
        assertThat(range.median()).isBetween(13, 15);
        assertThat(range.lower()).isBetween(2, 3);
        assertThat(come.lateness(MAKER, 0).orElseThrow().median()).isLessThan(range.median() - 3);
        LatenessRange later = all.lateness(MAKER, 10).orElseThrow();
        assertThat(later.median()).isBetween(23, 26);
        assertThat(range.words()).startsWith("If it is late, by ");
    }

    private static PromiseFacts promise(@Nullable LocalDate made, @Nullable LocalDate done) {
        return new PromiseFacts(MAKER, "buyer", null, DUE, done, made, null, false, List.of(1L));
    }

    private static Spell spell(int lead, int left, Spell.End end) {
        return new Spell(MAKER, DUE.minusDays(lead), DUE, DUE.minusDays(left), end);
    }

    private static double doneOn(int left) {
        return left == 0 ? 0.5 : left <= 14 ? 0.02 : 0.004;
    }

    private static double movedOn(int left) {
        return left == 0 ? 0.05 : left <= 14 ? 0.01 : 0.003;
    }

    /// @param looked whether one looks while some are still open
    private static List<Spell> simulated(int n, boolean looked) {
        Random random = new Random(n);
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int lead = random.nextInt(120);
            int seen = looked ? lead - random.nextInt(120) : -1;
            spells.add(simulated(lead, Math.min(lead, seen), random));
        }
        return spells;
    }

    private static Spell simulated(int lead, int seen, Random random) {
        for (int left = lead; left >= 0; left--) {
            double draw = random.nextDouble();
            if (draw < doneOn(left)) {
                return spell(lead, left, Spell.End.DONE);
            }
            if (draw < doneOn(left) + movedOn(left)) {
                return spell(lead, left, Spell.End.MOVED);
            }
            if (left == seen) {
                return spell(lead, left, Spell.End.OPEN);
            }
        }
        return spell(lead, -1, Spell.End.MISSED);
    }

    private static double stillOpen(int lead, int left) {
        double soFar = 1;
        for (int day = lead; day > left; day--) {
            soFar *= 1 - doneOn(day);
        }
        double rest = 1;
        for (int day = left; day >= 0; day--) {
            rest *= 1 - doneOn(day);
        }
        return soFar * (1 - rest) / (1 - soFar * rest);
    }

    private static double moved(int left) {
        double open = 1;
        double moved = 0;
        for (int day = left; day >= 0; day--) {
            moved += open * movedOn(day);
            open *= 1 - movedOn(day) - doneOn(day);
        }
        return moved;
    }
}
