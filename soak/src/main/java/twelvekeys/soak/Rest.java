package twelvekeys.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// A server's REST interface, asked over HTTP as any program would.
///
/// @param port on this machine
record Rest(int port) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final String BOUNDARY = "a-boundary-of-the-soak";

    /// Reads something.
    ///
    /// @throws IOException if no answer came
    Answer get(String token, String path) throws IOException {
        return send(request(token, path).GET().build());
    }

    /// Carries out a request that writes.
    ///
    /// @throws IOException if no answer came: it may have had its effect or not
    Answer send(Write write) throws IOException {
        return send(
                request(write.token(), write.path())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", write.key())
                        .POST(BodyPublishers.ofString(write.body()))
                        .build());
    }

    /// Replaces something.
    Answer put(String token, String path, String body) throws IOException {
        return send(
                request(token, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build());
    }

    /// Sends a file to be imported.
    Answer upload(String token, String key, String name, String content) throws IOException {
        String body =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --%s--\r
                """
                        .formatted(BOUNDARY, name, content, BOUNDARY);
        return send(
                request(token, "/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build());
    }

    /// Saves what an address answers.
    ///
    /// @return its status
    int save(String token, String path, Path file) throws IOException {
        try {
            return CLIENT.send(request(token, path).GET().build(), BodyHandlers.ofFile(file))
                    .statusCode();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) throws IOException {
        try {
            return Answer.of(CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static SoakFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SoakFailed("The run was interrupted.", e);
    }
}
