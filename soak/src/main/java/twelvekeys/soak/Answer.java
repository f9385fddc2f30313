package twelvekeys.soak;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered.
///
/// @param status the HTTP status
/// @param headers the headers
/// @param text the body
record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /// Whether the server did what it was asked.
    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /// Whether the server said, in the form of its errors and with words for people, that it cannot
    /// do it at the moment: 503, or 507 where it has no room.
    boolean isRefusedForNow() {
        return (status == 503 || status == 507)
                && header("Content-Type").startsWith("application/problem+json")
                && !json().path("detail").asString("").isBlank()
                && !text.contains("\tat ");
    }

    /// A header's value, empty if there is none.
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// The body as JSON.
    JsonNode json() {
        return JSON.readTree(text);
    }

    /// The body as JSON, of an answer that must be a success.
    ///
    /// @throws SoakFailed if it is not
    JsonNode ok() {
        if (!isOk()) {
            throw new SoakFailed("The server answered " + this);
        }
        return json();
    }

    /// Status and body, shortened.
    @Override
    public String toString() {
        return status + " " + text.substring(0, Math.min(300, text.length()));
    }
}
