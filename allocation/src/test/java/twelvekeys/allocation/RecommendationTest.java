package twelvekeys.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static twelvekeys.allocation.Plans.plan;
import static twelvekeys.allocation.Plans.portion;

import org.junit.jupiter.api.Test;
import twelvekeys.trust.Move;
import twelvekeys.trust.VolumePlan;

class RecommendationTest {

    private static final Limits WIDE = new Limits(1, 1, 10, 0, 0);

    @Test
    void volumeGoesToWhoKeepsMoreUntilALimitStopsIt() {
        VolumePlan plan = plan(portion("x", "weak", 60, 0.6), portion("x", "strong", 40, 0.9));
        Recommendation recommendation = Recommendation.of(plan, Limits.STANDARD, Caution.STANDARD);
        assertThat(recommendation.moves()).hasSize(1);
        Move move = recommendation.moves().getFirst();
        assertThat(move.from()).isEqualTo("weak");
        assertThat(move.to()).isEqualTo("strong");
        // Nobody receives beyond half of it all: 40 + 10.
        assertThat(move.promises()).isCloseTo(10, within(1e-6));
        assertThat(recommendation.bounds())
                .contains("strong may not carry more than 50\u00a0% of it all.");
        assertThat(recommendation.reasons().getFirst().gain()).isCloseTo(3, within(1e-6));
        assertThat(recommendation.reasons().getFirst().words())
                .isEqualTo(
                        "weak (60\u00a0%, range 58–62\u00a0%) → strong (90\u00a0%, range 88–92\u00a0%)");
    }

    @Test
    void noMoreMovesThanIsAllowed() {
        VolumePlan plan = plan(portion("x", "weak", 60, 0.6), portion("x", "strong", 40, 0.9));
        Recommendation recommendation =
                Recommendation.of(plan, new Limits(0.05, 1, 10, 0, 0), Caution.STANDARD);
        assertThat(recommendation.moves().getFirst().promises()).isCloseTo(5, within(1e-6));
        assertThat(recommendation.bounds())
                .contains("No more than 5\u00a0% of the volume may move.");
    }

    @Test
    void nobodyGrowsByMoreThanIsAllowedAndNoPortionFallsBelowWhatStays() {
        VolumePlan plan =
                plan(
                        portion("x", "weak", 10, 0.6),
                        portion("x", "strong", 8, 0.9),
                        portion("x", "fair", 8, 0.8));
        Recommendation grown = Recommendation.of(plan, new Limits(1, 1, 0.5, 0, 0), new Caution(0));
        assertThat(to(grown, "strong")).isCloseTo(4, within(1e-6));
        assertThat(grown.bounds()).contains("strong may not grow by more than 50\u00a0%.");
        Recommendation stays =
                Recommendation.of(plan, new Limits(1, 1, 10, 0.7, 0), new Caution(0));
        assertThat(
                        stays.moves().stream()
                                .filter(move -> move.from().equals("weak"))
                                .mapToDouble(Move::promises)
                                .sum())
                .isCloseTo(3, within(1e-6));
    }

    @Test
    void volumeNeverLeavesItsLot() {
        VolumePlan plan = plan(portion("x", "weak", 10, 0.5), portion("y", "strong", 10, 0.99));
        assertThat(Recommendation.of(plan, WIDE, new Caution(0)).moves()).isEmpty();
    }

    @Test
    void theLuckyNewcomerReceivesNothingWhileItsRangeIsWide() {
        VolumePlan plan =
                plan(
                        portion("x", "steady", 50, 0.90, 0.03),
                        portion("x", "newcomer", 3, 0.91, 0.3));
        assertThat(Recommendation.of(plan, WIDE, new Caution(0)).moves()).hasSize(1);
        assertThat(Recommendation.of(plan, WIDE, Caution.STANDARD).moves()).isEmpty();
    }

    @Test
    void withTooLittleEvidenceInTheLotNothingIsReceived() {
        VolumePlan plan = plan(portion("x", "weak", 10, 0.6), portion("x", "strong", 10, 0.9));
        assertThat(Recommendation.of(plan, new Limits(1, 1, 1, 0, 5), new Caution(0)).moves())
                .hasSize(1);
        Recommendation none = Recommendation.of(plan, new Limits(1, 1, 1, 0, 5.1), new Caution(0));
        assertThat(none.moves()).isEmpty();
        assertThat(none.bounds())
                .containsExactly(
                        "0\u00a0% of the volume moves: within the limits nothing else would gain with"
                                + " some certainty.");
    }

    @Test
    void theSamePlanGivesTheSameMoves() {
        VolumePlan plan =
                plan(
                        portion("x", "a", 10, 0.6),
                        portion("x", "b", 10, 0.9),
                        portion("x", "c", 10, 0.9));
        assertThat(Recommendation.of(plan, WIDE, Caution.STANDARD))
                .isEqualTo(Recommendation.of(plan, WIDE, Caution.STANDARD));
    }

    @Test
    void limitsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new Limits(1.1, 1, 1, 0, 0))
                .hasMessage("the share that moves lies between 0 and 1, not 1.1");
        assertThatThrownBy(() -> new Limits(1, 1, -1, 0, 0))
                .hasMessage("the largest growth is a number from 0 on, not -1.0");
        assertThatThrownBy(() -> new Caution(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double to(Recommendation recommendation, String promisor) {
        return recommendation.moves().stream()
                .filter(move -> move.to().equals(promisor))
                .mapToDouble(Move::promises)
                .sum();
    }
}
