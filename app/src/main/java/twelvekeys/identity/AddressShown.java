package twelvekeys.identity;

import java.time.Clock;
import org.springframework.stereotype.Component;

/// What happens the first time that somebody shows an address to be theirs: everything that could
/// have been set up by somebody else under that address stops working.
@Component
class AddressShown {

    private final IdentityWork work;
    private final PersonStore people;
    private final TokenStore tokens;
    private final PasskeyStore passkeys;
    private final Clock clock;

    AddressShown(
            IdentityWork work,
            PersonStore people,
            TokenStore tokens,
            PasskeyStore passkeys,
            Clock clock) {
        this.work = work;
        this.people = people;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /// Takes note that an address is its person's. The sessions are up to the caller
    /// ([Sessions#endOthers]).
    ///
    /// @return whether this was the first time
    boolean by(PersonStore.Known known) {
        if (known.confirmed()) {
            return false;
        }
        Person person = known.person();
        work.run(() -> {
            people.setPassword(person.id(), null);
            tokens.revokeAll(person.id(), clock.instant());
            passkeys.removeAll(person.id());
            people.confirm(person.id(), clock.instant());
        });
        return true;
    }
}
