package twelvekeys.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.identity.SignedIn;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;

/// In whose name a request acts, and what that organisation may see.
@Component
class Acting {

    private final SignedIn signedIn;
    private final Organisations organisations;
    private final Partnerships partnerships;
    private final Clock clock;

    Acting(SignedIn signedIn, Organisations organisations, Partnerships partnerships, Clock clock) {
        this.signedIn = signedIn;
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /// The member in whose name a request acts.
    Member member() {
        return signedIn.demand();
    }

    /// The organisation a request acts for.
    Organisation organisation() {
        return organisations.find(member().organisation()).orElseThrow(Refusal::notThere);
    }

    /// A partnership of the organisation.
    ///
    /// @throws Refusal if it is not there, or not the organisation's
    Partnership partnership(Organisation organisation, UUID id) {
        return partnerships.find(id, organisation.id()).orElseThrow(Refusal::notThere);
    }

    /// The place at the table of a partnership from which a request looks and writes.
    ///
    /// @throws Refusal if the partnership is not there, or not the organisation's
    Seat at(UUID id) {
        Organisation organisation = organisation();
        Partnership partnership = partnership(organisation, id);
        return new Seat(member(), organisation, partnership, partnership.sideOf(organisation.id()));
    }

    /// The day it is where the member is.
    LocalDate today() {
        return LocalDate.now(clock.withZone(member().zone()));
    }

    /// The member, who changes something of their own. Every role may; a token needs the scope.
    ///
    /// @throws Refusal if the request came with a token that may not write
    Member changingTheirOwn() {
        Member member = member();
        if (!member.scopes().contains(Right.WRITE)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "This token may not write. Make one that may.");
        }
        return member;
    }
}
