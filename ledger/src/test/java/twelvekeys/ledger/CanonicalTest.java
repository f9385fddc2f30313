package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

    @Test
    void theOrderInWhichMembersWerePutDoesNotMatter() {
        Json.Obj one = Json.object().put("promise", "p-1").put("due", "2026-12-02");
        Json.Obj other = Json.object().put("due", "2026-12-02").put("promise", "p-1");

        assertThat(one).isEqualTo(other);
        assertThat(text(one))
                .isEqualTo(text(other))
                .isEqualTo("{\"due\":\"2026-12-02\",\"promise\":\"p-1\"}");
    }

    @Test
    void namesAreOrderedByUtf16CodeUnitsNotByCodePoints() {
        // U+1F602 starts with the unit D83D, before FB33; by code point it would come after.
        Json.Obj names = Json.object().put("\uFB33", 1).put("\uD83D\uDE02", 2).put("a", 3);

        assertThat(text(names)).isEqualTo("{\"a\":3,\"\uD83D\uDE02\":2,\"\uFB33\":1}");
    }

    @Test
    void theOrderOfItemsDoesMatter() {
        assertThat(text(Json.array(Json.Num.of(2), Json.Num.of(1)))).isEqualTo("[2,1]");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        Json text = new Json.Str("\"\\/\b\t\n\f\r\u0000\u001f\u007f\u2028€");

        assertThat(text(text)).isEqualTo("\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028€\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "56.0, 56",
        "4.50, 4.5",
        "9007199254740991, 9007199254740991",
        "-9007199254740991, -9007199254740991",
        "1e21, 1e+21",
        "1.5e300, 1.5e+300",
        "0.000001, 0.000001",
        "0.00000123, 0.00000123",
        "0.0000001, 1e-7",
        "4.9e-324, 5e-324",
        "9.9e-324, 1e-323",
        "2.0e-323, 2e-323",
        "1.7976931348623157e308, 1.7976931348623157e+308",
    })
    void numbersAreSpelledAsEcmaScriptSpellsThem(String given, String spelled) {
        assertThat(text(Json.parse(given))).isEqualTo(spelled);
    }

    @Test
    void emptyObjectsAndArraysAreWrittenTight() {
        assertThat(text(Json.array(Json.object(), Json.array(), new Json.Null())))
                .isEqualTo("[{},[],null]");
    }

    @Test
    void whatIsDeeperThanCanBeReadIsNotWritten() {
        Json deepest = nested(Json.MAX_DEPTH);

        assertThat(Json.parse(Canonical.bytes(deepest))).isEqualTo(deepest);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Canonical.bytes(nested(Json.MAX_DEPTH + 1)))
                .withMessageContaining("nested deeper than 64");
    }

    @Test
    void whatIsLongerThanCanBeReadIsNotWritten() {
        Json longest = new Json.Str("é".repeat(Json.MAX_BYTES / 2 - 1));

        assertThat(Json.parse(Canonical.bytes(longest))).isEqualTo(longest);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Canonical.bytes(Json.array(longest)))
                .withMessageContaining("more than 1048576 bytes: 1048578");
    }

    private static Json nested(int depth) {
        Json value = Json.array();
        for (int i = 1; i < depth; i++) {
            value = Json.array(value);
        }
        return value;
    }

    private static String text(Json value) {
        return new String(Canonical.bytes(value), StandardCharsets.UTF_8);
    }
}
