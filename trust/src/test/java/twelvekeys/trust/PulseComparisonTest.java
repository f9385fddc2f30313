package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PulseComparisonTest {

    private static final boolean[] ONE = {false};

    @Test
    void anItemWordedTheOtherWayRoundIsTurned() {
        PulseAnswers answers =
                PulseAnswers.of(new boolean[] {false, true}, new int[][] {{7, 1}, {5, 4}, {3, 0}});

        assertThat(answers.item(0).mean()).isEqualTo(5);
        assertThat(answers.item(1).mean()).isEqualTo(5.5);
    }

    @Test
    void whatNobodySawCountsNowhere() {
        PulseAnswers answers =
                PulseAnswers.of(
                        new boolean[3], new int[][] {{6, 0, 4}, {0, 0, 2}, {0, 0, 0}, {7, 0, 7}});

        assertThat(answers.item(0).count()).isEqualTo(2);
        assertThat(answers.item(1).count()).isZero();
        // 5 and 7: the second had seen one of three, the third none.
        assertThat(answers.total().count()).isEqualTo(2);
        assertThat(answers.total().mean()).isEqualTo(6);
    }

    @Test
    void anAnswerBesideTheScaleIsRefused() {
        for (int answer : new int[] {-1, 8}) {
            assertThatThrownBy(() -> PulseAnswers.of(ONE, new int[][] {{answer}}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> PulseAnswers.of(ONE, new int[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fourAnswersOfASideShowNothing() {
        PulseComparison read = PulseComparison.of(same(5, 4), same(5, 9), 5);

        assertThat(read.total()).isEqualTo(new GapReading.TooFew(5));
        assertThat(read.items()).containsExactly(new GapReading.TooFew(5));
        assertThat(PulseComparison.of(same(5, 6), same(5, 9), 7).total())
                .isEqualTo(new GapReading.TooFew(7));
        assertThatThrownBy(() -> PulseComparison.of(same(5, 9), same(5, 9), 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PulseComparison.openly(same(5, 3), same(5, 9), 3).total())
                .isInstanceOf(GapReading.Shown.class);
    }

    @Test
    void anItemThatFourHadSeenIsNotShownThoughTheTotalIs() {
        int[][] given = new int[6][12];
        for (int[] row : given) {
            Arrays.fill(row, 5);
        }
        given[0][3] = 0;
        given[1][3] = 0;
        PulseAnswers answers = PulseAnswers.of(new boolean[12], given);

        PulseComparison read = PulseComparison.of(answers, answers, 5);

        assertThat(read.total()).isInstanceOf(GapReading.Shown.class);
        assertThat(read.items().get(3)).isEqualTo(new GapReading.TooFew(5));
        assertThat(read.items().get(4)).isInstanceOf(GapReading.Shown.class);
    }

    /// Without what rounding hides the interval would be a point, and any difference certain.
    @Test
    void fiveEqualAnswersStillHaveARange() {
        GapReading.Shown shown = shown(PulseComparison.of(same(5, 5), same(5, 5), 5).total());

        assertThat(shown.first().mean().low()).isBetween(4.6, 4.7);
        assertThat(shown.first().mean().high()).isBetween(5.3, 5.4);
        assertThat(shown.gap().distinguishable()).isFalse();
        assertThat(shown.first().consensus()).isEqualTo(1);
    }

    @Test
    void aKeyStandsByItselfOnlyWherePeopleAgreeAndTheirMeansTellKeysApart() {
        int[][] clear = {{6, 2}, {6, 3}, {7, 2}, {6, 2}, {7, 3}};
        int[][] alike = {{6, 6}, {7, 6}, {6, 7}, {7, 7}, {6, 6}};
        int[][] torn = {{7, 1}, {1, 1}, {7, 2}, {2, 1}, {7, 1}};

        assertThat(firstKey(clear).supported()).isTrue();
        assertThat(firstKey(alike).supported()).isFalse();
        assertThat(firstKey(alike).consensus()).isGreaterThan(0.9);
        assertThat(firstKey(torn).supported()).isFalse();
        assertThat(firstKey(torn).consensus()).isLessThan(0.1);
    }

    private static ViewReading firstKey(int[][] given) {
        PulseAnswers answers = PulseAnswers.of(new boolean[2], given);
        return shown(PulseComparison.of(answers, answers, 5).items().getFirst()).first();
    }

    @Test
    void theOrderOfPeopleGivesTheSameBits() {
        Random random = new Random(3);
        int[][] given = new int[9][12];
        for (int[] row : given) {
            Arrays.setAll(row, item -> random.nextInt(8));
        }
        PulseAnswers other = PulseAnswers.of(new boolean[12], new int[9][12]);
        PulseComparison read = compare(given, given);
        List<int[]> rows = Arrays.asList(given.clone());
        for (int run = 0; run < 20; run++) {
            Collections.shuffle(rows, random);
            assertThat(compare(rows.toArray(new int[0][]), given)).isEqualTo(read);
        }
        assertThat(other.intraclass()).isNull();
    }

    private static PulseComparison compare(int[][] first, int[][] second) {
        boolean[] reversed = new boolean[12];
        reversed[5] = true;
        return PulseComparison.of(
                PulseAnswers.of(reversed, first), PulseAnswers.of(reversed, second), 5);
    }

    private static PulseAnswers same(int answer, int people) {
        int[][] given = new int[people][1];
        for (int[] row : given) {
            row[0] = answer;
        }
        return PulseAnswers.of(ONE, given);
    }

    private static GapReading.Shown shown(GapReading reading) {
        return (GapReading.Shown) reading;
    }
}
