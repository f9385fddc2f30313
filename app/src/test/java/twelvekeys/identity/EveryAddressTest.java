package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import twelvekeys.WholeApplicationTest;

/// Every address of the server, and who may ask there.
@WholeApplicationTest
class EveryAddressTest {

    @Autowired private List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired private SignedIn signedIn;
    @Autowired private Refusing refusing;

    @AfterEach
    void nobodyStaysSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private List<HandlerMethod> handlers() {
        return mappings.stream().flatMap(m -> m.getHandlerMethods().values().stream()).toList();
    }

    private static void signIn(Role role, Set<Right> scopes) {
        signIn(role, scopes, null);
    }

    private static void signIn(Role role, Set<Right> scopes, @Nullable UUID token) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new MemberAuthentication(
                                new Member(
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        "Anna",
                                        "anna@example.org",
                                        ZoneOffset.UTC,
                                        "en-GB",
                                        role,
                                        Instant.EPOCH,
                                        null,
                                        scopes,
                                        token)));
    }

    private boolean reaches(HandlerMethod handler) throws Exception {
        return reaches("GET", "/api/v1/anything", handler);
    }

    private boolean reaches(String method, String path, HandlerMethod handler) throws Exception {
        return new DenyByDefault(signedIn, refusing)
                .preHandle(
                        new MockHttpServletRequest(method, path),
                        new MockHttpServletResponse(),
                        handler);
    }

    @Test
    void everyAddressSaysWhoMayAsk() {
        assertThat(handlers()).hasSizeGreaterThan(40);
        assertThat(handlers())
                .filteredOn(handler -> AddressRule.of(handler) instanceof AddressRule.Unsaid)
                .as("handlers with neither @Allowed nor @Open")
                .isEmpty();
    }

    @Test
    void eachRoleReachesWhatItsRightsAllowAndNothingElse() throws Exception {
        for (Role role : Role.values()) {
            signIn(role, EnumSet.allOf(Right.class));
            for (HandlerMethod handler : handlers()) {
                boolean may =
                        switch (AddressRule.of(handler)) {
                            case AddressRule.Everybody open -> true;
                            case AddressRule.Needs needs ->
                                    switch (needs.right()) {
                                        case READ -> true;
                                        case WRITE -> role != Role.AUDITOR;
                                        case MANAGE -> role == Role.PARTNER_MANAGER;
                                    };
                            case AddressRule.Unsaid unsaid -> false;
                        };
                assertThat(reaches(handler)).as(role + " at " + handler).isEqualTo(may);
            }
        }
    }

    @Test
    void aTokenReachesWhatItsScopesAllow() throws Exception {
        for (Right scope : Right.values()) {
            signIn(Role.PARTNER_MANAGER, Set.of(scope));
            for (HandlerMethod handler : handlers()) {
                if (AddressRule.of(handler) instanceof AddressRule.Needs needs) {
                    assertThat(reaches(handler))
                            .as(scope + " at " + handler)
                            .isEqualTo(needs.right() == scope);
                }
            }
        }
    }

    /// On pages everybody may change what is their own, and no address of theirs needs more than
    /// reading; a token that only reads must not come in by them.
    @Test
    void aTokenThatMayNotWriteSendsNoForm() throws Exception {
        signIn(Role.PARTNER_MANAGER, Set.of(Right.READ), UUID.randomUUID());
        int forms = 0;
        for (HandlerMethod handler : handlers()) {
            boolean page = handler.getBeanType().getPackageName().equals("twelvekeys.web");
            if (page && AddressRule.of(handler) instanceof AddressRule.Needs) {
                assertThat(reaches("POST", "/me", handler)).as("%s", handler).isFalse();
                forms++;
            }
        }
        assertThat(forms).isGreaterThan(40);
    }

    @Test
    void whoIsNotSignedInReachesOnlyWhatIsOpen() throws Exception {
        List<String> open = new ArrayList<>();
        for (HandlerMethod handler : handlers()) {
            if (reaches(handler)) {
                open.add(handler.getBeanType().getSimpleName());
            }
        }
        assertThat(open)
                .containsOnly(
                        "SignInController",
                        "PasskeyController",
                        "ProviderController",
                        "JoinController",
                        "PulseDoorController",
                        "SpeakController",
                        "SetUpController",
                        "LinkController",
                        "SidesController",
                        "PlainPages",
                        "CalendarController",
                        "BasicErrorController",
                        "OpenApiWebMvcResource");
    }

    @Test
    void anAddressThatSaysNothingAnswersNobody() throws Exception {
        signIn(Role.PARTNER_MANAGER, EnumSet.allOf(Right.class));
        MockMvcBuilders.standaloneSetup(new Forgetful())
                .addInterceptors(new DenyByDefault(signedIn, refusing))
                .build()
                .perform(get("/forgotten"))
                .andExpect(status().isForbidden());
    }

    /// Somebody forgot to say who may ask.
    @RestController
    static class Forgetful {

        @GetMapping("/forgotten")
        String secret() {
            return "secret";
        }
    }
}
