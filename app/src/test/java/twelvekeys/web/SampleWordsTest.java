package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleWordsTest {

    @Test
    void withNoneWrongTheBoundIsTheRuleOfThreeMadeExact() {
        for (int looked : new int[] {1, 5, 20, 60}) {
            double exact = 1 - Math.pow(0.05, 1.0 / looked);
            assertThat(SampleWords.mostWrong(looked, 0)).isCloseTo(exact, within(1e-9));
            assertThat(SampleWords.mostWrong(looked, 0)).isLessThan(3.0 / looked);
        }
    }

    @Test
    void withSomeWrongTheBoundIsThatOfClopperAndPearson() {
        assertThat(SampleWords.mostWrong(20, 1)).isCloseTo(0.2161, within(1e-4));
        assertThat(SampleWords.mostWrong(20, 5)).isCloseTo(0.4556, within(1e-4));
        assertThat(SampleWords.mostWrong(20, 20)).isEqualTo(1);
    }

    @Test
    void theWordsSayWhatASampleCannotShow() {
        assertThat(SampleWords.tells(20, 0))
                .contains("none was wrong", "cannot show that all the rest is right")
                .contains("at most about 14");
        assertThat(SampleWords.tells(20, 1))
                .contains("one was wrong", "about 5", "no more than 22");
    }
}
