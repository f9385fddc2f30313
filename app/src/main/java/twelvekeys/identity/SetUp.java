package twelvekeys.identity;

import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Making the first member of an installation, by a link that the start prints.
@Service
public class SetUp {

    private final IdentityWork work;
    private final Links links;
    private final LinkStore store;
    private final People people;
    private final Members members;
    private final Clock clock;
    private final boolean demo;

    SetUp(
            IdentityWork work,
            Links links,
            LinkStore store,
            People people,
            Members members,
            Clock clock,
            @Value("${twelvekeys.demo:false}") boolean demo) {
        this.work = work;
        this.links = links;
        this.store = store;
        this.people = people;
        this.members = members;
        this.clock = clock;
        this.demo = demo;
    }

    /// Whether nobody has set this installation up. The demonstration needs none.
    public boolean needed() {
        return !demo && members.none();
    }

    /// Makes a new link to the set-up page, and revokes the earlier ones.
    public IssuedLink begin() {
        return work.in(() -> {
            store.revokeAll(LinkPurpose.SET_UP, null, clock.instant());
            return links.issue(LinkPurpose.SET_UP, Link.Terms.NONE);
        });
    }

    /// Whether a link leads to the set-up page now.
    public boolean open(String secret) {
        return needed()
                && links.look(secret)
                        .filter(link -> link.purpose() == LinkPurpose.SET_UP)
                        .isPresent();
    }

    /// Makes the first partner manager, and uses the link up.
    ///
    /// @param secret the link's
    /// @param organisation the organisation this installation belongs to
    /// @throws LinkGone if the link does not work
    /// @throws IdentityRefused if a rule for people is broken; the link then still works
    public Member complete(String secret, UUID organisation, People.Introduction first) {
        if (!open(secret)) {
            throw new LinkGone();
        }
        People.Introduction clean = first.checked();
        return work.in(() -> {
            links.exchange(secret, LinkPurpose.SET_UP);
            Person person = people.add(clean, true);
            return members.join(organisation, person.id(), Role.PARTNER_MANAGER, null);
        });
    }
}
