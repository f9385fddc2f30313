package twelvekeys;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps other web sites out.
///
/// A page from elsewhere, open in the same browser, could otherwise reach this server in two ways.
/// It could point its own name here (DNS rebinding) and read answers: so the `Host` must be a name
/// of this machine, or the one of its [PublicAddress], and that by https. It could send a form
/// across sites: so a request that changes something must come from our own pages, as the browser
/// tells in `Sec-Fetch-Site` and `Origin`.
///
/// Programs send neither header. They may change something with a token, or where nobody needs to
/// be signed in; with a cookie they may not, since a browser that tells neither could not be told
/// from them.
///
/// Every answer carries the headers that tell a browser to run nothing but our own files, to use
/// nothing of the device that our pages do not, and to come by https again once it did.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OwnPagesOnly extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPagesOnly.class);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String OUR_OWN_PAGE = "same-origin";

    /// What of a device our pages use: its passkeys, and nothing else. Features that browsers do
    /// not all know are left out, since each page would say so in the browser's console.
    private static final String DEVICE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(),"
                    + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(),"
                    + " publickey-credentials-create=(self), publickey-credentials-get=(self)";

    private static final String A_YEAR_BY_HTTPS = "max-age=31536000";

    private final Optional<PublicAddress> told;

    @Autowired
    OwnPagesOnly(@Value("${twelvekeys.address:}") String address) {
        this(PublicAddress.of(address));
    }

    OwnPagesOnly(Optional<PublicAddress> told) {
        this.told = told;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        setSecurityHeaders(request, response);
        Optional<String> objection = objectionTo(request);
        if (objection.isPresent()) {
            LOG.warn(
                    "Refused a request from {}: {}",
                    request.getRemoteAddr(),
                    objection.get().strip());
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(objection.get().getBytes(StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(request, new Headed(request, response));
    }

    /// An answer that keeps those headers when it is begun anew, as it is for an error, and says of
    /// every text that it is UTF-8.
    private static final class Headed extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Headed(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void reset() {
            super.reset();
            setSecurityHeaders(request, this);
        }

        @Override
        public void setContentType(@Nullable String type) {
            boolean unsaid = type != null && type.startsWith("text/") && !type.contains("charset");
            super.setContentType(unsaid ? type + ";charset=UTF-8" : type);
        }
    }

    private static void setSecurityHeaders(
            HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", DEVICE);
        if (request.isSecure()) {
            // Not for names below ours: they may be somebody else's.
            response.setHeader("Strict-Transport-Security", A_YEAR_BY_HTTPS);
        }
    }

    private Optional<String> objectionTo(HttpServletRequest request) {
        boolean here = isThisMachine(request.getServerName());
        if (!here && !isToldName(request)) {
            return Optional.of(
                    "Open this server as "
                            + told.map(PublicAddress::origin).orElse("http://localhost")
                            + ", not under another name.\n");
        }
        if (!here && !request.isSecure()) {
            return Optional.of(
                    "Open this server as "
                            + told.map(PublicAddress::origin).orElse("")
                            + ", by https.\n");
        }
        if (!READING.contains(request.getMethod()) && !comesFromOurPages(request)) {
            return Optional.of("This request comes from another site and was not carried out.\n");
        }
        return Optional.empty();
    }

    private boolean isToldName(HttpServletRequest request) {
        return told.filter(address ->
                        address.host().equals(request.getServerName().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private boolean comesFromOurPages(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String origin = request.getHeader("Origin");
        if (site == null && origin == null) {
            return request.getHeader("Cookie") == null
                    || request.getHeader("Authorization") != null;
        }
        return (site == null || OUR_OWN_PAGE.equals(site))
                && (origin == null || origin.equalsIgnoreCase(ourOrigin(request)));
    }

    /// The origin of our own pages, as the browser that sent this request would spell it.
    private String ourOrigin(HttpServletRequest request) {
        if (isToldName(request)) {
            return told.map(PublicAddress::origin).orElse("");
        }
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? request.getServerName() : host);
    }

    /// Whether a host name can mean no machine but this one, without asking a name server.
    private static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || name.equals("[0:0:0:0:0:0:0:1]")
                || name.equals("0:0:0:0:0:0:0:1")
                || name.matches("127(\\.(0|[1-9][0-9]{0,2})){3}");
    }
}
