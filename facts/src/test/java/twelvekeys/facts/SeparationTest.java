package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparationTest {

    @Test
    void perfectChanceAndReverse() {
        boolean[] happened = {false, false, true, true};
        int[] years = {1, 1, 1, 1};
        long[] companies = {1, 2, 3, 4};
        assertThat(auc(new double[] {1, 2, 3, 4}, happened, years, companies)).isEqualTo(1);
        assertThat(auc(new double[] {4, 3, 2, 1}, happened, years, companies)).isEqualTo(0);
        assertThat(auc(new double[] {7, 7, 7, 7}, happened, years, companies)).isEqualTo(0.5);
        assertThat(auc(new double[] {1, 3, 2, 4}, happened, years, companies)).isEqualTo(0.75);
    }

    private static double auc(double[] scores, boolean[] happened, int[] years, long[] companies) {
        return Separation.of(scores, happened, years, companies).overall().value();
    }

    @Test
    void itIsTheShareOfPairsWonHoweverItIsCounted() {
        Random random = new Random(4);
        for (int run = 0; run < 20; run++) {
            int n = 5 + random.nextInt(40);
            double[] scores = random.ints(n, 0, 9).asDoubleStream().toArray();
            boolean[] happened = new boolean[n];
            int[] years = random.ints(n, 2000, 2003).toArray();
            long[] companies = random.longs(n, 0, 12).toArray();
            for (int i = 0; i < n; i++) {
                happened[i] = random.nextInt(3) == 0;
            }
            happened[0] = true;
            happened[1] = false;
            years[1] = years[0];
            double won = 0;
            double wonWithin = 0;
            int pairs = 0;
            int pairsWithin = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (happened[i] && !happened[j]) {
                        double win = (Math.signum(scores[i] - scores[j]) + 1) / 2;
                        won += win;
                        pairs++;
                        if (years[i] == years[j]) {
                            wonWithin += win;
                            pairsWithin++;
                        }
                    }
                }
            }
            Separation separation = Separation.of(scores, happened, years, companies);
            assertThat(separation.overall().value()).isCloseTo(won / pairs, within(1e-12));
            assertThat(separation.withinYear().value())
                    .isCloseTo(wonWithin / pairsWithin, within(1e-12));
            assertThat(separation.overall().lower())
                    .isLessThanOrEqualTo(separation.overall().upper());
        }
    }

    @Test
    void aYearThatTellsAllByItselfDoesNotHelpWithinIt() {
        int n = 400;
        double[] scores = new double[n];
        boolean[] happened = new boolean[n];
        int[] years = new int[n];
        long[] companies = new long[n];
        Random random = new Random(8);
        for (int i = 0; i < n; i++) {
            years[i] = i % 2;
            scores[i] = years[i];
            happened[i] = random.nextInt(10) < (years[i] == 1 ? 8 : 2);
            companies[i] = i;
        }
        Separation separation = Separation.of(scores, happened, years, companies);
        assertThat(separation.overall().value()).isGreaterThan(0.7);
        assertThat(separation.withinYear().value()).isEqualTo(0.5);
        assertThat(separation.withinYear().lower()).isEqualTo(0.5);
    }

    @Test
    void withoutEventsThereIsNothingToTellApart() {
        Separation none =
                Separation.of(
                        new double[] {1, Double.NaN}, new boolean[2], new int[2], new long[2]);
        assertThat(none.overall().value()).isNaN();
        assertThat(none.cases()).isEqualTo(1);
    }
}
