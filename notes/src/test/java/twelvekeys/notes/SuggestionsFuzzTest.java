package twelvekeys.notes;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever a text is, its suggestions point into it, in its order, and are the same each time.
class SuggestionsFuzzTest {

    @FuzzTest(maxDuration = "75s")
    void anyTextIsReadAndItsSuggestionsPointIntoIt(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.length() > Minutes.LONGEST) {
            return;
        }
        List<Suggestion> found = Suggestions.from(SuggestionsTest.minutes(text));
        AnyTextTest.holds(text, found);
        assertThat(Suggestions.from(SuggestionsTest.minutes(text))).isEqualTo(found);
    }
}
