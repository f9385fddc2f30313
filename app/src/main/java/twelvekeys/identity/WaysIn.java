package twelvekeys.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// The ways in which a person can sign in by themselves: a password, passkeys for the host that
/// this server has now, and an account with the provider that it has now. A mailed link is none: it
/// needs somebody else's server.
@Component
class WaysIn {

    private final IdentityWork work;
    private final PersonStore people;
    private final PasskeyStore passkeys;
    private final RelyingParties parties;
    private final ProviderAccounts accounts;
    private final ProviderSettings provider;

    WaysIn(
            IdentityWork work,
            PersonStore people,
            PasskeyStore passkeys,
            RelyingParties parties,
            ProviderAccounts accounts,
            ProviderSettings provider) {
        this.work = work;
        this.people = people;
        this.passkeys = passkeys;
        this.parties = parties;
        this.accounts = accounts;
        this.provider = provider;
    }

    /// Whether a person has any.
    boolean any(UUID person) {
        return work.in(() ->
                people.find(person).map(known -> known.password() != null).orElse(false)
                        || passkeys.of(person).stream()
                                .anyMatch(passkey -> passkey.host().equals(parties.id()))
                        || (provider.told() && accounts.has(person, provider.issuer())));
    }
}
