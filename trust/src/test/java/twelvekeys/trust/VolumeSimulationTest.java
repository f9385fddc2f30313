package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VolumeSimulationTest {

    private static final Lot LOT = new Lot("x", "");

    @Test
    void movingNothingChangesNothing() {
        MovedVolume result = VolumeSimulation.of(plan(50, 50), List.of());
        assertThat(result.after()).isEqualTo(result.before());
        assertThat(result.keptMore().expected()).isZero();
        assertThat(result.words()).isEqualTo("Nothing moves.");
    }

    @Test
    void whatIsExpectedIsTheSumOfTheChances() {
        MovedVolume result =
                VolumeSimulation.of(plan(50, 50), List.of(new Move(LOT, "weak", "strong", 20)));
        assertThat(result.before().kept().expected()).isCloseTo(50 * .6 + 50 * .9, within(0.5));
        assertThat(result.after().kept().expected()).isCloseTo(30 * .6 + 70 * .9, within(0.5));
        assertThat(result.keptMore().expected()).isCloseTo(20 * .3, within(0.3));
        assertThat(result.before().valueAtRisk().expected())
                .isCloseTo(50 * 10 * .4 + 50 * 10 * .1, within(5.0));
        assertThat(result.valueSaved().expected()).isCloseTo(20 * 10 * .3, within(3.0));
    }

    @Test
    void withoutDoubtAboutTheChancesTheRangeIsThatOfChance() {
        Portion sure = new Portion(LOT, "weak", 400, 0, 0.5, 0.5, 0.5, 9);
        MovedVolume result = VolumeSimulation.of(plan(List.of(sure), 400), List.of());
        double width = 1.645 * Math.sqrt(400 * .25);
        assertThat(result.before().kept().lower()).isCloseTo(200 - width, within(1.0));
        assertThat(result.before().kept().upper()).isCloseTo(200 + width, within(1.0));
    }

    @Test
    void doubtAboutAPromisorWidensTheRange() {
        Portion sure = new Portion(LOT, "weak", 400, 0, 0.5, 0.5, 0.5, 9);
        Portion doubtful = new Portion(LOT, "weak", 400, 0, 0.5, 0.3, 0.7, 9);
        MovedVolume one = VolumeSimulation.of(plan(List.of(sure), 400), List.of());
        MovedVolume other = VolumeSimulation.of(plan(List.of(doubtful), 400), List.of());
        assertThat(width(other)).isGreaterThan(3 * width(one));
        assertThat(other.before().kept().lower()).isCloseTo(120, within(8.0));
    }

    @Test
    void beyondWhatItEverCarriedAPromisorIsNamedAndItsRangeWidens() {
        List<Move> moves = List.of(new Move(LOT, "weak", "strong", 40));
        MovedVolume within = VolumeSimulation.of(plan(50, 50, 100), moves);
        MovedVolume beyond = VolumeSimulation.of(plan(50, 50, 50), moves);
        assertThat(within.beyond()).isEmpty();
        assertThat(beyond.beyond()).hasSize(1);
        assertThat(beyond.beyond().getFirst().words())
                .isEqualTo(
                        "strong would carry 90 promises and never carried more than 50: beyond the"
                                + " evidence");
        assertThat(beyond.keptMore().upper() - beyond.keptMore().lower())
                .isGreaterThan(within.keptMore().upper() - within.keptMore().lower());
    }

    @Test
    void theSamePlanGivesTheSameBits() {
        List<Move> moves = List.of(new Move(LOT, "weak", "strong", 12.5));
        assertThat(VolumeSimulation.of(plan(50, 50), moves))
                .isEqualTo(VolumeSimulation.of(plan(50, 50), moves));
    }

    @Test
    void aMoveOfMoreThanIsPlannedIsRefused() {
        assertThatThrownBy(() ->
                        VolumeSimulation.of(
                                plan(50, 50), List.of(new Move(LOT, "weak", "strong", 51))))
                .hasMessageContaining("carries less of x than would move");
    }

    @Test
    void aMoveToWhoHasDeliveredNothingComparableIsRefused() {
        assertThatThrownBy(() ->
                        VolumeSimulation.of(
                                plan(50, 50), List.of(new Move(LOT, "weak", "unknown", 5))))
                .hasMessageContaining("unknown has delivered nothing comparable to x");
    }

    @Test
    void aSmallGainInGreatDoubtIsNotDistinguishable() {
        List<Portion> portions =
                List.of(
                        new Portion(LOT, "weak", 10, 0, 0.8, 0.5, 0.97, 9),
                        new Portion(LOT, "strong", 10, 0, 0.85, 0.5, 0.98, 9));
        MovedVolume result =
                VolumeSimulation.of(
                        plan(portions, 10), List.of(new Move(LOT, "weak", "strong", 5)));
        assertThat(result.keptMore().distinguishable()).isFalse();
        assertThat(result.words()).endsWith("That is not distinguishable from no change.");
    }

    @Test
    void concentrationIsTheSumOfTheSquaredShares() {
        Concentration equal = Concentration.of(Map.of("a", 5.0, "b", 5.0, "c", 0.0));
        assertThat(equal.herfindahl()).isEqualTo(0.5);
        assertThat(equal.equalPromisors()).isEqualTo(2);
        assertThat(equal.promisors()).isEqualTo(2);
        Concentration uneven = Concentration.of(Map.of("a", 9.0, "b", 1.0));
        assertThat(uneven.herfindahl()).isCloseTo(0.82, within(1e-12));
        assertThat(uneven.largest()).isEqualTo("a");
        assertThat(uneven.largestShare()).isEqualTo(0.9);
        assertThat(Concentration.of(Map.of()).herfindahl()).isZero();
    }

    private static double width(MovedVolume result) {
        return result.before().kept().upper() - result.before().kept().lower();
    }

    private static VolumePlan plan(double weak, double strong) {
        return plan(weak, strong, 200);
    }

    private static VolumePlan plan(double weak, double strong, int carried) {
        return plan(
                List.of(
                        new Portion(LOT, "weak", weak, 10 * weak, 0.6, 0.5, 0.7, 9),
                        new Portion(LOT, "strong", strong, 10 * strong, 0.9, 0.8, 0.95, 9)),
                carried);
    }

    private static VolumePlan plan(List<Portion> portions, int carried) {
        LocalDate day = LocalDate.of(2022, 1, 1);
        TreeMap<String, Integer> most = new TreeMap<>();
        portions.forEach(each -> most.put(each.promisor(), carried));
        return new VolumePlan(
                day,
                365,
                portions,
                most,
                0,
                new ModelChoice(
                        day,
                        Candidate.NESTED,
                        ModelChoice.Why.TOO_SHORT,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty()));
    }
}
