package twelvekeys.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// The passwords: hashed, compared, changed.
///
/// The hash is Argon2id with 19 MiB, two passes and one lane, the first of the settings in the
/// OWASP Password Storage Cheat Sheet. Few are computed at a time, so that many who sign in at once
/// cannot use up the memory.
@Service
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 4;

    private final IdentityWork work;
    private final PersonStore people;
    private final PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore room = new Semaphore(AT_A_TIME, true);

    /// Compared with where there is nobody, so that it takes as long as if there were.
    private final String nobodys = encoder.encode(Secrets.fresh());

    Passwords(IdentityWork work, PersonStore people) {
        this.work = work;
        this.people = people;
    }

    /// The person with this address and this password; it takes as long for an unknown address and
    /// for a person without a password.
    public Optional<Person> matching(String email, String password) {
        PersonStore.Known known = work.in(() -> people.byEmail(email)).orElse(null);
        String hash = known == null ? null : known.password();
        boolean right = matches(password, hash == null ? nobodys : hash);
        return known != null && hash != null && right
                ? Optional.of(known.person())
                : Optional.empty();
    }

    /// Whether a person has a password.
    public boolean has(UUID person) {
        return work.in(() -> people.find(person))
                .map(known -> known.password() != null)
                .orElse(false);
    }

    /// Changes a person's password. Ending the person's other sessions is up to the caller, who
    /// knows which one to keep ([Sessions#endOthers]).
    ///
    /// @param current the password until now; may be anything for a person without one
    /// @throws IdentityRefused if the current one is wrong, or the new one too easy
    public void change(UUID person, String current, String wanted) {
        PersonStore.Known known = work.in(() -> people.find(person)).orElseThrow();
        String hash = known.password();
        if (hash != null && !matches(current, hash)) {
            throw new IdentityRefused("current", "That is not your password until now.");
        }
        PasswordRule.check(wanted, known.person().name(), known.person().email());
        String hashed = hash(wanted);
        work.run(() -> people.setPassword(person, hashed));
        DoorLog.changed("Password changed", person);
    }

    /// The hash of a password that has been checked, null for none.
    @Nullable String hashOrNone(@Nullable String password) {
        return password == null ? null : hash(password);
    }

    private String hash(String password) {
        return oneOfFew(() -> String.valueOf(encoder.encode(PasswordRule.form(password))));
    }

    private boolean matches(String password, String hash) {
        String typed = PasswordRule.tooLong(password) ? "" : PasswordRule.form(password);
        return oneOfFew(() -> encoder.matches(typed, hash));
    }

    private <T> T oneOfFew(Supplier<T> hashing) {
        room.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            room.release();
        }
    }
}
