package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However text repeats itself, reading it takes a time that grows with its length and no faster.
class LongTextsTest {

    /// Enough for what is read once; a hundred times too little for what is read over and over.
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final int LENGTH = 400_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "\"",
                "\\",
                "\\u00e4",
                "1",
                "1.",
                "1e1",
                "0.0",
                " ",
                "[1,",
                "ä",
                "\"a\",",
                "{}",
                "true",
                "-",
                "\n",
                "— log abc\n",
                "+",
                "="
            })
    void whateverIsRepeatedIsReadOrRefusedAtOnce(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        assertTimeoutPreemptively(
                BOUND,
                () -> {
                    for (String whole : new String[] {text, "[\"" + text, "[" + text, "{" + text}) {
                        refusedOrRead(whole);
                    }
                });
    }

    private static void refusedOrRead(String text) {
        try {
            byte[] canonical = Canonical.bytes(Json.parse(text));
            assertThat(Json.parse(canonical)).isNotNull();
        } catch (JsonException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
        try {
            assertThat(SignedCheckpoint.parse(text.getBytes(StandardCharsets.UTF_8))).isNotNull();
        } catch (NoteException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60_000})
    void manyMembersAreReadInTheTimeOfTheirNumber(int members) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < members; i++) {
            text.append(i == 0 ? "" : ",").append("\"").append(members - i).append("\":").append(i);
        }
        assertTimeoutPreemptively(
                BOUND, () -> assertThat(Canonical.bytes(Json.parse(text + "}"))).isNotEmpty());
    }
}
