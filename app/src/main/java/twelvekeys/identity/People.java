package twelvekeys.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The people, wherever they are members.
@Service
public class People {

    private final IdentityWork work;
    private final PersonStore people;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Clock clock;

    People(
            IdentityWork work,
            PersonStore people,
            Passwords passwords,
            Passkeys passkeys,
            Clock clock) {
        this.work = work;
        this.people = people;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /// A person by identity, also one who is no member any more.
    public Optional<Person> find(UUID id) {
        return work.in(() -> people.find(id)).map(PersonStore.Known::person);
    }

    /// A person by e-mail address.
    public Optional<Person> byEmail(String email) {
        return work.in(() -> people.byEmail(email)).map(PersonStore.Known::person);
    }

    /// What somebody says about themselves to become known here.
    ///
    /// @param name 1 to 200 characters in any script
    /// @param email their address
    /// @param password at least 12 characters; null for a person without a password
    /// @param passkey the passkey they have just made; null for a person without one
    public record Introduction(
            String name, String email, @Nullable String password, @Nullable NewPasskey passkey) {

        /// Somebody without a passkey.
        public Introduction(String name, String email, @Nullable String password) {
            this(name, email, password, null);
        }

        /// The same, cleaned.
        ///
        /// @throws IdentityRefused if a rule is broken
        public Introduction checked() {
            Introduction clean =
                    new Introduction(
                            PersonRules.name(name), EmailAddress.checked(email), password, passkey);
            if (password != null) {
                PasswordRule.check(password, clean.name, clean.email);
            }
            return clean;
        }

        /// Without the password, so that no log can hold it.
        @Override
        public String toString() {
            return "Introduction[" + email + "]";
        }
    }

    /// Adds a person, in the time zone of this installation.
    ///
    /// @param confirmed whether the address is known to be theirs
    /// @throws IdentityRefused if a rule is broken, or the address is somebody's already
    public Person add(Introduction introduction, boolean confirmed) {
        Introduction clean = introduction.checked();
        Person person =
                new Person(
                        UUID.randomUUID(),
                        clean.name(),
                        clean.email(),
                        clock.getZone(),
                        PersonRules.LANGUAGE);
        String hash = passwords.hashOrNone(clean.password());
        try {
            work.run(() -> {
                people.add(person, hash, confirmed ? clock.instant() : null, clock.instant());
                if (clean.passkey() != null) {
                    passkeys.keep(person.id(), clean.passkey());
                }
            });
        } catch (DuplicateKeyException e) {
            throw new IdentityRefused(
                    "email", "There is somebody with that address already. Sign in instead.");
        }
        return person;
    }

    /// Changes what a person says about themselves.
    ///
    /// @param zone the name of a time zone, such as `Europe/London`
    /// @param language a BCP 47 tag, such as `en-GB`
    /// @throws IdentityRefused if a rule is broken
    public void describe(UUID person, String name, String zone, String language) {
        String clean = PersonRules.name(name);
        var where = PersonRules.zone(zone);
        String tag = PersonRules.language(language);
        work.run(() -> people.describe(person, clean, where, tag));
    }
}
