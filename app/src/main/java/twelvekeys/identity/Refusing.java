package twelvekeys.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// How somebody hears that they may not: a program by a problem detail, a person by the way to sign
/// in or by words.
@Component
class Refusing {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private final JsonMapper json;

    Refusing(JsonMapper json) {
        this.json = json;
    }

    /// Nobody is signed in.
    void notSignedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isProgram(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problem(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Send an access token that works, as “Authorization: Bearer tk_…”. A person"
                            + " makes one on the page /me.");
            return;
        }
        String signIn = wayIn(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, signIn);
    }

    /// The sign-in page, which leads back here; not to what was sent by a form.
    private static String wayIn(HttpServletRequest request) {
        if (!LOOKING.contains(request.getMethod()) || request.getRequestURI().equals("/")) {
            return "/sign-in";
        }
        String asked = request.getQueryString();
        String here = request.getRequestURI() + (asked == null ? "" : "?" + asked);
        return UriComponentsBuilder.fromPath("/sign-in")
                .queryParam("to", "{here}")
                .encode()
                .buildAndExpand(here)
                .toUriString();
    }

    /// Somebody is signed in who may not.
    void notAllowed(HttpServletRequest request, HttpServletResponse response, String words)
            throws IOException {
        if (isProgram(request)) {
            problem(response, HttpStatus.FORBIDDEN, words);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, words);
        }
    }

    /// There is nothing at the address.
    void nothingThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isProgram(request)) {
            problem(
                    response,
                    HttpStatus.NOT_FOUND,
                    "There is nothing at this address. /api/v1/openapi.json lists what there is.");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private void problem(HttpServletResponse response, HttpStatus status, String words)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setTitle(status.getReasonPhrase());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
