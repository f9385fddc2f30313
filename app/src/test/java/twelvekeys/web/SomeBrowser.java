package twelvekeys.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import twelvekeys.Unzipped;

/// Somebody's browser without a screen: it keeps cookies, sends forms, and follows nothing by
/// itself.
final class SomeBrowser {

    private final String base;
    private @Nullable String token;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    /// @param base the origin that it opens, without a path
    SomeBrowser(String base) {
        this.base = base;
    }

    /// From now on it is a program, which sends a token.
    SomeBrowser asProgram(String secret) {
        token = secret;
        return this;
    }

    HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    HttpResponse<String> post(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /// Asks by any method, as a page of ours would.
    HttpResponse<String> ask(String method, String address, String type, byte[] body) {
        HttpRequest.Builder request =
                request(address)
                        .header("Sec-Fetch-Site", "same-origin")
                        .method(method, BodyPublishers.ofByteArray(body));
        return send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    /// An answer of this server leads where a page does.
    String goesTo(HttpResponse<String> answer) {
        String where =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(answer.body()));
        return where.startsWith(base) ? where.substring(base.length()) : where;
    }

    private HttpRequest.Builder request(String address) {
        URI where = URI.create(address.startsWith("/") ? base + address : address);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(where).header("Accept", "text/html, */*");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), Unzipped.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
