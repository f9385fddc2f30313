package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;
import twelvekeys.identity.Tokens;
import twelvekeys.storage.TestDatabase;

/// What is refused, how a program hears of it, and that it leaves no trace.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class RefusedStepsTest extends TwoSides {

    private static final String LATER =
            "{\"to\": \"2190-05-01\", \"knownOn\": \"2020-01-01\", \"reason\": \"Ice.\"}";

    @Test
    void aStepThatDoesNotFitNamesBothStatesAndLeavesNoTrace() {
        String id = promised();
        long before = entries();
        JsonNode again = problem(post(b, "/promises/" + id + "/accept", ""), 409);
        assertThat(again.path("detail").asString())
                .contains("is promised and cannot become promised");
        assertThat(again.path("state").asString()).isEqualTo("promised");
        assertThat(again.path("lastSeq").asLong()).isEqualTo(before);
        JsonNode notYours = problem(post(b, "/promises/" + id + "/renegotiate", LATER), 409);
        assertThat(notYours.path("detail").asString()).contains("only the promisor");
        JsonNode early =
                problem(
                        post(b, "/promises/" + id + "/declare", "{\"verdict\": \"not-kept\"}"),
                        409);
        assertThat(early.path("detail").asString()).contains("before that day is over");
        problem(
                post(
                        a,
                        "/cases",
                        "{\"promise\": \"%s\", \"kind\": \"integrity\", \"words\": \"?\"}"
                                .formatted(id)),
                409);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aStepInACaseThatDoesNotFitNamesBothStates() {
        String id =
                ok(post(b, "/cases", "{\"kind\": \"integrity\", \"words\": \"Bluffed.\"}"))
                        .path("id")
                        .asString();
        JsonNode refused = problem(post(a, "/cases/" + id + "/end", "{\"end\": \"healed\"}"), 409);
        assertThat(refused.path("detail").asString()).contains("is opened; only the injured side");
        assertThat(refused.path("state").asString()).isEqualTo("opened");
        problem(post(b, "/cases/" + id + "/probation", "{\"until\": \"2190-01-01\"}"), 409);
    }

    @Test
    void whoeverSawAnOlderStateIsOvertaken() {
        String id = offered();
        String at = "/promises/" + id;
        String seen = get(b, at).headers().firstValue("ETag").orElseThrow();
        ok(post(a, "/entries/%d/replies".formatted(entries()), "{\"words\": \"By rail.\"}"));
        long before = entries();
        JsonNode overtaken = problem(post(b, at + "/accept", "", "If-Match", seen), 412);
        assertThat(overtaken.path("state").asString()).isEqualTo("offered");
        assertThat(entries()).isEqualTo(before);
        String number = "\"" + overtaken.path("lastSeq").asLong() + "\"";
        ok(post(b, at + "/accept", "", "If-Match", number));
        problem(post(a, at + "/revoke", "", "If-Match", "*, \"3\""), 400);
        problem(post(a, at + "/revoke", "", "If-Match", "17"), 400);
        ok(post(a, at + "/revoke", "", "If-Match", "*"));
    }

    @Test
    void whoeverSawAnOlderStateOfACaseIsOvertaken() {
        String at =
                "/cases/"
                        + ok(post(
                                        b,
                                        "/cases",
                                        "{\"kind\": \"integrity\", \"words\": \"Bluffed.\"}"))
                                .path("id")
                                .asString();
        String seen = get(b, at).headers().firstValue("ETag").orElseThrow();
        ok(post(a, at + "/acknowledge", "{\"kind\": \"integrity\", \"words\": \"Yes.\"}"));
        problem(post(b, at + "/end", "{\"end\": \"opened-in-error\"}", "If-Match", seen), 412);
        String now = get(b, at).headers().firstValue("ETag").orElseThrow();
        ok(post(b, at + "/end", "{\"end\": \"healed\"}", "If-Match", now));
    }

    @Test
    void anAnswerIsSentAgainOnlyWhenSomethingInItChanged() {
        String at = "/promises/" + promised();
        HttpResponse<String> first = get(a, at);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"" + ok(first).at("/promise/lastSeq").asLong() + "-");
        HttpResponse<String> same = get(a, at, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(get(b, at, "If-None-Match", tag).statusCode()).isEqualTo(200);
        ok(post(a, at + "/half-way", "{\"stillOn\": true}"));
        assertThat(get(a, at, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | {"terms": {"what": "x", "due": "2190-01-01"}}
                    400 | {"by": "mine", "terms": {"what": "x", "due": "2190-01-01"}}
                    400 | {"by": "ours"}
                    400 | {"by": "ours", "terms": {"what": "x"}}
                    400 | {"by": "ours", "terms": {"what": "x", "due": "soon"}}
                    400 | {"by": "ours", "terms": {"what": "x", "due": "2190-01-01", "value": "much"}}
                    400 | {"by": "ours", "terms": {"what": "x", "due": "2190-01-01", "zone": "Home"}}
                    422 | {"by": "ours", "terms": {"what": " ", "due": "2190-01-01"}}
                    422 | {"by": "ours", "terms": {"what": "x", "due": "2290-01-01"}}
                    422 | {"by": "ours", "terms": {"what": "x", "due": "2190-01-01", "dueTime": "09:00"}}
                    422 | {"by": "ours", "terms": {"what": "x", "due": "2190-01-01", "value": "1e99999999"}}
                    422 | {"by": "ours", "terms": {"what": "x", "due": "2190-01-01", "value": "1e2147483648"}}
                    400 | {"by": "ours", "terms": {"what": "x", "due": "2190-01-01", "value": "1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"}}
                    422 | {"by": "ours", "terms": {"what": "half a \\ud83d pair", "due": "2190-01-01"}}
                    422 | {"by": "ours", "madeOn": "2020-01-01", "terms": {"what": "x", "due": "2190-01-01"}}
                    422 | {"by": "ours", "mends": "0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11", "terms": {"what": "x", "due": "2190-01-01"}}
                    422 | {"by": "ours", "told": true, "madeOn": "2189-01-01", "terms": {"what": "x", "due": "2190-01-01"}}
                    """)
    void aPromiseThatSaysNothingIsRefusedInWords(int status, String body) {
        problem(post(a, "/promises", body), status);
        assertThat(entries()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    422 | renegotiate | {"to": "2020-01-01", "knownOn": "2019-01-01", "reason": "Ice."}
                    422 | renegotiate | {"to": "2190-05-01", "knownOn": "2190-01-01", "reason": "Ice."}
                    422 | renegotiate | {"to": "2190-05-01", "knownOn": "2020-01-01", "reason": ""}
                    400 | renegotiate | {"to": "2190-05-01", "knownOn": "2020-01-01"}
                    422 | report      | {"doneOn": "2189-01-01"}
                    422 | report      | {"doneOn": "2020-01-01", "evidence": [{"sha256": "00"}]}
                    422 | report      | {"doneOn": "2020-01-01", "evidence": [{"link": "javascript:alert(1)"}]}
                    422 | report      | {"doneOn": "2020-01-01", "evidence": [{}]}
                    400 | half-way    | {}
                    400 | renegotiate | [1]
                    """)
    void aStepThatSaysTooLittleIsRefusedInWords(int status, String step, String body) {
        String id = promised();
        long before = entries();
        problem(post(a, "/promises/" + id + "/" + step, body), status);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereAndWhatIsNotYoursAreAnsweredAlike() {
        String id = promised();
        String none = "/promises/" + somebody();
        JsonNode nothing = problem(post(a, none + "/revoke", ""), 404);
        for (Map.Entry<String, String> step :
                Map.of("revoke", "", "renegotiate", LATER, "half-way", "{\"stillOn\": true}")
                        .entrySet()) {
            String path = "/promises/" + id + "/" + step.getKey();
            assertThat(problem(post(token, path, step.getValue()), 404)).isEqualTo(nothing);
        }
        assertThat(problem(post(token, "/promises", offer("x")), 404)).isEqualTo(nothing);
        assertThat(problem(post(token, "/cases", "{}"), 404)).isEqualTo(nothing);
        assertThat(problem(get(token, "/claims"), 404)).isEqualTo(nothing);
    }

    @Test
    void aTokenThatMayOnlyReadWritesNothing() {
        String id = promised();
        Member reader = newcomers.join(organisationA, Role.CONTRIBUTOR);
        String reading =
                beans.getBean(Tokens.class)
                        .make(reader, "reads only", Set.of(Right.READ), null)
                        .secret();
        ok(get(reading, "/promises/" + id));
        for (String path :
                List.of("/promises", "/promises/" + id + "/revoke", "/cases", "/notes")) {
            problem(post(reading, path, "{}"), 403);
        }
    }

    @Test
    void aFileHasAtMostTenMegabytes() {
        byte[] large = new byte[10_000_001];
        problem(with(a, () -> upload(space + "/files", "large.bin", large)), 413);
        problem(with(a, () -> upload(space + "/files", "empty.bin", new byte[0])), 422);
    }

    @Test
    void aKeyOfAnotherFormIsRefused() {
        problem(post(a, "/promises", offer("x"), "Idempotency-Key", "with space"), 400);
        problem(post(a, "/promises", offer("x"), "Idempotency-Key", "k".repeat(201)), 400);
        assertThat(entries()).isEqualTo(1);
    }
}
