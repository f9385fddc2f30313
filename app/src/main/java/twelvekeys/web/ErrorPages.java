package twelvekeys.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.TooManyAttempts;
import twelvekeys.intake.IntakeSettings;
import twelvekeys.web.Frame.Section;

/// What a person sees when something went wrong, and what to do about it.
@Component
class ErrorPages implements ErrorViewResolver, HandlerExceptionResolver, Ordered {

    private final Viewing viewing;
    private final IntakeSettings settings;

    ErrorPages(Viewing viewing, IntakeSettings settings) {
        this.viewing = viewing;
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    /// Answers an upload that is too large at once: sent round by the error address, its body would
    /// be looked at a second time, and refused again without a word.
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception error) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        return switch (error) {
            case MaxUploadSizeExceededException large ->
                    resolveErrorView(request, HttpStatus.CONTENT_TOO_LARGE, Map.of());
            case MultipartException noFile ->
                    resolveErrorView(request, HttpStatus.BAD_REQUEST, Map.of());
            case TooManyAttempts many -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(many.retryAfter().toSeconds()));
                yield resolveErrorView(request, HttpStatus.TOO_MANY_REQUESTS, Map.of());
            }
            default -> null;
        };
    }

    /// Why it is not allowed, as whoever refused it told.
    private static String told(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String words
                        && !words.isBlank()
                ? words
                : "Ask a partner manager of your organisation.";
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String headline =
                switch (status) {
                    case NOT_FOUND -> "There is nothing here";
                    case BAD_REQUEST -> "That could not be understood";
                    case CONTENT_TOO_LARGE -> "That file is too large";
                    case FORBIDDEN -> "That is not allowed";
                    case TOO_MANY_REQUESTS -> "That was tried too often";
                    default ->
                            status.is5xxServerError()
                                    ? "Something went wrong here"
                                    : status.getReasonPhrase();
                };
        String words =
                switch (status) {
                    case NOT_FOUND ->
                            "The page does not exist, or is not for you to see. Check the address, or"
                                    + " begin again from your partnerships.";
                    case BAD_REQUEST ->
                            "Something in the address or the form has a form that this page does not"
                                    + " know. Go back and try again.";
                    case CONTENT_TOO_LARGE ->
                            "This server takes files of at most "
                                    + Figures.fileSize(settings.maxBytes().toBytes())
                                    + ". Nothing of it was kept. Export a shorter period, or raise the"
                                    + " setting twelvekeys.intake.max-bytes.";
                    case FORBIDDEN -> told(request);
                    case TOO_MANY_REQUESTS ->
                            "Wait a quarter of an hour, then try again. Nothing is locked, and"
                                    + " nothing was changed.";
                    default ->
                            "Nothing you entered before was lost. Try again; if it stays, the server’s log says more.";
                };
        ModelAndView page =
                new ModelAndView(
                        "error",
                        Map.of(
                                "frame",
                                viewing.frame(headline, Section.PARTNERSHIPS, request),
                                "headline",
                                headline,
                                "words",
                                words));
        page.setStatus(status);
        return page;
    }
}
