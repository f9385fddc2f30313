package twelvekeys.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import twelvekeys.storage.Tenancy;

/// Finds out who asks, and lets the rest of the request run in their organisation's name.
///
/// A program says it by a token, a browser by its session. Whatever they say is only a name: the
/// member is read from the database each time. A request with a token never falls back on a
/// session.
final class SignedInFilter extends OncePerRequestFilter {

    /// After this long somebody has to sign in again, however busy the session was.
    static final Duration LONGEST = Duration.ofDays(7);

    private static final String BEARER = "Bearer ";

    private final Members members;
    private final Tokens tokens;
    private final Clock clock;
    private final ObjectProvider<HandlerExceptionResolver> errors;

    /// @param errors tells in the form of the address asked why nobody could be found out
    SignedInFilter(
            Members members,
            Tokens tokens,
            Clock clock,
            ObjectProvider<HandlerExceptionResolver> errors) {
        this.members = members;
        this.tokens = tokens;
        this.clock = clock;
        this.errors = errors;
    }

    /// Also while an error is told: its page shows who is signed in.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Member> member;
        try {
            member = member(request);
        } catch (DataAccessException | TransactionException e) {
            if (told(request, response, e)) {
                return;
            }
            throw e;
        }
        if (member.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new MemberAuthentication(member.get()));
        SecurityContextHolder.setContext(context);
        inTheNameOf(member.get(), request, response, chain);
    }

    private boolean told(
            HttpServletRequest request, HttpServletResponse response, RuntimeException error) {
        return errors.orderedStream()
                .map(each -> each.resolveException(request, response, null, error))
                .anyMatch(Objects::nonNull);
    }

    private static void inTheNameOf(
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            Tenancy.as(
                    member.organisation(),
                    () -> {
                        try {
                            chain.doFilter(request, response);
                            return true;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        } catch (ServletException e) {
                            throw new Passing(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause()); // it always has one
        } catch (Passing e) {
            throw e.failure;
        }
    }

    /// A failure on its way through work that may not throw it.
    private static final class Passing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ServletException failure;

        Passing(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private Optional<Member> member(HttpServletRequest request) {
        @Nullable String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? tokens.member(authorization.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : member(session);
    }

    private Optional<Member> member(HttpSession session) {
        if (session.getAttribute(SignedIn.PERSON) instanceof String person
                && session.getAttribute(SignedIn.ORGANISATION) instanceof String organisation) {
            boolean tooOld =
                    Instant.ofEpochMilli(session.getCreationTime())
                            .plus(LONGEST)
                            .isBefore(clock.instant());
            Optional<Member> member =
                    tooOld
                            ? Optional.empty()
                            : members.find(UUID.fromString(organisation), UUID.fromString(person));
            if (member.isEmpty()) {
                session.invalidate();
            }
            return member;
        }
        return Optional.empty();
    }
}
