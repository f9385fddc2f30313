package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

class SignedInTest {

    private static final UUID ELSEWHERE = new UUID(4, 4);
    private static final Member MEMBER = SomeMember.in(Role.SPONSOR);

    private final Members members = mock(Members.class);
    private final SignedIn signedIn = new SignedIn(members);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void nobodyStaysSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private static String held(HttpSession session, String name) {
        return String.valueOf(session.getAttribute(name));
    }

    private HttpSession begun() {
        return Objects.requireNonNull(request.getSession(false));
    }

    @Test
    void nobodyIsSignedInUntilSomebodyIs() {
        assertThat(signedIn.member()).isEmpty();
        assertThat(signedIn.inPerson()).isEmpty();
        assertThatThrownBy(signedIn::demand).hasMessageContaining("Nobody is signed in");
        SomeMember.signIn(MEMBER);
        assertThat(signedIn.member()).contains(MEMBER);
        assertThat(signedIn.inPerson()).contains(MEMBER);
        assertThat(signedIn.demand()).isEqualTo(MEMBER);
    }

    @Test
    void aTokenIsNotItsPerson() {
        SomeMember.signIn(SomeMember.withToken(Role.SPONSOR, Set.of(Right.READ)));
        assertThat(signedIn.member()).isPresent();
        assertThat(signedIn.inPerson()).isEmpty();
    }

    @Test
    void aSessionHoldsWhoForWhomAndByWhichProgram() {
        request.addHeader("User-Agent", "x".repeat(300));
        when(members.memberships(SomeMember.PERSON)).thenReturn(List.of(MEMBER));
        assertThat(signedIn.begin(request, SomeMember.PERSON, DoorLog.Way.PASSWORD)).isTrue();
        HttpSession session = begun();
        assertThat(held(session, SignedIn.PERSON)).isEqualTo(SomeMember.PERSON.toString());
        assertThat(held(session, SignedIn.ORGANISATION))
                .isEqualTo(SomeMember.ORGANISATION.toString());
        assertThat(held(session, SignedIn.PROGRAM)).isEqualTo("x".repeat(200));
    }

    @Test
    void whoIsAMemberOfNothingBeginsNothing() {
        when(members.memberships(SomeMember.PERSON)).thenReturn(List.of());
        assertThat(signedIn.begin(request, SomeMember.PERSON, DoorLog.Way.PASSWORD)).isFalse();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void aSessionFromBeforeEndsWhenANewOneBegins() {
        HttpSession before = request.getSession(true);
        before.setAttribute("kept", "something");
        signedIn.begin(request, MEMBER, DoorLog.Way.PASSWORD);
        HttpSession now = begun();
        assertThat(now).isNotSameAs(before);
        assertThat(now.getAttribute("kept")).isNull();
        assertThat(held(now, SignedIn.PROGRAM)).isEmpty();
    }

    @Test
    void aSessionActsForAnotherOrganisationOnlyOfAMember() {
        SomeMember.signIn(MEMBER);
        assertThat(signedIn.switchTo(request, ELSEWHERE)).as("without a session").isFalse();
        signedIn.begin(request, MEMBER, DoorLog.Way.PASSWORD);
        when(members.find(ELSEWHERE, SomeMember.PERSON)).thenReturn(Optional.empty());
        assertThat(signedIn.switchTo(request, ELSEWHERE)).isFalse();
        HttpSession session = request.getSession(true);
        assertThat(held(session, SignedIn.ORGANISATION))
                .isEqualTo(SomeMember.ORGANISATION.toString());
        when(members.find(ELSEWHERE, SomeMember.PERSON)).thenReturn(Optional.of(MEMBER));
        assertThat(signedIn.switchTo(request, ELSEWHERE)).isTrue();
        assertThat(held(session, SignedIn.ORGANISATION)).isEqualTo(ELSEWHERE.toString());
    }

    @Test
    void whoGoesOutHasNoSession() {
        signedIn.begin(request, MEMBER, DoorLog.Way.PASSWORD);
        signedIn.end(request);
        assertThat(request.getSession(false)).isNull();
        signedIn.end(request);
        request.getSession(true);
        signedIn.end(request);
        assertThat(request.getSession(false)).isNull();
    }
}
