package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.demo.InventedMarket;
import twelvekeys.storage.TestDatabase;

/// A program of either side links, brings, reads and explains.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class FactsOverRestTest extends TwoSides {

    private static final String CASE = "/api/v1/filings/business-case";
    private static final String ZIP = "application/octet-stream";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aProgramLinksBringsReadsAndExplainsDownToTheFiledNumber() throws IOException {
        JsonNode linked = ok(post(a, "/facts/theirs/link", link(), "Idempotency-Key", "l"));
        assertThat(linked.at("/link/cik").asLong()).isEqualTo(InventedMarket.KITTIWAKE);
        assertThat(linked.path("whose").asString()).isEqualTo("theirs");
        long entries = entries();
        ok(post(a, "/facts/theirs/link", link(), "Idempotency-Key", "l"));
        assertThat(entries()).isEqualTo(entries);
        JsonNode asTheySeeIt = ok(get(b, "/facts")).at("/sides/1");
        assertThat(asTheySeeIt.path("whose").asString()).isEqualTo("ours");
        assertThat(asTheySeeIt.at("/link/by").asString()).isEqualTo("theirs");

        byte[] market = zip(new InventedMarket(12, today).files());
        JsonNode sent = ok(bring(a, "market.zip", market, "k"));
        assertThat(ok(bring(a, "market.zip", market, "k")).path("id")).isEqualTo(sent.path("id"));
        JsonNode read = read(a, sent.path("id").asString());
        assertThat(read.path("state").asString()).isEqualTo("done");
        assertThat(read.path("companies").asInt()).isEqualTo(25);

        JsonNode theirs = scored(a);
        JsonNode latest = theirs.path("latest");
        assertThat(latest.path("letters").size()).isEqualTo(5);
        assertThat(latest.path("market").asInt()).isEqualTo(25);
        assertThat(latest.at("/letters/0/peers/tens").size()).isEqualTo(10);
        assertThat(theirs.path("history").size()).isGreaterThan(4);
        assertThat(theirs.at("/alerts/0/kind").asString()).isEqualTo("auditor-changed");
        JsonNode why = ok(get(a, "/facts/theirs/F"));
        JsonNode filed = why.at("/parts/0/figures/0/numbers/0");
        assertThat(filed.path("accession").asString()).matches("\\d{10}-\\d{2}-\\d{6}");
        assertThat(filed.path("tag").asString()).startsWith("us-gaap:");
        String first = theirs.at("/history/0/asOf").asString();
        assertThat(ok(get(a, "/facts/theirs/C?asOf=" + first)).path("asOf").asString())
                .isEqualTo(first);

        assertThat(ok(get(b, "/facts")).at("/sides/1/latest").isNull())
                .as("files are one's own")
                .isTrue();
        problem(get(b, "/facts/ours/F"), 404);
        problem(with(b, () -> get("/api/v1/filings/" + sent.path("id").asString())), 404);
        ok(post(b, "/facts/ours/unlink", "{\"words\": \"That is another company.\"}"));
        problem(post(a, "/facts/theirs/unlink", ""), 409);
    }

    @Test
    void whatCannotBeTakenIsRefusedInWords() {
        problem(post(a, "/facts/theirs/link", "{\"cik\": \"Apple\"}"), 422);
        problem(post(a, "/facts/theirs/link", "{}"), 400);
        problem(post(a, "/facts/nobody/link", link()), 400);
        problem(get(a, "/facts/theirs/X"), 404);
        problem(get(a, "/facts/theirs/F"), 404);
        assertThat(problem(with(a, () -> fetch("320193")), 422).path("detail").asString())
                .contains("twelvekeys.edgar.contact");
        problem(bring(a, "empty.json", new byte[0], "e"), 422);
        JsonNode refused =
                read(
                        a,
                        ok(bring(a, "page.json", "<html>".getBytes(StandardCharsets.UTF_8), "p"))
                                .path("id")
                                .asString());
        assertThat(refused.path("state").asString()).isEqualTo("failed");
        assertThat(refused.at("/refused/0/source").asString()).isEqualTo("page.json");
        assertThat(refused.path("problem").asString()).contains("Nothing of it was kept");
    }

    @Test
    void evidenceOfOneThatFilesNothingIsSeenByBothAndTheRestIsUnknown() {
        String body =
                "{\"item\": \"audited-accounts\", \"words\": \"Unqualified.\", \"day\": \"2025-12-31\"}";
        JsonNode ours = ok(post(a, "/facts/ours/evidence", body));
        assertThat(ours.path("unknown").asInt()).isEqualTo(19);
        JsonNode theirs = ok(get(b, "/facts")).at("/sides/0");
        JsonNode shown = theirs.at("/checklist/0");
        assertThat(shown.path("words").asString()).isEqualTo("Unqualified.");
        assertThat(shown.path("by").asString()).isEqualTo("theirs");
        assertThat(theirs.at("/checklist/1/words").isNull()).isTrue();
        ok(
                post(
                        b,
                        "/entries/" + shown.path("seq").asLong() + "/replies",
                        "{\"words\": \"We have read them.\"}"));
        problem(post(a, "/facts/ours/evidence", body.replace("2025", "2999")), 400);
        problem(post(a, "/facts/ours/evidence", body.replace("2025", "2190")), 422);
        problem(post(a, "/facts/ours/evidence", body.replace("audited-accounts", "luck")), 400);
    }

    @Test
    void aProgramReadsWhatGoodScoresWereFollowedByAndTheOtherSideDoesNot() throws IOException {
        assertThat(ok(with(a, () -> get(CASE))).path("work").isNull()).isTrue();
        ok(bring(a, "market.zip", zip(new InventedMarket(12, today).files()), "k"));
        JsonNode read =
                until(() -> {
                    JsonNode body = ok(with(a, () -> get(CASE)));
                    String state = body.path("work").path("state").asString("");
                    return state.equals("done") ? body : null;
                });
        assertThat(read.path("scores").size()).isEqualTo(6);
        assertThat(read.at("/scores/0/score").asString()).isEqualTo("issued");
        assertThat(read.at("/scores/0/market").asInt()).isEqualTo(25);
        assertThat(read.at("/scores/1/score").asString()).isEqualTo("F");
        assertThat(read.at("/scores/1/placed").asInt()).isGreaterThan(100);
        for (JsonNode finding : read.at("/scores/1/findings")) {
            int reasons = 0;
            for (JsonNode reason : finding.path("missing")) {
                reasons += reason.path("scores").asInt();
            }
            assertThat(reasons).isEqualTo(finding.path("unknown").asInt());
            assertThat(finding.path("fifths").size()).isEqualTo(5);
        }
        JsonNode failed = read.at("/scores/1/findings/1");
        assertThat(failed.path("outcome").asString()).isEqualTo("failure");
        JsonNode rate = failed.at("/fifths/0/mean");
        assertThat(rate.path("value").asDouble())
                .isBetween(rate.path("lower").asDouble(), rate.path("upper").asDouble());
        JsonNode others = ok(with(b, () -> get(CASE)));
        assertThat(others.path("work").isNull()).isTrue();
        assertThat(others.path("scores").size()).isZero();
    }

    private static String link() {
        return "{\"cik\": \"%d\", \"name\": \"Kittiwake Freight plc\"}"
                .formatted(InventedMarket.KITTIWAKE);
    }

    private HttpResponse<String> fetch(String cik) {
        return send(
                "POST",
                "/api/v1/filings/edgar",
                "application/json",
                ("{\"cik\": \"" + cik + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> bring(String who, String name, byte[] content, String key) {
        return with(
                who,
                () ->
                        send(
                                "POST",
                                "/api/v1/filings?name=" + name,
                                ZIP,
                                content,
                                "Idempotency-Key",
                                key));
    }

    private JsonNode read(String who, String id) {
        return until(() -> {
            JsonNode set = ok(with(who, () -> get("/api/v1/filings/" + id)));
            return set.path("state").asString().matches("done|failed") ? set : null;
        });
    }

    private JsonNode scored(String who) {
        return until(() -> {
            JsonNode work = ok(with(who, () -> get("/api/v1/filings"))).path("work");
            return work.path("state").asString("").equals("done")
                    ? ok(get(who, "/facts")).at("/sides/0")
                    : null;
        });
    }

    private interface Looking {
        @org.jspecify.annotations.Nullable
        JsonNode look();
    }

    private static JsonNode until(Looking looking) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            JsonNode found = looking.look();
            if (found != null) {
                return found;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("It did not come in time");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return packed.toByteArray();
    }
}
