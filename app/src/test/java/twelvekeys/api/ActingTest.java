package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;
import twelvekeys.identity.SignedIn;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;

class ActingTest {

    private static final UUID ORGANISATION = new UUID(5, 1);
    private static final UUID OTHER = new UUID(5, 2);
    private static final UUID PARTNERSHIP = new UUID(5, 3);
    private static final Clock LATE_IN_LONDON =
            Clock.fixed(Instant.parse("2026-01-31T23:30:00Z"), ZoneOffset.UTC);

    private final SignedIn signedIn = mock(SignedIn.class);
    private final Organisations organisations = mock(Organisations.class);
    private final Partnerships partnerships = mock(Partnerships.class);
    private final Acting acting = new Acting(signedIn, organisations, partnerships, LATE_IN_LONDON);
    private final Organisation organisation = new Organisation(ORGANISATION, "Fennel", false);

    private Member signedIn(Set<Right> scopes) {
        Member member =
                new Member(
                        new UUID(5, 9),
                        ORGANISATION,
                        "Anna",
                        "anna@example.org",
                        ZoneId.of("Europe/Oslo"),
                        "en-GB",
                        Role.AUDITOR,
                        Instant.EPOCH,
                        null,
                        scopes,
                        null);
        when(signedIn.demand()).thenReturn(member);
        return member;
    }

    private static Partnership between(UUID a, UUID b) {
        return new Partnership(PARTNERSHIP, a, b, "One", "Other", LocalDate.EPOCH, false);
    }

    private static void assertNotThere(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    @Test
    void aRequestSitsOnItsOrganisationsSide() {
        Member member = signedIn(EnumSet.allOf(Right.class));
        when(organisations.find(ORGANISATION)).thenReturn(Optional.of(organisation));
        for (Side side : Side.values()) {
            Partnership shared =
                    side == Side.A ? between(ORGANISATION, OTHER) : between(OTHER, ORGANISATION);
            when(partnerships.find(PARTNERSHIP, ORGANISATION)).thenReturn(Optional.of(shared));
            assertThat(acting.at(PARTNERSHIP))
                    .isEqualTo(new Seat(member, organisation, shared, side));
        }
    }

    @Test
    void whatIsNotTheOrganisationsIsNotThere() {
        signedIn(EnumSet.allOf(Right.class));
        when(organisations.find(ORGANISATION)).thenReturn(Optional.empty());
        assertNotThere(acting::organisation);
        when(organisations.find(ORGANISATION)).thenReturn(Optional.of(organisation));
        when(partnerships.find(PARTNERSHIP, ORGANISATION)).thenReturn(Optional.empty());
        assertThat(acting.organisation()).isEqualTo(organisation);
        assertNotThere(() -> acting.at(PARTNERSHIP));
        assertNotThere(() -> acting.partnership(organisation, PARTNERSHIP));
    }

    @Test
    void theDayIsTheMembers() {
        signedIn(EnumSet.allOf(Right.class));
        assertThat(acting.today()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void everybodyChangesTheirOwnUnlessTheirTokenMayNotWrite() {
        Member auditor = signedIn(EnumSet.allOf(Right.class));
        assertThat(acting.changingTheirOwn()).isEqualTo(auditor);
        signedIn(Set.of(Right.READ));
        assertThatThrownBy(acting::changingTheirOwn)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.FORBIDDEN))
                .hasMessageContaining("This token may not write");
    }
}
