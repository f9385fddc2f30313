package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// An installation from its first start to its second person.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComingInTest extends Installation {

    @Test
    @Order(1)
    void beforeTheSetUpEveryPageSaysWhereTheLinkIs() {
        Tab tab = openAsStranger().go("/imports");
        assertThat(tab.headline()).isEqualTo("This installation has not been set up yet");
        PageRules.hold(tab, "not-set-up");
        tab.expecting(404).go("/set-up/guessed");
        assertThat(tab.headline()).isEqualTo("This link does not work any more");
        PageRules.hold(tab, "link-gone");
    }

    @Test
    @Order(2)
    void aRefusedSetUpLosesNothingThatWasTyped() {
        String earlier = setUp.begin().path();
        String path = setUp.begin().path();
        Tab tab = openAsStranger().expecting(404).expecting(422);
        assertThat(tab.go(earlier).headline()).isEqualTo("This link does not work any more");
        tab.go(path);
        PageRules.hold(tab, "set-up");
        tab.find("#organisation").fill("Fennel");
        tab.find("#name").fill("Ailsa Grant");
        tab.find("#email").fill(EMAIL);
        tab.find("#password").fill("too short");
        tab.press("Set up");
        assertThat(tab.text()).contains("Use at least 12 characters");
        assertThat(tab.find("#organisation").inputValue()).isEqualTo("Fennel");
        assertThat(tab.find("#name").inputValue()).isEqualTo("Ailsa Grant");
        PageRules.hold(tab, "set-up-refused");
        tab.find("#password").fill(PASSWORD);
        tab.press("Set up");
        assertThat(tab.find(".whose").innerText()).contains("Ailsa Grant").contains("Fennel");
        assertThat(openAsStranger().expecting(404).go(path).headline())
                .isEqualTo("This link does not work any more");
    }

    @Test
    @Order(3)
    void somebodySignsInAndOutWithoutScriptsToo() {
        Tab tab = openWithoutScripts();
        tab.press("Sign out");
        assertThat(tab.headline()).isEqualTo("Sign in");
        Tab another = openAsStranger().expecting(422).go("/people");
        PageRules.hold(another, "sign-in");
        another.find("#email").fill(EMAIL);
        another.find("#password").fill("not the right one");
        another.press("Sign in");
        assertThat(another.text()).contains("That did not fit");
        assertThat(another.find("#email").inputValue()).isEqualTo(EMAIL);
        PageRules.hold(another, "sign-in-refused");
        another.find("#password").fill(PASSWORD);
        another.press("Sign in");
        assertThat(another.path()).isEqualTo("/people");
    }

    @Test
    @Order(4)
    void somebodyIsInvitedJoinsIsGivenARoleAndLeaves() {
        Tab manager = open().expecting(422).go("/people");
        PageRules.hold(manager, "people-alone");
        manager.find("#email").fill("noor@fennel.example");
        manager.find("#role").selectOption("auditor");
        manager.press("Invite");
        assertThat(manager.text()).contains("Say until which day the auditor may read");
        assertThat(manager.find("#email").inputValue()).isEqualTo("noor@fennel.example");
        manager.find("#role").selectOption("contributor");
        manager.press("Invite");
        String address = manager.find("#invite .secret").innerText();
        assertThat(manager.text()).contains("noor@fennel.example");
        PageRules.hold(manager, "people-invited");
        String link = manager.find("#invite .secret").innerText().substring(base().length());
        assertThat(address).startsWith(base() + "/link/");

        Tab invited = openAsStranger().expecting(403).go(link);
        assertThat(invited.headline()).isEqualTo("You are invited to join Fennel");
        PageRules.hold(invited, "link-invitation");
        invited.find("#name").fill("نور حداد");
        invited.find("#password").fill(PASSWORD);
        invited.press("Join Fennel");
        assertThat(invited.find(".whose").innerText()).contains("نور حداد");
        invited.go("/people");
        assertThat(invited.find("#invite").count()).isZero();
        PageRules.hold(invited, "people-looking");

        manager.go("/people");
        manager.find("summary").last().click();
        PageRules.hold(manager, "people");
        manager.go("/people").find("tr:has-text('noor@') summary").click();
        manager.find("tr:has-text('noor@') select").selectOption("sponsor");
        manager.find("tr:has-text('noor@') button:has-text('Save')").click();
        assertThat(manager.find("tr:has-text('noor@')").innerText()).contains("sponsor");
        manager.find("tr:has-text('noor@') summary").click();
        manager.find("tr:has-text('noor@') button:has-text('Remove')").click();
        assertThat(manager.text()).doesNotContain("noor@");
        invited.go("/people");
        assertThat(invited.headline()).isEqualTo("Sign in");
    }

    @Test
    @Order(5)
    void theLastPartnerManagerCannotLeave() {
        Tab tab = open().expecting(422).go("/people");
        tab.find("summary").first().click();
        tab.find("tbody button:has-text('Remove')").first().click();
        assertThat(tab.text()).contains("would be left without a partner manager");
        assertThat(tab.text()).contains(EMAIL);
        PageRules.hold(tab, "people-refused");
    }

    @Test
    @Order(6)
    void somebodySaysWhereTheyAreAndMakesATokenForAProgram() {
        Tab tab = open().expecting(422).go("/me");
        PageRules.hold(tab, "me");
        tab.find("#zone").fill("Asia/Atlantis");
        tab.press("Save");
        assertThat(tab.text()).contains("There is no such time zone");
        assertThat(tab.find("#zone").inputValue()).isEqualTo("Asia/Atlantis");
        PageRules.hold(tab, "me-refused");
        tab.find("#zone").fill("Asia/Tokyo");
        tab.press("Save");
        assertThat(tab.text()).contains("What you said about yourself is saved.");
        assertThat(tab.find("#zone").inputValue()).isEqualTo("Asia/Tokyo");
        tab.find("#token").fill("nightly export");
        tab.press("Make a token");
        assertThat(tab.find("#tokens .secret").innerText()).startsWith("tk_");
        PageRules.hold(tab, "me-token");
        tab.go("/me");
        assertThat(tab.find(".secret").count()).isZero();
        assertThat(tab.text()).contains("nightly export");
        tab.find("#tokens tbody button").first().click();
        assertThat(tab.text()).contains("The token is revoked");
    }
}
