package twelvekeys;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;
import twelvekeys.identity.Tokens;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;

/// Makes the organisations, people and tokens that a test acts with.
public final class Newcomers {

    /// The password of everybody made here.
    public static final String PASSWORD = "seven quiet harbours";

    private final BeanFactory beans;

    public Newcomers(BeanFactory beans) {
        this.beans = beans;
    }

    /// What the installation's organisation is called, whichever test comes first to a database.
    public static final String HOME = "Fjordgran";

    /// The organisation that the installation belongs to, named now if it has no name.
    public UUID home() {
        Organisations organisations = beans.getBean(Organisations.class);
        return Tenancy.installation(() ->
                organisations
                        .home()
                        .orElseGet(() -> organisations.settle(HOME, Instant.EPOCH))
                        .id());
    }

    /// An invented organisation of the demonstration.
    public UUID example(String name) {
        return Tenancy.installation(() ->
                beans.getBean(Organisations.class).examples().stream()
                        .filter(organisation -> organisation.name().equals(name))
                        .map(Organisation::id)
                        .findFirst()
                        .orElseThrow());
    }

    /// A new member of an organisation, with an address of their own; an auditor's time there ends
    /// far ahead.
    public Member join(UUID organisation, Role role) {
        People.Introduction introduction =
                new People.Introduction(
                        "Anna Berg", "anna-" + UUID.randomUUID() + "@example.org", PASSWORD);
        UUID person = beans.getBean(People.class).add(introduction, true).id();
        Instant until = role == Role.AUDITOR ? Instant.parse("2190-01-01T00:00:00Z") : null;
        return beans.getBean(Members.class).join(organisation, person, role, until);
    }

    /// A new token of a member, with every scope that their role has.
    public String token(Member member) {
        Set<Right> all = EnumSet.copyOf(member.role().rights());
        return beans.getBean(Tokens.class).make(member, "test", all, null).secret();
    }
}
