package twelvekeys;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Viewpoints;
import twelvekeys.storage.Tenancy;

/// Binds a request to the organisation it acts for, so that the database shows it that one's rows
/// only.
///
/// There is no sign-in yet: pages say by cookie, programs by the parameter `as`, whose eyes they
/// want, and [Viewpoints] whether they may have them. A request that may act for nobody sees
/// nothing.
@Component
@Order(0) // after LocalOnly
final class ActingTenant extends OncePerRequestFilter {

    private final Viewpoints viewpoints;

    ActingTenant(Viewpoints viewpoints) {
        this.viewpoints = viewpoints;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Organisation> acting = viewpoints.current(asked(request));
        if (acting.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Tenancy.as(
                    acting.get().id(),
                    () -> {
                        chain.doFilter(request, response);
                        return acting;
                    });
        } catch (RuntimeException | ServletException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static @Nullable UUID asked(HttpServletRequest request) {
        String asked;
        if (request.getRequestURI().startsWith("/api/")) {
            // Not getParameter, which would read the whole of an upload here.
            asked =
                    UriComponentsBuilder.newInstance()
                            .query(request.getQueryString())
                            .build()
                            .getQueryParams()
                            .getFirst("as");
        } else {
            Cookie cookie = WebUtils.getCookie(request, "twelvekeys-as");
            asked = cookie == null ? null : cookie.getValue();
        }
        try {
            return asked == null ? null : UUID.fromString(asked);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
