package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.Newcomers;
import twelvekeys.storage.TestDatabase;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class ImportFlowTest extends OverHttp {

    private static final String COLUMNS =
            """
            {"columns": {"promisor": "Vendor", "promisee": "Country", "due": "Due",
                         "done": "Done", "deliverable": "Order", "what": "What"}}
            """;

    /// Twelve kept, four late, one open, one impossible date.
    private static String file(String vendor) {
        StringBuilder file = new StringBuilder("Vendor,Country,Order,What,Due,Done\n");
        for (int i = 1; i <= 16; i++) {
            String done = i % 4 == 0 ? "2026-%02d-27" : "2026-%02d-10";
            int month = 1 + i % 9;
            file.append(
                    "%s,Norway,%s-%d,Pallets,2026-%02d-14,%s\n"
                            .formatted(vendor, vendor, i, month, done.formatted(month)));
        }
        file.append("%s,Norway,%s-open,=1+1 pallets,2099-01-31,\n".formatted(vendor, vendor));
        file.append("%s,Norway,=cmd,Pallets,2026-02-31,\n".formatted(vendor));
        return file.toString();
    }

    @Test
    void aFileGoesTheWholeWayFromUploadToDownload() throws Exception {
        HttpResponse<String> sent = upload("promises.csv", file("Lachs & Söhne"));
        assertThat(sent.statusCode()).isEqualTo(201);
        JsonNode look = ok(sent);
        String address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address).isEqualTo("/api/v1/imports/" + look.at("/file/id").asString());
        assertThat(look.at("/file/state").asString()).isEqualTo("asking");
        assertThat(look.path("firstRows").size()).isEqualTo(6);
        assertThat(ok(get(address + "/columns"))).isEqualTo(look);
        assertThat(role(look, "promisor").path("column").asString()).isEqualTo("Vendor");
        assertThat(role(look, "due").at("/dates/code").asString()).isEqualTo("iso");
        assertThat(role(look, "promisor").path("required").asBoolean()).isTrue();

        HttpResponse<String> started = put(address + "/columns", COLUMNS);
        assertThat(started.statusCode()).isEqualTo(202);
        JsonNode done = finished(look.at("/file/id").asString());
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("rowsRead").asInt()).isEqualTo(18);
        assertThat(done.at("/counts/accepted").asInt()).isEqualTo(17);
        assertThat(done.at("/counts/refused").asInt()).isEqualTo(1);
        assertThat(done.path("decided").asInt()).isEqualTo(18);

        JsonNode row = ok(get("/api/v1/portfolio?q=lachs")).path("rows").get(0);
        assertThat(row.path("partner").asString()).isEqualTo("Lachs & Söhne");
        assertThat(row.at("/theirs/promises").asInt()).isEqualTo(16);
        assertThat(row.at("/theirs/notKept").asInt()).isEqualTo(4);
        assertThat(row.path("open").asInt()).isEqualTo(1);
        assertThat(row.path("trend").size()).isEqualTo(8);
        assertThat(row.at("/theirs/lower").asDouble())
                .isLessThan(row.at("/theirs/kept").asDouble());

        String partnership = "/api/v1/partnerships/" + row.path("partnership").asString();
        theChanceAddsUp(partnership + "/promises/" + row.at("/next/promise").asString());
        theRecordIsWhatWasHashed(partnership + "/entries");
        theDownloadIsSafe(address);
    }

    private void theChanceAddsUp(String promise) {
        JsonNode history = ok(get(promise));
        assertThat(history.at("/promise/status").asString()).isEqualTo("open");
        double sum = 0;
        for (JsonNode step : history.at("/promise/chance/steps")) {
            sum += step.path("delta").asDouble();
        }
        assertThat(sum).isEqualTo(history.at("/promise/chance/kept").asDouble());
        JsonNode made = history.path("entries").get(0);
        assertThat(made.path("type").asString()).isEqualTo("promise.made");
        assertThat(made.path("whose").asString()).isEqualTo("ours");
        assertThat(made.at("/origin/lines").get(0).asInt()).isEqualTo(18);
        assertThat(made.at("/data/what").asString()).isEqualTo("=1+1 pallets");
    }

    private void theRecordIsWhatWasHashed(String entries) throws Exception {
        List<Long> seqs = new ArrayList<>();
        long after = 0;
        while (after >= 0) {
            HttpResponse<String> answer = get(entries + "?size=10&after=" + after);
            JsonNode page = ok(answer);
            page.path("entries").forEach(entry -> seqs.add(entry.path("seq").asLong()));
            for (JsonNode entry : page.path("entries")) {
                assertThat(answer.body()).contains("\"leaf\":\"" + leaf(entry) + "\"");
            }
            after = page.path("next").isNull() ? -1 : page.path("next").asLong();
        }
        assertThat(seqs).hasSize(1 + 17 + 16).isSorted().doesNotHaveDuplicates();
        assertThat(seqs.getFirst()).isEqualTo(1);
    }

    /// The hash of an entry's bytes as they came over the wire.
    private String leaf(JsonNode entry) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        String canonical = json.writeValueAsString(entry.path("entry"));
        return HexFormat.of().formatHex(sha256.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private void theDownloadIsSafe(String address) {
        HttpResponse<String> csv = get(address + "/rows.csv?status=refused");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("promises-refused.csv");
        assertThat(csv.body())
                .startsWith("\ufeffLine,What became of it,Why,Vendor,")
                .contains("19,refused,")
                .contains(",'=cmd,");
        assertThat(get(address + "/rows.csv").body().lines()).hasSize(19);
        JsonNode first = ok(get(address + "/rows?status=accepted&size=10"));
        JsonNode second =
                ok(get(address + "/rows?status=accepted&size=10&after=" + first.path("next")));
        assertThat(first.path("rows").size() + second.path("rows").size()).isEqualTo(17);
        assertThat(second.path("next").isNull()).isTrue();
    }

    private static JsonNode role(JsonNode look, String role) {
        for (JsonNode node : look.path("roles")) {
            if (node.path("role").asString().equals(role)) {
                return node;
            }
        }
        throw new AssertionError("No role " + role);
    }

    @Test
    void bothSidesOfAPartnershipAreShownAlike() {
        imported("theirs.csv", file("Bothways"), COLUMNS);
        imported(
                "ours.csv",
                "Partner,Order,Due,Done\nBothways,p-1,2026-03-31,2026-04-02\n",
                """
                {"direction": "ours", "columns": {"promisee": "Partner", "due": "Due",
                 "done": "Done", "deliverable": "Order"}, "stateOf": "2026-05-01"}
                """);
        JsonNode row = ok(get("/api/v1/portfolio?q=bothways")).path("rows").get(0);
        String address = "/api/v1/partnerships/" + row.path("partnership").asString();
        JsonNode both = ok(get(address));
        assertThat(both.at("/them/name").asString()).isEqualTo("Bothways");
        assertThat(both.at("/them/joined").asBoolean()).isFalse();
        assertThat(both.at("/them/promises/made").asInt()).isEqualTo(17);
        assertThat(both.at("/them/promises/claims").asInt()).isEqualTo(17);
        assertThat(both.at("/them/units").get(0).path("unit").asString()).isEqualTo("Norway");
        assertThat(both.at("/us/name").asString()).isEqualTo(Newcomers.HOME);
        assertThat(both.at("/us/level/notKept").asInt()).isEqualTo(1);
        JsonNode ours = ok(get(address + "/promises?by=ours"));
        assertThat(ours.path("total").asInt()).isEqualTo(1);
        assertThat(ours.path("promises").get(0).path("status").asString()).isEqualTo("kept-late");
        assertThat(ours.path("promises").get(0).path("daysLate").asInt()).isEqualTo(2);
        assertThat(ok(get(address + "/promises?state=late&by=theirs")).path("total").asInt())
                .isEqualTo(4);
        assertThat(ok(get(address + "/promises?q=p%00-1")).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void forecastsAreJudgedUnderTheNamesOfTheOfflineCommand() {
        imported("judged.csv", file("Judged"), COLUMNS);
        JsonNode judged = ok(get("/api/v1/forecasts?from=2026-02-01&to=2026-09-30&horizon=10"));
        assertThat(judged.propertyNames())
                .contains(
                        "n",
                        "late",
                        "brier",
                        "logLoss",
                        "auc",
                        "ece10",
                        "calibrationSlope",
                        "baseBrier",
                        "baseLogLoss",
                        "bins",
                        "corp",
                        "ranges");
        assertThat(judged.path("n").asInt()).isPositive();
        assertThat(judged.at("/window/to").asString()).isEqualTo("2026-09-30");
        JsonNode none = ok(get("/api/v1/forecasts?whose=ours&from=1990-01-01&to=1990-12-31"));
        assertThat(none.path("n").asInt()).isZero();
        assertThat(none.path("brier").isNull()).isTrue();
    }

    @Test
    void oneKeySentTwiceHasOneEffect() {
        String first = upload("a.csv", file("Once"), "Idempotency-Key", "k-1").body();
        String second = upload("a.csv", file("Once"), "Idempotency-Key", "k-1").body();
        assertThat(json.readTree(second).at("/file/id"))
                .isEqualTo(json.readTree(first).at("/file/id"));
        problem(upload("b.csv", file("Other"), "Idempotency-Key", "k-1"), 422);
        problem(upload("b.csv", file("Other"), "Idempotency-Key", "not a key"), 400);
    }

    @Test
    void oneKeySentAtTheSameTimeHasOneEffect() throws Exception {
        Set<String> ids = new HashSet<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> send =
                    () -> upload("a.csv", file("Same time"), "Idempotency-Key", "k-2");
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(senders.submit(send));
            }
            for (Future<HttpResponse<String>> answer : sent) {
                ids.add(ok(answer.get()).at("/file/id").asString());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void aFileIsStartedOnceAndNeverWithOtherColumns() {
        String id = ok(upload("again.csv", file("Again"))).at("/file/id").asString();
        String columns = "/api/v1/imports/" + id + "/columns";
        assertThat(put(columns, COLUMNS).statusCode()).isEqualTo(202);
        finished(id);
        assertThat(put(columns, COLUMNS).statusCode()).isEqualTo(202);
        problem(put(columns, COLUMNS.replace("\"what\": \"What\"", "\"what\": \"Order\"")), 409);
        assertThat(ok(get(columns)).path("complete").asBoolean()).isTrue();
    }

    @Test
    void anAmbiguousDateIsAskedAndNeverGuessed() {
        String id =
                ok(upload("dates.csv", "Vendor,Due\nDates,03/04/2026\nDates,05/06/2026\n"))
                        .at("/file/id")
                        .asString();
        String columns = "/api/v1/imports/" + id + "/columns";
        assertThat(role(ok(get(columns)), "due").path("question").size()).isEqualTo(2);
        assertThat(ok(get(columns)).path("complete").asBoolean()).isFalse();
        String body = "{\"columns\": {\"promisor\": \"Vendor\", \"due\": \"Due\"}%s}";
        assertThat(problem(put(columns, body.formatted("")), 422).path("detail").asString())
                .contains("dmy")
                .contains("mdy");
        ok(put(columns, body.formatted(", \"dates\": {\"due\": \"dmy\"}")));
        assertThat(finished(id).at("/counts/accepted").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/portfolio?sort=name              | at-risk
                    /api/v1/portfolio?evidence=much          | thin
                    /api/v1/portfolio?size=0                 | 1–200
                    /api/v1/portfolio?size=many              | whole number
                    /api/v1/portfolio?page=-1                | 0–
                    /api/v1/portfolio?asOf=yesterday         | 2026-11-24
                    /api/v1/portfolio?asOf=2199-01-01        |
                    /api/v1/portfolio?asOf=%2B999999999-01-01|
                    /api/v1/forecasts?whose=mine             | ours
                    /api/v1/forecasts?horizon=366            | 0–365
                    /api/v1/forecasts?from=2026-02-30        |
                    /api/v1/forecasts?from=2026-02-01&to=2026-01-01 |
                    /api/v1/imports?size=1000                | 1–200
                    /api/v1/imports/0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11/rows?status=lost | refused
                    /api/v1/imports/0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11/rows.csv?status=x | refused
                    /api/v1/imports/0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11/rows?after=-1 |
                    /api/v1/imports/0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11/rows?noted=perhaps | true
                    /api/v1/partnerships/0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11/promises?state=broken | overdue
                    /api/v1/partnerships/0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11/promises?by=me | theirs
                    /api/v1/partnerships/0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11/promises?sort=x | due-latest
                    /api/v1/partnerships/0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11/entries?size=501 | 1–500
                    """)
    void aValueThatIsNotAllowedIsRefusedWithThoseThatAre(String path, String listed) {
        JsonNode problem = problem(get(path), 400);
        if (listed != null) {
            assertThat(problem.toString()).contains(listed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Vendor,Due\n",
                "\u0000\u0001\u0002binary\u0000",
                "<html><body>no</body></html>"
            })
    void aFileThatCannotBeReadIsRefusedWithWords(String content) {
        problem(upload("bad.csv", content), 422);
    }

    @Test
    void wrongRequestsAreAnsweredWithWhatWouldBeRight() {
        problem(put("/api/v1/me", "{\"zone\": \"Europe/Atlantis\"}"), 400);
        problem(put("/api/v1/me", "{name"), 400);
        problem(send("PUT", "/api/v1/me", "text/plain", new byte[] {1}), 415);
        problem(send("POST", "/api/v1/imports", "application/json", new byte[] {'{', '}'}), 415);
        problem(
                send(
                        "POST",
                        "/api/v1/imports",
                        "multipart/form-data; boundary=x",
                        "--x--\r\n".getBytes(StandardCharsets.UTF_8)),
                400);
        problem(send("POST", "/api/v1/imports", "multipart/form-data", new byte[] {1}), 400);
        HttpResponse<String> deleted = send("DELETE", "/api/v1/portfolio", "", new byte[0]);
        problem(deleted, 405);
        assertThat(deleted.headers().firstValue("Allow").orElseThrow()).contains("GET");
        problem(get("/api/v1/nothing"), 404);
        String id = ok(upload("roles.csv", file("Roles"))).at("/file/id").asString();
        String columns = "/api/v1/imports/" + id + "/columns";
        assertThat(problem(put(columns, "{\"columns\": {\"who\": \"Vendor\"}}"), 400).toString())
                .contains("promisor");
        problem(put(columns, "{}"), 422);
        problem(put(columns, "{\"columns\": {\"promisor\": \"Nobody\", \"due\": \"Due\"}}"), 422);
        problem(put(columns, "{\"direction\": \"both\"}"), 400);
        problem(put(columns, "{\"stateOf\": \"soon\"}"), 400);
        problem(put(columns, COLUMNS.replace("}}", "}, \"stateOf\": \"2190-01-01\"}")), 422);
    }
}
