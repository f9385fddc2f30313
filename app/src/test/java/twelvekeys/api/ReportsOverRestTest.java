package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.report.Quarter;
import twelvekeys.storage.TestDatabase;

/// The reports as programs of both sides get them, and what both say about a review.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class ReportsOverRestTest extends TwoSides {

    private static final String COMMENTS = "/reports/review/2026-Q1/comments";
    private static final String COMMENT =
            "{\"section\": \"promises\", \"words\": \"The rail was late twice.\"}";

    private JsonNode section(JsonNode report, String code) {
        for (JsonNode section : report.path("sections")) {
            if (section.path("code").asString().equals(code)) {
                return section;
            }
        }
        throw new AssertionError(code + " is not in " + report);
    }

    @Test
    void eachSideReadsTheSamePromiseFromItsOwnEnd() {
        promised();
        JsonNode ours = ok(get(a, "/reports/brief"));
        JsonNode theirs = ok(get(b, "/reports/brief"));
        assertThat(section(ours, "we-owe").toString()).contains("12 pallets by rail");
        assertThat(section(ours, "they-owe").toString()).doesNotContain("12 pallets by rail");
        assertThat(section(theirs, "they-owe").toString()).contains("12 pallets by rail");
        assertThat(section(theirs, "we-owe").toString()).doesNotContain("12 pallets by rail");
        assertThat(ours.path("mark")).isEqualTo(theirs.path("mark"));
        assertThat(ours.at("/mark/entries").asLong()).isEqualTo(entries());
        assertThat(ours.at("/mark/checkpoint").asString())
                .contains(ours.at("/mark/root").asString());
    }

    @Test
    void noEvidenceIsNoFigure() {
        JsonNode review = ok(get(a, "/reports/review?quarter=2026-Q1"));
        for (JsonNode block : section(review, "promises").path("blocks")) {
            for (JsonNode figure : block.path("figures")) {
                assertThat(figure.path("value").isNull()).isTrue();
                assertThat(figure.path("count").asInt()).isZero();
            }
        }
        assertThat(section(review, "pulse").toString()).contains("not enough evidence");
        assertThat(ok(get(a, "/reports/ten-minutes")).toString()).contains("No promise is open.");
    }

    @Test
    void bothSidesReadWhatThePromisesOfTheQuarterAreWorthInTheirCurrency() {
        Quarter quarter = Quarter.of(LocalDate.now(ZoneOffset.UTC));
        agree("Rails", quarter, "1250.50", "NOK");
        agree("Sleepers", quarter, "749.50", "NOK");
        agree("Bolts", quarter, "80", "EUR");
        for (String token : List.of(a, b)) {
            JsonNode value =
                    section(ok(get(token, "/reports/review?quarter=" + quarter.code())), "value");
            assertThat(value.path("heading").toString()).contains("in 2 currencies");
            assertThat(value.toString()).contains("2000.00\u00a0NOK", "80\u00a0EUR");
        }
    }

    private void agree(String what, Quarter quarter, String value, String currency) {
        JsonNode offered =
                ok(
                        post(
                                a,
                                "/promises",
                                """
                                {"by": "ours", "allTheSame": true, "terms": {"what": "%s",
                                 "due": "%s", "value": "%s", "currency": "%s"}}
                                """
                                        .formatted(what, quarter.ends(), value, currency)));
        ok(post(b, "/promises/" + offered.path("id").asString() + "/accept", ""));
    }

    @Test
    void bothSidesReadACommentInThePackAndCanReplyToIt() {
        assertThat(section(ok(get(b, "/reports/review?quarter=2026-Q1")), "comments").toString())
                .contains("Nobody has commented yet");
        JsonNode made = ok(post(a, COMMENTS, COMMENT, "Idempotency-Key", "once"));
        assertThat(ok(post(a, COMMENTS, COMMENT, "Idempotency-Key", "once"))).isEqualTo(made);
        assertThat(made.path("comments").size()).isEqualTo(1);
        JsonNode comment = ok(get(b, COMMENTS)).path("comments").get(0);
        assertThat(comment.path("whose").asString()).isEqualTo("theirs");
        assertThat(comment.path("words").asString()).isEqualTo("The rail was late twice.");
        assertThat(ok(get(b, "/reports/review/2026-Q2/comments")).path("comments").size()).isZero();
        assertThat(section(ok(get(b, "/reports/review?quarter=2026-Q1")), "comments").toString())
                .contains("The rail was late twice.");
        String entry = "/entries/" + comment.path("seq").asLong() + "/replies";
        ok(post(b, entry, "{\"words\": \"It was the strike.\"}"));
        assertThat(ok(get(a, entry)).path("replies").size()).isEqualTo(1);
    }

    @Test
    void whatIsNoCommentIsRefusedInWordsAndNothingIsWritten() {
        long before = entries();
        problem(post(a, COMMENTS, "{\"section\": \"weather\", \"words\": \"Rain.\"}"), 422);
        problem(post(a, COMMENTS, "{\"section\": \"all\", \"words\": \" \"}"), 422);
        problem(post(a, COMMENTS, "{\"section\": \"all\"}"), 400);
        problem(post(a, "/reports/review/2189-Q1/comments", COMMENT), 422);
        problem(post(a, "/reports/review/spring/comments", COMMENT), 400);
        problem(get(a, "/reports/review?quarter=2189-Q1"), 400);
        problem(get(token, "/reports/brief"), 404);
        problem(post(token, COMMENTS, COMMENT), 404);
        assertThat(entries()).isEqualTo(before);
    }
}
