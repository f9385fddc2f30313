package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// A conversation with programs on both sides, and people who answer by their links.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class ConversationsOverRestTest extends TwoSides {

    @Autowired private JdbcClient db;
    @Autowired private Clock clock;

    private String question() {
        return """
        {"question": "What makes a Friday hard?", "prompts": ["Which step?"], "closes": "%s"}
        """
                .formatted(LocalDate.now(clock).plusDays(20));
    }

    private String asked() {
        return ok(post(a, "/conversations", question())).path("id").asString();
    }

    private JsonNode invited(String conversation, String side, String... emails) {
        return ok(
                post(
                        a,
                        "/conversations/" + conversation + "/people",
                        "{\"side\": \"%s\", \"emails\": [\"%s\"]}"
                                .formatted(side, String.join("\", \"", emails))));
    }

    /// The links that were mailed to an address, the latest last.
    private List<String> links(String email) {
        return Tenancy.as(
                organisationA,
                () ->
                        transactions.execute(status ->
                                db.sql(
                                                """
                                                select secret from mail
                                                where organisation_id = ? and address = ?
                                                order by created_at
                                                """)
                                        .params(organisationA, email)
                                        .query(String.class)
                                        .list()));
    }

    private HttpResponse<String> open(String link) {
        return with("", () -> send("GET", link, "", new byte[0]));
    }

    private HttpResponse<String> says(String link, String name, String words) {
        String form =
                "name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "&words="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return with(
                "",
                () ->
                        send(
                                "POST",
                                link,
                                "application/x-www-form-urlencoded",
                                form.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aConversationGoesFromTheQuestionToWhatWasDone() {
        String id = asked();
        String at = "/conversations/" + id;
        assertThat(invited(id, "theirs", "jo@kittiwake.example").path("asked").asInt())
                .isEqualTo(1);
        assertThat(invited(id, "ours", "em@fennel.example").path("asked").asInt()).isEqualTo(1);
        String link = links("jo@kittiwake.example").getFirst();
        assertThat(open(link).body())
                .contains("What makes a Friday hard?", "Who will read what you write");
        assertThat(says(link, "Jo Marsh", "The gate closes at four.").statusCode()).isEqualTo(303);

        JsonNode answer = ok(get(b, at)).path("answers").path(0);
        assertThat(answer.path("by").asString()).isEqualTo("Jo Marsh");
        assertThat(answer.path("side").asString()).isEqualTo("ours");
        String answerAt = at + "/answers/" + answer.path("id").asString();
        ok(post(b, answerAt + "/reactions", "{\"reaction\": \"same-here\"}"));
        ok(
                post(
                        b,
                        "/entries/" + answer.path("seq").asLong() + "/replies",
                        "{\"words\": \"Since when?\"}"));
        JsonNode gathered =
                ok(
                        post(
                                b,
                                at + "/themes",
                                "{\"name\": \"The gate\", \"answers\": [\"%s\"]}"
                                        .formatted(answer.path("id").asString())));
        assertThat(gathered.at("/themes/0/name").asString()).isEqualTo("The gate");
        String promise = promised();
        JsonNode ended =
                ok(
                        post(
                                a,
                                answerAt + "/end",
                                "{\"outcome\": \"promise\", \"promise\": \"%s\"}"
                                        .formatted(promise)));
        assertThat(ended.at("/asked/changed").asInt()).isEqualTo(1);
        JsonNode told = ok(post(a, at + "/told", "{\"words\": \"It is open until six.\"}"));
        assertThat(told.at("/told/0/words").asString()).isEqualTo("It is open until six.");

        assertThat(links("em@fennel.example")).as("who said nothing").hasSize(1);
        assertThat(links("jo@kittiwake.example")).hasSize(2);
        assertThat(open(link).statusCode()).as("the new link takes its place").isEqualTo(404);
        assertThat(open(links("jo@kittiwake.example").getLast()).body())
                .contains("It is open until six.", "a promise", "Since when?")
                .contains("it is so here too");
    }

    @Test
    void theSameQuestionUnderOneKeyIsAskedOnce() {
        String one =
                ok(post(a, "/conversations", question(), "Idempotency-Key", "q-1"))
                        .path("id")
                        .asString();
        assertThat(
                        ok(post(a, "/conversations", question(), "Idempotency-Key", "q-1"))
                                .path("id")
                                .asString())
                .isEqualTo(one);
        assertThat(ok(get(b, "/conversations")).path("conversations").size()).isEqualTo(1);
    }

    @Test
    void whatIsNotTakenIsRefusedInWords() {
        problem(post(a, "/conversations", "{}"), 400);
        problem(
                post(a, "/conversations", "{\"question\": \"Why?\", \"closes\": \"2020-01-01\"}"),
                422);
        problem(
                post(
                        a,
                        "/conversations",
                        question().replace("\"prompts\"", "\"named\": false, \"prompts\"")),
                409);
        String id = asked();
        String at = "/conversations/" + id;
        problem(
                post(b, at + "/people", "{\"side\": \"ours\", \"emails\": [\"x@y.example\"]}"),
                409);
        problem(post(a, at + "/people", "{\"side\": \"ours\", \"emails\": [\"nobody\"]}"), 422);
        problem(post(a, at + "/people", "{\"side\": \"ours\", \"emails\": [null]}"), 400);
        problem(post(a, at + "/told", "{\"words\": \"Done.\"}"), 409);
        problem(
                post(a, at + "/answers/" + somebody() + "/reactions", "{\"reaction\": \"thanks\"}"),
                404);
        problem(get(a, "/conversations/" + somebody()), 404);
        problem(get(token, at), 404);
    }

    @Test
    void aGuessedLinkIsAnsweredLikeOneThatIsGone() {
        assertThat(open("/conversation/guessed").statusCode()).isEqualTo(404);
        assertThat(says("/conversation/guessed", "Jo", "Hello.").statusCode()).isEqualTo(404);
    }
}
