package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// One company begins with its files; then the other side joins.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoiningTest extends Installation {

    private static final String FILE =
            """
            Supplier,Plant,Delivery note,Promised,Received
            Kittiwake,Leeds,DN-1,2026-04-03,2026-04-02
            Kittiwake,Cardiff,DN-2,2026-04-20,2026-04-25
            Kittiwake,Cardiff,DN-3,2026-06-29,
            Ondrej,Leeds,DN-4,2026-05-17,2026-05-16
            """;

    private static String path = "";
    private static String invitation = "";

    @Test
    @Order(1)
    void oneSideInvitesTheOtherAndSeesTheLinkOnce() {
        Tab tab = open().go("/imports");
        tab.choose("deliveries.csv", FILE);
        tab.press("Look at its columns");
        tab.press("Put it on record");
        ended(tab);
        path = tab.go("/").follow("Kittiwake").path();
        tab.go(path + "/invite");
        assertThat(tab.headline()).isEqualTo("Kittiwake has not joined yet");
        PageRules.hold(tab, "invite");
        tab.find("#email").fill("ruth@kittiwake.example");
        tab.press("Invite");
        assertThat(tab.text()).contains("ruth@kittiwake.example");
        PageRules.hold(tab, "invite-made");
        invitation = tab.find("code.secret").innerText();
        assertThat(invitation).contains("/join/");
        assertThat(tab.go(path + "/invite").find("code.secret").count()).isZero();
    }

    @Test
    @Order(2)
    void whoeverOpensTheLinkSeesWhatBecomesSharedAndUsesNothingUp() {
        Tab tab = openAsStranger().go(link());
        assertThat(tab.text())
                .contains("Fennel", "Ailsa Grant", "3 promises of Kittiwake", "record of intent")
                .doesNotContain("Ondrej");
        PageRules.hold(tab, "join");
        assertThat(openAsStranger().go(link()).headline()).contains("invites you");
    }

    @Test
    @Order(3)
    void theInvitingSideCannotJoinItself() {
        Tab tab = open().go(link());
        assertThat(tab.text()).contains("Somebody else joins here");
    }

    @Test
    @Order(4)
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        Tab tab = openAsStranger().expecting(422).go(link());
        join(tab, "   ", "Ruth Adeyemi", PASSWORD);
        assertThat(tab.text()).contains("Please give the organisation’s name");
        assertThat(tab.find("#name").inputValue()).isEqualTo("Ruth Adeyemi");
        join(tab, "Kittiwake Freight", "Ruth Adeyemi", "short");
        assertThat(tab.find("#organisation").inputValue()).isEqualTo("Kittiwake Freight");
        assertThat(tab.find(".error").innerText()).contains("12");
    }

    @Test
    @Order(5)
    void theOtherSideJoinsAndBothSeeTheSamePartnershipAndNothingElse() {
        Tab tab = openAsStranger().go(link());
        join(tab, "Kittiwake Freight", "Ruth Adeyemi", PASSWORD);
        assertThat(tab.path()).isEqualTo(path);
        assertThat(tab.text()).contains("Fennel", "Kittiwake Freight", "one side’s word alone");
        PageRules.hold(tab, "partnership-joined");
        assertThat(tab.go("/").text()).contains("Fennel").doesNotContain("Ondrej");
        Tab own = open().go("/");
        assertThat(own.text()).contains("Kittiwake Freight", "Ondrej");
        assertThat(own.go(path + "/invite").headline()).isEqualTo("Kittiwake Freight has joined");
    }

    @Test
    @Order(6)
    void aLinkThatWasUsedIsGone() {
        Tab tab = openAsStranger().expecting(404).go(link());
        assertThat(tab.headline()).isEqualTo("This link does not work any more");
    }

    @Test
    @Order(7)
    void theNextFileFindsThePartnerUnderTheNameItAlwaysHad() {
        Tab tab = open().go("/imports");
        tab.choose("deliveries-2.csv", FILE.replace("2026-06-29,\n", "2026-06-29,2026-05-30\n"));
        tab.press("Look at its columns");
        tab.press("Put it on record");
        ended(tab);
        assertThat(counts(tab)).isEqualTo("1 3 0 0 4");
        assertThat(tab.go("/").find("tbody tr").count()).isEqualTo(2);
    }

    private static void join(Tab tab, String organisation, String name, String password) {
        tab.find("#organisation").fill(organisation);
        tab.find("#name").fill(name);
        tab.find("#password").fill(password);
        tab.press("Join the partnership");
    }

    private String link() {
        return invitation.substring(invitation.indexOf("/join/"));
    }
}
