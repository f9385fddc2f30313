package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

/// The same request twice, one after the other or at the same time, has one effect.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class RepeatedRequestsTest extends TwoSides {

    private static final int AT_ONCE = 6;

    /// Sends a request twice under one key: one effect, one answer.
    private JsonNode twice(String who, String path, String body) {
        String key = UUID.randomUUID().toString();
        long before = entries();
        HttpResponse<String> first = post(who, path, body, "Idempotency-Key", key);
        JsonNode answer = ok(first);
        long after = entries();
        HttpResponse<String> second = post(who, path, body, "Idempotency-Key", key);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(first.statusCode());
        assertThat(ok(second)).as(path).isEqualTo(answer);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(entries()).as(path).isEqualTo(after).isLessThanOrEqualTo(before + 1);
        return answer;
    }

    @Test
    void everyStepSentAgainIsTheSameStep() {
        String at = "/promises/" + twice(a, "/promises", offer("x")).path("id").asString();
        twice(b, at + "/counter", "{\"terms\": {\"what\": \"y\", \"due\": \"2190-03-31\"}}");
        twice(a, at + "/accept", "{\"words\": \"Yes.\"}");
        twice(
                a,
                at + "/renegotiate",
                """
                {"to": "2190-05-01", "knownOn": "2020-01-01", "reason": "Ice."}
                """);
        twice(a, at + "/half-way", "{\"stillOn\": false}");
        twice(a, at + "/report", "{\"doneOn\": \"2020-01-01\"}");
        twice(b, at + "/declare", "{\"verdict\": \"not-kept\"}");
        twice(a, at + "/answer-outcome", "{\"agrees\": false}");
        twice(b, "/promises/" + offered() + "/decline", "");
        twice(a, "/promises/" + offered() + "/take-back", "");
        twice(b, "/promises/" + promised() + "/release", "");
        twice(a, "/promises/" + promised() + "/revoke", "");
        String told =
                twice(
                                b,
                                "/promises",
                                """
                                {"by": "theirs", "told": true,
                                 "terms": {"what": "z", "due": "2020-01-01"}}
                                """)
                        .path("id")
                        .asString();
        twice(a, "/promises/" + told + "/answer-claim", "{\"answer\": \"confirmed\"}");
        twice(a, "/claims/answers", "{\"answer\": \"disputed\", \"promises\": [\"" + told + "\"]}");
        twice(
                a,
                "/claims/answers",
                "{\"answer\": \"confirmed\", \"filter\": {\"standing\": \"disputed\"}}");
        twice(b, "/entries/1/replies", "{\"words\": \"Good.\"}");
        twice(a, "/agreements/legal-standing/propose", "{\"text\": \"In honour.\"}");
        long seq = ok(get(b, "/agreements/legal-standing")).at("/proposal/seq").asLong();
        twice(
                b,
                "/agreements/legal-standing/answer",
                "{\"proposal\": %d, \"agrees\": true}".formatted(seq));
        twice(a, "/notes", "{\"about\": \"%s\", \"words\": \"Ask Bo.\"}".formatted(told));
        String broken =
                "/cases/"
                        + twice(b, "/cases", "{\"kind\": \"integrity\", \"words\": \"Bluffed.\"}")
                                .path("id")
                                .asString();
        twice(a, broken + "/acknowledge", "{\"kind\": \"integrity\", \"words\": \"Yes.\"}");
        twice(b, broken + "/probation", "{\"until\": \"2190-01-01\"}");
        twice(b, broken + "/end", "{\"end\": \"healed\"}");
    }

    @Test
    void anAnswerRepeatedLaterDoesNotUndoAnotherOneInBetween() {
        String told =
                ok(post(
                                b,
                                "/promises",
                                """
                                {"by": "theirs", "told": true,
                                 "terms": {"what": "z", "due": "2020-01-01"}}
                                """))
                        .path("id")
                        .asString();
        String all = "{\"answer\": \"disputed\", \"filter\": {\"standing\": \"left\"}}";
        ok(post(a, "/claims/answers", all, "Idempotency-Key", "once"));
        ok(post(a, "/promises/" + told + "/answer-claim", "{\"answer\": \"left\"}"));
        JsonNode again = ok(post(a, "/claims/answers", all, "Idempotency-Key", "once"));
        assertThat(again.path("claimed").asInt()).isEqualTo(1);
        assertThat(promise(a, told).path("disputedBy").isNull()).isTrue();
    }

    @Test
    void anotherRequestUnderAUsedKeyIsRefused() {
        String id = offered();
        ok(post(a, "/promises", offer("x"), "Idempotency-Key", "k"));
        problem(post(a, "/promises", offer("y"), "Idempotency-Key", "k"), 422);
        problem(post(a, "/promises/" + id + "/take-back", "", "Idempotency-Key", "k"), 422);
        ok(post(b, "/promises", offer("y"), "Idempotency-Key", "k"));
        String note = "{\"about\": \"%s\", \"words\": \"%s\"}";
        ok(post(a, "/notes", note.formatted(id, "one"), "Idempotency-Key", "n"));
        problem(post(a, "/notes", note.formatted(id, "two"), "Idempotency-Key", "n"), 422);
    }

    @Test
    void theSameRequestManyTimesAtOnceHasOneEffect() throws Exception {
        long before = entries();
        List<String> answers = atOnce("/promises", offer("x"));
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(answers.stream().distinct()).hasSize(1);
        String id = json.readTree(answers.getFirst()).path("id").asString();
        atOnce("/promises/" + id + "/take-back", "{\"words\": \"Too soon.\"}");
        assertThat(entries()).isEqualTo(before + 2);
        atOnce("/notes", "{\"about\": \"%s\", \"words\": \"Ask Bo.\"}".formatted(id));
        assertThat(ok(get(a, "/notes?about=" + id)).path("notes").size()).isEqualTo(1);
    }

    private List<String> atOnce(String path, String body) throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        String who = token;
        token = a;
        for (int i = 0; i < AT_ONCE; i++) {
            calls.add(() -> sendAsA(path, body, key));
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
                ok(answer.get());
                answers.add(answer.get().body());
            }
        }
        token = who;
        return answers;
    }

    private HttpResponse<String> sendAsA(String path, String body, String key) {
        return send(
                "POST",
                space + path,
                "application/json",
                body.getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                key);
    }
}
