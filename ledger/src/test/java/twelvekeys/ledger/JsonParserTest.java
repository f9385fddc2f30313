package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

    @Test
    void anEntryIsReadWithItsMembersInTheirOrder() {
        Json.Obj entry =
                Json.parse(
                                " { \"due\" : \"2026-12-02\" , \"lines\":[1,-2.5e3,true,false,null,{}] }\n")
                        .asObject();

        assertThat(entry.members().keySet()).containsExactly("due", "lines");
        assertThat(entry.text("due")).isEqualTo("2026-12-02");
        assertThat(entry.array("lines").items())
                .containsExactly(
                        Json.Num.of(1),
                        new Json.Num(-2500),
                        new Json.Bool(true),
                        new Json.Bool(false),
                        new Json.Null(),
                        Json.object());
    }

    @Test
    void escapesAndSurrogatePairsAreRead() {
        assertThat(Json.parse("\"\\u20AC\\u20ac\\/\\\\\\\"\\b\\f\\n\\r\\t\\ud83d\\ude02\""))
                .isEqualTo(new Json.Str("€€/\\\"\b\f\n\r\t😂"));
    }

    @Test
    void aPairOfWhichOnlyHalfIsEscapedIsAPair() {
        assertThat(Json.parse("\"\uD83D" + "\\ude02\"")).isEqualTo(new Json.Str("😂"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | A value was expected at offset 0",
                "~  ~ | A value was expected at offset 2",
                "nul | A value was expected at offset 0",
                "True | A value was expected at offset 0",
                "NaN | A value was expected at offset 0",
                "Infinity | A value was expected at offset 0",
                "-Infinity | A digit was expected at offset 1",
                "{} {} | Nothing may follow the value at offset 3",
                "1 // one | Nothing may follow the value at offset 2",
                "01 | Nothing may follow the value at offset 1",
                "0x10 | Nothing may follow the value at offset 1",
                "1. | A digit was expected at offset 2",
                ".5 | A value was expected at offset 0",
                "+1 | A value was expected at offset 0",
                "1e | A digit was expected at offset 2",
                "1e+ | A digit was expected at offset 3",
                "- | A digit was expected at offset 1",
                "[1,] | A value was expected at offset 3",
                "[1 2] | A comma or the end of the array was expected at offset 3",
                "[1 | A comma or the end of the array was expected at offset 2",
                "{\"a\":1,} | A member name in double quotes was expected at offset 7",
                "{\"a\":1 | A comma or the end of the object was expected at offset 6",
                "{a:1} | A member name in double quotes was expected at offset 1",
                "{'a':1} | A member name in double quotes was expected at offset 1",
                "{\"a\" 1} | A colon was expected after the member name at offset 5",
                "{\"a\":} | A value was expected at offset 5",
                "\"abc | The text ends inside a string at offset 4",
                "\"\\ | This escape is not known at offset 1",
                "\"\\x41\" | This escape is not known at offset 1",
                "\"\\u12\" | Four hexadecimal digits were expected at offset 5",
                "\"\\u123g\" | Four hexadecimal digits were expected at offset 6",
                "\"\\u１２３４\" | Four hexadecimal digits were expected at offset 3",
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String text, String message) {
        refused(text, message);
    }

    @Test
    void aNameThatAppearsTwiceIsRefusedHoweverItIsSpelled() {
        refused("{\"due\":1,\"\\u0064ue\":2}", "The name \"due\" appears twice at offset 9");
        refused("[{\"a\":{\"b\":1,\"b\":1}}]", "The name \"b\" appears twice at offset 13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\\ud83d\"]",
                "[\"\\ude02\"]",
                "[\"\\ude02\\ud83d\"]",
                "[\"\\ud83dx\"]",
                "[\"\uD83D\"]",
                "[\"\uDE02\"]"
            })
    void aLoneSurrogateIsRefused(String text) {
        refused(text, "Text holds a lone surrogate (its character 0) at offset 1");
    }

    @Test
    void aLoneSurrogateInANameIsRefused() {
        refused("{\"a\\ud800\":1}", "Text holds a lone surrogate (its character 1) at offset 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\uffff", "\\ufffe", "\\ufdd0", "\\ufdef", "\\ud83f\\udfff", "\uFFFE"})
    void aNoncharacterIsRefused(String character) {
        refused("\"" + character + "\"", "Text holds a noncharacter (its character 0) at offset 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "-9007199254740992",
                "9007199254740993",
                "99999999999999999",
                "18446744073709551616",
                "1000000000000000000000000",
                "9007199254740992.0",
                "1e16",
                "-1e20"
            })
    void aWholeNumberThatADoubleCannotHoldExactlyIsRefused(String number) {
        refused(
                "[" + number + "]",
                "A whole number must be within ±(2^53−1); write a larger one as text at offset 1");
    }

    @ParameterizedTest
    @CsvSource({
        "1e309, A number must be finite at offset 0",
        "-1e999999999999, A number must be finite at offset 0",
        "1e-400, A number is too small to be told from 0 at offset 0",
    })
    void aNumberOutsideTheDoublesIsRefused(String number, String message) {
        refused(number, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "0.0", "-0e99999999999", "0E-5"})
    void everyZeroIsTheSameZero(String zero) {
        assertThat(Json.parse(zero)).isEqualTo(Json.Num.of(0));
    }

    @Test
    void aControlCharacterMustBeEscaped() {
        refused("\"a\nb\"", "A control character in a string must be escaped at offset 2");
        refused("\"\u0000\"", "A control character in a string must be escaped at offset 1");
    }

    @Test
    void onlyTheFourSpacesOfJsonAreSpace() {
        assertThat(Json.parse(" \t\r\n1 \t\r\n")).isEqualTo(Json.Num.of(1));
        refused("\u00a01", "A value was expected at offset 0");
        refused("\f1", "A value was expected at offset 0");
    }

    @Test
    void aByteOrderMarkIsRefused() {
        refused("\uFEFF{}", "A byte order mark is not allowed at offset 0");
        refused(
                HexFormat.of().parseHex("efbbbf7b7d"),
                "A byte order mark is not allowed at offset 0");
        refused("{}".getBytes(StandardCharsets.UTF_16), "The bytes are not UTF-8 at offset 0");
    }

    @ParameterizedTest
    @CsvSource({
        "5b22ff225d, 2", // no such byte
        "22c0af22, 1", // overlong '/'
        "2261eda080, 2", // a surrogate, encoded
        "22f490808022, 1", // beyond U+10FFFF
        "22e282, 1", // cut off
    })
    void whatIsNotUtf8IsRefusedWithItsByte(String hex, int offset) {
        refused(HexFormat.of().parseHex(hex), "The bytes are not UTF-8 at offset " + offset);
    }

    @Test
    void offsetsCountBytesInBytesAndCharsInStrings() {
        String text = "[\"é€😂\",x]";

        refused(text, "A value was expected at offset 8");
        refused(text.getBytes(StandardCharsets.UTF_8), "A value was expected at offset 13");
    }

    @Test
    void nestingIsCapped() {
        String deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);

        assertThat(Canonical.bytes(Json.parse(deepest))).asString().isEqualTo(deepest);
        refused("[" + deepest + "]", "The text is nested deeper than 64 at offset 64");
        refused("{\"a\":".repeat(100_000), "The text is nested deeper than 64 at offset 320");
    }

    @Test
    void depthIsNestingNotCount() {
        assertThat(((Json.Arr) Json.parse("[" + "[],{},".repeat(1_000) + "[]]")).items())
                .hasSize(2_001);
    }

    @Test
    void lengthIsCappedInBytes() {
        String longest = "\"" + "a".repeat(Json.MAX_BYTES - 2) + "\"";
        String tooLong = "\"" + "é".repeat(Json.MAX_BYTES / 2) + "\"";

        assertThat(Json.parse(longest)).isInstanceOf(Json.Str.class);
        refused(" " + longest, "The text is longer than 1048576 bytes at offset 1048576");
        refused(tooLong, "The text is longer than 1048576 bytes at offset 1048576");
        refused(
                tooLong.getBytes(StandardCharsets.UTF_8),
                "The text is longer than 1048576 bytes at offset 1048576");
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.parse(text))
                .withMessage(message)
                .satisfies(hasOffsetOf(message));
    }

    private static void refused(byte[] utf8, String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.parse(utf8))
                .withMessage(message)
                .satisfies(hasOffsetOf(message));
    }

    private static Consumer<JsonException> hasOffsetOf(String message) {
        int offset = Integer.parseInt(message.substring(message.lastIndexOf(' ') + 1));
        return thrown -> assertThat(thrown.offset()).hasValue(offset);
    }
}
