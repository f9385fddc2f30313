package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.Newcomers;
import twelvekeys.identity.Role;

/// Asks the server as a program would: with the token of a partner manager, new for each test.
@SuppressWarnings("NullAway.Init")
abstract class OverHttp {

    private static final String BOUNDARY = "----boundary-of-the-test";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final JsonMapper json = new JsonMapper();
    final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    @Autowired BeanFactory beans;

    Newcomers newcomers;
    String token;

    @BeforeEach
    void aPartnerManagerHasAToken() {
        newcomers = new Newcomers(beans);
        token = newcomers.token(newcomers.join(organisation(), Role.PARTNER_MANAGER));
    }

    /// The organisation that requests act for.
    UUID organisation() {
        return newcomers.home();
    }

    HttpResponse<String> send(
            String method, String path, String type, byte[] body, String... more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, BodyPublishers.ofByteArray(body))
                        .timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    /// Asks with another token; an empty one is none.
    <T> T with(String other, Supplier<T> asking) {
        String own = token;
        token = other;
        try {
            return asking.get();
        } finally {
            token = own;
        }
    }

    HttpResponse<String> put(String path, String body) {
        return send("PUT", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> upload(String path, String name, byte[] content, String... headers) {
        byte[] before =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                """
                        .formatted(BOUNDARY, name)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + content.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(content, 0, body, before.length, content.length);
        System.arraycopy(after, 0, body, before.length + content.length, after.length);
        return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body, headers);
    }

    HttpResponse<String> upload(String name, String content, String... headers) {
        return upload("/api/v1/imports", name, content.getBytes(StandardCharsets.UTF_8), headers);
    }

    /// The body of an answer that must have succeeded.
    JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }

    /// The problem that an answer must tell.
    JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }

    /// Follows an import to its end.
    JsonNode finished(String id) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            JsonNode file = ok(get("/api/v1/imports/" + id));
            if (file.path("state").asString().matches("done|failed")) {
                return file;
            }
            pause();
        }
        throw new AssertionError("The import did not end in time");
    }

    /// Sends a file, confirms its columns, and follows it to its end.
    JsonNode imported(String name, String content, String columns) {
        String id = ok(upload(name, content)).at("/file/id").asString();
        ok(put("/api/v1/imports/" + id + "/columns", columns));
        return finished(id);
    }

    String somebody() {
        return UUID.randomUUID().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
