package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

/// Reports by mail as a program orders, lists, sends and stops them, and the tables it takes along.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class ReportsByMailOverRestTest extends TwoSides {

    private static final String MINE = "/api/v1/me/reports";

    private HttpResponse<String> say(String who, String method, String path, String body) {
        return with(
                who,
                () ->
                        send(
                                method,
                                path,
                                body.isEmpty() ? "" : "application/json",
                                body.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode mine(String who) {
        return ok(with(who, () -> get(MINE))).path("reports");
    }

    private String brief(UUID about) {
        return """
        {"partnership": "%s", "report": "brief", "rhythm": "weekly", "number": 1}
        """
                .formatted(about);
    }

    @Test
    void aReportIsOrderedListedSentAndStopped() {
        HttpResponse<String> answer = say(a, "POST", MINE, brief(partnership));
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode ordered = ok(answer);
        String at = MINE + "/" + ordered.path("id").asString();
        assertThat(answer.headers().firstValue("Location")).contains(at);
        assertThat(ordered.path("words").asString()).isEqualTo("every Monday");
        assertThat(ordered.path("next").isNull()).isFalse();
        JsonNode again = ok(say(a, "POST", MINE, brief(partnership)));
        assertThat(again.path("id")).isEqualTo(ordered.path("id"));
        assertThat(mine(a)).hasSize(1);
        assertThat(mine(b)).as("the other side orders its own").isEmpty();
        problem(say(b, "DELETE", at, ""), 404);
        String now =
                """
                {"partnership": "%s", "report": "review", "quarter": "2026-Q1"}
                """
                        .formatted(partnership);
        assertThat(say(a, "POST", MINE + "/now", now).statusCode()).isEqualTo(202);
        JsonNode message = ok(with(a, () -> get("/api/v1/outbox"))).at("/messages/0");
        assertThat(message.path("kind").asString()).isEqualTo("report");
        assertThat(message.path("text").asString()).contains("Checkpoint of the record");
        assertThat(say(a, "DELETE", at, "").statusCode()).isEqualTo(204);
        problem(say(a, "DELETE", at, ""), 404);
        assertThat(mine(a)).isEmpty();
    }

    @Test
    void whatCannotBeOrderedIsRefusedInWordsAndNothingIsKept() {
        problem(say(token, "POST", MINE, brief(partnership)), 404);
        problem(say(a, "POST", MINE, brief(UUID.randomUUID())), 404);
        problem(say(a, "POST", MINE, "{}"), 400);
        String words = brief(partnership).replace("weekly", "daily");
        assertThat(problem(say(a, "POST", MINE, words), 422).path("detail").asString())
                .isEqualTo("A report comes weekly, monthly, quarterly or before a meeting.");
        problem(say(a, "POST", MINE, brief(partnership).replace("brief", "gossip")), 400);
        problem(say(a, "POST", MINE, brief(partnership).replace(": 1}", ": 9}")), 422);
        String future = "{\"partnership\": \"%s\", \"report\": \"review\", \"quarter\": \"%s\"}";
        problem(say(a, "POST", MINE + "/now", future.formatted(partnership, "9000-Q1")), 422);
        problem(say(a, "POST", MINE + "/now", future.formatted(partnership, "soon")), 422);
        assertThat(mine(a)).isEmpty();
    }

    @Test
    void everyTableOfASideIsReadByItAndByNobodyElse() {
        promised();
        for (String table :
                new String[] {
                    "promises",
                    "entries",
                    "practices",
                    "conversations",
                    "pulse",
                    "inputs-theirs",
                    "inputs-ours",
                    "levels"
                }) {
            HttpResponse<String> answer = get(a, "/reports/tables/" + table);
            assertThat(ok(answer).isArray()).as(table).isTrue();
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            problem(get(token, "/reports/tables/" + table), 404);
        }
        JsonNode promises = ok(get(a, "/reports/tables/promises"));
        assertThat(promises).hasSize(1);
        assertThat(promises.at("/0/what").asString()).isEqualTo("12 pallets by rail");
        assertThat(promises.at("/0/number").isInt()).isTrue();
        assertThat(promises.at("/0/done").isNull()).isTrue();
        assertThat(ok(get(a, "/reports/tables/levels")).at("/0/kept").asString())
                .isEqualTo("not enough evidence");
        problem(get(a, "/reports/tables/secrets"), 404);
    }
}
