package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
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

/// Two companies that work together for three weeks, and a stranger to both. All that is private to
/// one of them, Fennel, holds a [Canary].
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
@SuppressWarnings("NullAway.Init")
abstract class TwoCompaniesAtWork {

    /// A Monday.
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    static final String NOBODYS = "0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11";
    static final String FORM = "multipart/form-data; boundary=edge";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        int port = CaughtMail.start();
        registry.add("twelvekeys.mail.port", () -> port);
    }

    /// Somebody who reads: a person with a browser, who also has a program.
    record Reader(SomeBrowser browser, String token) {}

    @Value("${local.server.port}")
    int port;

    @Autowired BeanFactory beans;
    @Autowired private SettableClock clock;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;

    final JsonMapper json = new JsonMapper();
    final HttpClient http = HttpClient.newHttpClient();

    final Set<String> secrets = new LinkedHashSet<>();
    final Guesses guesses = new Guesses();

    Reader fennel;
    Reader kittiwake;
    Reader stranger;
    UUID partnership;
    String shared;
    String promise;
    String broken;

    /// Called before anything happens.
    void listen() {}

    @BeforeAll
    void twoSidesWorkForThreeWeeks() {
        listen();
        clock.set(TODAY);
        Newcomers newcomers = new Newcomers(beans);
        UUID home = newcomers.home();
        Member anna =
                member(home, "Anna Berg", Canary.ADDRESS_OF_A_MEMBER.word, Role.PARTNER_MANAGER);
        member(home, Canary.MEMBER_WHO_WROTE_NOTHING.word, "moss", Role.CONTRIBUTOR);
        String token =
                beans.getBean(Tokens.class)
                        .make(anna, Canary.NAME_OF_A_TOKEN.word, anna.role().rights(), null)
                        .secret();
        fennel = new Reader(signedIn(anna), token);
        UUID elsewhere =
                InOurName.organisation(beans.getBean(Organisations.class), "Stranger").id();
        Member sam = newcomers.join(elsewhere, Role.PARTNER_MANAGER);
        stranger = new Reader(signedIn(sam), newcomers.token(sam));
        secrets.add(token);
        String calendar = ok(fennel, "POST", "/api/v1/me/calendar", "").path("address").asString();
        secrets.add(calendar.replaceAll(".*/|\\.ics$", ""));
        guesses.add("person", anna.person().toString());
        guesses.add("people", anna.person().toString());
        guesses.add("organisation", home.toString());
        guesses.add("passkeys", NOBODYS);
        guesses.add("handle", "guessed");
        guesses.add("step", "accept");
        guesses.add("step", "report");
        guesses.add("quarter", "2026-Q1");
        guesses.add("report", "brief");
        guesses.add("table", "inputs-ours");
        guesses.add("table", "promises");
        ok(fennel, "GET", "/api/v1/me/tokens", "")
                .path("tokens")
                .forEach(made -> guesses.add("tokens", made.path("id").asString()));
        filesAreImported();
        kittiwakeJoins(newcomers);
        thePromisesAreMadeAndBroken();
        fennelAsksAnOpenQuestion();
        fennelWritesForItself();
        itIsSaidWhoFiles();
        theCalendarGoesOn();
    }

    @AfterAll
    void noMailIsCaughtAnyMore() {
        CaughtMail.stop();
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
                                Canary.CELL_NOBODY_ASKED_FOR.word,
                                Canary.CELL_NOBODY_ASKED_FOR.word,
                                Canary.REFUSED_ROW.word),
                columns);
        imported(
                Canary.NAME_OF_A_FILE.word + ".csv",
                """
                Vendor,Country,Order,What,Due,Done
                %s,Norway,SW-1,%s,2026-06-20,
                """
                        .formatted(
                                Canary.OTHER_PARTNER.word, Canary.PROMISE_OF_ANOTHER_PARTNER.word),
                columns);
        JsonNode rows = ok(fennel, "GET", "/api/v1/portfolio", "").path("rows");
        for (JsonNode row : rows) {
            String id = row.path("partnership").asString();
            guesses.add("partnerships", id);
            if (row.path("partner").asString().equals("Kittiwake")) {
                partnership = UUID.fromString(id);
            } else {
                guesses.add("promise", row.at("/next/promise").asString());
            }
        }
        guesses.add("partnerships", UUID.randomUUID().toString());
        shared = "/api/v1/partnerships/" + partnership;
    }

    private void kittiwakeJoins(Newcomers newcomers) {
        String page = "/partnerships/" + partnership;
        fennel.browser().post(page + "/invite", "email", "ruth@kittiwake.example");
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
        guesses.add("secret", joining.replaceAll(".*/", ""));
        guesses.add("secret", invitation.replaceAll(".*/", ""));
        guesses.add("secret", "guessed");
        guesses.add("token", "guessed");
    }

    private void thePromisesAreMadeAndBroken() {
        promise = promised(fennel, kittiwake, "The test rig", TODAY.plusDays(21));
        promised(kittiwake, fennel, "Chilled lorries", TODAY.plusDays(21));
        String lost = promised(kittiwake, fennel, "A lost pallet", TODAY.plusDays(90));
        String at = shared + "/promises/" + lost;
        String proof = hash(uploaded(kittiwake, shared + "/files", "waybill.csv", "12 pallets"));
        guesses.add("sha256", proof);
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
        guesses.add("case", broken);
        String file = Canary.NAME_OF_A_FILE_NO_REPORT_SPEAKS_OF.word + ".csv";
        assertThat(hash(uploaded(fennel, shared + "/files", file, "11 pallets"))).hasSize(64);
        guesses.add("sha256", "0".repeat(64));
        guesses.add("topic", "legal-standing");
        peopleAreAskedForAPulse();
        somethingIsDecided();
        guesses.add("number", "1");
        guesses.add("practice", "profile");
        String profile = "{\"words\": \"We drive at night.\"}";
        guesses.add(
                "matter",
                ok(kittiwake, "POST", shared + "/keys/1/practices/profile", profile)
                        .path("id")
                        .asString());
        Stream.of("1", "2", "7").forEach(seq -> guesses.add("seq", seq));
    }

    /// Fennel brings filings that are none, and Kittiwake says under which number it files.
    private void itIsSaidWhoFiles() {
        guesses.add("side", "theirs");
        guesses.add("side", "a");
        guesses.add("letter", "F");
        ok(kittiwake, "POST", shared + "/facts/ours/link", "{\"cik\": \"9990000001\"}");
        String name = Canary.NAME_OF_FILINGS.word + ".json";
        fennel.browser().ask("POST", "/filings", FORM, form(name, "{\"nothing\": \"to see\"}"));
        guesses.add(
                "filings", ok(fennel, "GET", "/api/v1/filings", "").at("/filings/0/id").asString());
    }

    private void fennelAsksAnOpenQuestion() {
        String id =
                ok(
                                fennel,
                                "POST",
                                shared + "/conversations",
                                "{\"question\": \"What makes a Friday hard?\", \"closes\": \"%s\"}"
                                        .formatted(TODAY.plusDays(60)))
                        .path("id")
                        .asString();
        String at = shared + "/conversations/" + id;
        String email = Canary.ADDRESS_OF_SOMEBODY_ASKED.word + "@dock.example";
        ok(
                fennel,
                "POST",
                at + "/people",
                "{\"side\": \"theirs\", \"emails\": [\"%s\"]}".formatted(email));
        String link = mailed(email, "/conversation/");
        secrets.add(link.replaceAll(".*/", ""));
        SomeBrowser jo = new SomeBrowser(base());
        assertThat(jo.goesTo(jo.post(link, "name", "Jo Marsh", "words", "The gate closes early.")))
                .isEqualTo(link);
        guesses.add("conversation", id);
        guesses.add(
                "answer",
                ok(kittiwake, "GET", at, "").path("answers").path(0).path("id").asString());
    }

    private void somethingIsDecided() {
        String decision =
                "{\"kind\": \"grow\", \"standing\": \"proving\", \"reasons\": \"They ring first.\","
                        + " \"otherwise\": \"Silence.\", \"lookBackOn\": \"%s\"}"
                                .formatted(TODAY.plusDays(90));
        guesses.add(
                "decision",
                ok(kittiwake, "POST", shared + "/decisions", decision).path("id").asString());
        String unknown = "{\"what\": \"Who owns the second bay\"}";
        guesses.add(
                "unknown",
                ok(kittiwake, "POST", shared + "/decisions/unknowns", unknown)
                        .path("id")
                        .asString());
    }

    private void peopleAreAskedForAPulse() {
        String wave =
                ok(kittiwake, "POST", shared + "/pulse", "{\"closes\": \"2026-06-20\"}")
                        .path("id")
                        .asString();
        guesses.add("wave", wave);
        ok(
                fennel,
                "POST",
                shared + "/pulse/" + wave + "/asked",
                "{\"emails\": [\"%s@fennel.example\"]}"
                        .formatted(Canary.ADDRESS_OF_A_STAKEHOLDER.word));
        String link = mailed(Canary.ADDRESS_OF_A_STAKEHOLDER.word, "/pulse/");
        secrets.add(link.replaceAll(".*/", ""));
    }

    private void fennelWritesForItself() {
        String page = "/partnerships/" + partnership;
        fennel.browser()
                .post(
                        page + "/promises/" + promise + "/notes",
                        "note",
                        "We can wait: " + Canary.NOTE_ON_A_PROMISE.word);
        ok(
                fennel,
                "POST",
                shared + "/notes",
                "{\"about\": \"%s\", \"words\": \"%s\"}"
                        .formatted(broken, Canary.NOTE_ON_A_CASE.word));
        String books = "partner,period,business,benefit\nKittiwake,2026-05,8000,720\n";
        String ledger = Canary.NAME_OF_A_FILE_OF_OUR_BOOKS.word + ".csv";
        assertThat(
                        fennel.browser()
                                .ask("POST", "/worth/books/file", FORM, form(ledger, books))
                                .statusCode())
                .isEqualTo(303);
        for (String about : List.of(promise, broken)) {
            ok(fennel, "GET", shared + "/notes?about=" + about, "")
                    .path("notes")
                    .forEach(note -> guesses.add("note", note.path("id").asString()));
        }
        guesses.add(
                "reports",
                ok(
                                fennel,
                                "POST",
                                "/api/v1/me/reports",
                                """
                                {"partnership": "%s", "report": "brief", "rhythm": "weekly",
                                 "number": 1}
                                """
                                        .formatted(partnership))
                        .path("id")
                        .asString());
        JsonNode invited =
                ok(
                        fennel,
                        "POST",
                        "/api/v1/invitations",
                        """
                        {"email": "%s@fennel.example", "role": "contributor"}
                        """
                                .formatted(Canary.ADDRESS_IN_THE_OUTBOX.word));
        guesses.add("invitations", invited.at("/invitation/id").asString());
        secrets.add(invited.path("path").asString().replaceAll(".*/", ""));
        await(() -> !CaughtMail.to(Canary.ADDRESS_IN_THE_OUTBOX.word).isEmpty());
        String minutes =
                """
                Ruth: I will send the price list by 19 June 2026.
                Anna: Between us, %s is the most we pay.
                """
                        .formatted(Canary.MINUTES.word);
        String found =
                ok(
                                fennel,
                                "POST",
                                shared + "/suggestions",
                                json.writeValueAsString(
                                        Map.of("text", minutes, "heldOn", TODAY.toString())))
                        .at("/suggestions/0/id")
                        .asString();
        fennel.browser()
                .post(
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
            guesses.add("promise", one.path("id").asString());
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

    String otherPartnership() {
        return guesses.of("partnerships").stream()
                .filter(id -> !id.equals(partnership.toString()))
                .findFirst()
                .orElseThrow();
    }

    /// Everything that can be asked for by some methods: the operations of the OpenAPI document,
    /// and what Spring knows of the module `web`, so that nothing new is left out.
    List<Asked> everythingAskedOf(Set<String> methods) {
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
                .filter(asked -> methods.contains(asked.method()))
                .sorted(Comparator.comparing(Asked::pattern).thenComparing(Asked::method))
                .toList();
    }

    Member member(UUID organisation, String name, String mailbox, Role role) {
        UUID person =
                beans.getBean(People.class)
                        .add(
                                new People.Introduction(
                                        name, mailbox + "@fennel.example", Newcomers.PASSWORD),
                                true)
                        .id();
        return beans.getBean(Members.class).join(organisation, person, role, null);
    }

    Member known(String email) {
        UUID person = beans.getBean(People.class).byEmail(email).orElseThrow().id();
        return beans.getBean(Members.class).memberships(person).getFirst();
    }

    SomeBrowser signedIn(Member member) {
        SomeBrowser browser = new SomeBrowser(base());
        HttpResponse<String> answer =
                browser.post("/sign-in", "email", member.email(), "password", Newcomers.PASSWORD);
        assertThat(browser.goesTo(answer)).isEqualTo("/");
        return browser;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    String promised(Reader promisor, Reader promisee, String what, LocalDate due) {
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

    void imported(String name, String content, String columns) {
        String id =
                json.readTree(uploaded(fennel, "/api/v1/imports", name, content))
                        .at("/file/id")
                        .asString();
        String at = "/api/v1/imports/" + id;
        ok(fennel, "PUT", at + "/columns", columns);
        await(() -> ok(fennel, "GET", at, "").path("state").asString().equals("done"));
        guesses.add("imports", id);
    }

    String uploaded(Reader reader, String path, String name, String content) {
        HttpResponse<String> answer = asked(reader, "POST", path, FORM, form(name, content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    String hash(String kept) {
        return json.readTree(kept).path("sha256").asString();
    }

    static byte[] form(String name, String content) {
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

    JsonNode ok(Reader reader, String method, String path, String body) {
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

    HttpResponse<String> asked(
            Reader reader, String method, String path, String type, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path))
                        .method(method, BodyPublishers.ofByteArray(body));
        if (!reader.token().isEmpty()) {
            request.header("Authorization", "Bearer " + reader.token());
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
    String mailed(String to, String path) {
        Pattern link = Pattern.compile("http://localhost:8012(" + path + "[A-Za-z0-9_-]+)");
        await(() -> !CaughtMail.to(to).isEmpty());
        return link.matcher(CaughtMail.read(CaughtMail.to(to).getLast()))
                .results()
                .map(found -> found.group(1))
                .max(Comparator.comparingInt(String::length)) // as it came, a long one is broken
                .orElseThrow();
    }

    /// Waits for a message to Kittiwake's people.
    void awaitMail(String news) {
        await(() ->
                CaughtMail.to("@kittiwake.example").stream()
                        .anyMatch(mail -> CaughtMail.read(mail).contains(news)));
    }

    static void await(BooleanSupplier there) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("It did not come in time").isLessThan(until);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
