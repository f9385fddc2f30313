package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.Newcomers;
import twelvekeys.identity.Invitations;
import twelvekeys.identity.IssuedLink;
import twelvekeys.identity.Link;
import twelvekeys.identity.LinkPurpose;
import twelvekeys.identity.Links;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Role;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// Signing in and out, as a browser asks, down to its headers and cookies.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class SignInTest {

    @Value("${local.server.port}")
    int port;

    @Autowired BeanFactory beans;
    @Autowired Members members;
    @Autowired Links links;
    @Autowired Invitations invitations;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;

    private UUID organisation;
    private Newcomers newcomers;
    private Member manager;
    private Member member;

    @BeforeEach
    void anOrganisationHasPeople() {
        newcomers = new Newcomers(beans);
        organisation = newcomers.home();
        manager = newcomers.join(organisation, Role.PARTNER_MANAGER);
        member = newcomers.join(organisation, Role.CONTRIBUTOR);
    }

    /// Somebody's browser.
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> post(String path, String... fields) {
            return send(form(path, fields).header("Sec-Fetch-Site", "same-origin"));
        }

        HttpRequest.Builder form(String path, String... fields) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < fields.length; i += 2) {
                body.append(fields[i])
                        .append('=')
                        .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                        .append('&');
            }
            return request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body.toString()));
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", "text/html, */*");
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        HttpResponse<String> signIn(Member who) {
            return post("/sign-in", "email", who.email(), "password", Newcomers.PASSWORD);
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("twelvekeys"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Where an answer leads, on this server.
    private String goesTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        String where = answer.headers().firstValue("Location").orElseThrow();
        String here = "http://127.0.0.1:" + port;
        return where.startsWith(here) ? where.substring(here.length()) : where;
    }

    private <T> T inTheDatabase(java.util.function.Supplier<T> work) {
        return Tenancy.identity(() -> transactions.execute(status -> work.get()));
    }

    private int sessionRows() {
        return inTheDatabase(() ->
                db.sql("select count(*) from spring_session where principal_name = ?")
                        .param(member.person().toString())
                        .query((row, n) -> row.getInt(1))
                        .single());
    }

    @Test
    void theRightPasswordSignsInAndLeadsOn() {
        Browser browser = new Browser();
        assertThat(goesTo(browser.get("/people?a=b"))).isEqualTo("/sign-in?to=%2Fpeople%3Fa%3Db");
        HttpResponse<String> answer =
                browser.post(
                        "/sign-in",
                        "email",
                        member.email(),
                        "password",
                        Newcomers.PASSWORD,
                        "to",
                        "/people");
        assertThat(goesTo(answer)).isEqualTo("/people");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("twelvekeys=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        String wrong = refused(member.email(), "another quiet harbour");
        String unknown = refused("nobody@example.org", "another quiet harbour");
        assertThat(wrong.replace(member.email(), "…"))
                .isEqualTo(unknown.replace("nobody@example.org", "…"));
    }

    private String refused(String email, String password) {
        HttpResponse<String> answer =
                new Browser().post("/sign-in", "email", email, "password", password);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void askingForALinkTellsNobodyWhoIsKnown() {
        String known =
                new Browser().post("/sign-in", "email", member.email(), "link", "yes").body();
        String unknown =
                new Browser().post("/sign-in", "email", "nobody@example.org", "link", "y").body();
        assertThat(known).contains("a link is on its way");
        assertThat(known.replace(member.email(), "…"))
                .isEqualTo(unknown.replace("nobody@example.org", "…"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\tx",
                "evil.example",
                "/sign-out"
            })
    void signingInNeverLeadsElsewhere(String to) {
        HttpResponse<String> answer =
                new Browser()
                        .post(
                                "/sign-in",
                                "email",
                                member.email(),
                                "password",
                                Newcomers.PASSWORD,
                                "to",
                                to);
        assertThat(goesTo(answer)).isEqualTo("/");
    }

    @Test
    void theEleventhTryAtAnAddressHasToWait() {
        Browser browser = new Browser();
        for (int i = 0; i < 10; i++) {
            browser.post("/sign-in", "email", member.email(), "password", "guess number " + i);
        }
        HttpResponse<String> answer = browser.signIn(member);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
        assertThat(answer.body()).contains("tried too often");
    }

    @Test
    void aSessionIsARowThatGoesWhenOneSignsOut() {
        Browser browser = new Browser();
        browser.signIn(member);
        String session = browser.session();
        assertThat(sessionRows()).isEqualTo(1);
        assertThat(goesTo(browser.post("/sign-out"))).isEqualTo("/sign-in");
        assertThat(sessionRows()).isZero();
        HttpRequest.Builder again =
                new Browser().request("/people").header("Cookie", "twelvekeys=" + session);
        assertThat(goesTo(new Browser().send(again))).startsWith("/sign-in");
    }

    @Test
    void signingInAgainNeverKeepsTheOldSession() {
        Browser browser = new Browser();
        browser.signIn(member);
        String before = browser.session();
        browser.signIn(member);
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(sessionRows()).isEqualTo(1);
    }

    @Test
    void aRequestWithACookieButNoOriginChangesNothing() {
        Browser browser = new Browser();
        browser.signIn(member);
        assertThat(browser.send(browser.form("/sign-out")).statusCode()).isEqualTo(403);
        assertThat(
                        browser.send(
                                        browser.form("/sign-out")
                                                .header("Origin", "http://evil.example"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
        assertThat(
                        browser.send(
                                        browser.form("/sign-out")
                                                .header("Origin", "http://127.0.0.1:" + port))
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void restTakesTheSessionOfOurOwnPagesToo() {
        Browser browser = new Browser();
        browser.signIn(member);
        assertThat(browser.get("/api/v1/me").body()).contains(member.email());
        HttpRequest.Builder put =
                browser.request("/api/v1/me")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"language\": \"de\"}"));
        assertThat(browser.send(put).statusCode()).isEqualTo(403);
        assertThat(browser.send(put.header("Sec-Fetch-Site", "same-origin")).body())
                .contains("\"language\":\"de\"");
    }

    @Test
    void aTokenThatDoesNotWorkNeverFallsBackOnTheSession() {
        Browser browser = new Browser();
        browser.signIn(member);
        HttpRequest.Builder wrong =
                browser.request("/api/v1/me").header("Authorization", "Bearer tk_wrong");
        assertThat(browser.send(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverIsRemovedIsOutFromTheNextRequestOn() {
        Browser browser = new Browser();
        browser.signIn(member);
        String token = newcomers.token(member);
        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
        assertThat(withToken(token)).isEqualTo(200);
        members.remove(organisation, member.person());
        assertThat(goesTo(browser.get("/people"))).startsWith("/sign-in");
        assertThat(withToken(token)).isEqualTo(401);
        assertThat(browser.signIn(member).statusCode()).isEqualTo(422);
    }

    private int withToken(String token) {
        Browser program = new Browser();
        return program.send(
                        program.request("/api/v1/people")
                                .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void aChangedRoleCountsFromTheNextRequestOn() {
        Browser browser = new Browser();
        browser.signIn(member);
        HttpResponse<String> refused =
                browser.post("/people/invitations", "email", "x@example.org");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your role here, contributor, does not allow this");
        members.change(organisation, member.person(), Role.PARTNER_MANAGER, null);
        HttpResponse<String> made =
                browser.post(
                        "/people/invitations",
                        "email",
                        "x" + UUID.randomUUID() + "@example.org",
                        "role",
                        "sponsor");
        assertThat(made.body()).contains("Copy this address");
    }

    @Test
    void aNewPasswordEndsThePersonsOtherSessions() {
        Browser here = new Browser();
        Browser elsewhere = new Browser();
        here.signIn(member);
        elsewhere.signIn(member);
        HttpResponse<String> answer =
                here.post(
                        "/me/password",
                        "current",
                        Newcomers.PASSWORD,
                        "password",
                        "eight loud lighthouses");
        assertThat(goesTo(answer)).isEqualTo("/me?done=password");
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertThat(goesTo(elsewhere.get("/me"))).startsWith("/sign-in");
        assertThat(elsewhere.signIn(member).statusCode()).isEqualTo(422);
    }

    @Test
    void outsideTheDemonstrationNobodyComesInByOneClick() {
        String side = "/as/" + organisation;
        assertThat(new Browser().post(side).statusCode()).isEqualTo(404);
        assertThat(new Browser().post(side + "/" + manager.person()).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkSignsInOnceAndOnlyByItsButton() {
        String path = links.issue(LinkPurpose.SIGN_IN, Link.Terms.to(member.email())).path();
        Browser browser = new Browser();
        for (int i = 0; i < 2; i++) {
            assertThat(browser.get(path).body()).contains("signs you in as " + member.email());
        }
        assertThat(goesTo(browser.post(path))).isEqualTo("/");
        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
        HttpResponse<String> second = new Browser().post(path);
        assertThat(second.statusCode()).isEqualTo(404);
    }

    @Test
    void usedExpiredRevokedAndGuessedLinksShowTheSamePage() {
        String guessed = new Browser().get("/link/" + "x".repeat(43)).body();
        assertThat(guessed).contains("This link does not work any more");
        IssuedLink revoked = invitation();
        links.revoke(organisation, revoked.link().id());
        IssuedLink expired = invitation();
        inTheDatabase(() ->
                db.sql("update single_use_link set expires_at = made_at where id = ?")
                        .param(expired.link().id())
                        .update());
        IssuedLink used = invitation();
        new Browser().post(used.path(), "name", "Nils", "password", Newcomers.PASSWORD);
        for (IssuedLink link : new IssuedLink[] {revoked, expired, used}) {
            for (HttpResponse<String> answer :
                    java.util.List.of(
                            new Browser().get(link.path()), new Browser().post(link.path()))) {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(guessed);
            }
        }
    }

    private IssuedLink invitation() {
        return invitations.invite(
                manager, "n" + UUID.randomUUID() + "@example.org", Role.SPONSOR, null);
    }

    @Test
    void whatIsNotThereIsToldOnlyToThoseWhoAreSignedIn() {
        Browser browser = new Browser();
        assertThat(goesTo(browser.get("/nothing-here"))).startsWith("/sign-in");
        assertThat(browser.get("/twelvekeys.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/reading").statusCode()).isEqualTo(200);
        browser.signIn(member);
        assertThat(browser.get("/nothing-here").statusCode()).isEqualTo(404);
        assertThat(browser.get("/people").headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
    }
}
