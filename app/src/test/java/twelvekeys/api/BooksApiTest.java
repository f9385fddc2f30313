package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

/// What a program reads and puts of an organisation's own books.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class BooksApiTest extends TwoSides {

    private static final String BOOKS = "/api/v1/worth/books";
    private static final String WITHDRAW = BOOKS + "/withdrawals";

    @Test
    void figuresArePutCorrectedAndReadBack() {
        assertThat(
                        ok(putIn(
                                        a,
                                        "[%s, %s]"
                                                .formatted(
                                                        figure("2026-01", "100", "10"),
                                                        figure("2026-02", "100.50", "-1"))))
                                .toString())
                .isEqualTo("{\"added\":2,\"corrected\":0,\"unchanged\":0}");
        JsonNode again = ok(putIn(a, "[" + figure("2026-02", "100.5", "2") + "]"));
        assertThat(again.path("corrected").asInt()).isEqualTo(1);
        JsonNode lines = ok(books(a, "")).path("lines");
        assertThat(lines.size()).isEqualTo(3);
        assertThat(lines.get(0).path("fate").asString()).isEqualTo("in-force");
        assertThat(lines.get(0).path("benefit").asString()).isEqualTo("2");
        assertThat(lines.get(0).path("source").asString()).isEqualTo("program");
        assertThat(lines.get(1).path("fate").asString()).isEqualTo("corrected");
        assertThat(ok(books(a, "?inForce=true")).path("lines").size()).isEqualTo(2);
    }

    @Test
    void theOtherSideAndAStrangerReadNothing() {
        ok(putIn(a, "[" + figure("2026-01", "4711", "10") + "]"));
        for (String who : new String[] {b, token}) {
            for (String path : new String[] {"", "?inForce=true", "/quarters?quarters=40"}) {
                assertThat(ok(books(who, path)).toString()).doesNotContain("4711");
            }
        }
        assertThat(ok(books(b, "?partnership=" + partnership)).path("lines").size()).isZero();
        problem(books(token, "?partnership=" + partnership), 404);
        problem(books(token, "/quarters?partnership=" + partnership), 404);
        assertThat(problem(putIn(token, "[" + figure("2026-01", "1", "1") + "]"), 422).toString())
                .contains("no partnership of yours");
        assertThat(ok(putIn(b, "[" + figure("2026-Q1", "1", "1") + "]")).path("added").asInt())
                .as("their own books, beside ours")
                .isEqualTo(1);
    }

    @Test
    void aListIsWalkedThroughPageByPage() {
        ok(
                putIn(
                        a,
                        "[%s, %s, %s]"
                                .formatted(
                                        figure("2026-01", "1", "1"),
                                        figure("2026-02", "2", "1"),
                                        figure("2026-03", "3", "1"))));
        JsonNode first = ok(books(a, "?size=2"));
        JsonNode rest = ok(books(a, "?size=2&after=" + first.path("next").asString()));
        assertThat(first.path("lines").get(1).path("period").asString()).isEqualTo("2026-02");
        assertThat(rest.path("lines").get(0).path("period").asString()).isEqualTo("2026-01");
        assertThat(rest.path("next").isNull()).isTrue();
        problem(books(a, "?size=0"), 400);
        problem(books(a, "?after=nonsense"), 400);
    }

    @Test
    void wrongRowsAreNamedAndNothingIsKept() {
        String whole =
                "[%s, null, {}, %s, %s, %s, %s]"
                        .formatted(
                                figure("2026-01", "1", "1"),
                                figure("spring", "1", "1"),
                                figure("2026-02", "-1", "1"),
                                figure("2026-03", "ten", "1"),
                                figure("2026-04", "1e999999999", "1"));
        JsonNode problem = problem(putIn(a, whole), 422);
        assertThat(problem.path("rows").size()).isEqualTo(6);
        assertThat(problem.path("more").asInt()).isZero();
        assertThat(problem.at("/rows/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/rows/2/reason").asString()).contains("“spring” is no period");
        JsonNode overlap =
                problem(
                        putIn(
                                a,
                                "[%s, %s]"
                                        .formatted(
                                                figure("2026-Q1", "1", "1"),
                                                figure("2026-03", "1", "1"))),
                        422);
        assertThat(overlap.at("/rows/0/line").asInt()).isEqualTo(2);
        assertThat(ok(books(a, "")).path("lines").size()).isZero();
        problem(putIn(a, "[]"), 422);
        problem(putIn(a, "{}"), 400);
        problem(putIn(a, "[" + figure("2026-01", "1", "1") + "]", "Idempotency-Key", "a b"), 400);
    }

    @Test
    void theSameRequestUnderTheSameKeyHasOneEffect() {
        String body = "[" + figure("2026-01", "1", "1") + "]";
        ok(putIn(a, body, "Idempotency-Key", "one"));
        ok(putIn(a, "[" + figure("2026-01", "2", "1") + "]"));
        assertThat(ok(putIn(a, body, "Idempotency-Key", "one")).path("added").asInt()).isEqualTo(1);
        assertThat(ok(books(a, "")).at("/lines/0/business").asString()).isEqualTo("2");
        problem(putIn(a, "[" + figure("2026-02", "1", "1") + "]", "Idempotency-Key", "one"), 422);
        ok(putIn(b, body, "Idempotency-Key", "one"));
        String withdraw = place("2026-01");
        assertThat(at(a, WITHDRAW, withdraw, "Idempotency-Key", "two").statusCode()).isEqualTo(204);
        ok(putIn(a, body));
        assertThat(at(a, WITHDRAW, withdraw, "Idempotency-Key", "two").statusCode()).isEqualTo(204);
        assertThat(ok(books(a, "?inForce=true")).path("lines").size()).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnCountsNoMore() {
        ok(putIn(a, "[" + figure("2026-01", "1", "1") + "]"));
        problem(at(a, WITHDRAW, place("2026-Q1")), 404);
        problem(at(b, WITHDRAW, place("2026-01")), 404);
        problem(at(token, WITHDRAW, place("2026-01")), 404);
        problem(at(a, WITHDRAW, "{}"), 400);
        problem(at(a, WITHDRAW, place("2026-00")), 422);
        assertThat(at(a, WITHDRAW, place("2026-01")).statusCode()).isEqualTo(204);
        problem(at(a, WITHDRAW, place("2026-01")), 404);
        JsonNode lines = ok(books(a, "")).path("lines");
        assertThat(lines.get(0).path("fate").asString()).isEqualTo("withdrawal");
        assertThat(lines.get(0).path("business").isNull()).isTrue();
        assertThat(lines.get(1).path("fate").asString()).isEqualTo("withdrawn");
    }

    @Test
    void quartersAreReadWithTheirMonthsAndChanges() {
        LocalDate month = LocalDate.now(ZoneOffset.UTC).minusMonths(3).withDayOfMonth(1);
        LocalDate quarter =
                LocalDate.of(month.getYear(), (month.getMonthValue() - 1) / 3 * 3 + 1, 1);
        LocalDate before = quarter.minusMonths(3);
        ok(
                putIn(
                        a,
                        "[%s, %s]"
                                .formatted(
                                        figure(before.toString().substring(0, 7), "200", "20"),
                                        figure(quarter.toString().substring(0, 7), "250", "15"))));
        JsonNode quarters = ok(books(a, "/quarters")).path("quarters");
        assertThat(quarters.size()).isEqualTo(2);
        JsonNode last = quarters.get(1);
        assertThat(last.path("quarter").asString()).isEqualTo(quarter.toString());
        assertThat(last.path("businessMonths").asInt()).isEqualTo(1);
        assertThat(last.path("perHundred").asString()).isEqualTo("6.00");
        assertThat(last.at("/onBefore/businessGrowth").asString()).isEqualTo("0.2500");
        assertThat(last.at("/onBefore/benefitMore").asString()).isEqualTo("-5");
        assertThat(last.at("/onYearBefore/businessGrowth").isNull()).isTrue();
        assertThat(ok(books(a, "/quarters?quarters=1")).path("quarters").size()).isZero();
        problem(books(a, "/quarters?quarters=41"), 400);
        problem(books(a, "/quarters?partnership=" + UUID.randomUUID()), 404);
    }

    private String figure(String period, String business, String benefit) {
        return """
        {"partnership": "%s", "period": "%s", "currency": "EUR", "business": "%s", "benefit": "%s"}
        """
                .formatted(partnership, period, business, benefit);
    }

    private String place(String period) {
        return "{\"partnership\": \"%s\", \"period\": \"%s\", \"currency\": \"EUR\"}"
                .formatted(partnership, period);
    }

    private HttpResponse<String> books(String who, String asked) {
        return with(who, () -> get(BOOKS + asked));
    }

    private HttpResponse<String> putIn(String who, String body, String... headers) {
        return at(who, BOOKS, body, headers);
    }

    private HttpResponse<String> at(String who, String path, String body, String... headers) {
        return with(
                who,
                () ->
                        send(
                                "POST",
                                path,
                                "application/json",
                                body.getBytes(StandardCharsets.UTF_8),
                                headers));
    }
}
