package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RefusingTest {

    private final Refusing refusing = new Refusing(JsonMapper.shared());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }

    private JsonNode problem() throws IOException {
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(problem.path("status").asInt()).isEqualTo(response.getStatus());
        return problem;
    }

    private String wayIn(String method, String path, String query) throws IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        MockHttpServletRequest request = request(method, path);
        request.setQueryString(query.isEmpty() ? null : query);
        refusing.notSignedIn(request, answer);
        assertThat(answer.getStatus()).isEqualTo(303);
        return String.valueOf(answer.getHeader("Location"));
    }

    @Test
    void aPersonIsLedToTheSignInPageAndBack() throws IOException {
        assertThat(wayIn("GET", "/people", "")).isEqualTo("/sign-in?to=%2Fpeople");
        assertThat(wayIn("HEAD", "/people", "a=b&c=d"))
                .isEqualTo("/sign-in?to=%2Fpeople%3Fa%3Db%26c%3Dd");
    }

    @Test
    void nobodyIsLedBackToAFormOrToTheBeginning() throws IOException {
        assertThat(wayIn("POST", "/people", "")).isEqualTo("/sign-in");
        assertThat(wayIn("GET", "/", "")).isEqualTo("/sign-in");
    }

    @Test
    void aPartOfAPageIsToldToLeadTheWholePageThere() throws IOException {
        MockHttpServletRequest request = request("GET", "/people");
        request.addHeader("HX-Request", "true");
        refusing.notSignedIn(request, response);
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("HX-Redirect")).isEqualTo("/sign-in?to=%2Fpeople");
    }

    @Test
    void aProgramIsToldHowToComeIn() throws IOException {
        refusing.notSignedIn(request("GET", "/api/v1/me"), response);
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(problem().path("detail").asString()).contains("access token");
        assertThat(problem().path("title").asString()).isEqualTo("Unauthorized");
    }

    @Test
    void whoMayNotIsToldWhy() throws IOException {
        refusing.notAllowed(request("GET", "/people"), response, "Not you.");
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getErrorMessage()).isEqualTo("Not you.");
    }

    @Test
    void aProgramThatMayNotIsToldWhy() throws IOException {
        refusing.notAllowed(request("GET", "/api/v1/me"), response, "Not you.");
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(problem().path("detail").asString()).isEqualTo("Not you.");
    }

    @Test
    void whereNothingIsAPersonIsToldSo() throws IOException {
        refusing.nothingThere(request("GET", "/nowhere"), response);
        assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void whereNothingIsAProgramIsToldWhatThereIs() throws IOException {
        refusing.nothingThere(request("GET", "/api/v1/nowhere"), response);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(problem().path("detail").asString()).contains("/api/v1/openapi.json");
    }
}
