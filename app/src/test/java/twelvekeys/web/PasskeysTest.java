package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.identity.Invitations;
import twelvekeys.identity.Link;
import twelvekeys.identity.LinkPurpose;
import twelvekeys.identity.Links;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Passkeys;
import twelvekeys.identity.Role;
import twelvekeys.storage.TestDatabase;

/// Passkeys as a browser sends them, right and wrong, down to their bytes.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SettableClock.InPlaceOfTheMachines.class)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class PasskeysTest {

    @Value("${local.server.port}")
    int port;

    @Autowired BeanFactory beans;
    @Autowired Members members;
    @Autowired Passkeys passkeys;
    @Autowired Links links;
    @Autowired Invitations invitations;
    @Autowired SettableClock clock;

    private UUID organisation;
    private Newcomers newcomers;
    private Member member;
    private SoftAuthenticator device;

    @BeforeEach
    void aMemberHasADevice() {
        newcomers = new Newcomers(beans);
        organisation = newcomers.home();
        member = newcomers.join(organisation, Role.CONTRIBUTOR);
        device = new SoftAuthenticator(origin());
        aDayPasses();
    }

    /// Tries of the day before count no more.
    private void aDayPasses() {
        clock.set(LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1));
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private SomeBrowser browser() {
        return new SomeBrowser(origin());
    }

    private SomeBrowser signedIn(Member who) {
        SomeBrowser browser = browser();
        browser.post("/sign-in", "email", who.email(), "password", Newcomers.PASSWORD);
        return browser;
    }

    private static String told(HttpResponse<String> options, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(options.body());
        assertThat(found.find()).as(options.body()).isTrue();
        return found.group(1);
    }

    private static String challenge(HttpResponse<String> options) {
        return told(options, "challenge");
    }

    private HttpResponse<String> add(SomeBrowser browser, SoftAuthenticator device) {
        HttpResponse<String> asked = browser.post("/me/passkeys/options");
        Matcher user =
                Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"").matcher(asked.body());
        assertThat(user.find()).as(asked.body()).isTrue();
        device.handle = user.group(1);
        return browser.post(
                "/me/passkeys", "label", "laptop", "passkey", device.made(challenge(asked)));
    }

    private SomeBrowser added() {
        SomeBrowser browser = signedIn(member);
        assertThat(browser.goesTo(add(browser, device))).isEqualTo("/me?done=passkey");
        return browser;
    }

    private static HttpResponse<String> signIn(SomeBrowser browser, SoftAuthenticator device) {
        String challenge = challenge(browser.post("/sign-in/passkey/options"));
        return browser.post("/sign-in", "passkey", device.signed(challenge), "to", "/people");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("Nobody who belongs here signs in with that passkey");
    }

    @Test
    void aPasskeySignsInWithoutAnAddressAndLeadsOn() {
        added();
        SomeBrowser elsewhere = browser();
        assertThat(elsewhere.goesTo(signIn(elsewhere, device))).isEqualTo("/people");
        assertThat(elsewhere.get("/me").body()).contains(member.email()).contains("laptop");
        assertThat(passkeys.of(member.person()).getFirst().lastUsedAt()).isNotNull();
    }

    @Test
    void whatADeviceIsToldNamesNoPersonOfOurs() {
        SomeBrowser browser = added();
        String asked = browser.post("/me/passkeys/options").body();
        assertThat(asked)
                .doesNotContain(member.person().toString())
                .contains("\"userVerification\":\"required\"")
                .contains("\"residentKey\":\"required\"")
                .contains("\"attestation\":\"none\"")
                .contains("\"excludeCredentials\":[{");
    }

    @Test
    void anAnswerWorksOnce() {
        added();
        SomeBrowser browser = browser();
        String answer = device.signed(challenge(browser.post("/sign-in/passkey/options")));
        assertThat(browser.post("/sign-in", "passkey", answer).statusCode()).isEqualTo(302);
        assertRefused(browser.post("/sign-in", "passkey", answer));
    }

    @Test
    void aWrongAnswerUsesTheChallengeUp() {
        added();
        SomeBrowser browser = browser();
        String challenge = challenge(browser.post("/sign-in/passkey/options"));
        device.verified = false;
        assertRefused(browser.post("/sign-in", "passkey", device.signed(challenge)));
        device.verified = true;
        assertRefused(browser.post("/sign-in", "passkey", device.signed(challenge)));
    }

    @Test
    void anAnswerWorksInTheBrowserThatWasAskedAndInNoOther() {
        added();
        String challenge = challenge(browser().post("/sign-in/passkey/options"));
        SomeBrowser another = browser();
        another.post("/sign-in/passkey/options");
        assertRefused(another.post("/sign-in", "passkey", device.signed(challenge)));
    }

    @Test
    void anAnswerAfterFiveMinutesIsTooLate() {
        added();
        SomeBrowser browser = browser();
        String challenge = challenge(browser.post("/sign-in/passkey/options"));
        clock.pass(Duration.ofMinutes(5));
        assertRefused(browser.post("/sign-in", "passkey", device.signed(challenge)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost:1", "http://127.0.0.1"})
    void anAnswerToAnotherPageIsRefused(String origin) {
        added();
        device.origin = origin;
        assertRefused(signIn(browser(), device));
    }

    @Test
    void anAnswerForAnotherHostIsRefused() {
        added();
        device.host = "evil.example";
        assertRefused(signIn(browser(), device));
    }

    @Test
    void anAnswerToAnotherChallengeIsRefused() {
        added();
        SomeBrowser browser = browser();
        browser.post("/sign-in/passkey/options");
        assertRefused(browser.post("/sign-in", "passkey", device.signed("A".repeat(43))));
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() {
        added();
        SomeBrowser browser = browser();
        String challenge = challenge(browser.post("/sign-in/passkey/options"));
        SoftAuthenticator other = new SoftAuthenticator(origin());
        String signature =
                other.signed(challenge).replaceAll("(?s).*\"signature\":\"([^\"]+)\".*", "$1");
        String forged =
                device.signed(challenge)
                        .replaceAll(
                                "\"signature\":\"[^\"]+\"", "\"signature\":\"" + signature + "\"");
        assertRefused(browser.post("/sign-in", "passkey", forged));
    }

    @Test
    void anUnknownPasskeyGetsTheAnswerOfAWrongOne() {
        added();
        HttpResponse<String> unknown = signIn(browser(), new SoftAuthenticator(origin()));
        device.verified = false;
        HttpResponse<String> wrong = signIn(browser(), device);
        assertRefused(unknown);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void aPasskeySignsInAsNobodyButItsOwnPerson() {
        added();
        Member other = newcomers.join(organisation, Role.SPONSOR);
        SoftAuthenticator others = new SoftAuthenticator(origin());
        add(signedIn(other), others);
        device.handle = others.handle;
        assertRefused(signIn(browser(), device));
    }

    @Test
    void aCountThatGoesBackIsRefused() {
        device.count = 7;
        added();
        device.count = 8;
        assertThat(signIn(browser(), device).statusCode()).isEqualTo(302);
        device.count = 8;
        assertRefused(signIn(browser(), device));
        device.count = 3;
        assertRefused(signIn(browser(), device));
        device.count = 9;
        assertThat(signIn(browser(), device).statusCode()).isEqualTo(302);
    }

    @Test
    void aPasskeyMadeForAnotherPersonsQuestionIsNotTaken() {
        Member other = newcomers.join(organisation, Role.SPONSOR);
        SomeBrowser others = signedIn(other);
        String challenge = challenge(others.post("/me/passkeys/options"));
        SomeBrowser browser = signedIn(member);
        HttpResponse<String> answer =
                browser.post("/me/passkeys", "label", "x", "passkey", device.made(challenge));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(passkeys.of(member.person())).isEmpty();
        assertThat(passkeys.of(other.person())).isEmpty();
    }

    @Test
    void aPasskeyOfSomebodyElseIsNotTakenASecondTime() {
        added();
        Member other = newcomers.join(organisation, Role.SPONSOR);
        assertThat(add(signedIn(other), device).statusCode()).isEqualTo(422);
        assertThat(passkeys.of(other.person())).isEmpty();
    }

    @Test
    void aDeviceMustVerifyItsPersonWhenItMakesAPasskeyToo() {
        device.verified = false;
        assertThat(add(signedIn(member), device).statusCode()).isEqualTo(422);
        device.verified = true;
        device.origin = "https://evil.example";
        assertThat(add(signedIn(member), device).statusCode()).isEqualTo(422);
        assertThat(passkeys.of(member.person())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "x",
                "{\"id\":1}",
                "{\"rawId\":\"AA\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
                        + "\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\"}}"
            })
    void whatIsNoAnswerAtAllIsRefusedAlike(String words) {
        SomeBrowser browser = signedIn(member);
        browser.post("/me/passkeys/options");
        assertThat(browser.post("/me/passkeys", "label", "x", "passkey", words).statusCode())
                .isEqualTo(422);
        assertRefused(browser.post("/sign-in", "passkey", words));
    }

    @Test
    void whoeverIsRemovedDoesNotComeInByAPasskey() {
        added();
        members.remove(organisation, member.person());
        assertRefused(signIn(browser(), device));
    }

    @Test
    void aRemovedPasskeyNoLongerSignsInAndEverywhereElseIsSignedOut() {
        SomeBrowser here = added();
        SomeBrowser there = browser();
        signIn(there, device);
        String path = "/me/passkeys/" + passkeys.of(member.person()).getFirst().id();
        assertThat(here.goesTo(here.post(path + "/rename", "label", "old laptop")))
                .isEqualTo("/me?done=passkey_renamed");
        assertThat(here.get("/me").body()).contains("old laptop");
        assertThat(here.goesTo(here.post(path + "/remove"))).isEqualTo("/me?done=passkey_removed");
        assertThat(there.goesTo(there.get("/me"))).startsWith("/sign-in");
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertRefused(signIn(browser(), device));
    }

    @Test
    void anothersPasskeyIsNotThere() {
        added();
        String path = "/me/passkeys/" + passkeys.of(member.person()).getFirst().id();
        SomeBrowser other = signedIn(newcomers.join(organisation, Role.PARTNER_MANAGER));
        assertThat(other.post(path + "/rename", "label", "mine").statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/remove").statusCode()).isEqualTo(404);
        assertThat(passkeys.of(member.person())).hasSize(1);
    }

    @Test
    void somebodyNewJoinsWithAPasskeyAndNoPasswordAndKeepsTheLastWayIn() {
        String email = "nils-" + UUID.randomUUID() + "@example.org";
        Member manager = newcomers.join(organisation, Role.PARTNER_MANAGER);
        String path = invitations.invite(manager, email, Role.SPONSOR, null).path();
        SomeBrowser browser = browser();
        HttpResponse<String> wrong =
                browser.post(path, "name", "Nils", "passkey", device.made("A".repeat(43)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("make it again").contains("value=\"Nils\"");
        HttpResponse<String> asked =
                browser.post("/sign-in/passkey/new", "name", "Nils", "email", email);
        assertThat(asked.body()).contains(email);
        Matcher user =
                Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"").matcher(asked.body());
        assertThat(user.find()).isTrue();
        device.handle = user.group(1);
        assertThat(
                        browser.goesTo(
                                browser.post(
                                        path,
                                        "name",
                                        "Nils",
                                        "passkey",
                                        device.made(challenge(asked)))))
                .isEqualTo("/");
        assertThat(browser.get("/me").body()).contains("You have no password");
        SomeBrowser elsewhere = browser();
        assertThat(elsewhere.goesTo(signIn(elsewhere, device))).isEqualTo("/people");

        UUID person =
                members.of(organisation).stream()
                        .filter(known -> known.email().equals(email))
                        .findFirst()
                        .orElseThrow()
                        .person();
        String only = "/me/passkeys/" + passkeys.of(person).getFirst().id();
        HttpResponse<String> kept = browser.post(only + "/remove");
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("That is your only way to sign in");
        SoftAuthenticator second = new SoftAuthenticator(origin());
        add(browser, second);
        assertThat(browser.goesTo(browser.post(only + "/remove")))
                .isEqualTo("/me?done=passkey_removed");
        assertRefused(signIn(browser(), device));
        assertThat(signIn(browser(), second).statusCode()).isEqualTo(302);
    }

    @Test
    void theFirstMailedLinkTakesAwayAPasskeyMadeUnderTheAddressBefore() {
        String email = "mia-" + UUID.randomUUID() + "@example.org";
        Member manager = newcomers.join(organisation, Role.PARTNER_MANAGER);
        String path = invitations.invite(manager, email, Role.SPONSOR, null).path();
        SomeBrowser hijacker = browser();
        hijacker.post(path, "name", "Mia", "password", Newcomers.PASSWORD);
        assertThat(hijacker.goesTo(add(hijacker, device))).isEqualTo("/me?done=passkey");
        String mailed = links.issue(LinkPurpose.SIGN_IN, Link.Terms.to(email)).path();
        assertThat(browser().post(mailed).statusCode()).isEqualTo(302);
        assertRefused(signIn(browser(), device));
    }

    @Test
    void aTokenCannotChangeHowItsPersonSignsIn() {
        String token = newcomers.token(member);
        for (String path : new String[] {"/me/passkeys/options", "/me/passkeys", "/me/password"}) {
            assertThat(browser().asProgram(token).post(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void atANumberThePageSaysWherePasskeysWork() {
        SomeBrowser browser = new SomeBrowser("http://127.0.0.1:" + port);
        assertThat(browser.get("/sign-in").body())
                .contains("href=\"" + origin() + "/sign-in\"")
                .doesNotContain("data-passkey=");
        assertThat(browser.post("/sign-in/passkey/options").statusCode()).isEqualTo(404);
    }

    @Test
    void askingTooOftenHasToWait() {
        SomeBrowser browser = browser();
        for (int i = 0; i < 60; i++) {
            assertThat(browser.post("/sign-in/passkey/options").statusCode()).isEqualTo(200);
        }
        assertThat(browser.post("/sign-in/passkey/options").statusCode()).isEqualTo(429);
    }
}
