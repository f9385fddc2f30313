package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A conversation as people have it: a host asks, somebody answers on a phone without an account
/// and without scripts, both sides read it, gather it by keyboard and bring it to an end, and
/// whoever answered sees what was done.
@SuppressWarnings("NullAway.Init")
class ConversationTest extends Installation {

    private static final String FILE =
            """
            Supplier,Plant,Delivery note,Promised,Received
            Kittiwake,Leeds,DN-1,2026-04-03,2026-04-02
            Kittiwake,Leeds,DN-2,2026-04-20,2026-04-19
            """;

    private static final String QUESTION = "What makes a Friday delivery hard?";
    private static final String SAID = "The gate closes at four, and nobody told the drivers.";
    private static final int MOST_TAPS = 15;

    @Autowired private JdbcClient db;

    @Test
    void aQuestionIsAskedAnsweredGatheredEndedAndToldBack() {
        Tab ailsa = open();
        String partnership = imported(ailsa);
        Tab ruth = joined(ailsa, partnership);
        ailsa.go(partnership + "/conversations");
        PageRules.hold(ailsa, "conversations-none");
        String path = asked(ailsa, partnership);
        answeredOnAPhone(links("jo@kittiwake.example").getFirst());
        readByTheOtherSide(ruth, path);
        gatheredByKeyboard(ailsa, path);
        ended(ailsa, path, "declined", "The gate belongs to the port.");
        toldBack(ailsa, path);
        seenByWhoAnswered(links("jo@kittiwake.example").getLast());
        ailsa.go(partnership + "/conversations");
        assertThat(ailsa.text()).contains("2 asked, 1 answered");
        PageRules.hold(ailsa, "conversations");
    }

    private String imported(Tab ailsa) {
        ailsa.go("/imports").choose("deliveries.csv", FILE);
        ailsa.press("Look at its columns");
        ailsa.press("Put it on record");
        ended(ailsa);
        return ailsa.go("/").follow("Kittiwake").path();
    }

    private Tab joined(Tab ailsa, String partnership) {
        ailsa.go(partnership + "/invite").find("#email").fill("ruth@kittiwake.example");
        ailsa.press("Invite");
        String link = ailsa.find("code.secret").innerText();
        Tab ruth = openAsStranger().go(link.substring(link.indexOf("/join/")));
        ruth.find("#organisation").fill("Kittiwake Freight");
        ruth.find("#name").fill("Ruth Adeyemi");
        ruth.find("#password").fill("nine slow ferries");
        ruth.press("Join the partnership");
        return ruth;
    }

    /// The links mailed to somebody, the earliest first.
    private List<String> links(String email) {
        return in(() ->
                db.sql("select secret from mail where address = ? order by created_at")
                        .param(email)
                        .query(String.class)
                        .list());
    }

    private String asked(Tab ailsa, String partnership) {
        ailsa.expecting(422).go(partnership + "/conversations").follow("Ask an open question");
        ailsa.find("#what").fill(QUESTION);
        ailsa.find("#why").fill("We plan the autumn, and Fridays are ours to change.");
        ailsa.find("#prompts").fill("Which step costs you most time?\nWhat helped?");
        ailsa.find("#closes").fill("2026-06-20");
        ailsa.press("Ask them");
        assertThat(ailsa.text()).contains("Nobody was asked", "Name somebody to ask");
        assertThat(ailsa.find("#what").inputValue()).isEqualTo(QUESTION);
        PageRules.hold(ailsa, "conversation-new");
        ailsa.find("#ours").fill("em@fennel.example");
        ailsa.find("#theirs").fill("jo@kittiwake.example");
        ailsa.press("Ask them");
        assertThat(ailsa.headline()).isEqualTo(QUESTION);
        assertThat(Tab.plain(ailsa.lede())).contains("asked 2 people", "Nobody has answered yet");
        PageRules.hold(ailsa, "conversation-asked");
        return ailsa.path();
    }

