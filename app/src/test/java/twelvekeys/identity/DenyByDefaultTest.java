package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

class DenyByDefaultTest {

    private static final Set<Right> ALL = EnumSet.allOf(Right.class);

    private final DenyByDefault rule =
            new DenyByDefault(new SignedIn(mock(Members.class)), new Refusing(JsonMapper.shared()));
    private MockHttpServletResponse response = new MockHttpServletResponse();

    /// Handlers by what they need.
    static class Handlers {

        @Open
        public void open() {}

        @Allowed(Right.READ)
        public void read() {}

        @Allowed(Right.WRITE)
        public void write() {}

        @Allowed(Right.MANAGE)
        public void manage() {}

        public void unsaid() {}
    }

    @AfterEach
    void nobodyStaysSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private boolean lets(String method, String path, String handler) throws Exception {
        response = new MockHttpServletResponse();
        return rule.preHandle(
                new MockHttpServletRequest(method, path),
                response,
                new HandlerMethod(new Handlers(), handler));
    }

    @Test
    void nobodyIsLetInWhereSomebodyMustBeSignedIn() throws Exception {
        assertThat(lets("GET", "/api/v1/me", "open")).isTrue();
        assertThat(lets("GET", "/api/v1/me", "read")).isFalse();
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(lets("GET", "/people", "read")).isFalse();
        assertThat(response.getStatus()).isEqualTo(303);
    }

    @Test
    void aRoleReachesWhatItsRightsAllow() throws Exception {
        SomeMember.signIn(SomeMember.in(Role.AUDITOR));
        assertThat(lets("GET", "/api/v1/me", "read")).isTrue();
        assertThat(lets("POST", "/api/v1/me", "write")).isFalse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString())
                .contains("Your role here, auditor, does not allow this");
        SomeMember.signIn(SomeMember.in(Role.PARTNER_MANAGER));
        assertThat(lets("POST", "/api/v1/me", "manage")).isTrue();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void aTokenReachesWhatItsScopesAllow() throws Exception {
        SomeMember.signIn(SomeMember.withToken(Role.PARTNER_MANAGER, Set.of(Right.READ)));
        assertThat(lets("GET", "/api/v1/me", "read")).isTrue();
        assertThat(lets("POST", "/api/v1/me", "manage")).isFalse();
        assertThat(response.getContentAsString()).contains("This token may not manage");
    }

    /// Over REST each operation says what it needs; on a page, changing what is one's own needs
    /// reading only.
    @Test
    void aTokenThatMayNotWriteSendsNoFormAndLooksAtPages() throws Exception {
        SomeMember.signIn(SomeMember.withToken(Role.PARTNER_MANAGER, Set.of(Right.READ)));
        assertThat(lets("POST", "/me", "read")).isFalse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getErrorMessage()).contains("This token may not write");
        assertThat(lets("GET", "/me", "read")).isTrue();
        assertThat(lets("HEAD", "/me", "read")).isTrue();
        assertThat(lets("POST", "/api/v1/me", "read")).isTrue();
        SomeMember.signIn(SomeMember.withToken(Role.AUDITOR, ALL));
        assertThat(lets("POST", "/me", "read")).isTrue();
    }

    @Test
    void whatSaysNothingAnswersNobody() throws Exception {
        SomeMember.signIn(SomeMember.in(Role.PARTNER_MANAGER));
        assertThat(lets("GET", "/api/v1/me", "unsaid")).isFalse();
        assertThat(response.getContentAsString()).contains("This address answers nobody");
        response = new MockHttpServletResponse();
        assertThat(
                        rule.preHandle(
                                new MockHttpServletRequest("GET", "/some"), response, new Object()))
                .isFalse();
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void aFileOfOursIsEverybodys() throws Exception {
        assertThat(
                        rule.preHandle(
                                new MockHttpServletRequest("GET", "/icon.svg"),
                                response,
                                new ResourceHttpRequestHandler()))
                .isTrue();
    }
}
