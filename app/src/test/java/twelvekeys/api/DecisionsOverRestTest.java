package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.decision.Snapshot;
import twelvekeys.storage.TestDatabase;

/// Programs of both sides decide, answer, look back, and end.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class DecisionsOverRestTest extends TwoSides {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private String decide(String kind, String standing, String more) {
        return """
        {"kind": "%s", "standing": "%s", "reasons": "We have seen enough.",
         "otherwise": "Silence.", "lookBackOn": "%s"%s}
        """
                .formatted(kind, standing, today.plusDays(180), more);
    }

    @Test
    void bothSidesDecideAndAnswerByTheSameRules() {
        JsonNode nothing = ok(get(a, "/decisions"));
        assertThat(nothing.at("/ours/standing").asString()).isEqualTo("prospect");
        assertThat(nothing.path("suggestions").size()).isEqualTo(8);
        for (String who : new String[] {a, b}) {
            String other = who.equals(a) ? b : a;
            JsonNode begun = ok(post(who, "/decisions", decide("grow", "proving", "")));
            String at = "/decisions/" + begun.path("id").asString();
            assertThat(begun.path("whose").asString()).isEqualTo("ours");
            assertThat(ok(get(other, at)).at("/decision/whose").asString()).isEqualTo("theirs");
            problem(post(who, at + "/view", "{\"agrees\": true}"), 409);
            problem(post(other, at + "/view", "{\"agrees\": false}"), 422);
            JsonNode joint = ok(post(other, at + "/view", "{\"agrees\": true}"));
            assertThat(joint.path("joint").asBoolean()).isTrue();
            JsonNode both = ok(get(other, "/decisions"));
            assertThat(both.at("/ours/standing").asString()).isEqualTo("proving");
            assertThat(both.at("/theirs/standing").asString()).isEqualTo("proving");
        }
    }

    @Test
    void theSnapshotComesWithItsDigestAndItsCheck() {
        promised();
        JsonNode decided = ok(post(a, "/decisions", decide("hold", "trusted", "")));
        JsonNode shown = ok(get(b, "/decisions/" + decided.path("id").asString()));
        assertThat(shown.at("/check/holds").asBoolean()).isTrue();
        JsonNode snapshot = shown.at("/decision/snapshot");
        assertThat(snapshot.path("size").asLong()).isEqualTo(decided.path("firstSeq").asLong() - 1);
        assertThat(snapshot.at("/lenses/0/lens").asString()).isEqualTo("record");
        String text =
                json.readTree(shown.at("/entries/0/data").toString()).path("snapshot").asString();
        assertThat(Snapshot.digest(text)).isEqualTo(decided.path("digest").asString());
        assertThat(json.readTree(text)).isEqualTo(snapshot);
    }

    @Test
    void whatIsGivenBecomesAPromise() {
        String gives =
                ", \"gives\": {\"what\": \"Two more runs a week\", \"by\": \"%s\", \"allTheSame\": true}"
                        .formatted(today.plusDays(90));
        JsonNode decided = ok(post(a, "/decisions", decide("grow", "trusted", gives)));
        JsonNode given = promise(b, decided.path("promise").asString());
        assertThat(given.path("what").asString()).isEqualTo("Two more runs a week");
        problem(post(a, "/decisions", decide("hold", "trusted", gives)), 422);
    }

    @Test
    void aRequestSentTwiceHasOneEffectAndWhatIsAmissIsRefusedInWords() {
        JsonNode once =
                ok(post(a, "/decisions", decide("grow", "proving", ""), "Idempotency-Key", "d-1"));
        long entries = entries();
        JsonNode again =
                ok(post(a, "/decisions", decide("grow", "proving", ""), "Idempotency-Key", "d-1"));
        assertThat(again.path("id")).isEqualTo(once.path("id"));
        problem(post(a, "/decisions", decide("luck", "proving", "")), 400);
        problem(post(a, "/decisions", decide("grow", "ended", "")), 422);
        problem(post(a, "/decisions", decide("start", "proving", "")), 409);
        problem(post(a, "/decisions", "{\"kind\": \"grow\"}"), 400);
        problem(post(a, "/decisions", decide("hold", "trusted", ", \"rule\": \"luck\"")), 422);
        String at = "/decisions/" + once.path("id").asString();
        problem(post(a, at + "/look-back", "{\"right\": \"yes\", \"words\": \"It was.\"}"), 409);
        problem(post(a, at + "/account", "{\"learned\": \"x\", \"conditions\": \"y\"}"), 409);
        problem(get(a, "/decisions/" + somebody()), 404);
        problem(post(a, "/decisions/" + somebody() + "/view", "{\"agrees\": true}"), 404);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void anEndingIsAnAccountOfBoth() {
        JsonNode ending = ok(post(b, "/decisions", decide("end", "ending", "")));
        String at = "/decisions/" + ending.path("id").asString() + "/account";
        ok(post(a, at, "{\"learned\": \"To ask.\", \"conditions\": \"One contact.\"}"));
        JsonNode both = ok(post(b, at, "{\"learned\": \"To say no.\", \"conditions\": \"Time.\"}"));
        assertThat(both.path("accounts").size()).isEqualTo(2);
        assertThat(both.at("/accounts/0/whose").asString()).isEqualTo("theirs");
    }

    @Test
    void whatIsWeighedIsForBothToRead() {
        String reference =
                "{\"about\": \"theirs\", \"who\": \"A port\", \"words\": \"They ring.\"}";
        ok(post(a, "/decisions/references", reference));
        String unknown =
                ok(post(a, "/decisions/unknowns", "{\"what\": \"Who owns it\"}"))
                        .path("id")
                        .asString();
        JsonNode weighed = ok(get(b, "/decisions")).path("weighed");
        assertThat(weighed.at("/references/0/about").asString()).isEqualTo("ours");
        assertThat(weighed.at("/unknowns/0/known").isNull()).isTrue();
        ok(post(b, "/decisions/unknowns/" + unknown, "{\"words\": \"We do.\"}"));
        problem(post(b, "/decisions/unknowns/" + unknown, "{\"words\": \"Still.\"}"), 409);
        problem(post(b, "/decisions/unknowns/" + somebody(), "{\"words\": \"No.\"}"), 404);
        assertThat(ok(get(a, "/decisions")).at("/weighed/unknowns/0/known").asString())
                .isEqualTo("We do.");
    }

    @Test
    void whatWaitsIsToldOverAllPartnerships() {
        String decided =
                ok(post(a, "/decisions", decide("repair", "repairing", ""))).path("id").asString();
        JsonNode waiting = with(b, () -> ok(get("/api/v1/decisions"))).path("partnerships").path(0);
        assertThat(waiting.path("partnership").asString()).isEqualTo(partnership.toString());
        assertThat(waiting.path("answer").asString()).isEqualTo(decided);
        assertThat(waiting.at("/theirs/standing").asString()).isEqualTo("repairing");
    }
}
