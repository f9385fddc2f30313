package twelvekeys.identity;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The passkeys: made, signed in with, renamed, removed.
///
/// A device is asked a challenge and answers it within five minutes, once, in the browser that was
/// asked. The browser is known by the secret of a cookie. What is wrong with an answer is told
/// nobody: an unknown passkey, another's and a copied one are refused alike.
@Service
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private static final int MOST = 20;
    private static final int LONGEST_LABEL = 100;
    private static final String FIRST = "First passkey";

    private final IdentityWork work;
    private final PasskeyStore passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyCeremony ceremony;
    private final WaysIn waysIn;
    private final PersonStore people;
    private final Clock clock;

    Passkeys(
            IdentityWork work,
            PasskeyStore passkeys,
            PasskeyChallenges challenges,
            PasskeyCeremony ceremony,
            WaysIn waysIn,
            PersonStore people,
            Clock clock) {
        this.work = work;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.waysIn = waysIn;
        this.people = people;
        this.clock = clock;
    }

    /// What a browser is asked.
    ///
    /// @param browser the secret to keep in the browser's cookie for [#lasts]
    /// @param options what its device needs to know, in the form of Web Authentication's JSON
    public record Question(String browser, Map<String, Object> options) {}

    /// What a browser answers.
    ///
    /// @param party the relying party of the page
    /// @param browser the secret of its cookie, empty if it has none
    /// @param words the answer of its device, in the form of Web Authentication's JSON
    public record Answer(RelyingParty party, String browser, String words) {}

    /// How long a browser may take to answer.
    public static Duration lasts() {
        return PasskeyChallenges.LASTS;
    }

    /// Asks for any passkey in order to sign in.
    ///
    /// @param browser the secret of the browser's cookie, null if it has none
    public Question toSignIn(RelyingParty party, @Nullable String browser) {
        return ask(
                browser,
                PasskeyChallenges.About.SIGNING_IN,
                challenge -> PasskeyCeremony.toSignIn(party, challenge));
    }

    /// Asks for a new passkey of somebody who is new here. What they are called is only for their
    /// device to show.
    ///
    /// @param browser the secret of the browser's cookie, null if it has none
    public Question toBegin(
            RelyingParty party, @Nullable String browser, String name, String email) {
        String handle = Secrets.fresh();
        return ask(
                browser,
                new PasskeyChallenges.About(handle, null),
                challenge ->
                        PasskeyCeremony.toMake(party, challenge, handle, name, email, List.of()));
    }

    /// Asks for a new passkey of a member.
    ///
    /// @param browser the secret of the browser's cookie, null if it has none
    public Question toAdd(RelyingParty party, @Nullable String browser, Member member) {
        return work.in(() -> {
            String handle = passkeys.handle(member.person(), Secrets.fresh());
            return ask(
                    browser,
                    new PasskeyChallenges.About(handle, member.person()),
                    challenge ->
                            PasskeyCeremony.toMake(
                                    party,
                                    challenge,
                                    handle,
                                    member.name(),
                                    member.email(),
                                    passkeys.keptBy(member.person())));
        });
    }

    private Question ask(
            @Nullable String browser,
            PasskeyChallenges.About about,
            Function<String, Map<String, Object>> options) {
        String known = browser == null ? Secrets.fresh() : browser;
        String challenge = Secrets.fresh();
        work.run(() -> challenges.add(known, challenge, about, clock.instant()));
        return new Question(known, options.apply(challenge));
    }

    /// The person whose passkey answers; absent if it is nobody's, or the answer is not right.
    public Optional<Person> matching(Answer answer) {
        AuthenticationData signed = ceremony.signed(answer.words()).orElse(null);
        if (signed == null) {
            return Optional.empty();
        }
        String challenge = PasskeyCeremony.challenge(signed.getCollectedClientData());
        return work.in(() ->
                challenges
                        .use(answer.browser(), challenge, clock.instant())
                        .filter(PasskeyChallenges.About.SIGNING_IN::equals)
                        .flatMap(asked -> passkeys.byCredential(PasskeyCeremony.credential(signed)))
                        .filter(kept -> right(signed, kept, answer.party(), challenge))
                        .flatMap(kept -> people.find(kept.person()))
                        .map(PersonStore.Known::person));
    }

    private boolean right(
            AuthenticationData signed,
            PasskeyStore.Kept kept,
            RelyingParty party,
            String challenge) {
        if (!kept.host().equals(party.id())
                || !kept.handle().equals(PasskeyCeremony.handle(signed))) {
            return false;
        }
        try {
            ceremony.check(signed, kept.credential(), party, challenge);
        } catch (MaliciousCounterValueException e) {
            LOG.warn(
                    "The passkey {} counted backwards: it may have been copied. Nobody was let in.",
                    kept.id());
            return false;
        } catch (VerificationException e) {
            return false;
        }
        passkeys.used(kept, clock.instant());
        return true;
    }

    /// Checks the passkey that somebody who is new here has just made.
    ///
    /// @throws IdentityRefused if it is not right
    public NewPasskey begun(Answer answer) {
        return made(answer, null, FIRST);
    }

    /// Keeps a passkey that a member has just made.
    ///
    /// @param label what the person calls it, 1 to 100 characters
    /// @throws IdentityRefused if the passkey is not right, or the label is not taken
    public void add(Member member, Answer answer, String label) {
        String clean = label(label);
        NewPasskey made = made(answer, member.person(), clean);
        work.run(() -> {
            if (passkeys.of(member.person()).size() >= MOST) {
                throw new IdentityRefused(
                        "passkey", "You have " + MOST + " passkeys. Remove one of them first.");
            }
            keep(member.person(), made);
        });
        DoorLog.changed("Passkey added", member.person());
    }

    /// Keeps a passkey of a person.
    void keep(UUID person, NewPasskey made) {
        work.run(() -> {
            if (!passkeys.handle(person, made.handle()).equals(made.handle())) {
                throw notRight();
            }
            try {
                passkeys.add(person, UUID.randomUUID(), made, clock.instant());
            } catch (DuplicateKeyException e) {
                throw notRight();
            }
        });
    }

    private NewPasskey made(Answer answer, @Nullable UUID person, String label) {
        RegistrationData made = ceremony.made(answer.words()).orElseThrow(Passkeys::notRight);
        String challenge = PasskeyCeremony.challenge(made.getCollectedClientData());
        String handle =
                work.in(() -> challenges.use(answer.browser(), challenge, clock.instant()))
                        .filter(asked -> Objects.equals(asked.person(), person))
                        .map(PasskeyChallenges.About::handle)
                        .orElseThrow(Passkeys::notRight);
        try {
            ceremony.check(made, answer.party(), challenge);
        } catch (VerificationException e) {
            throw notRight();
        }
        return new NewPasskey(answer.party().id(), handle, label, made);
    }

    private static IdentityRefused notRight() {
        return new IdentityRefused(
                "passkey",
                "The passkey was not taken. It may have been made too long ago: make it again.");
    }

    /// The passkeys of a person, oldest first.
    public List<Passkey> of(UUID person) {
        return work.in(() -> passkeys.of(person));
    }

    /// Calls a passkey something else.
    ///
    /// @return whether the person has it
    /// @throws IdentityRefused if the label is not taken
    public boolean rename(UUID person, UUID id, String label) {
        String clean = label(label);
        return work.in(() -> passkeys.rename(person, id, clean));
    }

    /// Removes a passkey. Ending the person's other sessions is up to the caller, who knows which
    /// one to keep ([Sessions#endOthers]).
    ///
    /// @return whether the person had it
    /// @throws IdentityRefused if there would be no other way to sign in
    public boolean remove(UUID person, UUID id) {
        return work.in(() -> {
            passkeys.handle(person, Secrets.fresh());
            if (!passkeys.remove(person, id)) {
                return false;
            }
            if (!waysIn.any(person)) {
                throw new IdentityRefused(
                        "passkey",
                        "That is your only way to sign in. Set a password or add another passkey"
                                + " first.");
            }
            DoorLog.changed("Passkey removed", person);
            return true;
        });
    }

    private static String label(String given) {
        String clean =
                Normalizer.normalize(given, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > LONGEST_LABEL) {
            throw new IdentityRefused(
                    "label", "Say in 1 to 100 characters which device keeps it, such as laptop.");
        }
        return clean;
    }
}
