package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.SomePortfolio;

/// What trust came with, and which volume to move, in a portfolio whose partners differ and do
/// comparable things.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class WorthAndSimulationTest extends Installation {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private BeanFactory beans;
    @Autowired private Organisations organisations;

    @Test
    @Order(1)
    void whoHasNothingOnRecordIsToldWhatGoesThere() {
        Tab tab = open().go("/worth");
        assertThat(tab.headline()).isEqualTo("There is no business on record yet");
        assertThat(tab.text()).contains("Import a file of promises", "too few pairs");
        PageRules.hold(tab, "worth-empty");
    }

    @Test
    @Order(2)
    void movesAreShownWithTheirReasons() {
        UUID home = Tenancy.installation(organisations::home).orElseThrow().id();
        SomePortfolio.of(beans, home, 3, 360, TODAY);
        Tab tab = open().go("/simulation");
        assertThat(tab.headline()).startsWith("Moving ").contains(" promises would keep about ");
        assertThat(tab.find("tbody").nth(1).locator("tr").count()).isGreaterThan(1);
        assertThat(tab.text()).contains("Parts", "Service", "North", "with caution");
        PageRules.hold(tab, "simulation-moves");
    }

    @Test
    @Order(3)
    void theLimitsArePersonal() {
        Tab tab = open().go("/simulation");
        String moved = tab.headline();
        tab.find("#move").fill("2");
        tab.press("Simulate");
        assertThat(tab.headline()).isNotEqualTo(moved);
        assertThat(Tab.plain(tab.text())).contains("No more than 2 % of the volume may move.");
        assertThat(tab.find("#move").inputValue()).isEqualTo("2");
        tab.find("#move").fill("0");
        tab.press("Simulate");
        assertThat(tab.headline()).isEqualTo("Nothing speaks for moving volume now");
        PageRules.hold(tab, "simulation-nothing-moves");
    }

    @Test
    @Order(4)
    void aLimitThatMeansNothingIsMarkedAndNothingTypedIsLost() {
        Tab tab = open().expecting(400).go("/simulation");
        tab.find("#span").fill("0");
        tab.find("#move").fill("much <b>");
        tab.find("#share").fill("101");
        tab.find("#growth").fill("-5");
        tab.find("#stays").fill("");
        tab.find("#evidence").fill("3");
        tab.press("Simulate");
        assertThat(tab.headline()).isEqualTo("A limit means nothing");
        assertThat(tab.find(".error").count()).isEqualTo(5);
        assertThat(tab.find("#move").inputValue()).isEqualTo("much <b>");
        assertThat(tab.find("#evidence").inputValue()).isEqualTo("3");
        assertThat(Tab.plain(tab.text())).contains("A whole number from 1 to 3 650.");
        PageRules.hold(tab, "simulation-refused");
    }

    @Test
    @Order(5)
    void whatTrustCameWithStandsWithItsRangesAndWhatItCannotTell() {
        UUID home = Tenancy.installation(organisations::home).orElseThrow().id();
        SomePortfolio.of(beans, home, 12, 100, TODAY);
        Tab tab = open().go("/").follow("What did trust come with?");
        assertThat(tab.path()).isEqualTo("/worth");
        assertThat(tab.headline()).startsWith("Where trust was higher, less came late");
        assertThat(tab.text())
                .contains("Lowest third", "Highest third", "Among what is alike")
                .contains("Reworked", "Contract reached for", "Confounding")
                .contains("not distinguishable", "NOK", "EUR", "no benefit is told");
        tab.find("details summary").first().click();
        assertThat(tab.find("details[open] li").first().innerText()).contains("due");
        PageRules.hold(tab, "worth");
    }

    @Test
    @Order(6)
    void whatWePromisedIsReadLikewiseAndWithoutScripts() {
        Tab tab = openWithoutScripts().go("/worth");
        tab.find("#whose").selectOption("ours");
        tab.press("Show");
        assertThat(tab.text()).contains("that we made");
        assertThat(tab.find("#whose").inputValue()).isEqualTo("ours");
        PageRules.hold(open().go("/worth?whose=ours"), "worth-ours");
    }
}
