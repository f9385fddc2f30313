package twelvekeys.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The single-use links: made, looked at, exchanged once, revoked.
///
/// A link's secret has 256 random bits and is kept as a hash only. Whoever made a link sees its
/// address once. What does not work is answered alike, whether used, expired, revoked or guessed.
@Service
public class Links {

    private final IdentityWork work;
    private final LinkStore links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(IdentityWork work, LinkStore links, ApplicationEventPublisher events, Clock clock) {
        this.work = work;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /// Makes a link.
    ///
    /// @return the link and its address, which nothing can tell again
    public IssuedLink issue(LinkPurpose purpose, Link.Terms terms) {
        String secret = Secrets.fresh();
        Instant now = clock.instant();
        Link link = new Link(UUID.randomUUID(), purpose, terms, now, now.plus(purpose.lasts()));
        work.run(() -> links.add(link, Secrets.hash(secret)));
        String page =
                switch (purpose) {
                    case SET_UP -> "/set-up/";
                    case INVITATION, SIGN_IN -> "/link/";
                };
        return new IssuedLink(link, page + secret);
    }

    /// Makes a link that goes to its address by mail: [LinkIssued] is told in the same transaction.
    ///
    /// @param name what the person is called, empty where nobody knows
    /// @throws IllegalArgumentException if the terms have no address
    public IssuedLink mail(LinkPurpose purpose, Link.Terms terms, String name) {
        String email = terms.email();
        if (email == null) {
            throw new IllegalArgumentException("A link that is mailed needs an address.");
        }
        return work.in(() -> {
            IssuedLink issued = issue(purpose, terms);
            events.publishEvent(
                    new LinkIssued(
                            purpose,
                            email,
                            name,
                            issued.path(),
                            issued.link().expires(),
                            issued.link()));
            return issued;
        });
    }

    /// Looks at a link without using it.
    ///
    /// @return absent if it does not work
    public Optional<Link> look(String secret) {
        return work.in(() -> links.working(Secrets.hash(secret), clock.instant()));
    }

    /// Uses a link up. Of two at the same time, one finds it gone.
    ///
    /// @throws LinkGone if it does not work, or is for something else
    public Link exchange(String secret, LinkPurpose purpose) {
        return work.in(() -> links.use(Secrets.hash(secret), purpose, clock.instant()))
                .orElseThrow(LinkGone::new);
    }

    /// Revokes a link of an organisation.
    ///
    /// @return whether there was one that worked
    public boolean revoke(UUID organisation, UUID id) {
        return work.in(() -> links.revoke(organisation, id, clock.instant()));
    }
}
