package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.identity.Role;
import twelvekeys.storage.TestDatabase;

/// A program of either side, from opening a sealed text to erasing it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class ErasureOverRestTest extends TwoSides {

    @Test
    void whatOpensAnEntryIsCheckedWithNothingButSha256() throws Exception {
        offered();
        JsonNode entries = ok(get(b, "/entries?size=100")).path("entries");
        JsonNode entry = entries.get(entries.size() - 1);
        assertThat(entry.path("entry").toString()).doesNotContain("12 pallets by rail");
        assertThat(entry.path("texts")).hasSize(2);
        boolean found = false;
        for (JsonNode text : entry.path("texts")) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(Base64.getDecoder().decode(text.path("salt").asString()));
            sha256.update(text.path("text").asString().getBytes(StandardCharsets.UTF_8));
            String commitment = HexFormat.of().formatHex(sha256.digest());
            assertThat(text.path("commitment").asString()).isEqualTo(commitment);
            assertThat(entry.path("entry").toString()).contains(commitment);
            found |= text.path("text").asString().equals("12 pallets by rail");
        }
        assertThat(found).isTrue();
    }

    @Test
    void wordsAreErasedByTheirOwnSideAndGoneForBoth() {
        String promise = offered();
        long seq = entries();
        String erase = "/entries/" + seq + "/erase";
        String personal = "{\"why\": \"personal\"}";
        problem(post(b, erase, personal), 409);
        problem(post(a, erase, "{}"), 400);
        problem(post(a, erase, "{\"why\": \"restored\"}"), 400);
        problem(post(a, "/entries/999/erase", personal), 404);
        problem(post(token, erase, personal), 404);
        String colleague = newcomers.token(newcomers.join(organisationA, Role.CONTRIBUTOR));
        problem(post(colleague, erase, personal), 409);

        JsonNode erased = ok(post(a, erase, personal, "Idempotency-Key", "e1"));
        assertThat(ok(post(a, erase, personal, "Idempotency-Key", "e1"))).isEqualTo(erased);
        assertThat(erased.path("size").asLong()).isEqualTo(seq + 1).isEqualTo(entries());
        for (String who : new String[] {a, b}) {
            assertThat(get(who, "/entries?size=100").body()).doesNotContain("12 pallets by rail");
            assertThat(promise(who, promise).path("what").asString()).isEqualTo("[erased]");
        }
        problem(post(a, erase, personal), 409);
    }

    @Test
    void aPersonErasesTheirOwnNameAndAPartnerManagerAnybodys() {
        String colleague = newcomers.token(newcomers.join(organisationA, Role.CONTRIBUTOR));
        ok(post(colleague, "/promises", offer("ice")));
        ok(post(a, "/promises", offer("salt")));
        JsonNode own = ok(with(colleague, () -> get("/api/v1/people/names"))).path("names");
        assertThat(own).hasSize(1);
        JsonNode all = ok(with(a, () -> get("/api/v1/people/names"))).path("names");
        assertThat(all).hasSize(2).contains(own.get(0));
        JsonNode managers = all.get(0).equals(own.get(0)) ? all.get(1) : all.get(0);

        problem(eraseName(colleague, managers), 403);
        assertThat(ok(eraseName(colleague, own.get(0))).path("records").asInt()).isEqualTo(1);
        assertThat(ok(eraseName(a, managers)).path("records").asInt()).isEqualTo(1);
        assertThat(ok(with(a, () -> get("/api/v1/people/names"))).path("names")).isEmpty();
        assertThat(get(b, "/entries?size=100").body())
                .doesNotContain(managers.path("name").asString())
                .contains("[erased]");
    }

    private HttpResponse<String> eraseName(String who, JsonNode name) {
        return with(
                who,
                () ->
                        send(
                                "POST",
                                "/api/v1/people/names/erase",
                                "application/json",
                                name.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
