package twelvekeys.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// The one host that passkeys are made for: that of the public address, else `localhost`.
///
/// A number such as 127.0.0.1 cannot be one; browsers refuse it.
@Component
public class RelyingParties {

    private static final String THIS_MACHINE = "localhost";

    private final Optional<URI> told;

    /// @param address the public address, which the start has checked; empty where none is told
    RelyingParties(@Value("${twelvekeys.address:}") String address) {
        told = Optional.of(address.strip()).filter(some -> !some.isEmpty()).map(URI::create);
    }

    /// The host.
    public String id() {
        return told.map(address -> address.getHost().toLowerCase(Locale.ROOT)).orElse(THIS_MACHINE);
    }

    /// The relying party of the page that a request comes from; absent where the page was opened
    /// under another name.
    public Optional<RelyingParty> at(HttpServletRequest request) {
        return request.getServerName().equalsIgnoreCase(id())
                ? Optional.of(new RelyingParty(id(), origin(request)))
                : Optional.empty();
    }

    /// The origin at which passkeys work, as browsers spell it, such as `https://keys.example.org`
    /// or `http://localhost:8012`.
    public String origin(HttpServletRequest request) {
        return told.map(RelyingParties::spelled).orElseGet(() -> onThisMachine(request));
    }

    /// The origin under which the page of a request was opened.
    String opened(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return at(request)
                .map(RelyingParty::origin)
                .orElseGet(() ->
                        request.getScheme()
                                + "://"
                                + Objects.requireNonNullElse(host, request.getServerName()));
    }

    private static String spelled(URI address) {
        int port = address.getPort();
        return "https://"
                + address.getHost().toLowerCase(Locale.ROOT)
                + (port == -1 || port == 443 ? "" : ":" + port);
    }

    private static String onThisMachine(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + THIS_MACHINE + (usual ? "" : ":" + port);
    }
}
