package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Reports by mail, ordered on the page of each and stopped on one page.
class ByMailTest extends Demonstration {

    @Test
    void aReportIsOrderedOnItsPageAndStoppedOnOne() {
        Tab tab = openAs("Ruth Adeyemi, partner manager");
        tab.go("/me/reports");
        assertThat(tab.headline()).isEqualTo("No report comes to you by mail");
        PageRules.hold(tab, "by-mail-empty");
        tab.go("/").follow("Fennel & Rye");
        String partnership = tab.path();
        tab.go(partnership + "/ten-minutes");
        tab.find("#day").fill("5");
        tab.press("Send it to me every month");
        assertThat(tab.headline()).isEqualTo("One report comes to you by mail");
        assertThat(tab.text()).contains("on day 5 of every month");
        tab.go(partnership + "/symmetry").press("Send it to me after every quarter");
        assertThat(tab.headline()).isEqualTo("Two reports come to you by mail");
        tab.go(partnership + "/review").press("Send it to me now");
        assertThat(tab.text()).contains("It stands among your messages");
        tab.follow("Your messages");
        assertThat(tab.text()).contains("Quarterly review: Fennel & Rye and Kittiwake Freight");
        tab.go("/me/reports");
        for (int left = 2; left > 0; left--) {
            tab.find("button:not([formaction])", "Stop it").first().click();
            tab.appears("[role=status]", "It comes no more.");
        }
        assertThat(tab.headline()).isEqualTo("No report comes to you by mail");
    }

    @Test
    void whatIsRefusedComesBackAsItWasTyped() {
        Tab tab = openAs("Ruth Adeyemi, partner manager").expecting(422);
        tab.go("/").follow("Fennel & Rye");
        tab.go(tab.path() + "/brief");
        tab.find("#meeting").fill("2020-05-04");
        tab.find("#days").fill("3");
        tab.press("Send it to me before the meeting");
        assertThat(tab.text()).contains("That day has passed, at eight in the morning");
        assertThat(tab.find("#meeting").inputValue()).isEqualTo("2020-05-04");
        assertThat(tab.find("#days").inputValue()).isEqualTo("3");
        PageRules.hold(tab, "by-mail-refused");
    }
}
