package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

/// Today, what one is told, the outbox and the calendar, over HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class NoticesFlowTest extends OverHttp {

    private HttpResponse<String> post(String path) {
        return send("POST", path, "", new byte[0]);
    }

    private HttpResponse<String> form(String path, String fields) {
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                fields.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void todayIsReadWithoutBeingSeen() {
        JsonNode today = ok(get("/api/v1/today"));
        assertThat(today.at("/owed/total").asInt()).isZero();
        assertThat(today.path("since").asString()).endsWith("Z");
        assertThat(post("/api/v1/today/seen").statusCode()).isEqualTo(204);
        assertThat(ok(get("/api/v1/today?since=2026-01-01T00:00:00Z")).path("since").asString())
                .isEqualTo("2026-01-01T00:00:00Z");
        problem(get("/api/v1/today?since=yesterday"), 400);
    }

    @Test
    void thePagesAreThereForWhoeverIsSignedIn() {
        assertThat(get("/today").body())
                .contains("Nothing is late, and nothing waits for our answer")
                .contains("aria-current=\"page\">Today");
        assertThat(get("/today?since=2026-01-01T00:00:00Z").body()).contains("1 January, 00:00");
        assertThat(get("/today?since=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/outbox").body()).contains("What would be sent by mail");
        assertThat(get("/me/notices").body()).contains("What you are told, and where");
        token = "";
        assertThat(get("/today").statusCode()).isEqualTo(303);
        assertThat(get("/outbox").statusCode()).isEqualTo(303);
    }

    @Test
    void aChoiceThatSaysNothingIsRefused() {
        assertThat(problem(put("/api/v1/me/notices", "{}"), 400).path("detail").asString())
                .isEqualTo("“wanted” is missing.");
        problem(put("/api/v1/me/notices", "{\"wanted\": {\"digest\": null}}"), 400);
    }

    @Test
    void whatIsNotTickedIsNotWanted() {
        assertThat(form("/me/notices", "wanted=digest&wanted=case").statusCode()).isEqualTo(302);
        JsonNode wanted = ok(get("/api/v1/me/notices")).path("wanted");
        assertThat(wanted.path("digest").asBoolean()).isTrue();
        assertThat(wanted.path("due-soon").asBoolean()).isFalse();
        assertThat(wanted.has("sign-in")).isFalse();
        JsonNode changed = ok(put("/api/v1/me/notices", "{\"wanted\": {\"due-soon\": true}}"));
        assertThat(changed.at("/wanted/due-soon").asBoolean()).isTrue();
        assertThat(changed.at("/wanted/overdue").asBoolean()).isFalse();
        problem(put("/api/v1/me/notices", "{\"wanted\": {\"sign-in\": false}}"), 400);
    }

    @Test
    void anInvitationStandsInTheOutboxWithItsLink() {
        JsonNode made =
                ok(
                        send(
                                "POST",
                                "/api/v1/invitations",
                                "application/json",
                                "{\"email\": \"new@example.org\", \"role\": \"sponsor\"}"
                                        .getBytes(StandardCharsets.UTF_8)));
        JsonNode outbox = ok(get("/api/v1/outbox"));
        assertThat(outbox.path("sends").asBoolean()).isFalse();
        assertThat(outbox.at("/messages/0/text").asString()).contains(made.path("path").asString());
        assertThat(get("/outbox").body()).contains(made.path("path").asString());
    }

    @Test
    void aCalendarIsReadByItsAddressAlone() {
        String address = ok(post("/api/v1/me/calendar")).path("address").asString();
        String path = URI.create(address).getPath();
        String reader = token;
        token = "";
        HttpResponse<String> calendar = get(path);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n");
        String tag = calendar.headers().firstValue("ETag").orElseThrow();
        assertThat(send("GET", path, "", new byte[0], "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/calendar/guessed.ics").statusCode()).isEqualTo(404);
        token = reader;
        assertThat(send("DELETE", "/api/v1/me/calendar", "", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(ok(get("/api/v1/me/calendar")).path("madeAt").isNull()).isTrue();
        token = "";
        assertThat(get(path).statusCode()).isEqualTo(404);
        token = reader;
        assertThat(form("/me/notices/calendar", "").body())
                .contains("it is not shown again")
                .contains("/calendar/");
    }
}
