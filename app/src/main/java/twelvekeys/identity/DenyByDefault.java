package twelvekeys.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Lets a request reach a handler only if the handler's rule does.
final class DenyByDefault implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DenyByDefault.class);

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private final SignedIn signedIn;
    private final Refusing refusing;

    DenyByDefault(SignedIn signedIn, Refusing refusing) {
        this.signedIn = signedIn;
        this.refusing = refusing;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true; // only for files that KnownAddresses lists
        }
        AddressRule rule =
                handler instanceof HandlerMethod method
                        ? AddressRule.of(method)
                        : new AddressRule.Unsaid();
        return switch (rule) {
            case AddressRule.Everybody open -> true;
            case AddressRule.Needs needs -> has(needs.right(), request, response);
            case AddressRule.Unsaid unsaid -> {
                LOG.error("{} has no rule for who may ask, so nobody may", handler);
                refusing.notAllowed(request, response, "This address answers nobody.");
                yield false;
            }
        };
    }

    /// On a page, everybody may change what is their own, so its forms ask for reading only; by a
    /// token that must not write, none of them comes in.
    private static boolean isForm(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                && !LOOKING.contains(request.getMethod());
    }

    private boolean has(Right right, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Member> member = signedIn.member();
        if (member.isEmpty()) {
            refusing.notSignedIn(request, response);
            return false;
        }
        if (!member.get().may(right)) {
            DoorLog.notAllowed(
                    member.get(),
                    right,
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            refusing.notAllowed(request, response, words(member.get(), right));
            return false;
        }
        if (isForm(request) && !member.get().scopes().contains(Right.WRITE)) {
            refusing.notAllowed(request, response, "This token may not write. Make one that may.");
            return false;
        }
        return true;
    }

    private static String words(Member member, Right right) {
        if (member.role().rights().contains(right)) {
            return "This token may not " + right.code() + ". Make one that may.";
        }
        return "Your role here, "
                + member.role().label()
                + ", does not allow this. A partner manager of your organisation can do it, or"
                + " change your role.";
    }
}
