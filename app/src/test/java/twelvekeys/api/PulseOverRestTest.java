package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

/// A wave of the pulse with programs on both sides.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class PulseOverRestTest extends TwoSides {

    @Autowired private Clock clock;

    private String closing(int days) {
        return "{\"closes\": \"%s\", \"words\": \"How are we?\"}"
                .formatted(LocalDate.now(clock).plusDays(days));
    }

    @Test
    void bothSidesSeeHowManyAreInAndNobodySeesWho() {
        JsonNode opened = ok(post(a, "/pulse", closing(14), "Idempotency-Key", "wave"));
        JsonNode again = ok(post(a, "/pulse", closing(14), "Idempotency-Key", "wave"));
        String id = opened.path("id").asString();
        assertThat(again.path("id").asString()).isEqualTo(id);
        JsonNode asked =
                ok(
                        post(
                                a,
                                "/pulse/" + id + "/asked",
                                """
                                {"emails": ["lena@a.example", "omar@a.example", "nobody",
                                            "Lena@a.example"]}
                                """));
        assertThat(asked.path("asked").asInt()).isEqualTo(2);
        assertThat(asked.path("before").asInt()).isEqualTo(1);
        assertThat(asked.path("refused").size()).isEqualTo(1);
        JsonNode seen = ok(get(b, "/pulse/" + id));
        assertThat(seen.at("/wave/state").asString()).isEqualTo("open");
        assertThat(seen.at("/wave/openedBy").asString()).isEqualTo("theirs");
        assertThat(seen.at("/wave/theirs/asked").asInt()).isEqualTo(2);
        assertThat(seen.at("/wave/theirs/answered").asInt()).isZero();
        assertThat(seen.at("/wave/ours/asked").asInt()).isZero();
        assertThat(seen.at("/wave/least").asInt()).isEqualTo(5);
        assertThat(seen.path("results").isNull()).isTrue();
        assertThat(seen.path("kept").isNull()).isTrue();
        for (String who : new String[] {a, b}) {
            assertThat(get(who, "/pulse").body()).doesNotContainIgnoringCase("lena");
            assertThat(get(who, "/pulse/" + id).body()).doesNotContainIgnoringCase("lena");
            assertThat(get(who, "/entries").body()).doesNotContainIgnoringCase("lena");
        }
        JsonNode list = ok(get(b, "/pulse"));
        assertThat(list.path("waves").size()).isEqualTo(1);
        assertThat(list.path("next").isNull()).isTrue();
    }

    @Test
    void whatCannotBeDoneIsSaidInWords() {
        problem(post(a, "/pulse", closing(1)), 422);
        problem(post(a, "/pulse", closing(60)), 422);
        problem(post(a, "/pulse", "{}"), 400);
        String id = ok(post(b, "/pulse", closing(10))).path("id").asString();
        assertThat(problem(post(a, "/pulse", closing(10)), 409).path("detail").asString())
                .contains("open already");
        problem(post(a, "/pulse/" + id + "/asked", "{\"emails\": []}"), 422);
        problem(post(a, "/pulse/" + id + "/asked", "{}"), 400);
        String nowhere = "/pulse/" + UUID.randomUUID();
        problem(get(a, nowhere), 404);
        problem(post(a, nowhere + "/asked", "{\"emails\": [\"x@a.example\"]}"), 404);
    }
}
