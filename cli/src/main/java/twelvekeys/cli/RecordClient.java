package twelvekeys.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.JsonException;

/// A partnership's record on a server, asked over REST. What it answers is believed in nothing.
final class RecordClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 4_000_000;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;
    private final String token;

    /// @param server such as `https://keys.example.org`
    RecordClient(URI server, UUID partnership, String token) {
        this.base =
                server.toString().replaceAll("/+$", "")
                        + "/api/v1/partnerships/"
                        + partnership
                        + "/record";
        this.token = token;
    }

    /// What the server says of the record as it stands.
    ///
    /// @param key the key with which it says that its log signs
    /// @param checkpoint the signed note
    record Shown(String key, String checkpoint) {}

    Shown record() {
        Json.Obj answer = get("");
        return new Shown(answer.text("key"), answer.text("checkpoint"));
    }

    List<Hash> consistency(long from, long to) {
        Json.Obj answer = get("/consistency?from=" + from + "&to=" + to);
        List<Hash> path = new ArrayList<>();
        try {
            for (Json item : answer.array("path").items()) {
                path.add(Hash.ofBase64(((Json.Str) item).text()));
            }
        } catch (ClassCastException | IllegalArgumentException e) {
            throw CommandFailed.notJudged("The server's proof is none.");
        }
        return path;
    }

    void cosign(String checkpoint) {
        post("/cosignatures", Json.object().put("checkpoint", checkpoint));
    }

    void raise(String found, String kept, String shown) {
        post("/alarms", Json.object().put("found", found).put("kept", kept).put("shown", shown));
    }

    private Json.Obj get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private void post(String path, Json.Obj body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "witness-" + UUID.randomUUID())
                        .POST(BodyPublishers.ofByteArray(Canonical.bytes(body)));
        Json.Obj answer = send(request);
        if (!answer.has("checkpoint")) {
            throw CommandFailed.notJudged("The server's answer is not that of a record.");
        }
    }

    private Json.Obj send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(
                            request.timeout(PATIENCE)
                                    .header("Authorization", "Bearer " + token)
                                    .header("Accept", "application/json, application/problem+json")
                                    .build(),
                            BodyHandlers.ofByteArray());
            if (answer.body().length > LONGEST_ANSWER) {
                throw CommandFailed.notJudged("The server's answer is too long to be a record's.");
            }
            Json.Obj said =
                    (Json.Obj) Json.parse(new String(answer.body(), StandardCharsets.UTF_8));
            if (answer.statusCode() != OK) {
                throw CommandFailed.notJudged(
                        "The server refused (%d): %s"
                                .formatted(
                                        answer.statusCode(),
                                        said.has("detail") ? said.text("detail") : ""));
            }
            return said;
        } catch (IOException e) {
            throw CommandFailed.notJudged(
                    "The server does not answer at " + base + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.notJudged("Stopped.");
        } catch (JsonException | ClassCastException e) {
            throw CommandFailed.notJudged("The server's answer is not that of a record.");
        }
    }
}
