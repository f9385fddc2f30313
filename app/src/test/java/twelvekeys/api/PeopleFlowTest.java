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
import twelvekeys.identity.Member;
import twelvekeys.identity.Role;
import twelvekeys.storage.TestDatabase;

/// Members, invitations and tokens, as a program sees to them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class PeopleFlowTest extends OverHttp {

    private HttpResponse<String> post(String path, String body) {
        return send("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> delete(String path) {
        return send("DELETE", path, "", new byte[0]);
    }

    @Test
    void aTokenIsMadeShownOnceListedAndRevoked() {
        JsonNode made =
                ok(post("/api/v1/me/tokens", "{\"name\": \"export\", \"scopes\": [\"read\"]}"));
        String secret = made.path("secret").asString();
        String id = made.at("/token/id").asString();
        assertThat(with(secret, () -> ok(get("/api/v1/me"))).path("may").toString())
                .isEqualTo("[\"read\"]");
        assertThat(get("/api/v1/me/tokens").body()).contains(id).doesNotContain(secret);
        with(secret, () -> problem(put("/api/v1/me", "{\"name\": \"Mallory\"}"), 403));
        with(secret, () -> problem(post("/api/v1/me/tokens", "{}"), 403));
        with(secret, () -> problem(delete("/api/v1/me/tokens/" + id), 403));
        with(secret, () -> problem(upload("a.csv", "a,b\n1,2\n"), 403));
        assertThat(delete("/api/v1/me/tokens/" + id).statusCode()).isEqualTo(204);
        with(secret, () -> problem(get("/api/v1/me"), 401));
        problem(delete("/api/v1/me/tokens/" + id), 404);
    }

    @Test
    void aTokenWithoutAKnownScopeIsRefusedWithThoseThereAre() {
        JsonNode problem =
                problem(post("/api/v1/me/tokens", "{\"name\": \"x\", \"scopes\": [\"all\"]}"), 400);
        assertThat(problem.path("allowed").toString()).contains("manage");
        problem(post("/api/v1/me/tokens", "{\"name\": \"x\", \"scopes\": []}"), 400);
    }

    @Test
    void somebodyIsInvitedAndTheInvitationRevoked() {
        String email = "n" + UUID.randomUUID() + "@example.org";
        JsonNode made =
                ok(
                        post(
                                "/api/v1/invitations",
                                "{\"email\": \"%s\", \"role\": \"sponsor\"}".formatted(email)));
        assertThat(made.path("path").asString()).startsWith("/link/");
        assertThat(get("/api/v1/invitations").body())
                .contains(email)
                .doesNotContain(made.path("path").asString());
        String address = "/api/v1/invitations/" + made.at("/invitation/id").asString();
        assertThat(delete(address).statusCode()).isEqualTo(204);
        problem(delete(address), 404);
        problem(post("/api/v1/invitations", "{\"email\": \"no\", \"role\": \"sponsor\"}"), 400);
        problem(post("/api/v1/invitations", "{\"email\": \"a@b.c\", \"role\": \"boss\"}"), 400);
        problem(post("/api/v1/invitations", "{\"email\": \"a@b.c\", \"role\": \"auditor\"}"), 400);
    }

    @Test
    void aMemberIsGivenARoleAndRemoved() {
        Member member = newcomers.join(organisation(), Role.CONTRIBUTOR);
        String address = "/api/v1/people/" + member.person();
        String theirs = newcomers.token(member);
        with(theirs, () -> problem(delete(address), 403));
        assertThat(ok(put(address, "{\"role\": \"sponsor\"}")).path("role").asString())
                .isEqualTo("sponsor");
        assertThat(get("/api/v1/people").body()).contains(member.email());
        assertThat(delete(address).statusCode()).isEqualTo(204);
        with(theirs, () -> problem(get("/api/v1/people"), 401));
        assertThat(get("/api/v1/people").body()).doesNotContain(member.email());
    }
}
