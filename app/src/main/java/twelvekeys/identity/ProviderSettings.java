package twelvekeys.identity;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import twelvekeys.storage.StartRefused;

/// Which provider of identities people may sign in with, by OpenID Connect; none unless it is told.
///
/// `twelvekeys.oidc.issuer`, `.client-id` and `.client-secret` belong together; `.label` says what
/// the provider is called on the button.
@Component
class ProviderSettings {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String label;

    /// @throws StartRefused if they are not complete, or the issuer is no https address
    ProviderSettings(
            @Value("${twelvekeys.oidc.issuer:}") String issuer,
            @Value("${twelvekeys.oidc.client-id:}") String clientId,
            @Value("${twelvekeys.oidc.client-secret:}") String clientSecret,
            @Value("${twelvekeys.oidc.label:}") String label) {
        this.issuer = issuer.strip();
        this.clientId = clientId.strip();
        this.clientSecret = clientSecret.strip();
        this.label = label.isBlank() ? "your company’s account" : label.strip();
        long told =
                List.of(this.issuer, this.clientId, this.clientSecret).stream()
                        .filter(setting -> !setting.isEmpty())
                        .count();
        if (told != 0 && told != 3) {
            throw new StartRefused(
                    "To let people sign in with a provider, set all three: twelvekeys.oidc.issuer,"
                            + " twelvekeys.oidc.client-id and twelvekeys.oidc.client-secret"
                            + " (TWELVEKEYS_OIDC_ISSUER and so on).");
        }
        if (told == 3 && !safe(this.issuer)) {
            throw new StartRefused(
                    "\""
                            + issuer
                            + "\" is no issuer. Set twelvekeys.oidc.issuer (TWELVEKEYS_OIDC_ISSUER)"
                            + " to the https:// address of the provider.");
        }
    }

    /// Whether nobody on the way can answer in the provider's place.
    private static boolean safe(String issuer) {
        try {
            URI address = URI.create(issuer);
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme())
                            || ("http".equalsIgnoreCase(address.getScheme())
                                    && THIS_MACHINE.contains(address.getHost())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean told() {
        return !issuer.isEmpty();
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    String label() {
        return label;
    }
}
