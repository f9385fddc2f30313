package twelvekeys.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import twelvekeys.identity.ProviderRefused.Reason;

/// Signing in with a provider of identities, by OpenID Connect, where one is configured.
///
/// The provider says who somebody is; whether they belong here is said here. Whoever comes the
/// first time is found by the address that the provider has verified, and known by their account
/// there from then on. Nobody becomes a member this way.
@Service
public class Provider {

    /// The address that browsers come back to; the provider has to know it.
    public static final String BACK = "/sign-in/provider/back";

    private static final Duration TO_COME_BACK = Duration.ofMinutes(10);

    private static final String STATE = "provider.state";
    private static final String NONCE = "provider.nonce";
    private static final String VERIFIER = "provider.verifier";
    private static final String TO = "provider.to";

    private final ProviderSettings settings;
    private final ProviderClient client;
    private final ProviderAccounts accounts;
    private final RelyingParties parties;
    private final IdentityWork work;
    private final PersonStore people;
    private final MemberStore members;
    private final AddressShown shown;
    private final Sessions sessions;
    private final Clock clock;

    Provider(
            ProviderSettings settings,
            ProviderClient client,
            ProviderAccounts accounts,
            RelyingParties parties,
            IdentityWork work,
            PersonStore people,
            MemberStore members,
            AddressShown shown,
            Sessions sessions,
            Clock clock) {
        this.settings = settings;
        this.client = client;
        this.accounts = accounts;
        this.parties = parties;
        this.work = work;
        this.people = people;
        this.members = members;
        this.shown = shown;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Who has come back, and where they were going.
    ///
    /// @param person a member of at least one organisation
    /// @param to the page that they wanted
    public record Arrival(Person person, String to) {}

    /// What the provider is called; absent where none is configured.
    public Optional<String> label() {
        return settings.told() ? Optional.of(settings.label()) : Optional.empty();
    }

    /// Lets a browser leave for the provider.
    ///
    /// @param to the page that it comes back for
    /// @return the address at the provider
    /// @throws ProviderRefused if the provider cannot be reached
    public String leave(HttpServletRequest request, String to) {
        ProviderClient.Secret secret = ProviderClient.Secret.fresh();
        String address = client.address(secret, back(request));
        HttpSession session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) TO_COME_BACK.toSeconds());
        }
        session.setAttribute(STATE, secret.state());
        session.setAttribute(NONCE, secret.nonce());
        session.setAttribute(VERIFIER, secret.verifier());
        session.setAttribute(TO, to);
        return address;
    }

    /// Lets a browser come back, once for each time that it left.
    ///
    /// @param code what the provider gave it, empty if it gave nothing
    /// @param state what the provider was told to give back
    /// @throws ProviderRefused if it brings nobody who belongs here
    public Arrival comeBack(HttpServletRequest request, String code, String state) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new ProviderRefused(Reason.NOT_RIGHT);
        }
        ProviderClient.Secret secret =
                new ProviderClient.Secret(
                        taken(session, STATE), taken(session, NONCE), taken(session, VERIFIER));
        String to = taken(session, TO);
        if (secret.state().isEmpty() || code.isEmpty() || !Secrets.same(secret.state(), state)) {
            throw new ProviderRefused(Reason.NOT_RIGHT);
        }
        return new Arrival(person(client.arrived(secret, back(request), code, state)), to);
    }

    private String back(HttpServletRequest request) {
        return parties.opened(request) + BACK;
    }

    private static String taken(HttpSession session, String name) {
        @Nullable Object value = session.getAttribute(name);
        session.removeAttribute(name);
        return value instanceof String words ? words : "";
    }

    /// Somebody, and whether their address was shown to be theirs for the first time.
    private record Found(Person person, boolean first) {}

    private Person person(OidcUser user) {
        String email = Objects.requireNonNullElse(user.getEmail(), "");
        String subject = Objects.requireNonNull(user.getSubject()); // the library has checked it
        if (email.isEmpty() || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw new ProviderRefused(Reason.NOT_VERIFIED);
        }
        Found found = work.in(() -> found(email, subject));
        if (found.first()) {
            sessions.endOthers(found.person().id(), null);
        }
        return found.person();
    }

    private Found found(String email, String subject) {
        UUID linked = accounts.person(settings.issuer(), subject).orElse(null);
        Found found =
                linked == null
                        ? link(email, subject)
                        : new Found(people.find(linked).orElseThrow().person(), false);
        if (members.ofPerson(found.person().id(), clock.instant()).isEmpty()) {
            throw new ProviderRefused(Reason.NOBODY);
        }
        return found;
    }

    private Found link(String email, String subject) {
        PersonStore.Known known =
                people.byEmail(email).orElseThrow(() -> new ProviderRefused(Reason.NOBODY));
        UUID person = known.person().id();
        if (accounts.has(person, settings.issuer())) {
            throw new ProviderRefused(Reason.NOBODY);
        }
        accounts.link(person, settings.issuer(), subject, clock.instant());
        return new Found(known.person(), shown.by(known));
    }
}
