package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;

/// One side's private things each hold a canary, a word that stands nowhere else. Then all that the
/// other side and a stranger can fetch, all that is mailed to them, their calendars and the
/// server's log are read for them.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryTest extends TwoCompaniesAtWork {

    /// What even Fennel is not shown again: minutes are kept nowhere, and a file that no report
    /// speaks of is opened by whoever knows its hash.
    private static final Set<Canary> KEPT_NOWHERE =
            EnumSet.of(Canary.MINUTES, Canary.NAME_OF_A_FILE_NO_REPORT_SPEAKS_OF);

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)");
    private static final Pattern STATIC =
            Pattern.compile("^/webjars/|\\.(css|js|svg|png|ico|woff2)$");

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
                Set<String> here = Canary.in(answer, secrets);
                if (!here.isEmpty()) {
                    found.put(address, here);
                }
            });
            return found;
        }
    }

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Override
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterAll
    void theLogIsLeftAlone() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
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
                        "/conversation/{secret}",
                        "/filings/{id}",
                        "/imports/{id}",
                        "/imports/{id}/rows.csv",
                        "/join/{secret}",
                        "/link/{secret}",
                        "/partnerships/{id}/facts/{side}/{letter}",
                        "/pulse/{secret}",
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
                for (String address : guesses.fill(asked.pattern())) {
                    boolean theirs =
                            reader.equals(kittiwake)
                                    && address.contains(partnership.toString())
                                    && !address.contains("/notes/");
                    if (ID.matcher(address).find() && !theirs) {
                        String unknown = unknown(reader, address);
                        assertThat(told(reader, asked.method(), address))
                                .as("%s %s", asked.method(), address)
                                .isEqualTo(told(reader, asked.method(), unknown));
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
        List<MimeMessage> mails = CaughtMail.to("@kittiwake.example");
        assertThat(mails).hasSizeGreaterThan(20);
        for (MimeMessage mail : mails) {
            assertThat(Canary.in(CaughtMail.read(mail), secrets)).isEmpty();
        }
        assertThat(CaughtMail.to("@example.org")).as("mails to strangers").isEmpty();
        Set<String> own = new TreeSet<>();
        CaughtMail.to("@fennel.example")
                .forEach(mail -> own.addAll(Canary.in(CaughtMail.read(mail), secrets)));
        assertThat(own)
                .contains(Canary.OTHER_PARTNER.word, Canary.ADDRESS_IN_THE_OUTBOX.word)
                .contains(secrets.toArray(String[]::new)[secrets.size() - 1]);
    }

    @Test
    @Order(5)
    void theOtherSidesCalendarHoldsNone() {
        String address =
                ok(kittiwake, "POST", "/api/v1/me/calendar", "").path("address").asString();
        String calendar = kittiwake.browser().get(URI.create(address).getPath()).body();
        String unfolded = calendar.replaceAll("\r?\n[ \t]", "");
        assertThat(unfolded).contains("BEGIN:VEVENT", "The test rig");
        assertThat(Canary.in(unfolded, secrets)).isEmpty();
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
                .containsExactly(Canary.NOTE_ON_A_PROMISE.word);
        assertThat(found.get("REST " + shared + "/notes?about=" + promise))
                .containsExactly(Canary.NOTE_ON_A_PROMISE.word);
        assertThat(found.get("REST " + shared + "/notes?about=" + broken))
                .containsExactly(Canary.NOTE_ON_A_CASE.word);
        String rows = "/imports/" + guesses.of("imports").getFirst() + "/rows.csv";
        assertThat(found.get(rows)).containsExactly(Canary.REFUSED_ROW.word);
        assertThat(found.get("REST /api/v1" + rows)).containsExactly(Canary.REFUSED_ROW.word);
        assertThat(found.get("/partnerships/" + otherPartnership() + "/cases"))
                .containsExactly(Canary.OTHER_PARTNER.word);
        Set<String> all = new TreeSet<>();
        found.values().forEach(all::addAll);
        Set<String> kept =
                Stream.of(Canary.values())
                        .filter(canary -> !KEPT_NOWHERE.contains(canary))
                        .map(canary -> canary.word)
                        .collect(Collectors.toSet());
        assertThat(all).as("no secret is told twice").isEqualTo(kept);
    }

    @Test
    @Order(7)
    void theLogHoldsNone() {
        assertThat(Canary.in(logged(), secrets)).isEmpty();
        LoggerFactory.getLogger(CanaryTest.class).warn("Heard: {}", Canary.MINUTES.word);
        assertThat(Canary.in(logged(), secrets)).containsExactly(Canary.MINUTES.word);
    }

    private Walk walk(Reader reader) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, Integer> routes = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        for (Asked asked : everythingAskedOf(Set.of("GET"))) {
            for (String address : guesses.fill(asked.pattern())) {
                if (address.startsWith("/api/")) {
                    program(answers, reader, address);
                } else {
                    routes.merge(
                            asked.pattern(), page(answers, reader, address, waiting), Math::min);
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
        HttpResponse<String> answer = reader.browser().get(address);
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
                            ? reader.browser().get(address)
                            : reader.browser().post(address, "role", "auditor");
        }
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        String where = answer.headers().firstValue("Location").orElse("");
        return ID.matcher(answer.statusCode() + " " + where + "\n" + answer.body())
                .replaceAll(NOBODYS);
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
}
