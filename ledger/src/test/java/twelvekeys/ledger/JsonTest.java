package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final Json.Obj ENTRY =
            Json.object()
                    .put("promise", "p-1")
                    .put("days", 3)
                    .put("early", true)
                    .put("part", new Json.Num(1.5))
                    .put("lines", Json.texts(List.of("1", "2")))
                    .put("by", Json.object().put("side", "left"))
                    .put("none", new Json.Null());

    @Test
    void whatWasPutIsReadBack() {
        assertThat(ENTRY.text("promise")).isEqualTo("p-1");
        assertThat(ENTRY.integer("days")).isEqualTo(3);
        assertThat(ENTRY.truth("early")).isTrue();
        assertThat(ENTRY.array("lines").texts()).containsExactly("1", "2");
        assertThat(ENTRY.object("by").text("side")).isEqualTo("left");
        assertThat(ENTRY.member("none")).isEqualTo(new Json.Null());
    }

    @Test
    void nothingToSayIsAnAbsentMember() {
        Json.Obj entry =
                Json.object()
                        .putOptional("category", Optional.empty())
                        .putOptional("note", Optional.of("by lorry"));

        assertThat(entry.has("category")).isFalse();
        assertThat(entry.optionalText("category")).isEmpty();
        assertThat(entry.optionalText("note")).hasValue("by lorry");
        assertThat(entry.optionalInteger("days")).isEmpty();
        assertThat(ENTRY.optionalInteger("days")).hasValue(3L);
    }

    @Test
    void aMissingMemberIsNamedWithThoseThereAre() {
        Json.Obj entry = Json.object().put("promise", "p-1").put("done", "2026-12-02");

        refused(
                () -> entry.text("due"),
                "Member \"due\" is missing; there are [\"promise\", \"done\"]");
        refused(() -> Json.object().text("due"), "Member \"due\" is missing; there are []");
    }

    @Test
    void aMemberOfAnotherKindIsNamedWithBothKinds() {
        refused(() -> ENTRY.text("days"), "Member \"days\" should be text, but is a number");
        refused(() -> ENTRY.optionalText("none"), "Member \"none\" should be text, but is null");
        refused(() -> ENTRY.array("by"), "Member \"by\" should be an array, but is an object");
        refused(
                () -> ENTRY.object("lines"),
                "Member \"lines\" should be an object, but is an array");
        refused(
                () -> ENTRY.truth("promise"),
                "Member \"promise\" should be true or false, but is text");
        refused(
                () -> ENTRY.integer("early"),
                "Member \"early\" should be a whole number within ±(2^53−1), but is true or false");
    }

    @Test
    void aFractionIsNoWholeNumber() {
        refused(
                () -> ENTRY.integer("part"),
                "Member \"part\" should be a whole number within ±(2^53−1), but is a number");
        assertThat(Json.parse("{\"n\":5.0}").asObject().integer("n")).isEqualTo(5);
        assertThat(new Json.Num(1e21).isInteger()).isFalse();
    }

    @Test
    void itemsOfAnotherKindAreNamedByTheirIndex() {
        Json.Arr mixed = Json.array(new Json.Str("a"), Json.object());

        refused(mixed::texts, "Item 1 should be text, but is an object");
        refused(mixed::objects, "Item 0 should be an object, but is text");
        assertThat(Json.array(List.of(Json.object())).objects()).containsExactly(Json.object());
    }

    @Test
    void messagesNeverRepeatValues() {
        Json.Obj entry = Json.object().put("note", "secret");

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> entry.integer("note"))
                .withMessageNotContaining("secret");
    }

    @Test
    void aMemberIsPutOnlyOnce() {
        refused(() -> ENTRY.put("days", 4), "Member \"days\" is there already");
    }

    @Test
    void puttingLeavesTheObjectAsItWas() {
        Json.Obj before = Json.object().put("a", 1);

        assertThat(before.put("b", 2)).isNotEqualTo(before);
        assertThat(before.members()).containsOnlyKeys("a");
    }

    @Test
    void laterChangesToWhatWasHandedInDoNotMatter() {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        Json.Obj object = new Json.Obj(members);
        members.put("late", new Json.Null());

        assertThat(object).isEqualTo(Json.object());
    }

    @Test
    void textThatCannotBeWrittenIsRefusedWhereItIsPut() {
        refused(
                () -> Json.object().put("note", "ab\uD800"),
                "Text holds a lone surrogate (its character 2)");
        refused(
                () -> Json.object().put("no\uFFFF", 1),
                "Text holds a noncharacter (its character 2)");
        assertThat(Json.Str.allows("naïve 😂 \u0000")).isTrue();
        assertThat(Json.Str.allows("\uDC00")).isFalse();
    }

    @Test
    void numbersThatCannotBeWrittenAreRefusedWhereTheyArePut() {
        String beyond = "A whole number must be within ±(2^53−1); write a larger one as text";

        refused(() -> Json.object().put("n", Json.Num.MAX_INTEGER + 1), beyond);
        refused(() -> Json.object().put("n", Long.MIN_VALUE), beyond);
        refused(() -> new Json.Num(0x1p53), beyond);
        refused(() -> new Json.Num(-0x1p60), beyond);
        refused(() -> new Json.Num(Double.NaN), "A number must be finite");
        refused(() -> new Json.Num(Double.NEGATIVE_INFINITY), "A number must be finite");
        assertThat(Json.object().put("n", -Json.Num.MAX_INTEGER).integer("n"))
                .isEqualTo(-9007199254740991L);
    }

    @Test
    void onlyAnObjectIsAnObject() {
        refused(() -> Json.array().asObject(), "An object was expected here, not an array");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(call)
                .withMessage(message)
                .satisfies(thrown -> assertThat(thrown.offset()).isEmpty());
    }
}
