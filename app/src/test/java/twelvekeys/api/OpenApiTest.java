package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class OpenApiTest extends OverHttp {

    private JsonNode document() {
        return ok(get("/api/v1/openapi.json"));
    }

    @Test
    void theDocumentDescribesEveryOperationAndParameter() {
        List<String> silent = new ArrayList<>();
        JsonNode paths = document().path("paths");
        assertThat(paths.size()).isEqualTo(120);
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String name = operation.getKey() + " " + path.getKey();
                if (operation.getValue().path("description").asString("").isBlank()) {
                    silent.add(name);
                }
                for (JsonNode parameter : operation.getValue().path("parameters")) {
                    if (parameter.path("description").asString("").isBlank()) {
                        silent.add(name + " " + parameter.path("name").asString());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void theDocumentDescribesEveryFieldOfItsAnswers() {
        JsonNode schemas = document().at("/components/schemas");
        assertThat(schemas.at("/LevelView/properties/kept/description").asString(""))
                .contains("share of promises kept");
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                JsonNode said = field.getValue();
                if (!said.has("$ref") && said.path("description").asString("").isBlank()) {
                    silent.add(schema.getKey() + "." + field.getKey());
                }
            }
        }
        assertThat(schemas.size()).isGreaterThan(30);
        assertThat(silent).isEmpty();
    }

    @Test
    void theDocumentTellsTheStatusOfAnAnswerAndTheFormOfAnError() {
        JsonNode paths = document().path("paths");
        assertThat(paths.path("/api/v1/imports").at("/post/responses").propertyNames())
                .containsExactlyInAnyOrder("201", "default");
        assertThat(paths.path("/api/v1/imports/{id}/columns").at("/put/responses").propertyNames())
                .containsExactlyInAnyOrder("202", "default");
        for (JsonNode path : paths) {
            for (JsonNode operation : path) {
                assertThat(operation.at("/responses/default/content").propertyNames())
                        .containsExactly("application/problem+json");
            }
        }
    }

    @Test
    void whateverWritesIntoAPartnershipTakesAKeyAndEveryStepTakesWhatWasSeen() {
        List<String> keyless = new ArrayList<>();
        List<String> blind = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            String address = path.getKey();
            if (address.contains("/partnerships/") && path.getValue().has("post")) {
                String headers = path.getValue().at("/post/parameters").toString();
                if (!headers.contains("Idempotency-Key")) {
                    keyless.add(address);
                }
                boolean step = address.contains("{promise}/") || address.contains("{case}/");
                if (step && !headers.contains("If-Match")) {
                    blind.add(address);
                }
            }
        }
        assertThat(keyless)
                .as("these two write nothing")
                .containsExactlyInAnyOrder(
                        "/api/v1/partnerships/{id}/capacity-check",
                        "/api/v1/partnerships/{id}/suggestions");
        assertThat(blind).isEmpty();
    }

    @Test
    void everyOperationOnSomethingUnknownIsNotFoundAndNeverFails() {
        int walked = 0;
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            if (path.getKey().contains("{")) {
                for (String method : path.getValue().propertyNames()) {
                    String unknown = path.getKey().replaceAll("\\{[^}]+}", somebody());
                    assertThat(nothing(method, unknown)).isEqualTo(nothing(method, unknown));
                    String malformed = path.getKey().replaceAll("\\{[^}]+}", "1%20or%201=1");
                    assertThat(nothing(method, malformed)).isEqualTo(nothing(method, unknown));
                    walked++;
                }
            }
        }
        assertThat(walked).isEqualTo(operationsOnSomethingNamed());
    }

    /// How many operations the server itself knows under the interface's address that take a name
    /// from the path; so the document leaves none out.
    private int operationsOnSomethingNamed() {
        return beans
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping ->
                        mapping.getPatternValues().stream()
                                .anyMatch(at -> at.startsWith("/api/v1/") && at.contains("{")))
                .mapToInt(mapping -> mapping.getMethodsCondition().getMethods().size())
                .sum();
    }

    @Test
    void everyOperationAsksForATokenThatWorks() {
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                String address = path.getKey().replaceAll("\\{[^}]+}", somebody());
                for (String wrong : List.of("", "tk_guessed", token + "x")) {
                    HttpResponse<String> answer =
                            with(
                                    wrong,
                                    () ->
                                            send(
                                                    method.toUpperCase(Locale.ROOT),
                                                    address,
                                                    "application/json",
                                                    "{}".getBytes(StandardCharsets.UTF_8)));
                    problem(answer, 401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                }
            }
        }
    }

    @Test
    void theDocumentItselfIsForEverybody() {
        assertThat(with("", () -> get("/api/v1/openapi.json")).statusCode()).isEqualTo(200);
    }

    private JsonNode nothing(String method, String address) {
        if (address.endsWith("/files")) {
            return problem(upload(address, "a.csv", new byte[] {1}), 404);
        }
        boolean writes = method.equals("put") || method.equals("post");
        HttpResponse<String> answer =
                send(
                        method.toUpperCase(Locale.ROOT),
                        address,
                        writes ? "application/json" : "",
                        (writes ? "{}" : "").getBytes(StandardCharsets.UTF_8));
        return problem(answer, 404);
    }
}
