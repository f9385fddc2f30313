package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// What a side writes for itself stays with it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class PrivateNotesTest extends TwoSides {

    private static final String CANARY = "yellow canary 4711";

    @Test
    void aNoteIsReadByItsOwnSideAndThrownAway() {
        String id = promised();
        JsonNode note = ok(post(a, "/notes", note(id)));
        String list = "/notes?about=" + id;
        assertThat(ok(get(a, list)).path("notes").get(0)).isEqualTo(note);
        assertThat(ok(get(b, list)).path("notes").size()).isZero();
        String at = "/notes/" + note.path("id").asString();
        problem(delete(b, at), 404);
        problem(delete(token, at), 404);
        assertThat(delete(a, at).statusCode()).isEqualTo(204);
        assertThat(ok(get(a, list)).path("notes").size()).isZero();
        problem(delete(a, at), 404);
    }

    @Test
    void aNoteIsThrownAwayOnlyWhereItWasWritten() {
        String id = promised();
        String at = "/notes/" + ok(post(a, "/notes", note(id))).path("id").asString();
        String here = space;
        space = "/api/v1/partnerships/" + anotherOfSideA();
        assertThat(ok(get(a, "")).at("/them/name").asString()).isEqualTo("Ondrej");
        problem(delete(a, at), 404);
        space = here;
        assertThat(delete(a, at).statusCode()).isEqualTo(204);
    }

    @Test
    void aNoteIsAboutSomethingOfThisPartnership() {
        problem(post(a, "/notes", note(somebody())), 404);
        problem(get(a, "/notes?about=" + somebody()), 404);
        problem(get(a, "/notes"), 400);
        String id = promised();
        problem(post(a, "/notes", "{\"about\": \"%s\", \"words\": \" \"}".formatted(id)), 422);
        problem(post(a, "/notes", "{\"about\": \"%s\"}".formatted(id)), 400);
    }

    @Test
    void nothingTheOtherSideCanReadHoldsThem() {
        String promise = promised();
        String broken =
                ok(post(b, "/cases", "{\"kind\": \"integrity\", \"words\": \"Bluffed.\"}"))
                        .path("id")
                        .asString();
        JsonNode note = ok(post(a, "/notes", note(promise), "Idempotency-Key", "4711-canary"));
        ok(post(a, "/notes", note(broken)));
        String matter =
                ok(post(a, "/keys/8/practices/admission", "{\"words\": \"We were wrong.\"}"))
                        .path("id")
                        .asString();
        Map<String, String> places = new HashMap<>();
        places.putAll(
                Map.of("number", "8", "matter", matter, "wave", matter, "conversation", matter));
        places.put("decision", decided());
        places.put("quarter", "2026-Q1");
        places.putAll(
                Map.of(
                        "id",
                        partnership.toString(),
                        "promise",
                        promise,
                        "case",
                        broken,
                        "note",
                        note.path("id").asString(),
                        "topic",
                        "legal-standing",
                        "seq",
                        "1",
                        "side",
                        "theirs",
                        "sha256",
                        "0".repeat(64)));
        places.put("letter", "F");
        places.put("table", "promises");
        List<String> asked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                ok(get("/api/v1/openapi.json")).path("paths").properties()) {
            if (path.getValue().has("get")) {
                String address = path.getKey();
                for (Map.Entry<String, String> place : places.entrySet()) {
                    address = address.replace("{" + place.getKey() + "}", place.getValue());
                }
                for (String more : List.of("", "?about=" + promise, "?about=" + broken)) {
                    String whole = address + more;
                    HttpResponse<String> answer = with(b, () -> get(whole));
                    assertThat(answer.body()).as(whole).doesNotContain("canary", "4711");
                    assertThat(answer.statusCode()).as(whole).isLessThan(500);
                }
                asked.add(address);
            }
        }
        assertThat(asked)
                .contains(space + "/promises/" + promise, space + "/notes", space + "/entries")
                .hasSizeGreaterThan(15);
        assertThat(ok(get(a, "/notes?about=" + broken)).toString()).contains(CANARY);
    }

    private String decided() {
        String decision =
                """
                {"kind": "hold", "standing": "trusted", "reasons": "Both do well.",
                 "otherwise": "Silence.", "lookBackOn": "%s"}
                """
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(90));
        return ok(post(a, "/decisions", decision)).path("id").asString();
    }

    private UUID anotherOfSideA() {
        return Tenancy.as(
                organisationA,
                () ->
                        transactions
                                .execute(status ->
                                        beans.getBean(Partnerships.class)
                                                .withPartner(
                                                        beans.getBean(Organisations.class)
                                                                .find(organisationA)
                                                                .orElseThrow(),
                                                        "Ondrej",
                                                        LocalDate.EPOCH,
                                                        Instant.EPOCH))
                                .id());
    }

    private static String note(String about) {
        return "{\"about\": \"%s\", \"words\": \"%s\"}".formatted(about, CANARY);
    }

    private HttpResponse<String> delete(String who, String path) {
        return with(who, () -> send("DELETE", space + path, "", new byte[0]));
    }
}
