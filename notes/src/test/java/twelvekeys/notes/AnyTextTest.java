package twelvekeys.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every text, whatever it is.
class AnyTextTest {

    private static final int TEXTS = 4_000;
    private static final String MARKS = " \t\n\r|>-:;,.()[]\"'’“”–—/";

    @Test
    void anyTextIsReadAndItsSuggestionsPointIntoItInItsOrder() {
        List<String> sentences = new ArrayList<>();
        LabelledSentences.read("tuning.tsv").forEach(row -> sentences.add(row.minutes().text()));
        int suggestions = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = text(new Random(seed), sentences);
            List<Suggestion> found = Suggestions.from(SuggestionsTest.minutes(text));
            assertThat(found).isEqualTo(Suggestions.from(SuggestionsTest.minutes(text)));
            holds(text, found);
            suggestions += found.size();
        }
        assertThat(suggestions).isGreaterThan(TEXTS / 4);
    }

    static void holds(String text, List<Suggestion> found) {
        int last = 0;
        for (Suggestion suggestion : found) {
            assertThat(suggestion.start()).isGreaterThanOrEqualTo(last);
            assertThat(suggestion.sentence())
                    .isNotBlank()
                    .isEqualTo(text.substring(suggestion.start(), suggestion.end()));
            assertThat(suggestion.what()).isNotBlank();
            assertThat(suggestion.reasons()).isNotEmpty();
            Due due = suggestion.due();
            if (due != null) {
                assertThat(text).contains(due.words());
                assertThat(due.time() == null).isEqualTo(due.zone() == null);
            }
            last = suggestion.start();
        }
    }

    /// Sentences, cut, mixed and strewn with any characters at all.
    private static String text(Random random, List<String> sentences) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            int from = random.nextBoolean() ? 0 : random.nextInt(sentence.length());
            text.append(sentence, from, sentence.length());
            text.append(random.nextBoolean() ? "\n" : " ");
            if (random.nextInt(3) == 0) {
                text.append(noise(random));
            }
        }
        for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            text.insert(random.nextInt(text.length()), noise(random));
        }
        return text.toString();
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            noise.append(
                    switch (random.nextInt(5)) {
                        case 0 -> (char) random.nextInt(0x10000);
                        case 1 -> MARKS.charAt(random.nextInt(MARKS.length()));
                        case 2 -> (char) ('0' + random.nextInt(10));
                        default -> (char) ('a' + random.nextInt(26));
                    });
        }
        return noise.toString();
    }
}
