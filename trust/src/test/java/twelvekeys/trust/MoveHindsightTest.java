package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import twelvekeys.trust.MoveVerdict.Difference;
import twelvekeys.trust.MoveVerdict.Met;
import twelvekeys.trust.MoveVerdict.Way;

class MoveHindsightTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final Lot LOT = new Lot("x", "");

    @Test
    void aMovedPromiseCountsWithTheShareLateOfWhoItWouldHaveGoneTo() {
        // then: 20 of weak's 40 late, none of strong's 10; half of weak's volume moves
        MoveVerdict verdict = judge(List.of(new Move(LOT, "weak", "strong", 12)));
        assertThat(verdict.promises()).isEqualTo(50);
        assertThat(verdict.late()).isEqualTo(20);
        assertThat(met(verdict, Way.LEAVE).late()).isEqualTo(20 / 50.0);
        assertThat(met(verdict, Way.RECOMMENDED).late()).isCloseTo(10 / 50.0, within(1e-12));
        assertThat(met(verdict, Way.RECOMMENDED).moved()).isCloseTo(20, within(1e-12));
        Difference difference = verdict.differences().getFirst();
        assertThat(difference.late()).isCloseTo(-0.2, within(1e-12));
        assertThat(difference.distinguishable()).isTrue();
        assertThat(difference.words())
                .startsWith(
                        "moved as recommended against left as it was: 20.00 points fewer late (range −");
    }

    @Test
    void aMoveToWhoThenHadNothingDueIsNotJudgedAndCountsAsNotMade() {
        MoveVerdict verdict = judge(List.of(new Move(LOT, "weak", "gone", 12)));
        assertThat(met(verdict, Way.RECOMMENDED).late()).isEqualTo(20 / 50.0);
        assertThat(met(verdict, Way.RECOMMENDED).moved()).isZero();
        assertThat(met(verdict, Way.RECOMMENDED).unjudged()).isCloseTo(20, within(1e-12));
        assertThat(verdict.differences().getFirst().words()).endsWith(", not distinguishable");
    }

    @Test
    void whatALotGainsForEachPlannedPromiseCountsHowMuchCameOfIt() {
        MoveHindsight hindsight = MoveHindsight.of(plan(), promises(), Grace.NONE);
        Portion weak = plan().portion(LOT, "weak").orElseThrow();
        Portion strong = plan().portion(LOT, "strong").orElseThrow();
        assertThat(hindsight.gain(weak, strong)).isCloseTo(40 / 24.0 * 0.5, within(1e-12));
        assertThat(hindsight.gain(strong, weak)).isNegative();
    }

    @Test
    void aSpanWithoutPromisesIsNotJudged() {
        MoveHindsight hindsight = MoveHindsight.of(plan(), List.of(), Grace.NONE);
        assertThat(hindsight.promises()).isZero();
        assertThatThrownBy(() -> hindsight.judge(Map.of(Way.LEAVE, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wherePromisorsAreAllAlikeNoWayIsDistinguishableMuchMoreOftenThanOneInTen() {
        int told = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<PromiseFacts> promises = past();
            for (int i = 0; i < 240; i++) {
                LocalDate due = DAY.plusDays(random.nextInt(365));
                promises.add(
                        Invented.promise(
                                i % 2 == 0 ? "weak" : "strong",
                                "x",
                                due,
                                due.plusDays(random.nextInt(5) == 0 ? 3 : 0)));
            }
            MoveVerdict verdict =
                    MoveHindsight.of(plan(), promises, Grace.NONE)
                            .judge(
                                    Map.of(
                                            Way.LEAVE,
                                            List.of(),
                                            Way.RECOMMENDED,
                                            List.of(new Move(LOT, "weak", "strong", 12))));
            told += verdict.differences().getFirst().distinguishable() ? 1 : 0;
        }
        assertThat(told).isLessThanOrEqualTo(9);
    }

    private static MoveVerdict judge(List<Move> moves) {
        return MoveHindsight.of(plan(), promises(), Grace.NONE)
                .judge(Map.of(Way.LEAVE, List.of(), Way.RECOMMENDED, moves));
    }

    private static Met met(MoveVerdict verdict, Way way) {
        return Objects.requireNonNull(verdict.met().get(way));
    }

    /// In the year before: 24 promises by weak, 12 by strong, one by gone.
    private static List<PromiseFacts> past() {
        List<PromiseFacts> promises = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            LocalDate due = DAY.minusDays(15L * i + 1);
            promises.add(Invented.promise("weak", "x", due, due));
            if (i % 2 == 0) {
                promises.add(Invented.promise("strong", "x", due, due));
            }
        }
        promises.add(Invented.promise("gone", "x", DAY.minusDays(9), DAY.minusDays(9)));
        return promises;
    }

    private static List<PromiseFacts> promises() {
        List<PromiseFacts> promises = past();
        for (int i = 0; i < 40; i++) {
            LocalDate due = DAY.plusDays(9L * i);
            promises.add(Invented.promise("weak", "x", due, due.plusDays(i % 2)));
            if (i % 4 == 0) {
                promises.add(Invented.promise("strong", "x", due, due));
            }
        }
        return promises;
    }

    private static VolumePlan plan() {
        return VolumePlan.of(past(), Grace.NONE, DAY, 365);
    }
}
