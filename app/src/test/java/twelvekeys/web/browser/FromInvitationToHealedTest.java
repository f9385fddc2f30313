package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/// The whole way, by two people at two windows on an installation that began empty: one invites,
/// the other joins; a promise is offered, countered, promised, moved in time, reported done,
/// declared not kept and disagreed with; trust breaks, and is mended. Each window that only looks
/// shows every step of the other side without being loaded again.
class FromInvitationToHealedTest extends Installation {

    private static final String WHAT = "Two drivers on call, every weekend";

    private static final String FILE =
            """
            Supplier,Plant,Delivery note,Promised,Received
            Kittiwake,Leeds,DN-1,2026-04-03,2026-04-02
            Kittiwake,Leeds,DN-2,2026-04-20,2026-04-19
            Kittiwake,Leeds,DN-3,2026-05-08,2026-05-08
            """;

    @Test
    void twoPeopleGoFromAnInvitationToATrustThatIsMended() {
        Tab ailsa = open();
        String partnership = imported(ailsa);
        Tab ruth = joined(ailsa, partnership);
        String promise = promised(ailsa, ruth, partnership);
        String path = movedReportedAndDeclaredNotKept(ailsa, ruth, promise);
        acknowledgedAndMended(ailsa, ruth, path);
    }

    private String imported(Tab ailsa) {
        ailsa.go("/imports").choose("deliveries.csv", FILE);
        ailsa.press("Look at its columns");
        ailsa.press("Put it on record");
        ended(ailsa);
        return ailsa.go("/").follow("Kittiwake").path();
    }

    /// Ailsa invites; Ruth joins by the link, and Ailsa's window says so by itself.
    private Tab joined(Tab ailsa, String partnership) {
        ailsa.go(partnership + "/invite").find("#email").fill("ruth@kittiwake.example");
        ailsa.press("Invite");
        String link = ailsa.find("code.secret").innerText();
        ailsa.go(partnership).stay();
        Tab ruth = openAsStranger().go(link.substring(link.indexOf("/join/")));
        assertThat(ruth.text()).contains("3 promises of Kittiwake");
        ruth.find("#organisation").fill("Kittiwake Freight");
        ruth.find("#name").fill("Ruth Adeyemi");
        ruth.find("#password").fill("nine slow ferries");
        ruth.press("Join the partnership");
        assertThat(ruth.path()).isEqualTo(partnership);
        ailsa.find("[role=status]", "Something new was written").waitFor();
        ailsa.assertStayed();
        return ruth;
    }

    /// Ruth offers, Ailsa counters, Ruth promises.
    private static String promised(Tab ailsa, Tab ruth, String partnership) {
        ailsa.go(partnership).stay();
        ruth.go(partnership).follow("Promise something");
        ruth.find("#keeper-we").check();
        ruth.find("#what").fill(WHAT);
        ruth.find("#due").fill("2026-06-20");
        ruth.press("Go on");
        ruth.sendAllTheSame("Send the offer");
        String promise = ruth.path();
        ruth.stay();
        ailsa.appears(".needs", WHAT).assertStayed();
        ailsa.follow(WHAT).follow("Propose other terms");
        ailsa.find("#due").fill("2026-06-18");
        ailsa.find("#words").fill("The season begins on the 19th.");
        ailsa.press("Go on");
        assertThat(ailsa.path()).isEqualTo(promise);
        ailsa.stay();
        ruth.appears(".now", "Fennel waits for your answer").assertStayed();
        ruth.sendAllTheSame("Promise it");
        ailsa.appears(".lede", "promised").assertStayed();
        return promise;
    }

    /// Ruth moves the date before it is due and reports it done; Ailsa declares it not kept; Ruth
    /// sees it otherwise; Ailsa opens a case.
    private static String movedReportedAndDeclaredNotKept(Tab ailsa, Tab ruth, String promise) {
        ruth.find("#step-renegotiate > summary").click();
        ruth.find("#renegotiate-to").fill("2026-06-25");
        ruth.find("#renegotiate-known-on").fill("2026-05-30");
        ruth.find("#renegotiate-reason").fill("One driver has broken a leg.");
        ruth.press("Tell the new date");
        ailsa.appears(".thread", "One driver has broken a leg.").assertStayed();
        assertThat(ailsa.text()).contains("17 days before");
        ruth.find("#step-report > summary").click();
        ruth.find("#report-done-on").fill("2026-06-01");
        ruth.find("#report-links").fill("https://kittiwake.example/rota The rota");
        ruth.press("Report it done");
        assertThat(ruth.find("svg").first().innerHTML())
                .contains("reported done")
                .doesNotContain(">kept");
        ruth.stay();
        ailsa.appears(".now", "Kittiwake Freight says it is done: was it kept?").assertStayed();
        ailsa.find("#verdict-not").check();
        ailsa.find("#declare-words").fill("Nobody answered on Sunday.");
        ailsa.press("Declare it");
        ailsa.stay();
        ruth.appears(".lede", "It was declared not kept.").assertStayed();
        ruth.find("#step-answer > summary").click();
        ruth.find("#answer-words").fill("The call went to the old number.");
        ruth.press("Disagree");
        ruth.stay();
        ailsa.appears(".lede", "Kittiwake Freight does not see it so.").assertStayed();
        PageRules.hold(ailsa, "story-disputed");
        ailsa.go(promise).follow("Open a case about it");
        ailsa.find("input[value=competence]").check();
        ailsa.find("#words").fill("A weekend without a driver cost us a stand at the fair.");
        ailsa.press("Open the case");
        ruth.find("[role=status]", "Something new was written").waitFor();
        ruth.assertStayed();
        return ailsa.path();
    }

    /// Ruth acknowledges and promises amends, Ailsa accepts them, sets a probation and heals it.
    private static void acknowledgedAndMended(Tab ailsa, Tab ruth, String path) {
        ailsa.stay();
        ruth.go(path).find("input[value=competence]").check();
        ruth.find("#words-acknowledge").fill("We gave you a number that nobody watches.");
        ruth.press("Acknowledge it");
        ruth.stay();
        ailsa.appears("h1", "Kittiwake Freight says that it was so").assertStayed();

        ruth.follow("Promise amends");
        ruth.find("#what").fill("A number that two people watch");
        ruth.find("#due").fill("2026-07-01");
        ruth.press("Go on");
        ruth.sendAllTheSame("Send the offer");
        ruth.stay();
        ailsa.appears("aside", "A number that two people watch").assertStayed();
        ailsa.follow("A number that two people watch");
        ailsa.press("Accept it");
        ruth.appears(".lede", "promised").assertStayed();

        ruth.go(path).stay();
        ailsa.go(path).find("#until").fill("2026-08-31");
        ailsa.press("Set the probation");
        ruth.appears("h1", "Trust is proving itself again").assertStayed();
        PageRules.hold(ailsa, "story-probation");
        ailsa.go(path).find("input[value=healed]").check();
        ailsa.find("#words-end").fill("Two weekends, two calls, two drivers.");
        ailsa.press("Put it on record");
        ruth.appears("h1", "Fennel says that it is healed").assertStayed();
        Locator record = ruth.find(".thread");
        assertThat(Tab.plain(record.innerText()))
                .contains("A weekend without a driver")
                .contains("a number that nobody watches")
                .contains("Two weekends, two calls, two drivers.");
        PageRules.hold(ruth, "story-healed");
    }
}
