package twelvekeys.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who belongs to an organisation, in which role.
///
/// An organisation always has a partner manager: the last one can be neither removed nor given
/// another role.
@Service
public class Members {

    private final IdentityWork work;
    private final MemberStore members;
    private final TokenStore tokens;
    private final Clock clock;

    /// Once there was a member there always is one.
    private volatile boolean settled;

    Members(IdentityWork work, MemberStore members, TokenStore tokens, Clock clock) {
        this.work = work;
        this.members = members;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Whether nobody is or ever was a member of anything here.
    public boolean none() {
        if (!settled) {
            settled = !work.in(members::none);
        }
        return !settled;
    }

    /// A person as a member of an organisation, as of now.
    public Optional<Member> find(UUID organisation, UUID person) {
        return work.in(() -> members.find(organisation, person, clock.instant()));
    }

    /// The members of an organisation, by name.
    public List<Member> of(UUID organisation) {
        return work.in(() -> members.of(organisation, clock.instant()));
    }

    /// What a person is a member of, the oldest membership first.
    public List<Member> memberships(UUID person) {
        return work.in(() -> members.ofPerson(person, clock.instant()));
    }

    /// Every organisation with a member, for whoever looks after the installation.
    public List<UUID> organisations() {
        return work.in(() -> members.organisations(clock.instant()));
    }

    /// Makes a person a member, or lets one who left in again.
    ///
    /// @param until when the membership ends; an auditor's must, nobody else's may
    /// @throws IdentityRefused if the role and the end do not go together
    public Member join(UUID organisation, UUID person, Role role, @Nullable Instant until) {
        checkEnd(role, until, clock.instant());
        return work.in(() -> {
            members.put(organisation, person, role, until, clock.instant());
            return members.find(organisation, person, clock.instant()).orElseThrow();
        });
    }

    /// Gives a member another role.
    ///
    /// @param until when the membership ends; an auditor's must, nobody else's may
    /// @return whether there is such a member
    /// @throws IdentityRefused if it is the last partner manager's, or the end does not fit
    public boolean change(UUID organisation, UUID person, Role role, @Nullable Instant until) {
        checkEnd(role, until, clock.instant());
        return work.in(() -> {
            members.lock(organisation);
            if (members.find(organisation, person, clock.instant()).isEmpty()) {
                return false;
            }
            if (role != Role.PARTNER_MANAGER) {
                keepAPartnerManager(organisation, person);
            }
            members.change(organisation, person, role, until);
            DoorLog.changed("Role in " + organisation + " now " + role, person);
            return true;
        });
    }

    /// Removes a member. Sessions and tokens stop at the next request; what they did keeps their
    /// name.
    ///
    /// @return whether there was such a member
    /// @throws IdentityRefused if it is the last partner manager
    public boolean remove(UUID organisation, UUID person) {
        return work.in(() -> {
            members.lock(organisation);
            if (members.find(organisation, person, clock.instant()).isEmpty()) {
                return false;
            }
            keepAPartnerManager(organisation, person);
            members.remove(organisation, person, clock.instant());
            tokens.revokeAll(organisation, person, clock.instant());
            DoorLog.changed("Removed from " + organisation, person);
            return true;
        });
    }

    private void keepAPartnerManager(UUID organisation, UUID leaving) {
        boolean another =
                members.of(organisation, clock.instant()).stream()
                        .anyMatch(member ->
                                member.role() == Role.PARTNER_MANAGER
                                        && !member.person().equals(leaving));
        if (!another) {
            throw new IdentityRefused(
                    "role",
                    "The organisation would be left without a partner manager. Make somebody else"
                            + " one first.");
        }
    }

    /// The rule that an auditor reads for a time, and everybody else is here until they leave.
    static void checkEnd(Role role, @Nullable Instant until, Instant now) {
        if (role == Role.AUDITOR && until == null) {
            throw new IdentityRefused("until", "Say until which day the auditor may read.");
        }
        if (role == Role.AUDITOR && until != null && !until.isAfter(now)) {
            throw new IdentityRefused("until", "Choose a day that is still to come.");
        }
        if (role != Role.AUDITOR && until != null) {
            throw new IdentityRefused("until", "Only an auditor is a member until a day.");
        }
    }
}
