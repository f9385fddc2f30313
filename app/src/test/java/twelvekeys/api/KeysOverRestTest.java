package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

/// A program of either side does every practice of the twelve keys, from what the server says each
/// asks for.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class KeysOverRestTest extends TwoSides {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void everyPracticeIsDoneByBothSidesAndAnsweredByTheOther() {
        int done = 0;
        for (JsonNode key : ok(get(a, "/keys")).path("keys")) {
            for (JsonNode practice : key.path("practices")) {
                String address =
                        "/keys/"
                                + key.path("number").asInt()
                                + "/practices/"
                                + practice.path("code").asString();
                for (List<String> sides : List.of(List.of(a, b), List.of(b, a))) {
                    JsonNode begun = ok(post(sides.getFirst(), address, body(practice)));
                    assertThat(begun.path("whose").asString()).isEqualTo("ours");
                    answered(practice, begun, sides.getFirst(), sides.getLast());
                    done++;
                }
            }
        }
        assertThat(done).isEqualTo(38);
        List<Integer> silent = new ArrayList<>();
        for (JsonNode key : ok(get(b, "/keys")).path("keys")) {
            if (key.path("newest").isNull()) {
                silent.add(key.path("number").asInt());
            }
        }
        assertThat(silent).containsExactly(5);
    }

    private void answered(JsonNode practice, JsonNode begun, String writer, String other) {
        String matter = "/matters/" + begun.path("id").asString();
        JsonNode theirs = ok(get(other, matter)).path("matter");
        assertThat(theirs.path("whose").asString()).isEqualTo("theirs");
        assertThat(theirs.path("data")).isEqualTo(begun.path("data"));
        String yes = "{\"agrees\": true, \"words\": \"So it was.\"}";
        assertThat(post(writer, matter + "/answer", yes).statusCode()).isEqualTo(409);
        HttpResponse<String> answer = post(other, matter + "/answer", yes);
        if (practice.path("answered").asBoolean()) {
            assertThat(ok(answer).path("answer").asBoolean()).isTrue();
        } else {
            assertThat(answer.statusCode()).isEqualTo(409);
        }
        ok(
                post(
                        other,
                        "/entries/" + begun.path("firstSeq").asLong() + "/replies",
                        "{\"words\": \"Thank you for saying it.\"}"));
        assertThat(ok(get(writer, matter)).path("entries").size())
                .isEqualTo(practice.path("answered").asBoolean() ? 3 : 2);
    }

    private String body(JsonNode practice) {
        List<String> members = new ArrayList<>();
        for (JsonNode field : practice.path("fields")) {
            members.add("\"%s\": %s".formatted(field.path("name").asString(), value(field)));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private String value(JsonNode field) {
        String name = field.path("name").asString();
        return switch (field.path("kind").asString()) {
            case "line", "text" -> "\"What was said of " + name + "\"";
            case "day" ->
                    "\"%s\""
                            .formatted(
                                    name.equals("by") || name.equals("award")
                                            ? today.plusDays(30)
                                            : today.minusDays(name.equals("known") ? 9 : 2));
            case "money" -> "12.5";
            case "whole" -> "3";
            case "choice" -> "\"" + field.path("choices").path(0).asString() + "\"";
            case "names" -> "[\"Anna Berg\", \"Bo Lind\"]";
            default -> throw new AssertionError(field);
        };
    }

    @Test
    void whatIsWrongIsSaidAndWritesNothing() {
        long before = entries();
        assertThat(post(a, "/keys/8/practices/admission", "{\"words\": \"\"}").body())
                .contains("is missing");
        HttpResponse<String> unknown =
                post(a, "/keys/8/practices/admission", "{\"wrods\": \"We were.\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("wrods").contains("words");
        assertThat(post(a, "/keys/8/practices/walk", "{}").statusCode()).isEqualTo(404);
        assertThat(post(a, "/keys/13/practices/walk", "{}").statusCode()).isEqualTo(404);
        assertThat(post(token, "/keys/8/practices/admission", "{\"words\": \"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(
                        post(
                                        a,
                                        "/keys/7/practices/hospitality",
                                        """
                                        {"what": "Wine", "value": 1e400, "on": "%s"}
                                        """
                                                .formatted(today))
                                .statusCode())
                .isBetween(400, 422);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void anAimIsMovedARewardGivenAndACardWithdrawn() {
        String aim =
                matter("/keys/11/practices/aim", "{\"what\": \"One lorry less\", \"years\": 3}");
        assertThat(
                        ok(post(b, "/matters/" + aim + "/progress", "{\"progress\": \"nearer\"}"))
                                .path("progress")
                                .asString())
                .isEqualTo("nearer");
        String reward =
                matter(
                        "/keys/12/practices/reward",
                        "{\"what\": \"Two routes\", \"by\": \"%s\", \"words\": \"A year on time.\"}"
                                .formatted(today.plusDays(9)));
        String given = "{\"on\": \"" + today + "\"}";
        assertThat(post(b, "/matters/" + reward + "/given", given).statusCode()).isEqualTo(409);
        assertThat(ok(post(a, "/matters/" + reward + "/given", given)).path("givenOn").asString())
                .isEqualTo(today.toString());
        String card =
                matter("/keys/2/practices/card", "{\"what\": \"Routes\", \"words\": \"Me.\"}");
        assertThat(ok(post(a, "/matters/" + card + "/withdraw", "")).path("withdrawn").asBoolean())
                .isTrue();
        assertThat(get(b, "/matters/" + card).body()).doesNotContain("Me.");
    }

    private String matter(String address, String body) {
        return ok(post(a, address, body)).path("id").asString();
    }
}
