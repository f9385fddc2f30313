package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class ClaimsOverRestTest extends TwoSides {

    private String tell(String what, String due) {
        return ok(post(
                        b,
                        "/promises",
                        """
                        {"by": "theirs", "told": true,
                         "terms": {"what": "%s", "due": "%s", "unit": "Oslo"}}
                        """
                                .formatted(what, due)))
                .path("id")
                .asString();
    }

    private List<String> tellTwelve() {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            told.add(tell("Order " + i, "2020-0%d-01".formatted(1 + i / 2)));
        }
        return told;
    }

    @Test
    void aListIsPagedWithoutGapOrRepetitionWhileClaimsAreAddedAndAnswered() {
        List<String> told = tellTwelve();
        List<String> seen = new ArrayList<>();
        String path = "/claims?of=theirs&standing=left&limit=5";
        String cursor = "";
        while (cursor != null) {
            HttpResponse<String> answer = get(a, path + cursor);
            JsonNode page = ok(answer);
            page.path("claims").forEach(claim -> seen.add(claim.path("id").asString()));
            String link = answer.headers().firstValue("Link").orElse("");
            if (page.path("next").isNull()) {
                assertThat(link).isEmpty();
                cursor = null;
            } else {
                assertThat(link)
                        .isEqualTo(
                                "<%s%s&after=%s>; rel=\"next\""
                                        .formatted(space, path, page.path("next").asString()));
                cursor = "&after=" + page.path("next").asString();
                tell("A new one, at the top", "2021-01-01");
                ok(
                        post(
                                a,
                                "/promises/" + seen.getFirst() + "/answer-claim",
                                seen.size() == 5
                                        ? "{\"answer\": \"confirmed\"}"
                                        : "{\"answer\": \"disputed\"}"));
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(told).doesNotHaveDuplicates();
        problem(get(a, path + "&after=nowhere"), 400);
    }

    @Test
    void claimsAreFoundByWordsBySideAndByAnswer() {
        tellTwelve();
        ok(
                post(
                        a,
                        "/promises",
                        "{\"by\": \"theirs\", \"told\": true, \"terms\": {\"what\": \"Mine\", \"due\": \"2020-01-01\"}}"));
        assertThat(ok(get(a, "/claims?q=order%2011")).path("claims").size()).isEqualTo(1);
        assertThat(ok(get(a, "/claims?by=theirs")).path("claims").size()).isZero();
        assertThat(ok(get(a, "/claims?by=ours")).path("claims").size()).isEqualTo(12);
        assertThat(ok(get(a, "/claims?of=ours")).path("claims").size()).isEqualTo(1);
        assertThat(ok(get(b, "/claims?of=theirs")).path("claims").size()).isEqualTo(1);
        assertThat(ok(get(a, "/claims?standing=disputed")).path("claims").size()).isZero();
        problem(get(a, "/claims?of=mine"), 400);
        problem(get(a, "/claims?standing=maybe"), 400);
        problem(get(a, "/claims?limit=201"), 400);
    }

    @Test
    void theSameSeedDrawsTheSameSample() {
        tellTwelve();
        JsonNode drawn = ok(get(a, "/claims/sample?size=4"));
        assertThat(drawn.path("claims").size()).isEqualTo(4);
        assertThat(drawn.path("total").asInt()).isEqualTo(12);
        String again = "/claims/sample?size=4&seed=" + drawn.path("seed").asString();
        assertThat(ok(get(a, again))).isEqualTo(drawn);
    }

    @Test
    void mostAreConfirmedInBulkAndFewAreDisputed() {
        List<String> told = tellTwelve();
        String few = "[\"%s\", \"%s\"]".formatted(told.get(1), told.get(2));
        JsonNode all =
                ok(
                        post(
                                a,
                                "/claims/answers",
                                """
                                {"answer": "confirmed", "filter": {"q": "order"}, "but": %s}
                                """
                                        .formatted(few)));
        assertThat(all.toString()).isEqualTo("{\"claimed\":2,\"confirmed\":10,\"disputed\":0}");
        JsonNode disputed =
                ok(
                        post(
                                a,
                                "/claims/answers",
                                """
                                {"answer": "disputed", "promises": %s, "words": "Never asked."}
                                """
                                        .formatted(few)));
        assertThat(disputed.path("disputed").asInt()).isEqualTo(2);
        assertThat(ok(get(b, "/claims?of=ours&standing=disputed")).path("claims").size())
                .isEqualTo(2);
        assertThat(ok(get(b, "/claims?of=ours")).path("count")).isEqualTo(disputed);
    }

    @Test
    void anAnswerToSeveralIsGivenToAllOrToNone() {
        String told = tell("One", "2020-01-01");
        long before = entries();
        String body = "{\"answer\": \"confirmed\", \"promises\": [\"%s\", \"%s\"]}";
        problem(post(a, "/claims/answers", body.formatted(told, somebody())), 404);
        String own =
                ok(post(
                                a,
                                "/promises",
                                """
                                {"by": "theirs", "told": true,
                                 "terms": {"what": "Own", "due": "2020-01-01"}}
                                """))
                        .path("id")
                        .asString();
        problem(post(a, "/claims/answers", body.formatted(told, own)), 409);
        problem(post(a, "/claims/answers", "{\"answer\": \"confirmed\"}"), 422);
        problem(
                post(
                        a,
                        "/claims/answers",
                        "{\"answer\": \"confirmed\", \"promises\": [\"%s\"], \"filter\": {}}"
                                .formatted(told)),
                422);
        problem(post(a, "/claims/answers", "{\"answer\": \"perhaps\", \"filter\": {}}"), 400);
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void casesAndNotesArePagedToo() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(
                    ok(post(
                                    b,
                                    "/cases",
                                    "{\"kind\": \"competence\", \"words\": \"%d\"}".formatted(i)))
                            .path("id")
                            .asString());
        }
        assertThat(walked("/cases?limit=2", "cases")).isEqualTo(opened);
        String about = opened.getFirst();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            notes.add(
                    ok(post(
                                    a,
                                    "/notes",
                                    "{\"about\": \"%s\", \"words\": \"%d\"}".formatted(about, i)))
                            .path("id")
                            .asString());
        }
        assertThat(walked("/notes?limit=2&about=" + about, "notes")).isEqualTo(notes);
    }

    private List<String> walked(String path, String list) {
        List<String> seen = new ArrayList<>();
        JsonNode page = ok(get(a, path));
        while (true) {
            page.path(list).forEach(one -> seen.add(one.path("id").asString()));
            if (page.path("next").isNull()) {
                return seen;
            }
            page = ok(get(a, path + "&after=" + page.path("next").asString()));
        }
    }
}