    private void answeredOnAPhone(String link) {
        Tab looked = openAsStranger().go(link);
        assertThat(looked.text())
                .contains("Ailsa Grant of Fennel asks you", "Which step costs you most time?")
                .contains("1 person of Fennel", "1 person of Kittiwake Freight")
                .contains("Your name stands beside it");
        PageRules.hold(looked, "speak");

        Tab phone = openPhoneWithoutScripts().expecting(422).go(link);
        int taps = 0;
        taps += tapped(phone.find("#words"));
        phone.type(SAID);
        taps += tapped(phone.find("button", "Send it"));
        assertThat(phone.text()).contains("Nothing was sent", "Say who you are");
        assertThat(phone.find("#words").inputValue()).isEqualTo(SAID);
        taps += tapped(phone.find("#name"));
        phone.type("Jo Marsh");
        taps += tapped(phone.find("button", "Keep it for later"));
        assertThat(phone.text()).contains("It is kept");
        assertThat(phone.go(link).find("#name").inputValue()).isEqualTo("Jo Marsh");
        taps += tapped(phone.find("button", "Send it"));
        assertThat(phone.text()).contains("What you said", SAID, "Thank you.");
        assertThat(phone.find("textarea").count()).isZero();
        assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
    }

    private static int tapped(Locator element) {
        element.click();
        return 1;
    }

    private static void readByTheOtherSide(Tab ruth, String path) {
        ruth.go(path);
        assertThat(ruth.text()).contains("Jo Marsh, asked for Kittiwake Freight", SAID);
        ruth.find("button", "it is so here too").click();
        assertThat(ruth.text()).contains("Ruth Adeyemi of Kittiwake Freight: it is so here too");
        Locator answer = ruth.find("#answers > .thread > li");
        answer.locator("summary", new Locator.LocatorOptions().setHasText("Reply")).click();
        answer.locator("textarea[id^=reply-]").fill("Since when?");
        answer.getByText("Put the reply on record").click();
        assertThat(Tab.plain(ruth.find("#answers").innerText())).contains("“Since when?”");
        assertThat(ruth.find("#tell").count()).as("only the side that asked tells").isZero();
    }

    private static void gatheredByKeyboard(Tab ailsa, String path) {
        ailsa.go(path).reach("#theme-new > summary");
        ailsa.page().keyboard().press("Enter");
        ailsa.reach("#theme-name-").type("The gate");
        ailsa.reach("#theme-new input[type=checkbox]");
        ailsa.page().keyboard().press("Space");
        ailsa.reach("#theme-new button");
        ailsa.page().keyboard().press("Enter");
        ailsa.appears("#themes h3", "The gate");
        assertThat(Tab.plain(ailsa.find("#themes ul").innerText())).contains("Jo Marsh: The gate");
        PageRules.hold(ailsa, "conversation-gathered");
    }

    private static void ended(Tab ailsa, String path, String outcome, String why) {
        ailsa.go(path).expecting(422);
        assertThat(Tab.plain(ailsa.find("#tell").innerText())).contains("First say what becomes");
        Locator form = ailsa.find("details[id^=end-]");
        form.locator("summary").click();
        assertThat(form.getByText("Promise it first").getAttribute("href"))
                .contains("/promises/new?keeper=we&what=The+gate+closes");
        form.locator("input[value=" + outcome + "]").check();
        form.locator("button").click();
        assertThat(ailsa.text()).contains("Nothing was put on record", "Say why it is declined");
        PageRules.hold(ailsa, "conversation-refused");
        form.locator("textarea").fill(why);
        form.locator("button").click();
        assertThat(ailsa.text()).contains("It was declined", why);
    }

    private static void toldBack(Tab ailsa, String path) {
        ailsa.go(path).find("#words-tell").fill("Drivers are told the hours with each order now.");
        ailsa.press("Tell everybody who answered");
        assertThat(Tab.plain(ailsa.find("#told").innerText()))
                .contains("Drivers are told the hours with each order now.");
        PageRules.hold(ailsa, "conversation-told");
    }

    private void seenByWhoAnswered(String link) {
        Tab phone = openPhoneWithoutScripts().go(link);
        assertThat(phone.text())
                .contains("What we did about it", "Drivers are told the hours")
                .contains(SAID, "It was declined.", "The gate belongs to the port.")
                .contains("Ruth Adeyemi of Kittiwake Freight replied", "Since when?");
        PageRules.hold(openAsStranger().go(link), "speak-told");
    }
}
