package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.identity.Member;
import twelvekeys.identity.Role;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// What holds for the answer of every address, over HTTP and as somebody who is signed in.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SettableClock.InPlaceOfTheMachines.class)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class EveryAnswerTest {

    @Value("${local.server.port}")
    int port;

    @Autowired BeanFactory beans;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;

    private final HttpClient http = HttpClient.newHttpClient();
    private Member member;
    private String cookie;

    /// An address, and a method that it takes.
    private record Way(String method, String path) {

        boolean writes() {
            return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
        }
    }

    @BeforeEach
    void somebodyIsSignedIn() {
        clock.set(LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1));
        Newcomers newcomers = new Newcomers(beans);
        member = newcomers.join(newcomers.home(), Role.PARTNER_MANAGER);
        SomeBrowser browser = new SomeBrowser(origin());
        HttpResponse<String> answer =
                browser.post("/sign-in", "email", member.email(), "password", Newcomers.PASSWORD);
        cookie =
                answer.headers()
                        .firstValue(HttpHeaders.SET_COOKIE)
                        .orElseThrow()
                        .replaceAll(";.*", "");
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    String path = pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                    if (methods.isEmpty()) {
                        ways.add(new Way("GET", path));
                    }
                    methods.forEach(method -> ways.add(new Way(method.name(), path)));
                }
            }
        }
        assertThat(ways).hasSizeGreaterThan(100);
        return ways;
    }

    private HttpResponse<String> ask(Way way, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin() + way.path()))
                        .header("Accept", "text/html, */*")
                        .header("Cookie", cookie)
                        .method(
                                way.method(),
                                way.writes()
                                        ? BodyPublishers.ofString("{}")
                                        : BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(way.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void noAddressChangesAnythingForAPageFromElsewhere() {
        int asked = 0;
        for (Way way : ways()) {
            if (way.writes()) {
                asked++;
                for (String[] from :
                        new String[][] {
                            {"Origin", "http://attacker.example"},
                            {"Origin", "null"},
                            {"Origin", "http://localhost:1"},
                            {"Sec-Fetch-Site", "cross-site"},
                            {"Sec-Fetch-Site", "same-site"},
                            {"Sec-Fetch-Site", "same-origin", "Origin", "http://attacker.example"},
                            {}
                        }) {
                    HttpResponse<String> answer = ask(way, from);
                    assertThat(answer.statusCode()).as(way + " " + List.of(from)).isEqualTo(403);
                    assertThat(answer.body()).contains("was not carried out");
                }
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDoAndKeep() {
        Set<String> kinds = new TreeSet<>();
        List<String> failed = new ArrayList<>();
        for (Way way : ways()) {
            HttpResponse<String> answer = ask(way, "Sec-Fetch-Site", "same-origin");
            String which = way + " " + answer.statusCode() + " " + answer.headers().map();
            if (answer.statusCode() >= 500 && !way.path().equals("/error")) {
                failed.add(which);
            }
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(which)
                    .contains(
                            "default-src 'self'",
                            "object-src 'none'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).as(which).isEqualTo("nosniff");
            assertThat(header(answer, "Permissions-Policy")).as(which).contains("camera=()");
            assertThat(header(answer, "Referrer-Policy")).as(which).isNotEmpty();
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(which).isNotEmpty();
            assertThat(header(answer, "Cache-Control")).as(which).contains("no-store");
            assertThat(answer.headers().map()).as(which).doesNotContainKey("server");
            String type = header(answer, "Content-Type");
            kinds.add(type);
            if (type.startsWith("text/")) {
                assertThat(type.toLowerCase(java.util.Locale.ROOT))
                        .as(which)
                        .contains("charset=utf-8");
            }
            if (way.path().equals("/sign-out")) {
                somebodyIsSignedIn();
            }
        }
        assertThat(failed).as("answers that are mistakes of ours").isEmpty();
        assertThat(kinds).anyMatch(kind -> kind.startsWith("text/html"));
    }

    @Test
    void ourFilesAreNamedForWhatTheyAre() {
        for (String file : new String[] {"/twelvekeys.css", "/live.js", "/icon.svg"}) {
            HttpResponse<String> answer = ask(new Way("GET", file));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Type"))
                    .as(file)
                    .containsAnyOf("charset=utf-8", "charset=UTF-8", "image/svg+xml");
        }
        for (String none : new String[] {"/.git/config", "/webjars/", "/static/", "/WEB-INF/"}) {
            assertThat(ask(new Way("GET", none)).statusCode()).as(none).isEqualTo(404);
        }
    }

    @Test
    void traceAnswersNobody() {
        HttpResponse<String> answer = ask(new Way("TRACE", "/people"));
        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContain(cookie);
    }

    @Test
    void whoeverGoesOutLeavesNothingInTheBrowser() {
        HttpResponse<String> answer =
                ask(new Way("POST", "/sign-out"), "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
    }

    @Test
    void aSessionEndsUnusedAfterTwelveHoursAndInAnyCaseAfterSevenDays() {
        String where =
                "select max(max_inactive_interval) from spring_session where principal_name = ?";
        int unused =
                Tenancy.identity(() ->
                        transactions.execute(status ->
                                db.sql(where)
                                        .param(member.person().toString())
                                        .query(Integer.class)
                                        .single()));
        assertThat(Duration.ofSeconds(unused)).isEqualTo(Duration.ofHours(12));

        LocalDate before = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate begun = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        try {
            clock.set(begun.plusDays(6));
            assertThat(ask(new Way("GET", "/people")).statusCode()).isEqualTo(200);
            clock.set(begun.plusDays(8));
            assertThat(ask(new Way("GET", "/people")).statusCode()).isEqualTo(303);
            clock.set(begun.plusDays(6));
            assertThat(ask(new Way("GET", "/people")).statusCode()).isEqualTo(303);
        } finally {
            clock.set(before);
        }
    }

    @Test
    void aLinkThatWasAskedForIsMadeAfterTheAnswer() throws InterruptedException {
        new SomeBrowser(origin()).post("/sign-in", "email", member.email(), "link", "yes");
        String made =
                "select count(*) from single_use_link where purpose = 'SIGN_IN' and email = ?";
        int links = 0;
        for (int i = 0; i < 100 && links == 0; i++) {
            Thread.sleep(100);
            links =
                    Tenancy.identity(() ->
                            transactions.execute(status ->
                                    db.sql(made)
                                            .param(member.email())
                                            .query(Integer.class)
                                            .single()));
        }
        assertThat(links).isEqualTo(1);
    }

    @Test
    void aClientThatTriesEverybodyHasToWait() {
        SomeBrowser browser = new SomeBrowser(origin());
        int tries = 0;
        HttpResponse<String> answer;
        do {
            answer =
                    browser.post(
                            "/sign-in", "email", "nobody-" + tries + "@example.org", "link", "yes");
            tries++;
        } while (answer.statusCode() == 200 && tries < 100);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(tries).isBetween(50, 61);
        HttpResponse<String> elsewhere =
                ask(
                        new Way("POST", "/sign-in"),
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Forwarded-For",
                        "192.0.2.77");
        assertThat(elsewhere.statusCode()).as("a header of one's own").isEqualTo(429);
    }

    @Test
    void whoComesInAndWhoDoesNotStandsInTheLogWithoutTheirAddress() {
        Logger door = (Logger) LoggerFactory.getLogger("twelvekeys.door");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        door.addAppender(lines);
        try {
            SomeBrowser browser = new SomeBrowser(origin());
            browser.post("/sign-in", "email", member.email(), "password", "not\r\nmy password");
            browser.post("/sign-in", "email", member.email(), "password", Newcomers.PASSWORD);
            browser.post("/sign-out");
        } finally {
            door.detachAppender(lines);
        }
        List<String> told = lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(told).anyMatch(line -> line.startsWith("Refused PASSWORD of address "));
        assertThat(told)
                .anyMatch(line ->
                        line.startsWith(
                                "Came in by PASSWORD from 127.0.0.1: person " + member.person()));
        assertThat(told).contains("Went out: person " + member.person());
        assertThat(String.join("\n", told))
                .doesNotContain(member.email(), "password", Newcomers.PASSWORD, member.name());
    }
}
