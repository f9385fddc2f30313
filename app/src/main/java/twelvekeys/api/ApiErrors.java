package twelvekeys.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.company.FilingsRefused;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.intake.ImportRefused;
import twelvekeys.intake.IntakeSettings;

/// Turns whatever goes wrong below `/api/` into a problem detail (RFC 9457) with a message for
/// people. It sees errors that no controller has seen too, such as an upload that is too large.
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    /// After which a client may try again.
    private static final String SECONDS_OF_AN_OUTAGE = "5";

    private final JsonMapper json;
    private final IntakeSettings limits;

    ApiErrors(JsonMapper json, IntakeSettings limits) {
        this.json = json;
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception error) {
        if (!request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        try {
            response.reset();
            write(response, problem(error, response));
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private ProblemDetail problem(Exception error, HttpServletResponse response) {
        return switch (error) {
            case Refusal refusal -> refusal(refusal);
            case IdentityRefused refused -> detail(HttpStatus.BAD_REQUEST, said(refused));
            case ImportRefused refused -> detail(HttpStatus.UNPROCESSABLE_CONTENT, said(refused));
            case FilingsRefused refused -> detail(HttpStatus.UNPROCESSABLE_CONTENT, said(refused));
            case MaxUploadSizeExceededException large -> tooLarge();
            case MultipartException broken ->
                    detail(
                            HttpStatus.BAD_REQUEST,
                            "Send the file as multipart/form-data, in a part named “file”.");
            case MissingServletRequestPartException missing ->
                    detail(
                            HttpStatus.BAD_REQUEST,
                            "The part named “%s” is missing from the upload."
                                    .formatted(missing.getRequestPartName()));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case HttpMessageNotReadableException unreadable ->
                    detail(
                            HttpStatus.BAD_REQUEST,
                            "The body cannot be read. Send JSON of the form that"
                                    + " /api/v1/openapi.json describes, with dates as 2026-11-24.");
            case HttpMediaTypeNotSupportedException type ->
                    detail(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "A body of this content type is not taken here;"
                                    + " /api/v1/openapi.json says which one is.");
            case HttpRequestMethodNotSupportedException method -> method(method, response);
            case NoResourceFoundException missing ->
                    detail(
                            HttpStatus.NOT_FOUND,
                            "There is nothing at this address. /api/v1/openapi.json lists what"
                                    + " there is.");
            case ErrorResponse told -> detail(told.getStatusCode(), text(told.getBody()));
            default -> ofOurs(error, response);
        };
    }

    private static ProblemDetail refusal(Refusal refusal) {
        ProblemDetail problem = listing(refusal.status(), said(refusal), refusal.allowed());
        refusal.members().forEach(problem::setProperty);
        return problem;
    }

    private ProblemDetail tooLarge() {
        return detail(
                HttpStatus.CONTENT_TOO_LARGE,
                "The file is larger than %d MB, the most that is taken here. Split it, or raise the"
                                .formatted(limits.maxBytes().toMegabytes())
                        + " setting twelvekeys.intake.max-bytes.");
    }

    private static ProblemDetail mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            Refusal refusal = Refusal.notThere();
            return detail(refusal.status(), said(refusal));
        }
        Class<?> type = mismatch.getRequiredType();
        String expected =
                switch (type == null ? "" : type.getSimpleName()) {
                    case "LocalDate" -> "a day such as 2026-11-24";
                    case "int", "long" -> "a whole number";
                    case "boolean" -> "true or false";
                    case "UUID" -> "an identity such as 0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11";
                    default -> "of another form";
                };
        return listing(
                HttpStatus.BAD_REQUEST,
                "“%s” is not a value of “%s”; it must be %s."
                        .formatted(
                                Query.shown(String.valueOf(mismatch.getValue())),
                                mismatch.getName(),
                                expected),
                List.of(expected));
    }

    private static ProblemDetail method(
            HttpRequestMethodNotSupportedException method, HttpServletResponse response) {
        String[] allowed = method.getSupportedMethods();
        List<String> methods = allowed == null ? List.of() : List.of(allowed);
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        return listing(
                HttpStatus.METHOD_NOT_ALLOWED,
                "%s is not answered at this address, only %s."
                        .formatted(method.getMethod(), String.join(", ", methods)),
                methods);
    }

    private static ProblemDetail ofOurs(Exception error, HttpServletResponse response) {
        return Outage.behind(error)
                .map(outage -> outage(outage, error, response))
                .orElseGet(() -> unexpected(error));
    }

    private static ProblemDetail outage(
            Outage outage, Exception error, HttpServletResponse response) {
        LOG.warn("Request refused, {}: {}", outage, error.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_OF_AN_OUTAGE);
        return detail(outage.status(), outage.words());
    }

    private static ProblemDetail unexpected(Exception error) {
        UUID number = UUID.randomUUID();
        LOG.error("Request failed, number {}", number, error);
        return detail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on the server, and nothing was changed by this request. The"
                        + " server’s log says more under the number "
                        + number
                        + ".");
    }

    private static String text(ProblemDetail body) {
        return Objects.requireNonNullElse(
                body.getDetail(), "The request cannot be carried out as it is.");
    }

    private static String said(Exception error) {
        return Objects.requireNonNullElse(error.getMessage(), "");
    }

    private static ProblemDetail listing(
            HttpStatusCode status, String message, List<String> allowed) {
        ProblemDetail problem = detail(status, message);
        if (!allowed.isEmpty()) {
            problem.setProperty("allowed", allowed);
        }
        return problem;
    }

    private static ProblemDetail detail(HttpStatusCode status, String message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        HttpStatus known = HttpStatus.resolve(status.value());
        problem.setTitle(known == null ? null : known.getReasonPhrase());
        return problem;
    }
}
