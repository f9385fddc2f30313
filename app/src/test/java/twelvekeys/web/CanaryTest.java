package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.TwelveKeys;
import twelvekeys.Unzipped;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Role;
import twelvekeys.identity.Tokens;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.TestDatabase;

/// One side's private things each hold a canary, a word that stands nowhere else. Then all that the
/// other side and a stranger can fetch, all that is mailed to them, their calendars and the
/// server's log are read for them.
@SpringBootTest(
        classes = {TwelveKeys.class, SettableClock.InPlaceOfTheMachines.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "twelvekeys.mail.host=127.0.0.1",
            "twelvekeys.mail.from=keys@example.org",
            "twelvekeys.mail.tls=none",
            "twelvekeys.mail.every=100ms"
        })
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class CanaryTest {

    /// What is private to Fennel, each with the word that marks it.
    private enum Canary {
        NOTE_ON_A_PROMISE("finch"),
        NOTE_ON_A_CASE("lark"),
        MINUTES("wren"),
        /// Of a file that brought Kittiwake nothing; the name of one that did stands in the record.
        NAME_OF_A_FILE("dove"),
        CELL_NOBODY_ASKED_FOR("rook"),
        REFUSED_ROW("teal"),
        NAME_OF_A_FILE_NO_REPORT_SPEAKS_OF("gull"),
        OTHER_PARTNER("swan"),
        PROMISE_OF_ANOTHER_PARTNER("heron"),
        MEMBER_WHO_WROTE_NOTHING("jay"),
        ADDRESS_OF_A_MEMBER("tern"),
        ADDRESS_IN_THE_OUTBOX("coot"),
        NAME_OF_A_TOKEN("ibis");

        private final String word;

        Canary(String bird) {
            word = "canary" + bird;
        }
    }

    /// What even Fennel is not shown again: minutes are kept nowhere, and a file that no report
    /// speaks of is opened by whoever knows its hash.
    private static final Set<Canary> KEPT_NOWHERE =
            EnumSet.of(Canary.MINUTES, Canary.NAME_OF_A_FILE_NO_REPORT_SPEAKS_OF);

    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)");
    private static final Pattern STATIC =
            Pattern.compile("^/webjars/|\\.(css|js|svg|png|ico|woff2)$");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NOBODYS = "0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11";
    private static final String FORM = "multipart/form-data; boundary=edge";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{8,}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        POST.start();
        registry.add("twelvekeys.mail.port", () -> POST.getSmtp().getPort());
    }

    /// Something that can be asked for.
    private record Asked(String method, String pattern) {}

    /// Somebody who reads: a person with a browser, who also has a program.
    private record Reader(SomeBrowser browser, String token) {}

    /// What somebody was answered, by address.
    ///
    /// @param routes the best status that each page of the module `web` answered with
    private record Walk(Map<String, String> answers, Map<String, Integer> routes) {

        List<String> shown() {
            return having(status -> status == 200);
        }

        List<String> notShown() {
            return having(status -> status >= 400);
        }

        private List<String> having(Predicate<Integer> status) {
            return routes.entrySet().stream()
                    .filter(route -> status.test(route.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        Map<String, Set<String>> canaries(Set<String> secrets) {
            Map<String, Set<String>> found = new TreeMap<>();
            answers.forEach((address, answer) -> {
                Set<String> here = CanaryTest.canaries(answer, secrets);
                if (!here.isEmpty()) {
                    found.put(address, here);
                }
            });
            return found;
        }
    }

    @Value("${local.server.port}")
    private int port;

    @Autowired private BeanFactory beans;
    @Autowired private SettableClock clock;
    @Autowired private List<RequestMappingInfoHandlerMapping> mappings;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private final Map<String, List<String>> guesses = new LinkedHashMap<>();

    private Reader fennel;
    private Reader kittiwake;
    private Reader stranger;
    private UUID partnership;
    private String shared;
    private String promise;
    private String broken;

    @BeforeAll
    void twoSidesWorkForThreeWeeks() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        clock.set(TODAY);
        Newcomers newcomers = new Newcomers(beans);
        UUID home = newcomers.home();
        Member anna =
                member(home, "Anna Berg", word(Canary.ADDRESS_OF_A_MEMBER), Role.PARTNER_MANAGER);
        member(home, word(Canary.MEMBER_WHO_WROTE_NOTHING), "moss", Role.CONTRIBUTOR);
        String token =
                beans.getBean(Tokens.class)
                        .make(anna, word(Canary.NAME_OF_A_TOKEN), anna.role().rights(), null)
                        .secret();
        fennel = new Reader(signedIn(anna), token);
        UUID elsewhere =
                InOurName.organisation(beans.getBean(Organisations.class), "Stranger").id();
        Member sam = newcomers.join(elsewhere, Role.PARTNER_MANAGER);
        stranger = new Reader(signedIn(sam), newcomers.token(sam));
        secrets.add(token);
        String calendar = ok(fennel, "POST", "/api/v1/me/calendar", "").path("address").asString();
        secrets.add(calendar.replaceAll(".*/|\\.ics$", ""));
        guess("person", anna.person().toString());
        guess("people", anna.person().toString());
        guess("organisation", home.toString());
        guess("passkeys", NOBODYS);
        guess("handle", "guessed");
        guess("step", "accept");
        guess("step", "report");
        ok(fennel, "GET", "/api/v1/me/tokens", "")
                .path("tokens")
                .forEach(made -> guess("tokens", made.path("id").asString()));
        filesAreImported();
        kittiwakeJoins(newcomers);
        thePromisesAreMadeAndBroken();
        fennelWritesForItself();
        theCalendarGoesOn();
    }

    @AfterAll
    void theLogIsLeftAlone() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        POST.stop();
    }

    private void filesAreImported() {
        String columns =
                """
                {"columns": {"promisor": "Vendor", "promisee": "Country", "due": "Due",
                             "done": "Done", "deliverable": "Order", "what": "What"},
                 "stateOf": "2026-05-31"}
                """;
        imported(
                "deliveries.csv",
                """
                Vendor,Country,Order,What,Due,Done,Remark
                Kittiwake,Norway,DN-1,Pallets,2026-04-03,2026-04-02,%s
                Kittiwake,Norway,DN-2,Pallets,2026-05-20,2026-05-25,%s
                Kittiwake,Norway,DN-3,%s,2026-02-31,,
                """
                        .formatted(
                                word(Canary.CELL_NOBODY_ASKED_FOR),
                                word(Canary.CELL_NOBODY_ASKED_FOR),
                                word(Canary.REFUSED_ROW)),
                columns);
        imported(
                word(Canary.NAME_OF_A_FILE) + ".csv",
                """
                Vendor,Country,Order,What,Due,Done
                %s,Norway,SW-1,%s,2026-06-20,
                """
                        .formatted(
                                word(Canary.OTHER_PARTNER),
                                word(Canary.PROMISE_OF_ANOTHER_PARTNER)),
                columns);
        JsonNode rows = ok(fennel, "GET", "/api/v1/portfolio", "").path("rows");
        for (JsonNode row : rows) {
            String id = row.path("partnership").asString();
            guess("partnerships", id);
            if (row.path("partner").asString().equals("Kittiwake")) {
                partnership = UUID.fromString(id);
            } else {
                guess("promise", row.at("/next/promise").asString());
            }
        }
        guess("partnerships", UUID.randomUUID().toString());
        shared = "/api/v1/partnerships/" + partnership;
    }

    private void kittiwakeJoins(Newcomers newcomers) {
        String page = "/partnerships/" + partnership;
        fennel.browser.post(page + "/invite", "email", "ruth@kittiwake.example");
        String joining = mailed("ruth@kittiwake.example", "/join/");
        SomeBrowser ruth = new SomeBrowser(base());
        assertThat(
                        ruth.goesTo(
                                ruth.post(
                                        joining,
                                        "organisation",
                                        "Kittiwake",
                                        "name",
                                        "Ruth Adeyemi",
                                        "password",
                                        Newcomers.PASSWORD)))
                .isEqualTo(page);
        kittiwake = new Reader(ruth, newcomers.token(known("ruth@kittiwake.example")));
        ok(
                kittiwake,
                "POST",
                "/api/v1/invitations",
                "{\"email\": \"ben@kittiwake.example\", \"role\": \"contributor\"}");
        String invitation = mailed("ben@kittiwake.example", "/link/");
        new SomeBrowser(base())
                .post(invitation, "name", "Ben Okoro", "password", Newcomers.PASSWORD);
        assertThat(known("ben@kittiwake.example").role()).isEqualTo(Role.CONTRIBUTOR);
        guess("secret", joining.replaceAll(".*/", ""));
        guess("secret", invitation.replaceAll(".*/", ""));
        guess("secret", "guessed");
        guess("token", "guessed");
    }

    private void thePromisesAreMadeAndBroken() {
        promise = promised(fennel, kittiwake, "The test rig", TODAY.plusDays(21));
        promised(kittiwake, fennel, "Chilled lorries", TODAY.plusDays(21));
        String lost = promised(kittiwake, fennel, "A lost pallet", TODAY.plusDays(90));
        String at = shared + "/promises/" + lost;
        String proof = hash(uploaded(kittiwake, shared + "/files", "waybill.csv", "12 pallets"));
        guess("sha256", proof);
        ok(
                kittiwake,
                "POST",
                at + "/report",
                "{\"doneOn\": \"%s\", \"evidence\": [{\"sha256\": \"%s\"}]}"
                        .formatted(TODAY, proof));
        ok(fennel, "POST", at + "/declare", "{\"verdict\": \"not-kept\", \"words\": \"Lost.\"}");
        broken =
                ok(
                                fennel,
                                "POST",
                                shared + "/cases",
                                """
                                {"promise": "%s", "kind": "competence", "words": "It is lost."}
                                """
                                        .formatted(lost))
                        .path("id")
                        .asString();
        guess("case", broken);
        String file = word(Canary.NAME_OF_A_FILE_NO_REPORT_SPEAKS_OF) + ".csv";
        assertThat(hash(uploaded(fennel, shared + "/files", file, "11 pallets"))).hasSize(64);
        guess("sha256", "0".repeat(64));
        guess("topic", "legal-standing");
        Stream.of("1", "2", "7").forEach(seq -> guess("seq", seq));
    }

    private void fennelWritesForItself() {
        String page = "/partnerships/" + partnership;
        fennel.browser.post(
                page + "/promises/" + promise + "/notes",
                "note",
                "We can wait: " + word(Canary.NOTE_ON_A_PROMISE));
        ok(
                fennel,
                "POST",
                shared + "/notes",
                "{\"about\": \"%s\", \"words\": \"%s\"}"
                        .formatted(broken, word(Canary.NOTE_ON_A_CASE)));
        for (String about : List.of(promise, broken)) {
            ok(fennel, "GET", shared + "/notes?about=" + about, "")
                    .path("notes")
                    .forEach(note -> guess("note", note.path("id").asString()));
        }
        JsonNode invited =
                ok(
                        fennel,
                        "POST",
                        "/api/v1/invitations",
                        """
                        {"email": "%s@fennel.example", "role": "contributor"}
                        """
                                .formatted(word(Canary.ADDRESS_IN_THE_OUTBOX)));
        guess("invitations", invited.at("/invitation/id").asString());
        secrets.add(invited.path("path").asString().replaceAll(".*/", ""));
        await(() -> !mailsTo(word(Canary.ADDRESS_IN_THE_OUTBOX)).isEmpty());
        String minutes =
                """
                Ruth: I will send the price list by 19 June 2026.
                Anna: Between us, %s is the most we pay.
                """
                        .formatted(word(Canary.MINUTES));
        String found =
                ok(
                                fennel,
                                "POST",
                                shared + "/suggestions",
                                json.writeValueAsString(
                                        Map.of("text", minutes, "heldOn", TODAY.toString())))
                        .at("/suggestions/0/id")
                        .asString();
        fennel.browser.post(
                page + "/notes",
                "text",
                minutes,
                "heldOn",
                TODAY.toString(),
                "put",
                found,
                "by-" + found,
                "b",
                "was-by-" + found,
                "");
        JsonNode told = ok(kittiwake, "GET", shared + "/promises?q=price", "").path("promises");
        assertThat(told.size()).isEqualTo(1);
        for (JsonNode one : ok(kittiwake, "GET", shared + "/promises", "").path("promises")) {
            guess("promise", one.path("id").asString());
        }
    }

    /// Everything that the calendar has to say reaches Kittiwake's people.
    private void theCalendarGoesOn() {
        awaitMail("offers a promise");
        awaitMail("declares it not kept");
        awaitMail("opened a case");
        clock.set(TODAY.plusDays(14));
        awaitMail("Due in 7 days");
        awaitMail("Half of the time is over");
        clock.set(TODAY.plusDays(22));
        awaitMail("past its date");
    }

    @Test
    @Order(1)
    void theOtherSideFindsNone() {
        Walk walk = walk(kittiwake);
        assertThat(walk.canaries(secrets)).isEmpty();
        assertThat(walk.answers.size()).as("addresses").isGreaterThan(200);
        assertThat(walk.notShown())
                .as("pages that show Kittiwake nothing: they are Fennel's, or used up, or not on")
                .containsExactly(
                        "/calendar/{token}.ics",
                        "/imports/{id}",
                        "/imports/{id}/rows.csv",
                        "/join/{secret}",
                        "/link/{secret}",
                        "/set-up/{secret}",
                        "/sign-in/provider",
                        "/sign-in/provider/back");
        assertThat(walk.answers.get("/partnerships/" + partnership + "/sharing"))
                .contains("attached as evidence", "waybill.csv", "deliveries.csv");
        for (Canary canary : Canary.values()) {
            String search = "?q=" + canary.word;
            assertThat(
                            ok(kittiwake, "GET", shared + "/promises" + search, "")
                                    .path("total")
                                    .asInt())
                    .isZero();
            assertThat(ok(kittiwake, "GET", shared + "/claims" + search, "").path("claims").size())
                    .isZero();
            assertThat(ok(kittiwake, "GET", "/api/v1/portfolio" + search, "").path("rows").size())
                    .isZero();
        }
    }

    @Test
    @Order(2)
    void aStrangerAndNobodyFindNone() {
        Walk walk = walk(stranger);
        assertThat(walk.canaries(secrets)).isEmpty();
        assertThat(walk.notShown()).contains("/partnerships/{id}", "/partnerships/{id}/news");
        Walk nobodys = walk(new Reader(new SomeBrowser(base()), ""));
        assertThat(nobodys.canaries(secrets)).isEmpty();
        assertThat(nobodys.shown()).containsExactly("/reading", "/sign-in");
    }

    @Test
    @Order(3)
    void whatIsNotTheirsIsAnsweredLikeWhatIsNotThere() {
        int tried = 0;
        for (Reader reader : List.of(kittiwake, stranger)) {
            for (Asked asked : everythingAskedOf(Set.of("GET", "POST", "PUT", "DELETE"))) {
                for (String address : filled(asked.pattern)) {
                    boolean theirs =
                            reader.equals(kittiwake)
                                    && address.contains(partnership.toString())
                                    && !address.contains("/notes/");
                    if (ID.matcher(address).find() && !theirs) {
                        String unknown = unknown(reader, address);
                        assertThat(told(reader, asked.method, address))
                                .as("%s %s", asked.method, address)
                                .isEqualTo(told(reader, asked.method, unknown));
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    @Order(4)
    void noMailToTheOtherSideHoldsOne() {
        List<MimeMessage> mails = mailsTo("@kittiwake.example");
        assertThat(mails).hasSizeGreaterThan(20);
        for (MimeMessage mail : mails) {
            assertThat(canaries(read(mail), secrets)).isEmpty();
        }
        assertThat(mailsTo("@example.org")).as("mails to strangers").isEmpty();
        Set<String> own = new TreeSet<>();
        mailsTo("@fennel.example").forEach(mail -> own.addAll(canaries(read(mail), secrets)));
        assertThat(own)
                .contains(word(Canary.OTHER_PARTNER), word(Canary.ADDRESS_IN_THE_OUTBOX))
                .contains(secrets.toArray(String[]::new)[secrets.size() - 1]);
    }

    @Test
    @Order(5)
    void theOtherSidesCalendarHoldsNone() {
        String address =
                ok(kittiwake, "POST", "/api/v1/me/calendar", "").path("address").asString();
        String calendar = kittiwake.browser.get(URI.create(address).getPath()).body();
        String unfolded = calendar.replaceAll("\r?\n[ \t]", "");
        assertThat(unfolded).contains("BEGIN:VEVENT", "The test rig");
        assertThat(canaries(unfolded, secrets)).isEmpty();
    }

    /// What shows that the walk would have noticed.
    @Test
    @Order(6)
    void theSameWalkShowsFennelItsOwn() {
        Walk walked = walk(fennel);
        assertThat(walked.answers().get("/partnerships/" + partnership + "/record/bundle"))
                .as("the walk reads what is zipped")
                .contains("entries.jsonl", "\"type\":\"promise.");
        Map<String, Set<String>> found = walked.canaries(secrets);
        String page = "/partnerships/" + partnership;
        assertThat(found.get(page + "/promises/" + promise))
                .containsExactly(word(Canary.NOTE_ON_A_PROMISE));
        assertThat(found.get("REST " + shared + "/notes?about=" + promise))
                .containsExactly(word(Canary.NOTE_ON_A_PROMISE));
        assertThat(found.get("REST " + shared + "/notes?about=" + broken))
                .containsExactly(word(Canary.NOTE_ON_A_CASE));
        String rows = "/imports/" + guessed("imports").getFirst() + "/rows.csv";
        assertThat(found.get(rows)).containsExactly(word(Canary.REFUSED_ROW));
        assertThat(found.get("REST /api/v1" + rows)).containsExactly(word(Canary.REFUSED_ROW));
        assertThat(found.get("/partnerships/" + otherPartnership() + "/cases"))
                .containsExactly(word(Canary.OTHER_PARTNER));
        Set<String> all = new TreeSet<>();
        found.values().forEach(all::addAll);
        Set<String> kept =
                Stream.of(Canary.values())
                        .filter(canary -> !KEPT_NOWHERE.contains(canary))
                        .map(CanaryTest::word)
                        .collect(Collectors.toSet());
        assertThat(all).as("no secret is told twice").isEqualTo(kept);
    }

    @Test
    @Order(7)
    void theLogHoldsNone() {
        assertThat(canaries(logged(), secrets)).isEmpty();
        LoggerFactory.getLogger(CanaryTest.class).warn("Heard: {}", word(Canary.MINUTES));
        assertThat(canaries(logged(), secrets)).containsExactly(word(Canary.MINUTES));
    }

    private String otherPartnership() {
        return guessed("partnerships").stream()
                .filter(id -> !id.equals(partnership.toString()))
                .findFirst()
                .orElseThrow();
    }

    private Walk walk(Reader reader) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, Integer> routes = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        for (Asked asked : everythingAskedOf(Set.of("GET"))) {
            for (String address : filled(asked.pattern)) {
                if (address.startsWith("/api/")) {
                    program(answers, reader, address);
                } else {
                    routes.merge(asked.pattern, page(answers, reader, address, waiting), Math::min);
                }
            }
        }
        while (!waiting.isEmpty() && answers.size() < 1500) {
            page(answers, reader, waiting.remove(), waiting);
        }
        return new Walk(answers, routes);
    }

    private void program(Map<String, String> answers, Reader reader, String address) {
        if (address.endsWith("/notes")) {
            List.of(promise, broken)
                    .forEach(it -> program(answers, reader, address + "?about=" + it));
        }
        HttpResponse<String> answer = asked(reader, "GET", address, "", new byte[0]);
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        answers.put("REST " + address, whole(answer));
    }

    private int page(
            Map<String, String> answers, Reader reader, String address, Deque<String> waiting) {
        HttpResponse<String> answer = reader.browser.get(address);
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        answers.put(address, whole(answer));
        LINK.matcher(answer.body())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !STATIC.matcher(link).find())
                .filter(link -> !answers.containsKey(link) && !waiting.contains(link))
                .forEach(waiting::add);
        return answer.statusCode();
    }

    /// Everything that can be asked for by some methods: the operations of the OpenAPI document,
    /// and what Spring knows of the module `web`, so that nothing new is left out.
    private List<Asked> everythingAskedOf(Set<String> methods) {
        Set<Asked> all = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> path :
                ok(fennel, "GET", "/api/v1/openapi.json", "").path("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                all.add(new Asked(method.toUpperCase(Locale.ROOT), path.getKey()));
            }
        }
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods()
                    .forEach((info, handler) -> {
                        if (handler.getBeanType().getPackageName().equals("twelvekeys.web")) {
                            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                                for (String pattern : info.getPatternValues()) {
                                    all.add(new Asked(method.name(), pattern));
                                }
                            }
                        }
                    });
        }
        return all.stream()
                .filter(asked -> methods.contains(asked.method))
                .sorted(Comparator.comparing(Asked::pattern).thenComparing(Asked::method))
                .toList();
    }

    /// The same address of something that is not there. What they know themselves stays: the
    /// partnership is Kittiwake's too.
    private String unknown(Reader reader, String address) {
        int note = address.indexOf("/notes/");
        return reader.equals(kittiwake) && note > 0 && address.contains(partnership.toString())
                ? address.substring(0, note)
                        + ID.matcher(address.substring(note)).replaceAll(NOBODYS)
                : ID.matcher(address).replaceAll(NOBODYS);
    }

    /// What somebody is told at an address: the status and the words.
    private String told(Reader reader, String method, String address) {
        HttpResponse<String> answer;
        if (address.startsWith("/api/")) {
            boolean writes = method.equals("POST") || method.equals("PUT");
            answer =
                    address.endsWith("/files") && writes
                            ? asked(reader, method, address, FORM, form("a.csv", "a"))
                            : asked(
                                    reader,
                                    method,
                                    address,
                                    writes ? "application/json" : "",
                                    (writes ? "{}" : "").getBytes(StandardCharsets.UTF_8));
        } else {
            answer =
                    method.equals("GET")
                            ? reader.browser.get(address)
                            : reader.browser.post(address, "role", "auditor");
        }
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        String where = answer.headers().firstValue("Location").orElse("");
        return ID.matcher(answer.statusCode() + " " + where + "\n" + answer.body())
                .replaceAll(NOBODYS);
    }

    /// The addresses of a pattern, with everything in it that could be known or guessed.
    private List<String> filled(String pattern) {
        MatchResult place = PLACE.matcher(pattern).results().findFirst().orElse(null);
        if (place == null) {
            return List.of(pattern);
        }
        String before = pattern.substring(0, place.start());
        String name =
                switch (place.group(1)) {
                    case "id" -> before.replaceAll("^.*?([a-z]+)/$", "$1");
                    case "promiseId" -> "promise";
                    case "breach" -> "case";
                    default -> place.group(1);
                };
        return guessed(name).stream()
                .flatMap(guess -> filled(before + guess + pattern.substring(place.end())).stream())
                .toList();
    }

    private List<String> guessed(String place) {
        List<String> known = guesses.get(place);
        if (known == null) {
            throw new AssertionError("Say what somebody could guess for {" + place + "}.");
        }
        return known;
    }

    private void guess(String place, String value) {
        assertThat(value).isNotBlank();
        guesses.computeIfAbsent(place, any -> new ArrayList<>()).add(value);
    }

    /// The canaries and the secrets in a text, also where they are written in Base64.
    private static Set<String> canaries(String text, Set<String> secrets) {
        Set<String> found = new TreeSet<>();
        look(text, secrets, found);
        ENCODED.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(run -> look(decoded(run), secrets, found));
        return found;
    }

    private static void look(String text, Set<String> secrets, Set<String> found) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (Canary canary : Canary.values()) {
            if (plain.contains(canary.word)) {
                found.add(canary.word);
            }
        }
        secrets.stream().filter(text::contains).forEach(found::add);
    }

    private static String decoded(String run) {
        String url = run.replace('+', '-').replace('/', '_');
        byte[] bytes =
                Base64.getUrlDecoder().decode(url.substring(0, url.length() - url.length() % 4));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String logged() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            all.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                all.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return all.toString();
    }

    private static String whole(HttpResponse<String> answer) {
        return answer.headers().map() + "\n" + answer.body();
    }

    private static String word(Canary canary) {
        return canary.word;
    }

    private Member member(UUID organisation, String name, String mailbox, Role role) {
        UUID person =
                beans.getBean(People.class)
                        .add(
                                new People.Introduction(
                                        name, mailbox + "@fennel.example", Newcomers.PASSWORD),
                                true)
                        .id();
        return beans.getBean(Members.class).join(organisation, person, role, null);
    }

    private Member known(String email) {
        UUID person = beans.getBean(People.class).byEmail(email).orElseThrow().id();
        return beans.getBean(Members.class).memberships(person).getFirst();
    }

    private SomeBrowser signedIn(Member member) {
        SomeBrowser browser = new SomeBrowser(base());
        HttpResponse<String> answer =
                browser.post("/sign-in", "email", member.email(), "password", Newcomers.PASSWORD);
        assertThat(browser.goesTo(answer)).isEqualTo("/");
        return browser;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private String promised(Reader promisor, Reader promisee, String what, LocalDate due) {
        String id =
                ok(
                                promisor,
                                "POST",
                                shared + "/promises",
                                """
                                {"by": "ours", "allTheSame": true,
                                 "terms": {"what": "%s", "due": "%s"}}
                                """
                                        .formatted(what, due))
                        .path("id")
                        .asString();
        ok(promisee, "POST", shared + "/promises/" + id + "/accept", "");
        return id;
    }

    private void imported(String name, String content, String columns) {
        String id =
                json.readTree(uploaded(fennel, "/api/v1/imports", name, content))
                        .at("/file/id")
                        .asString();
        String at = "/api/v1/imports/" + id;
        ok(fennel, "PUT", at + "/columns", columns);
        await(() -> ok(fennel, "GET", at, "").path("state").asString().equals("done"));
        guess("imports", id);
    }

    private String uploaded(Reader reader, String path, String name, String content) {
        HttpResponse<String> answer = asked(reader, "POST", path, FORM, form(name, content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private String hash(String kept) {
        return json.readTree(kept).path("sha256").asString();
    }

    private static byte[] form(String name, String content) {
        return """
        --edge\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/csv\r
        \r
        %s\r
        --edge--\r
        """
                .formatted(name, content)
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode ok(Reader reader, String method, String path, String body) {
        HttpResponse<String> answer =
                asked(
                        reader,
                        method,
                        path,
                        body.isEmpty() ? "" : "application/json",
                        body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> asked(
            Reader reader, String method, String path, String type, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path))
                        .method(method, BodyPublishers.ofByteArray(body));
        if (!reader.token.isEmpty()) {
            request.header("Authorization", "Bearer " + reader.token);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return http.send(request.build(), Unzipped.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// The link in a message to somebody, once it is there.
    private String mailed(String to, String path) {
        Pattern link = Pattern.compile("http://localhost:8012(" + path + "[A-Za-z0-9_-]+)");
        await(() -> !mailsTo(to).isEmpty());
        return link.matcher(read(mailsTo(to).getLast()))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /// Waits for a message to Kittiwake's people.
    private void awaitMail(String news) {
        await(() ->
                mailsTo("@kittiwake.example").stream().anyMatch(mail -> read(mail).contains(news)));
    }

    private static List<MimeMessage> mailsTo(String whom) {
        return Stream.of(POST.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(whom))
                .toList();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /// All of a message: as it came, and its headers and parts decoded.
    private static String read(MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            StringBuilder all = new StringBuilder(bytes.toString(StandardCharsets.UTF_8));
            for (Header header : Collections.list(mail.getAllHeaders())) {
                String value = MimeUtility.unfold(header.getValue());
                all.append('\n').append(MimeUtility.decodeText(value));
            }
            parts(mail, all);
            return all.toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void parts(Part part, StringBuilder all) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                parts(several.getBodyPart(i), all);
            }
        } else {
            all.append('\n').append(part.getContent());
        }
    }

    private static void await(BooleanSupplier there) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("It did not come in time").isLessThan(until);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
