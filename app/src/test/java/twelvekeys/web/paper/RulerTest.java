package twelvekeys.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RulerTest {

    @Test
    void aWideLetterIsWiderThanANarrowOne() {
        assertThat(Ruler.width("W", 10, false)).isGreaterThan(2 * Ruler.width("i", 10, false));
        assertThat(Ruler.width("kept", 10, true)).isGreaterThan(Ruler.width("kept", 10, false));
        assertThat(Ruler.width("kept", 20, false)).isEqualTo(2 * Ruler.width("kept", 10, false));
    }

    @Test
    void aLetterThatNoFontHasTakesASquare() {
        assertThat(Ruler.width("库", 10, false)).isGreaterThanOrEqualTo(10);
        assertThat(Ruler.width("👍", 10, false)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void nothingIsOneLine() {
        assertThat(Ruler.lines("", 100, 12, false)).isEqualTo(1);
    }

    @Test
    void aDayIsNotBroken() {
        String day = "10\u00a0October\u00a02026";

        assertThat(Ruler.longestWord(day, 12, false)).isEqualTo(Ruler.width(day, 12, false));
    }

    @Test
    void aWordLongerThanALineIsBrokenWithin() {
        assertThat(Ruler.lines("m".repeat(100), 100, 12, false)).isGreaterThan(5);
    }

    /// No line is longer than its room, and the lines together are the text.
    @Test
    void theLinesOfATextFitAndLoseNothing() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(60); word > 0; word--) {
                text.append("prömise".substring(random.nextInt(7)))
                        .append(word % 9 == 0 ? "\n" : " ");
            }
            String whole = text.toString();
            double room = 40 + random.nextInt(300);

            int lines = Ruler.lines(whole, room, 12, false);

            int from = 0;
            for (int line = 1; line <= lines; line++) {
                int to = Ruler.held(whole, line, room, 12, false);
                assertThat(Ruler.width(whole.substring(from, to).strip(), 12, false))
                        .isLessThanOrEqualTo(room);
                from = to;
            }
            assertThat(from).isEqualTo(whole.length());
        }
    }
}
