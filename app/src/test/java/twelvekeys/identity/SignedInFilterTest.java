package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

class SignedInFilterTest {

    private static final Member MEMBER = SomeMember.in(Role.SPONSOR);
    private static final Member BY_TOKEN = SomeMember.withToken(Role.SPONSOR, Set.of(Right.READ));

    private final Members members = mock(Members.class);
    private final Tokens tokens = mock(Tokens.class);
    private final StaticListableBeanFactory tellers = new StaticListableBeanFactory();
    private MockHttpServletRequest request = new MockHttpServletRequest("GET", "/people");
    private @Nullable Member seen;
    private int passed;

    @BeforeEach
    void oneMemberIsKnown() {
        when(members.find(SomeMember.ORGANISATION, SomeMember.PERSON))
                .thenReturn(Optional.of(MEMBER));
        when(tokens.member("tk_good")).thenReturn(Optional.of(BY_TOKEN));
    }

    @AfterEach
    void nobodyStaysSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private void pass(Instant now, FilterChain chain) throws ServletException, IOException {
        new SignedInFilter(
                        members,
                        tokens,
                        Clock.fixed(now, ZoneOffset.UTC),
                        tellers.getBeanProvider(HandlerExceptionResolver.class))
                .doFilter(request, new MockHttpServletResponse(), chain);
    }

    private @Nullable Member seen() throws ServletException, IOException {
        return seen(Instant.now());
    }

    private @Nullable Member seen(Instant now) throws ServletException, IOException {
        seen = null;
        SecurityContextHolder.clearContext();
        pass(
                now,
                (_, _) -> {
                    passed++;
                    seen = new SignedIn(members).member().orElse(null);
                });
        return seen;
    }

    private HttpSession session(@Nullable Object person, @Nullable Object organisation) {
        HttpSession session = request.getSession(true);
        session.setAttribute(SignedIn.PERSON, person);
        session.setAttribute(SignedIn.ORGANISATION, organisation);
        return session;
    }

    private HttpSession session() {
        return session(SomeMember.PERSON.toString(), SomeMember.ORGANISATION.toString());
    }

    @Test
    void aRequestThatSaysNothingIsNobodysAndPasses() throws Exception {
        assertThat(seen()).isNull();
        assertThat(passed).isEqualTo(1);
    }

    @Test
    void whoCannotBeFoundOutIsToldSoAndGoesNoFurther() throws Exception {
        session();
        when(members.find(SomeMember.ORGANISATION, SomeMember.PERSON))
                .thenThrow(new TransientDataAccessResourceException("no database"));
        assertThatThrownBy(this::seen).isInstanceOf(TransientDataAccessResourceException.class);
        tellers.addBean("silent", (HandlerExceptionResolver) (_, _, _, _) -> null);
        assertThatThrownBy(this::seen).isInstanceOf(TransientDataAccessResourceException.class);
        tellers.addBean("teller", (HandlerExceptionResolver) (_, _, _, _) -> new ModelAndView());
        assertThat(seen()).isNull();
        assertThat(passed).isZero();
    }

    @Test
    void aSessionIsItsMembers() throws Exception {
        session();
        assertThat(seen()).isEqualTo(MEMBER);
        assertThat(passed).isEqualTo(1);
    }

    @Test
    void aTokenIsItsMembersHoweverBearerIsWritten() throws Exception {
        for (String said : new String[] {"Bearer tk_good", "bearer   tk_good "}) {
            request = new MockHttpServletRequest("GET", "/people");
            request.addHeader("Authorization", said);
            assertThat(seen()).as(said).isEqualTo(BY_TOKEN);
        }
    }

    @Test
    void aTokenThatIsNoneNeverFallsBackOnTheSession() throws Exception {
        session();
        for (String said : new String[] {"Bearer tk_bad", "Basic tk_good", "", "Bearer"}) {
            request.removeHeader("Authorization");
            request.addHeader("Authorization", said);
            assertThat(seen()).as(said).isNull();
        }
        assertThat(request.getSession(false)).isNotNull();
    }

    @Test
    void aSessionOfWhoIsNoMemberAnyMoreEnds() throws Exception {
        session(SomeMember.PERSON.toString(), new UUID(9, 9).toString());
        assertThat(seen()).isNull();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void aSessionEndsAfterSevenDaysAndNotBefore() throws Exception {
        HttpSession session = session();
        Instant begun = Instant.ofEpochMilli(session.getCreationTime());
        assertThat(seen(begun.plus(Duration.ofDays(7)))).isEqualTo(MEMBER);
        assertThat(seen(begun.plus(Duration.ofDays(7)).plusMillis(1))).isNull();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void aSessionThatNamesNobodyIsNobodysAndStays() throws Exception {
        session(SomeMember.PERSON.toString(), null);
        assertThat(seen()).isNull();
        session(null, SomeMember.ORGANISATION.toString());
        assertThat(seen()).isNull();
        assertThat(request.getSession(false)).isNotNull();
    }

    @Test
    void whoIsSignedInIsKnownWhileAnErrorIsTold() throws Exception {
        session();
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute("jakarta.servlet.error.request_uri", "/people");
        assertThat(seen()).isEqualTo(MEMBER);
    }

    @Test
    void whatGoesWrongBehindComesOutAsItWas() {
        session();
        IOException broken = new IOException("broken pipe");
        ServletException failed = new ServletException("failed");
        UncheckedIOException bare = new UncheckedIOException(broken);
        assertThatThrownBy(() ->
                        pass(
                                Instant.now(),
                                (_, _) -> {
                                    throw broken;
                                }))
                .isSameAs(broken);
        assertThatThrownBy(() ->
                        pass(
                                Instant.now(),
                                (_, _) -> {
                                    throw failed;
                                }))
                .isSameAs(failed);
        assertThatThrownBy(() ->
                        pass(
                                Instant.now(),
                                (_, _) -> {
                                    throw bare;
                                }))
                .isSameAs(broken);
    }
}
