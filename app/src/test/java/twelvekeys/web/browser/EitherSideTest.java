package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The way into the example.
class EitherSideTest extends Demonstration {

    @Test
    void oneClickShowsTheExampleAsAnyOfItsPeople() {
        Tab tab = openAsStranger().go("/forecasts");
        assertThat(tab.headline()).isEqualTo("Look at the example from either side");
        PageRules.hold(tab, "sides");
        tab.press("佐藤 美咲, partner manager");
        assertThat(tab.path()).isEqualTo("/forecasts");
        assertThat(tab.find(".whose").innerText())
                .contains("佐藤 美咲")
                .contains("港冷蔵 Minato Cold Storage");
        tab.press("Sign out");
        tab.press("Noor Haddad, contributor");
        assertThat(tab.find(".whose").innerText()).contains("Fennel & Rye");
        PageRules.hold(tab.go("/people"), "people-demo");
        PageRules.hold(tab.go("/me"), "me-demo");
    }
}
