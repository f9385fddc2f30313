package twelvekeys.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import twelvekeys.identity.ProviderRefused.Reason;

/// Talks with the provider: the authorization code flow of OpenID Connect, with PKCE, state and
/// nonce. It stores nothing; the provider's tokens are forgotten with the request.
///
/// The provider's addresses are read when they are first needed, so that the server starts without
/// it.
@Component
class ProviderClient {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);

    private static final String ID = "provider";
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final OidcAuthorizationCodeAuthenticationProvider library = library();

    private volatile @Nullable ClientRegistration known;

    ProviderClient(ProviderSettings settings) {
        this.settings = settings;
    }

    /// What a browser that leaves for the provider must bring back.
    ///
    /// @param state comes back with the browser
    /// @param nonce comes back, hashed, in what the provider signs
    /// @param verifier shows the provider that whoever asked is who takes the answer
    record Secret(String state, String nonce, String verifier) {

        static Secret fresh() {
            return new Secret(Secrets.fresh(), Secrets.fresh(), Secrets.fresh());
        }
    }

    /// The address at the provider that a browser goes to.
    ///
    /// @param back the address that it comes back to
    /// @throws ProviderRefused if the provider cannot be reached
    String address(Secret secret, String back) {
        return asked(registration(), secret, back).getAuthorizationRequestUri();
    }

    /// Who has come back.
    ///
    /// @param code what the provider gave the browser
    /// @param state what the browser brought back
    /// @throws ProviderRefused if the provider cannot be reached, or any of it is not right
    OidcUser arrived(Secret secret, String back, String code, String state) {
        ClientRegistration registration = registration();
        OAuth2AuthorizationResponse answer =
                OAuth2AuthorizationResponse.success(code).redirectUri(back).state(state).build();
        OAuth2LoginAuthenticationToken asking =
                new OAuth2LoginAuthenticationToken(
                        registration,
                        new OAuth2AuthorizationExchange(asked(registration, secret, back), answer));
        try {
            if (library.authenticate(asking) instanceof OAuth2LoginAuthenticationToken told
                    && told.getPrincipal() instanceof OidcUser user) {
                return user;
            }
        } catch (AuthenticationException e) {
            LOG.warn("{} let somebody in who was refused here: {}", settings.issuer(), told(e));
        }
        throw new ProviderRefused(Reason.NOT_RIGHT);
    }

    private static OAuth2AuthorizationRequest asked(
            ClientRegistration registration, Secret secret, String back) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(
                                registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(back)
                .scopes(registration.getScopes())
                .state(secret.state())
                .attributes(attributes -> {
                    attributes.put(OidcParameterNames.NONCE, secret.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, secret.verifier());
                })
                .additionalParameters(parameters -> {
                    parameters.put(OidcParameterNames.NONCE, hashed(secret.nonce()));
                    parameters.put(PkceParameterNames.CODE_CHALLENGE, hashed(secret.verifier()));
                    parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                })
                .build();
    }

    private static String hashed(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(secret));
    }

    private ClientRegistration registration() {
        ClientRegistration read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private ClientRegistration read() {
        try {
            return ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "email", "profile")
                    .build();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Nobody can sign in with {} now, since it does not tell its addresses: {}",
                    settings.issuer(),
                    told(e));
            throw new ProviderRefused(Reason.UNREACHABLE);
        }
    }

    /// The message of a failure on one line.
    private static String told(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }

    private static OidcAuthorizationCodeAuthenticationProvider library() {
        HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(TO_ANSWER);
        RestClientAuthorizationCodeTokenResponseClient tokens =
                new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        RestTemplate people = new RestTemplate(requests);
        people.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService details = new DefaultOAuth2UserService();
        details.setRestOperations(people);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(details);
        return new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
    }
}
