package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import twelvekeys.InOurName;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// Promises suggested from minutes, as a program asks for them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class SuggestionsOverRestTest extends OverHttp {

    private static final String TEXT =
            "Thanks all.\r\nRuth will send Tom the log by noon on Friday week.\r\nBye.";

    @Autowired TransactionTemplate transactions;

    private UUID other;
    private String space;

    @BeforeEach
    void aSpaceIsShared() {
        UUID own = organisation();
        Organisations all = beans.getBean(Organisations.class);
        Organisation them = InOurName.organisation(all);
        other = them.id();
        space =
                Tenancy.as(
                        own,
                        () ->
                                transactions.execute(status -> {
                                    Organisation us = all.find(own).orElseThrow();
                                    return "/api/v1/partnerships/"
                                            + beans.getBean(Partnerships.class)
                                                    .between(
                                                            us,
                                                            them,
                                                            LocalDate.EPOCH,
                                                            Instant.EPOCH)
                                                    .id();
                                }));
    }

    private ObjectNode notes(String text) {
        ObjectNode body = json.createObjectNode();
        body.put("text", text).put("heldOn", "2026-11-23").put("zone", "Europe/London");
        ArrayNode people = body.putArray("people");
        people.addObject().put("name", "Ruth Adeyemi").put("side", "theirs");
        people.addObject().put("name", "Tom Vasey").put("side", "ours");
        return body;
    }

    private HttpResponse<String> suggest(JsonNode body) {
        return send(
                "POST",
                space + "/suggestions",
                "application/json",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSuggestionSaysWhoWhatByWhenFromWhichSentenceAndWhy() {
        JsonNode found = ok(suggest(notes(TEXT))).path("suggestions");
        assertThat(found.size()).isEqualTo(1);
        JsonNode one = found.get(0);
        assertThat(one.path("by").asString()).isEqualTo("theirs");
        assertThat(one.path("promisor").asString()).isEqualTo("Ruth Adeyemi");
        assertThat(one.path("promisee").asString()).isEqualTo("Tom Vasey");
        assertThat(one.path("what").asString()).isEqualTo("send Tom the log");
        assertThat(one.path("due").asString()).isEqualTo("2026-12-04");
        assertThat(one.path("dueTime").asString()).startsWith("12:00");
        assertThat(one.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(one.path("saidOn").asString()).isEqualTo("2026-11-23");
        String text = TEXT.replace("\r\n", "\n");
        assertThat(text.substring(one.path("start").asInt(), one.path("end").asInt()))
                .isEqualTo(one.path("sentence").asString())
                .contains(one.path("dueWords").asString());
        assertThat(one.path("reasons").toString())
                .contains("\"named\"", "the promisor is named", "\"date-said\"");
    }

    @Test
    void dayAndMonthAreReadInTheOrderThatIsSaid() {
        ObjectNode notes = notes("Ruth will send the log by 07/12.");
        assertThat(ok(suggest(notes)).at("/suggestions/0/due").asString()).isEqualTo("2026-12-07");
        notes.put("dayOrder", "month-first");
        assertThat(ok(suggest(notes)).at("/suggestions/0/due").asString()).isEqualTo("2027-07-12");
    }

    @Test
    void nothingIsPutOnRecord() {
        JsonNode before = ok(get(space + "/entries"));
        ok(suggest(notes(TEXT)));
        assertThat(ok(get(space + "/entries"))).isEqualTo(before);
    }

    @Test
    void eitherSideMayAskAndAStrangerFindsNothing() {
        String reader = newcomers.token(newcomers.join(other, Role.SPONSOR));
        JsonNode theirs = with(reader, () -> ok(suggest(notes("Tom will pay by Friday."))));
        assertThat(theirs.at("/suggestions/0/by").asString()).isEqualTo("ours");
        String stranger = newcomers.token(newcomers.join(strangers(), Role.PARTNER_MANAGER));
        with(stranger, () -> problem(suggest(notes(TEXT)), 404));
    }

    private UUID strangers() {
        return Tenancy.installation(() ->
                transactions.execute(status ->
                        beans.getBean(Organisations.class)
                                .addExample("Ondrej " + somebody(), Instant.EPOCH)
                                .id()));
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        problem(suggest(json.createObjectNode()), 400);
        problem(suggest(notes(" ")), 400);
        problem(suggest(notes(TEXT).put("zone", "Mars/Olympus")), 400);
        assertThat(
                        problem(suggest(notes(TEXT).put("dayOrder", "year-first")), 400)
                                .path("allowed")
                                .toString())
                .contains("month-first");
        ObjectNode nobody = notes(TEXT);
        nobody.putArray("people").addObject().put("side", "ours");
        problem(suggest(nobody), 400);
        ObjectNode nowhere = notes(TEXT);
        nowhere.putArray("people").addObject().put("name", "Ruth");
        problem(suggest(nowhere), 400);
        assertThat(
                        problem(suggest(notes("Ruth will. ".repeat(20_000))), 422)
                                .path("detail")
                                .asString())
                .contains("200000");
    }
}
