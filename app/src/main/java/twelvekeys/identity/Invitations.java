package twelvekeys.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Invitations to become a member of an organisation.
///
/// Whoever invites may see the link. So it never signs anybody in who is known here already: they
/// accept it signed in as themselves. And it does not show that the address is the invited
/// person's; only a link that is mailed does ([SignInLinks]).
@Service
public class Invitations {

    private final IdentityWork work;
    private final Links links;
    private final LinkStore store;
    private final People people;
    private final Members members;
    private final Clock clock;

    Invitations(
            IdentityWork work,
            Links links,
            LinkStore store,
            People people,
            Members members,
            Clock clock) {
        this.work = work;
        this.links = links;
        this.store = store;
        this.people = people;
        this.members = members;
        this.clock = clock;
    }

    /// Invites somebody into the member's organisation. An earlier invitation of the same address
    /// is revoked.
    ///
    /// @param until when the membership will end; an auditor's must, nobody else's may
    /// @return the link, to be shown to the inviter this once
    /// @throws IdentityRefused if the address, the role or the end is not taken, or belongs to a
    ///   member already
    public IssuedLink invite(Member by, String email, Role role, @Nullable Instant until) {
        String address = EmailAddress.checked(email);
        Members.checkEnd(role, until, clock.instant());
        return work.in(() -> {
            boolean member =
                    people.byEmail(address)
                            .flatMap(person -> members.find(by.organisation(), person.id()))
                            .isPresent();
            if (member) {
                throw new IdentityRefused("email", "Somebody with that address is here already.");
            }
            pending(by.organisation()).stream()
                    .filter(link -> isTo(link, address))
                    .forEach(link -> links.revoke(by.organisation(), link.id()));
            return links.mail(
                    LinkPurpose.INVITATION,
                    new Link.Terms(by.organisation(), null, address, role, until, by.person()),
                    people.byEmail(address).map(Person::name).orElse(""));
        });
    }

    /// The invitations of an organisation that can still be accepted, oldest first.
    public List<Link> pending(UUID organisation) {
        return work.in(() -> store.pending(organisation, LinkPurpose.INVITATION, clock.instant()));
    }

    /// Accepts an invitation as somebody who is new here.
    ///
    /// @param secret the link's
    /// @param key what they will sign in with
    /// @throws LinkGone if the link does not work
    /// @throws IdentityRefused if a rule for people is broken, or the address is somebody's
    ///   already; the link then still works
    public Member accept(String secret, String name, FirstKey key) {
        Link link = links.look(secret).orElseThrow(LinkGone::new);
        People.Introduction introduction = key.of(name, address(link)).checked();
        return work.in(() -> {
            Person person = people.add(introduction, false);
            return join(links.exchange(secret, LinkPurpose.INVITATION), person.id());
        });
    }

    /// Accepts an invitation as somebody who is signed in.
    ///
    /// @param secret the link's
    /// @throws LinkGone if the link does not work, or is for somebody else
    public Member accept(String secret, Person person) {
        return work.in(() -> {
            Link link = links.exchange(secret, LinkPurpose.INVITATION);
            if (!isTo(link, person.email())) {
                throw new LinkGone();
            }
            return join(link, person.id());
        });
    }

    /// Whether an invitation is for an address.
    public static boolean isTo(Link link, String email) {
        return EmailAddress.key(address(link)).equals(EmailAddress.key(email));
    }

    private Member join(Link link, UUID person) {
        UUID organisation = link.terms().organisation();
        Role role = link.terms().role();
        if (organisation == null || role == null) {
            throw new LinkGone();
        }
        Instant until = link.terms().memberUntil();
        return members.join(organisation, person, role, until);
    }

    private static String address(Link link) {
        return Objects.requireNonNullElse(link.terms().email(), "");
    }
}
