package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class LoopOverRestTest extends TwoSides {

    private final LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @Test
    void aPromiseGoesTheWholeWayFromOfferToHealedBreach() {
        HttpResponse<String> sent =
                post(
                        a,
                        "/promises",
                        """
                        {"by": "ours", "words": "As we said on Monday.",
                         "terms": {"what": "12 pallets", "due": "2190-03-31", "dueTime": "14:30",
                                   "zone": "Europe/Oslo", "doneWhen": "they are on the quay",
                                   "value": "1250.50", "currency": "NOK",
                                   "said": {"by": "Anna", "to": "Bo", "where": "walk"}}}
                        """);
        assertThat(sent.statusCode()).isEqualTo(201);
        JsonNode offered = ok(sent);
        String id = offered.path("id").asString();
        assertThat(offered.path("value").asString()).isEqualTo("1250.50");
        assertThat(offered.path("currency").asString()).isEqualTo("NOK");
        assertThat(sent.headers().firstValue("Location")).contains(space + "/promises/" + id);
        assertThat(offered.path("state").asString()).isEqualTo("offered");
        assertThat(offered.path("asked").asString()).isEqualTo("theirs");
        assertThat(offered.path("dueTime").asString()).isEqualTo("14:30:00");
        assertThat(offered.path("zone").asString()).isEqualTo("Europe/Oslo");
        assertThat(offered.path("value").asString()).isEqualTo("1250.50");
        assertThat(words(offered.path("steps"))).containsExactly("take-back");

        String at = "/promises/" + id;
        JsonNode countered =
                ok(
                        post(
                                b,
                                at + "/counter",
                                """
                                {"terms": {"what": "14 pallets", "due": "2190-03-31"}}
                                """));
        assertThat(countered.path("by").asString()).isEqualTo("theirs");
        assertThat(countered.path("what").asString()).isEqualTo("14 pallets");
        assertThat(words(promise(a, id).path("steps")))
                .containsExactly("counter", "accept", "decline");
        JsonNode promised = ok(post(a, at + "/accept", ""));
        assertThat(promised.path("state").asString()).isEqualTo("promised");
        assertThat(promised.path("basis").asString()).isEqualTo("confirmed");
        JsonNode moved =
                ok(
                        post(
                                a,
                                at + "/renegotiate",
                                """
                                {"to": "2190-04-14", "knownOn": "%s", "reason": "Strike at sea."}
                                """
                                        .formatted(yesterday)));
        assertThat(moved.path("dueInForce").asString()).isEqualTo("2190-04-14");
        assertThat(moved.path("firstDue").asString()).isEqualTo("2190-03-31");
        JsonNode looked = ok(post(a, at + "/half-way", "{\"stillOn\": true}"));
        assertThat(looked.path("halfWayOn").isNull()).isFalse();
        reported(id);
        JsonNode declared =
                ok(
                        post(
                                b,
                                at + "/declare",
                                "{\"verdict\": \"kept-in-part\", \"words\": \"Half.\"}"));
        assertThat(declared.path("state").asString()).isEqualTo("not-kept");
        assertThat(declared.path("inPart").asBoolean()).isTrue();
        JsonNode disagreed = ok(post(a, at + "/answer-outcome", "{\"agrees\": false}"));
        assertThat(disagreed.path("basis").asString()).isEqualTo("disputed");
        assertThat(disagreed.path("disputedBy").asString()).isEqualTo("ours");
        aCaseIsOpenedAndHealed(id);
        everyEntryIsTold(id);
    }

    private void reported(String id) {
        HttpResponse<String> file =
                with(
                        a,
                        () ->
                                upload(
                                        space + "/files",
                                        "waybill.csv",
                                        "12 pallets".getBytes(StandardCharsets.UTF_8)));
        assertThat(file.statusCode()).isEqualTo(201);
        String hash = ok(file).path("sha256").asString();
        JsonNode done =
                ok(
                        post(
                                a,
                                "/promises/" + id + "/report",
                                """
                                {"doneOn": "%s", "evidence": [{"sha256": "%s"},
                                 {"link": "https://example.org/quay", "name": "The quay"}]}
                                """
                                        .formatted(yesterday, hash)));
        assertThat(done.path("state").asString()).isEqualTo("reported");
        assertThat(done.path("basis").asString()).isEqualTo("claimed");
        HttpResponse<String> opened = get(b, "/files/" + hash);
        assertThat(opened.body()).isEqualTo("12 pallets");
        assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        problem(with(token, () -> send("GET", space + "/files/" + hash, "", new byte[0])), 404);
    }

    private void aCaseIsOpenedAndHealed(String promise) {
        HttpResponse<String> sent =
                post(
                        b,
                        "/cases",
                        """
                        {"promise": "%s", "kind": "integrity", "words": "We heard it from others."}
                        """
                                .formatted(promise));
        assertThat(sent.statusCode()).isEqualTo(201);
        String id = ok(sent).path("id").asString();
        String at = "/cases/" + id;
        assertThat(ok(get(b, "/cases")).path("cases").get(0).path("id").asString()).isEqualTo(id);
        assertThat(words(ok(get(a, at)).at("/opened/steps"))).containsExactly("acknowledge");
        ok(post(a, at + "/acknowledge", "{\"kind\": \"competence\", \"words\": \"It was so.\"}"));
        String amends =
                ok(post(
                                a,
                                "/promises",
                                """
                                {"by": "ours", "mends": "%s", "allTheSame": true,
                                 "terms": {"what": "A weekly call", "due": "2190-01-01"}}
                                """
                                        .formatted(id)))
                        .path("id")
                        .asString();
        JsonNode probation = ok(post(b, at + "/probation", "{\"until\": \"2190-06-30\"}"));
        assertThat(probation.path("state").asString()).isEqualTo("on-probation");
        JsonNode healed = ok(post(b, at + "/end", "{\"end\": \"healed\", \"words\": \"Yes.\"}"));
        assertThat(healed.path("state").asString()).isEqualTo("healed");
        JsonNode whole = ok(get(a, at));
        assertThat(whole.path("amends").get(0).path("id").asString()).isEqualTo(amends);
        assertThat(whole.path("entries").size()).isEqualTo(4);
        assertThat(whole.at("/opened/injured").asString()).isEqualTo("theirs");
    }

    private void everyEntryIsTold(String promise) {
        JsonNode told = ok(get(b, "/promises/" + promise)).path("entries");
        List<String> types = new ArrayList<>();
        told.forEach(entry -> types.add(entry.path("type").asString()));
        assertThat(types)
                .containsExactly(
                        "promise.proposed",
                        "promise.countered",
                        "promise.accepted",
                        "promise.renegotiated",
                        "promise.half-way",
                        "promise.reported",
                        "promise.declared",
                        "promise.outcome-answered");
        told.forEach(entry -> assertThat(entry.path("about").asString()).isEqualTo(promise));
        assertThat(told.get(5).at("/entry/data/evidence").size()).isEqualTo(2);
    }

    @Test
    void theOtherWaysOutOfAProposalAndAPromise() {
        String declined = offered();
        assertThat(state(post(b, "/promises/" + declined + "/decline", "{\"words\": \"No.\"}")))
                .isEqualTo("declined");
        String taken = offered();
        assertThat(state(post(a, "/promises/" + taken + "/take-back", ""))).isEqualTo("taken-back");
        String released = promised();
        assertThat(state(post(b, "/promises/" + released + "/release", ""))).isEqualTo("released");
        String revoked = promised();
        assertThat(state(post(a, "/promises/" + revoked + "/revoke", "{}"))).isEqualTo("revoked");
        JsonNode request =
                ok(
                        post(
                                b,
                                "/promises",
                                """
                                {"by": "theirs", "terms": {"what": "A visit", "due": "2190-01-01"}}
                                """));
        assertThat(request.path("state").asString()).isEqualTo("requested");
        JsonNode kept =
                ok(
                        post(
                                b,
                                "/promises/" + promised() + "/declare",
                                "{\"verdict\": \"kept\", \"doneOn\": \"%s\"}"
                                        .formatted(yesterday)));
        assertThat(kept.path("state").asString()).isEqualTo("kept");
        assertThat(kept.path("status").asString()).isEqualTo("kept");
    }

    @Test
    void whatIsToldIsAClaimUntilTheOtherSideAnswers() {
        String told =
                """
                {"by": "theirs", "told": true, "madeOn": "2020-01-07",
                 "terms": {"what": "Prices hold", "due": "2020-12-31"}}
                """;
        JsonNode claim = ok(post(b, "/promises", told));
        assertThat(claim.path("basis").asString()).isEqualTo("claimed");
        assertThat(claim.path("claimant").asString()).isEqualTo("ours");
        String answer = "/promises/" + claim.path("id").asString() + "/answer-claim";
        JsonNode disputed = ok(post(a, answer, "{\"answer\": \"disputed\"}"));
        assertThat(disputed.path("disputedBy").asString()).isEqualTo("ours");
        assertThat(ok(post(a, answer, "{\"answer\": \"confirmed\"}")).path("basis").asString())
                .isEqualTo("confirmed");
        JsonNode listed = ok(get(a, "/promises?state=not-kept"));
        assertThat(listed.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void everyEntryCarriesTheRightOfReply() {
        String id = promised();
        long seq = promise(a, id).path("lastSeq").asLong();
        HttpResponse<String> sent =
                post(a, "/entries/" + seq + "/replies", "{\"words\": \"Thank you.\"}");
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(ok(sent).path("replies").size()).isEqualTo(1);
        ok(post(b, "/entries/1/replies", "{\"words\": \"To a good start.\"}"));
        assertThat(ok(get(b, "/entries/" + seq + "/replies")).path("replies").size()).isEqualTo(1);
        JsonNode first = ok(get(b, "/entries/1/replies")).path("replies").get(0);
        assertThat(first.at("/data/words").asString()).isEqualTo("To a good start.");
        assertThat(first.path("about").isNull()).isTrue();
        problem(post(a, "/entries/999/replies", "{\"words\": \"Hm.\"}"), 404);
        problem(post(a, "/entries/1/replies", "{\"words\": \" \"}"), 422);
    }

    @Test
    void theTwoSidesAgreeOnWhatTheirWordsMean() {
        String at = "/agreements/legal-standing";
        String standard = ok(get(a, at)).path("holds").asString();
        assertThat(ok(get(a, "")).path("legalStanding").asString()).isEqualTo(standard);
        JsonNode proposed =
                ok(post(a, at + "/propose", "{\"text\": \"It binds in honour only.\"}"));
        long seq = proposed.at("/proposal/seq").asLong();
        assertThat(proposed.path("holds").asString()).isEqualTo(standard);
        String yes = "{\"proposal\": %d, \"agrees\": true}";
        problem(post(a, at + "/answer", yes.formatted(seq)), 409);
        problem(post(b, at + "/answer", yes.formatted(seq + 1)), 409);
        ok(post(b, at + "/answer", yes.formatted(seq)));
        assertThat(ok(get(b, "/agreements")).at("/agreements/0/agreed").asBoolean()).isTrue();
        assertThat(ok(get(b, "/promises/" + offered())).path("legalStanding").asString())
                .isEqualTo("It binds in honour only.");
        problem(get(a, "/agreements/weather"), 404);
    }

    @Test
    void theCheckIsShownToThePromisorAndPromisingAgainstItIsSaid() {
        assertThat(
                        ok(post(a, "/capacity-check", "{\"due\": \"2190-03-31\"}"))
                                .path("with")
                                .isNull())
                .isTrue();
        for (int i = 0; i < 12; i++) {
            ok(
                    post(
                            b,
                            "/promises",
                            """
                            {"by": "theirs", "told": true,
                             "terms": {"what": "Order %d", "due": "%s"}}
                            """
                                    .formatted(i, yesterday.minusDays(200 + i))));
        }
        JsonNode check = ok(post(a, "/capacity-check", "{\"due\": \"2190-03-31\"}"));
        assertThat(check.path("advisesAgainst").asBoolean()).isTrue();
        assertThat(check.at("/with/kept").asDouble()).isLessThan(0.5);
        String offer = offer("One more").replace("\"allTheSame\": true, ", "");
        JsonNode refused = problem(post(a, "/promises", offer), 409);
        assertThat(refused.at("/check/with/kept")).isEqualTo(check.at("/with/kept"));
        assertThat(refused.at("/goOn/allTheSame").asBoolean()).isTrue();
        JsonNode allTheSame = ok(post(a, "/promises", offer("One more")));
        assertThat(allTheSame.path("againstCheck").asBoolean()).isTrue();
        String id = allTheSame.path("id").asString();
        assertThat(ok(get(a, "/promises/" + id + "/capacity-check")).path("words").asString())
                .isNotBlank();
        JsonNode notYours = problem(get(b, "/promises/" + id + "/capacity-check"), 409);
        assertThat(notYours.path("state").asString()).isEqualTo("offered");
    }

    @Test
    void oneBrokenPromiseIsTooFewToAdviseFrom() {
        String told =
                """
                {"by": "theirs", "told": true, "terms": {"what": "Order %d", "due": "%s"}}
                """;
        ok(post(b, "/promises", told.formatted(1, yesterday.minusDays(3))));
        JsonNode one = ok(post(a, "/capacity-check", "{\"due\": \"2190-03-31\"}"));
        assertThat(one.at("/with/kept").asDouble()).isLessThan(0.5);
        assertThat(one.path("advisesAgainst").asBoolean()).isFalse();
        assertThat(one.path("words").asString()).contains("too few to advise from");
        ok(post(b, "/promises", told.formatted(2, yesterday.minusDays(3))));
        ok(post(b, "/promises", told.formatted(3, yesterday.minusDays(3))));
        JsonNode three = ok(post(a, "/capacity-check", "{\"due\": \"2190-03-31\"}"));
        assertThat(three.path("advisesAgainst").asBoolean()).isTrue();
    }

    @Test
    void aLevelTellsOnWhoseWordItRestsAndNothingWhereNothingIsKnown() {
        JsonNode nothing = ok(get(b, ""));
        assertThat(nothing.at("/them/level/evidence").asString()).isEqualTo("none");
        for (String figure : List.of("kept", "lower", "upper")) {
            assertThat(nothing.at("/them/level/" + figure).isNull()).isTrue();
        }
        assertThat(nothing.at("/them/level/words").asString()).doesNotContain("%");
        for (int i = 0; i < 4; i++) {
            ok(
                    post(
                            b,
                            "/promises",
                            """
                            {"by": "theirs", "told": true,
                             "terms": {"what": "Order %d", "due": "%s"}}
                            """
                                    .formatted(i, yesterday.minusDays(20))));
        }
        JsonNode claims = ok(get(a, "/claims")).path("claims");
        ok(post(a, "/promises/" + id(claims, 0) + "/answer-claim", "{\"answer\": \"confirmed\"}"));
        ok(post(a, "/promises/" + id(claims, 1) + "/answer-claim", "{\"answer\": \"disputed\"}"));
        for (String seen :
                List.of(
                        ok(get(b, "")).at("/them/parts").toString(),
                        ok(get(a, "")).at("/us/parts").toString())) {
            JsonNode parts = json.readTree(seen);
            assertThat(parts.at("/confirmed/promises").asInt()).isEqualTo(1);
            assertThat(parts.at("/claimed/promises").asInt()).isEqualTo(2);
            assertThat(parts.at("/disputed/promises").asInt()).isEqualTo(1);
            assertThat(parts.at("/confirmedOnly/promises").asInt()).isEqualTo(1);
        }
        assertThat(ok(get(b, "")).at("/them/promises/disputed").asInt()).isEqualTo(1);
    }

    private String state(HttpResponse<String> answer) {
        return ok(answer).path("state").asString();
    }

    private static String id(JsonNode list, int place) {
        return list.get(place).path("id").asString();
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }
}
