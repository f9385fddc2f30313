package twelvekeys.partnership;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.FirstKey;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.Invitations;
import twelvekeys.identity.IssuedLink;
import twelvekeys.identity.JoiningLinks;
import twelvekeys.identity.Link;
import twelvekeys.identity.LinkGone;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.storage.Tenancy;

/// How the other side joins a partnership that one side began.
///
/// Joining is several transactions, since people, the new organisation and the partnership belong
/// to different tenants. Each can be taken up again by the same link: it is used up last.
@Service
public class Joining {

    /// An invitation to join.
    ///
    /// @param link the link, without its secret
    /// @param partnership the partnership
    /// @param inviting the organisation that invites
    public record Invitation(Link link, Partnership partnership, Organisation inviting) {}

    private final JoiningLinks links;
    private final Members members;
    private final Organisations organisations;
    private final Partnerships partnerships;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Joining(
            JoiningLinks links,
            Members members,
            Organisations organisations,
            Partnerships partnerships,
            TransactionTemplate transactions,
            Clock clock) {
        this.links = links;
        this.members = members;
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Invites somebody of the other side, who will be its first partner manager.
    ///
    /// @return the link, to be shown to the inviter this once
    /// @throws IllegalStateException if the other side has joined already
    /// @throws IdentityRefused if the address is not taken
    public IssuedLink invite(Member by, Partnership partnership, String email) {
        if (partnership.bOrganisation() != null) {
            throw new IllegalStateException(partnership.bName() + " has joined already.");
        }
        return links.invite(by, partnership.id(), email);
    }

    /// The invitations to a partnership that can still be accepted.
    public List<Link> pending(UUID organisation, UUID partnership) {
        return links.pending(organisation, partnership);
    }

    /// Looks at an invitation without using it.
    ///
    /// @param secret the link's
    /// @return absent if it does not work, or the other side has joined already
    public Optional<Invitation> look(String secret) {
        return links.look(secret).flatMap(this::invitation).filter(this::open);
    }

    /// Whether somebody with the address of an invitation is known here already.
    public boolean known(Invitation invitation) {
        return links.known(invitation.link());
    }

    /// Joins with an organisation that is new here, and its first partner manager.
    ///
    /// @param secret the link's
    /// @param organisation how the organisation calls itself
    /// @param name the person's name
    /// @param key what the person will sign in with
    /// @throws LinkGone if the link does not work
    /// @throws IdentityRefused if a rule for people is broken; the link then still works
    /// @throws IllegalArgumentException if the organisation's name is not taken
    public Member join(String secret, String organisation, String name, FirstKey key) {
        Invitation invitation = look(secret).orElseThrow(LinkGone::new);
        links.introduction(secret, name, key);
        Organisation joining = joining(invitation.partnership(), organisation);
        join(invitation, joining);
        return links.accept(secret, joining.id(), name, key);
    }

    /// Whether an invitation is for the address of a member.
    public static boolean isFor(Invitation invitation, Member member) {
        return Invitations.isTo(invitation.link(), member.email());
    }

    /// Joins with an organisation that has a home here already.
    ///
    /// @param secret the link's
    /// @param by the invited person, as a member of that organisation
    /// @throws LinkGone if the link does not work, or is for somebody else
    /// @throws IllegalStateException if it is the organisation that invites
    public void join(String secret, Member by) {
        Invitation invitation =
                look(secret).filter(found -> isFor(found, by)).orElseThrow(LinkGone::new);
        Organisation joining =
                Tenancy.as(by.organisation(), () -> organisations.find(by.organisation()))
                        .orElseThrow(LinkGone::new);
        join(invitation, joining);
        links.accept(secret);
    }

    /// The organisation that joins: the one that began to with this link and was interrupted, or a
    /// new one.
    private Organisation joining(Partnership partnership, String name) {
        UUID begun = partnership.bOrganisation();
        return begun == null
                ? Tenancy.installation(() -> organisations.add(name, clock.instant()))
                : Tenancy.as(begun, () -> organisations.find(begun)).orElseThrow();
    }

    private void join(Invitation invitation, Organisation joining) {
        Partnership partnership = invitation.partnership();
        if (joining.id().equals(partnership.bOrganisation())) {
            return;
        }
        Tenancy.as(
                invitation.inviting().id(),
                () ->
                        transactions.execute(status ->
                                partnerships.join(partnership, joining, clock.instant())));
    }

    private Optional<Invitation> invitation(Link link) {
        UUID inviting = link.terms().organisation();
        UUID id = link.terms().partnership();
        if (inviting == null || id == null) {
            return Optional.empty();
        }
        return Tenancy.as(
                inviting,
                () -> {
                    @Nullable Organisation organisation = organisations.find(inviting).orElse(null);
                    return organisation == null
                            ? Optional.<Invitation>empty()
                            : partnerships
                                    .find(id, inviting)
                                    .map(found -> new Invitation(link, found, organisation));
                });
    }

    /// Nobody has joined, or somebody began to and has nobody there yet.
    private boolean open(Invitation invitation) {
        UUID joined = invitation.partnership().bOrganisation();
        return joined == null || members.of(joined).isEmpty();
    }
}
