package twelvekeys.notice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Link;
import twelvekeys.identity.LinkIssued;
import twelvekeys.identity.LinkPurpose;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Person;
import twelvekeys.identity.Role;
import twelvekeys.notice.Letter.Part;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;

/// Writes the messages that carry a single-use link, in the transaction that makes the link.
@Component
class LinkMail {

    private final MailStore mail;
    private final MailSettings settings;
    private final Members members;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;

    LinkMail(
            MailStore mail,
            MailSettings settings,
            Members members,
            People people,
            Organisations organisations,
            Clock clock) {
        this.mail = mail;
        this.settings = settings;
        this.members = members;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    @EventListener
    void on(LinkIssued issued) {
        Person known = people.byEmail(issued.email()).orElse(null);
        UUID organisation = organisation(issued.link(), known);
        if (organisation == null) {
            return;
        }
        MailStore.To to =
                new MailStore.To(
                        organisation,
                        known == null ? null : known.id(),
                        issued.email(),
                        issued.name());
        boolean kept =
                issued.purpose() == LinkPurpose.INVITATION
                        || issued.purpose() == LinkPurpose.JOINING
                        || settings.sends();
        MailStore.Secret secret =
                kept ? new MailStore.Secret(issued.path(), issued.expires()) : null;
        switch (issued.purpose()) {
            case SET_UP -> {}
            case SIGN_IN -> mail.add(to, signIn(issued), secret, clock.instant());
            case INVITATION ->
                    mail.add(to, invitation(issued, organisation), secret, clock.instant());
            case JOINING -> mail.add(to, joining(issued, organisation), secret, clock.instant());
        }
    }

    /// Whose messages it belongs to: the inviting organisation's, else the person's first.
    private @Nullable UUID organisation(Link link, @Nullable Person known) {
        UUID organisation = link.terms().organisation();
        if (organisation != null || known == null) {
            return organisation;
        }
        return members.memberships(known.id()).stream()
                .findFirst()
                .map(Member::organisation)
                .orElse(null);
    }

    private static Letter signIn(LinkIssued issued) {
        return new Letter(
                NoticeKind.SIGN_IN,
                "Your link to sign in to Twelve Keys",
                List.of(
                        new Part.Says(
                                "Somebody asked for a link to sign in with this address. It works"
                                        + " once, and for 15 minutes."),
                        new Part.AsksBySecret("Sign in"),
                        new Part.Says(
                                "If it was not you, there is nothing to do: nobody else can read"
                                        + " the link.")),
                null,
                "link/" + issued.link().id());
    }

    private Letter invitation(LinkIssued issued, UUID organisation) {
        String inviter = inviter(issued);
        String company = company(organisation);
        Role role = issued.link().terms().role();
        return new Letter(
                NoticeKind.INVITATION,
                inviter + " invites you to Twelve Keys, for " + company,
                List.of(
                        new Part.Says(
                                inviter
                                        + " invites you to keep, with "
                                        + company
                                        + ", the promises that you and its partners make each"
                                        + " other"
                                        + (role == null ? "." : ", as " + role.label() + ".")),
                        new Part.AsksBySecret("Look at the invitation"),
                        new Part.Says("The link works once, and for 14 days.")),
                null,
                "link/" + issued.link().id());
    }

    private Letter joining(LinkIssued issued, UUID organisation) {
        String inviter = inviter(issued);
        String company = company(organisation);
        return new Letter(
                NoticeKind.INVITATION,
                company + " invites your company to keep its word in plain sight",
                List.of(
                        new Part.Says(
                                inviter
                                        + " of "
                                        + company
                                        + " has begun a space in which both companies write down"
                                        + " what they promise one another, and whether it was"
                                        + " kept. You would be its other side, with the same"
                                        + " rights. Look at what is shared before you join."),
                        new Part.AsksBySecret("Look at the invitation"),
                        new Part.Says("The link works once, and for 14 days.")),
                null,
                "link/" + issued.link().id());
    }

    private String inviter(LinkIssued issued) {
        UUID by = issued.link().terms().madeBy();
        return by == null ? "Somebody" : people.find(by).map(Person::name).orElse("Somebody");
    }

    private String company(UUID organisation) {
        return Tenancy.as(organisation, () -> organisations.findApart(organisation))
                .map(Organisation::name)
                .orElse("their company");
    }
}
