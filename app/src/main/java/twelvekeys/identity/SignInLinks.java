package twelvekeys.identity;

import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/// Signing in by a link that is mailed.
///
/// Whoever follows it has shown that the address is theirs. The first time, everything that could
/// have been set up by somebody else under that address stops working: its password, passkeys and
/// tokens. The sessions are up to the caller ([Sessions#endOthers]).
@Service
public class SignInLinks {

    /// Who came in by a link.
    ///
    /// @param person the person
    /// @param first whether this was the first time that the address was shown to be theirs
    public record Arrival(Person person, boolean first) {}

    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

    private final IdentityWork work;
    private final Links links;
    private final LinkStore store;
    private final PersonStore people;
    private final MemberStore members;
    private final AddressShown shown;
    private final TaskExecutor background;
    private final Clock clock;

    SignInLinks(
            IdentityWork work,
            Links links,
            LinkStore store,
            PersonStore people,
            MemberStore members,
            AddressShown shown,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            Clock clock) {
        this.work = work;
        this.links = links;
        this.store = store;
        this.people = people;
        this.members = members;
        this.shown = shown;
        this.background = background;
        this.clock = clock;
    }

    /// Mails a link to an address, if it is a member's; an earlier one is revoked.
    ///
    /// That happens after this has returned, so that whoever asks cannot tell by the time it takes
    /// whether there was anything to do: writing a link to the disk takes many times as long as
    /// finding nobody.
    public void send(String email) {
        background.execute(() -> {
            try {
                sendNow(email);
            } catch (RuntimeException e) {
                LOG.error("A link to sign in could not be made", e);
            }
        });
    }

    private void sendNow(String email) {
        work.run(() ->
                people.byEmail(email)
                        .map(PersonStore.Known::person)
                        .filter(person -> !members.ofPerson(person.id(), clock.instant()).isEmpty())
                        .ifPresent(this::send));
    }

    private void send(Person person) {
        store.revokeAll(LinkPurpose.SIGN_IN, person.email(), clock.instant());
        links.mail(LinkPurpose.SIGN_IN, Link.Terms.to(person.email()), person.name());
    }

    /// Uses a link up.
    ///
    /// @param secret the link's
    /// @throws LinkGone if the link does not work
    public Arrival arrive(String secret) {
        return work.in(() -> {
            Link link = links.exchange(secret, LinkPurpose.SIGN_IN);
            PersonStore.Known known =
                    people.byEmail(Objects.requireNonNullElse(link.terms().email(), ""))
                            .orElseThrow(LinkGone::new);
            return new Arrival(known.person(), shown.by(known));
        });
    }
}
