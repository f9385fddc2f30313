package twelvekeys.notes;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However text repeats itself, reading it takes a time that grows with its length and no faster.
class LongTextsTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "we will ",
                "We will send it by Friday. ",
                "by ",
                "by the ",
                "the 14th ",
                "and ",
                "(",
                "\"",
                "> ",
                "\n",
                "| ",
                "| a | b |\n",
                "- ",
                "1. ",
                "From: ",
                "From: a@b\n",
                "On ",
                "12/",
                "1",
                ", ",
                ": ",
                "’",
                "within ten working days of ",
                "if ",
                "not ",
                "Friday week ",
                "\t",
                " ",
                "\u00a0",
                "e\u0301",
                "ACTION: ",
                "ACTION: Anna to send it by Friday\n",
                "@",
                ".",
                "... ",
                "Anna "
            })
    void whateverIsRepeatedIsReadAtOnce(String piece) {
        String text = piece.repeat(Minutes.LONGEST / 2 / piece.length());
        assertTimeoutPreemptively(
                BOUND,
                () -> {
                    List<Suggestion> found = Suggestions.from(SuggestionsTest.minutes(text));
                    AnyTextTest.holds(text, found);
                });
    }
}
