package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.identity.Invitations;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Role;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;
import twelvekeys.web.SomeProvider.Account;

/// Signing in with a provider: a real one, started here after the server.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "twelvekeys.oidc.client-id=" + SomeProvider.CLIENT,
            "twelvekeys.oidc.client-secret=" + SomeProvider.SECRET,
            "twelvekeys.oidc.label=Fjordgran’s directory"
        })
@Import(SettableClock.InPlaceOfTheMachines.class)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class ProviderTest {

    private static final int PROVIDER_PORT = freePort();

    private static @Nullable SomeProvider provider;

    @Value("${local.server.port}")
    int port;

    @Autowired BeanFactory beans;
    @Autowired Members members;
    @Autowired Invitations invitations;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;

    private UUID organisation;
    private Newcomers newcomers;
    private Member member;
    private String subject;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("twelvekeys.oidc.issuer", () -> "http://localhost:" + PROVIDER_PORT);
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void aMemberHasAnAccountThere() {
        newcomers = new Newcomers(beans);
        organisation = newcomers.home();
        member = newcomers.join(organisation, Role.CONTRIBUTOR);
        subject = UUID.randomUUID().toString();
        // Tries of the day before count no more.
        clock.set(LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1));
    }

    @AfterAll
    static void stop() {
        if (provider != null) {
            provider.close();
        }
    }

    private SomeBrowser browser() {
        return new SomeBrowser("http://localhost:" + port);
    }

    private SomeProvider provider() {
        if (provider == null) {
            provider =
                    SomeProvider.start(
                            PROVIDER_PORT, "http://localhost:" + port + "/sign-in/provider/back");
        }
        return provider;
    }

    private void hasWith(String subject, String email, boolean verified) {
        provider().hasWith(new Account(subject, email, verified));
    }

    /// Goes to the provider and comes back as far as the provider leads.
    private static String back(SomeBrowser browser) {
        String there = browser.goesTo(browser.get("/sign-in/provider?to=%2Fpeople%3Fa%3Db"));
        assertThat(there).startsWith("http://localhost:" + PROVIDER_PORT + "/oauth2/authorize?");
        return browser.goesTo(browser.get(there));
    }

    private static HttpResponse<String> signIn(SomeBrowser browser) {
        return browser.get(back(browser));
    }

    private static void assertRefused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
    }

    private void assertNobody(SomeBrowser browser) {
        assertThat(browser.goesTo(browser.get("/people"))).startsWith("/sign-in");
    }

    @Test
    @Order(1)
    void whileTheProviderIsDownTheServerStandsAndSaysSo() {
        SomeBrowser browser = browser();
        assertThat(browser.get("/sign-in").body()).contains("Sign in with Fjordgran’s directory");
        HttpResponse<String> answer = browser.get("/sign-in/provider");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The server of Fjordgran’s directory does not answer");
        assertThat(
                        browser.post(
                                        "/sign-in",
                                        "email",
                                        member.email(),
                                        "password",
                                        Newcomers.PASSWORD)
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    @Order(2)
    void whoeverHasTheVerifiedAddressOfAMemberComesInAndIsLedOn() {
        hasWith(subject, member.email(), true);
        SomeBrowser browser = browser();
        assertThat(browser.goesTo(signIn(browser))).isEqualTo("/people?a=b");
        assertThat(browser.get("/me").body()).contains(member.email());
    }

    @Test
    @Order(3)
    void theAccountIsKnownByItsSubjectFromThenOn() {
        hasWith(subject, member.email(), true);
        signIn(browser());
        hasWith(subject, "renamed-" + UUID.randomUUID() + "@example.org", true);
        SomeBrowser browser = browser();
        signIn(browser);
        assertThat(browser.get("/me").body()).contains(member.email());
    }

    @Test
    @Order(4)
    void anotherAccountWithTheSameAddressLaterIsNotThatPerson() {
        hasWith(subject, member.email(), true);
        signIn(browser());
        hasWith(UUID.randomUUID().toString(), member.email(), true);
        SomeBrowser browser = browser();
        assertRefused(signIn(browser), "Nobody who belongs here has the account");
        assertNobody(browser);
    }

    @Test
    @Order(5)
    void anAddressThatIsNotVerifiedIsRefusedEvenOfAKnownAccount() {
        hasWith(subject, member.email(), false);
        SomeBrowser browser = browser();
        assertRefused(signIn(browser), "has not verified your e-mail address");
        assertNobody(browser);
        hasWith(subject, member.email(), true);
        assertThat(signIn(browser()).statusCode()).isEqualTo(302);
        hasWith(subject, member.email(), false);
        assertRefused(signIn(browser()), "has not verified your e-mail address");
    }

    @Test
    @Order(6)
    void nobodyGetsInWithoutAnInvitation() {
        hasWith(subject, "stranger-" + UUID.randomUUID() + "@example.org", true);
        SomeBrowser browser = browser();
        assertRefused(signIn(browser), "Nobody who belongs here has the account");
        assertNobody(browser);
    }

    @Test
    @Order(7)
    void whoeverIsRemovedDoesNotComeInByTheProvider() {
        hasWith(subject, member.email(), true);
        signIn(browser());
        newcomers.join(organisation, Role.PARTNER_MANAGER);
        members.remove(organisation, member.person());
        assertRefused(signIn(browser()), "Nobody who belongs here has the account");
    }

    @Test
    @Order(8)
    void aStateThatWasNotGivenOutIsRefused() {
        hasWith(subject, member.email(), true);
        SomeBrowser browser = browser();
        String back = back(browser);
        assertRefused(
                browser.get(back.replaceAll("state=[^&]+", "state=" + "x".repeat(43))),
                "was not finished, or took too long");
        assertRefused(browser.get(back), "was not finished, or took too long");
        assertNobody(browser);
    }

    @Test
    @Order(9)
    void whatTheProviderGaveToOneBrowserOpensNothingInAnother() {
        hasWith(subject, member.email(), true);
        String back = back(browser());
        SomeBrowser another = browser();
        assertRefused(another.get(back), "was not finished, or took too long");
        back(another);
        assertRefused(another.get(back), "was not finished, or took too long");
        assertNobody(another);
    }

    @Test
    @Order(10)
    void aNonceThatWasNotAskedForIsRefused() {
        hasWith(subject, member.email(), true);
        SomeBrowser browser = browser();
        String there = browser.goesTo(browser.get("/sign-in/provider"));
        assertThat(there).contains("code_challenge_method=S256");
        String changed = there.replaceAll("nonce=[^&]+", "nonce=" + "x".repeat(43));
        assertThat(changed).isNotEqualTo(there);
        assertRefused(
                browser.get(browser.goesTo(browser.get(changed))),
                "was not finished, or took too long");
        assertNobody(browser);
    }

    @Test
    @Order(11)
    void aCodeWorksOnceAndOnlyWithTheSecretBehindIt() {
        hasWith(subject, member.email(), true);
        SomeBrowser browser = browser();
        String there = browser.goesTo(browser.get("/sign-in/provider"));
        String changed =
                there.replaceAll("code_challenge=[^&]+", "code_challenge=" + "x".repeat(43));
        assertRefused(
                browser.get(browser.goesTo(browser.get(changed))),
                "was not finished, or took too long");
        String back = back(browser);
        assertThat(browser.get(back).statusCode()).isEqualTo(302);
        assertRefused(browser.get(back), "was not finished, or took too long");
    }

    @Test
    @Order(12)
    void aVerifiedAddressTakesAwayWhatSomebodyElseSetUpUnderIt() {
        String email = "mia-" + UUID.randomUUID() + "@example.org";
        Member manager = newcomers.join(organisation, Role.PARTNER_MANAGER);
        String path = invitations.invite(manager, email, Role.SPONSOR, null).path();
        SomeBrowser hijacker = browser();
        hijacker.post(path, "name", "Mia", "password", Newcomers.PASSWORD);
        assertThat(hijacker.get("/me").statusCode()).isEqualTo(200);
        hasWith(subject, email, true);
        SomeBrowser browser = browser();
        assertThat(signIn(browser).statusCode()).isEqualTo(302);
        assertNobody(hijacker);
        assertThat(browser.get("/me").body()).contains("You have no password");
    }

    @Test
    @Order(13)
    void sessionsHoldNothingOfTheProvider() {
        hasWith(subject, member.email(), true);
        signIn(browser());
        back(browser());
        List<String> names =
                Tenancy.identity(() ->
                        transactions.execute(status ->
                                new ArrayList<>(
                                        db.sql(
                                                        """
                                                        select distinct attribute_name
                                                        from spring_session_attributes
                                                        """)
                                                .query((row, n) -> row.getString(1))
                                                .list())));
        assertThat(names)
                .isSubsetOf(
                        "org.springframework.session.FindByIndexNameSessionRepository"
                                + ".PRINCIPAL_NAME_INDEX_NAME",
                        "organisation",
                        "program",
                        "provider.state",
                        "provider.nonce",
                        "provider.verifier",
                        "provider.to");
    }
}
