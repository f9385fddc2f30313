package twelvekeys.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Links by which the other side of a partnership joins it, with its first partner manager.
///
/// As with any invitation, whoever made the link may have seen it: it signs nobody in who is known
/// here already.
@Service
public class JoiningLinks {

    private final IdentityWork work;
    private final Links links;
    private final LinkStore store;
    private final People people;
    private final Members members;
    private final Clock clock;

    JoiningLinks(
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

    /// Invites somebody of the other side. An earlier invitation to the same partnership is
    /// revoked.
    ///
    /// @param by who invites, for their organisation
    /// @return the link, to be shown to the inviter this once
    /// @throws IdentityRefused if the address is not taken
    public IssuedLink invite(Member by, UUID partnership, String email) {
        String address = EmailAddress.checked(email);
        return work.in(() -> {
            pending(by.organisation(), partnership)
                    .forEach(link -> links.revoke(by.organisation(), link.id()));
            return links.mail(
                    LinkPurpose.JOINING,
                    new Link.Terms(
                            by.organisation(),
                            partnership,
                            address,
                            Role.PARTNER_MANAGER,
                            null,
                            by.person()),
                    people.byEmail(address).map(Person::name).orElse(""));
        });
    }

    /// The invitations to a partnership that can still be accepted.
    public List<Link> pending(UUID organisation, UUID partnership) {
        return work
                .in(() -> store.pending(organisation, LinkPurpose.JOINING, clock.instant()))
                .stream()
                .filter(link -> partnership.equals(link.terms().partnership()))
                .toList();
    }

    /// Looks at a link without using it.
    ///
    /// @return absent if it does not work, or is for something else
    public Optional<Link> look(String secret) {
        return links.look(secret).filter(link -> link.purpose() == LinkPurpose.JOINING);
    }

    /// Whether somebody with the address that a link is for is known here already.
    public boolean known(Link link) {
        return people.byEmail(address(link)).isPresent();
    }

    /// Uses a link up for somebody who is new here, who becomes the first partner manager of the
    /// organisation that joins.
    ///
    /// @throws LinkGone if the link does not work
    /// @throws IdentityRefused if a rule for people is broken; the link then still works
    public Member accept(String secret, UUID organisation, String name, FirstKey key) {
        People.Introduction first = introduction(secret, name, key);
        return work.in(() -> {
            Person person = people.add(first, false);
            links.exchange(secret, LinkPurpose.JOINING);
            return members.join(organisation, person.id(), Role.PARTNER_MANAGER, null);
        });
    }

    /// What somebody new says about themselves, checked before anything is made for them.
    ///
    /// @throws LinkGone if the link does not work
    /// @throws IdentityRefused if a rule is broken
    public People.Introduction introduction(String secret, String name, FirstKey key) {
        Link link = look(secret).orElseThrow(LinkGone::new);
        return key.of(name, address(link)).checked();
    }

    /// Uses a link up for an organisation that has a home here already.
    ///
    /// @throws LinkGone if the link does not work
    public void accept(String secret) {
        links.exchange(secret, LinkPurpose.JOINING);
    }

    private static String address(Link link) {
        return Objects.requireNonNullElse(link.terms().email(), "");
    }
}
