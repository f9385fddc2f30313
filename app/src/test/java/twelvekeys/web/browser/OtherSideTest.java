package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The example seen from both sides.
class OtherSideTest extends Demonstration {

    private static final String OURS = "You see it as Fennel & Rye";
    private static final String THEIRS = "You see it as Kittiwake Freight";

    @Test
    void oneClickShowsTheOtherSideOfTheSamePage() {
        Tab tab = open();
        String path = partnership(tab);
        assertThat(strip(tab)).contains(OURS);
        tab.press("See it from Kittiwake Freight’s side");
        assertThat(tab.path()).isEqualTo(path);
        assertThat(strip(tab)).contains(THEIRS);
        PageRules.hold(tab, "partnership-other-side");
        tab.press("See it from Fennel & Rye’s side");
        assertThat(tab.path()).isEqualTo(path);
        assertThat(strip(tab)).contains(OURS);
    }

    @Test
    void bothSidesSeeTheSamePromises() {
        Tab tab = open();
        String list = partnership(tab) + "/promises";
        List<String> fromOne = rows(tab.go(list));
        tab.press("See it from Kittiwake Freight’s side");
        List<String> fromTheOther = rows(tab);
        assertThat(strip(tab)).contains(THEIRS);
        assertThat(fromTheOther).hasSize(50).isEqualTo(fromOne);
        String promise = tab.find("tbody th a").first().getAttribute("href");
        String seen = Tab.plain(tab.go(promise).find(".thread").innerText());
        tab.press("See it from Fennel & Rye’s side");
        assertThat(tab.path()).isEqualTo(promise);
        assertThat(Tab.plain(tab.find(".thread").innerText())).isEqualTo(seen);
    }

    @Test
    void aStrangersPartnershipIsNotThere() {
        Tab tab = open().expecting(404);
        tab.go("/").follow("Ondřej Karton");
        String strangers = tab.path();
        String promise =
                tab.go(strangers + "/promises").find("tbody th a").first().getAttribute("href");
        partnership(tab);
        tab.press("See it from Kittiwake Freight’s side");
        for (String path : List.of(strangers, strangers + "/promises", promise)) {
            assertThat(tab.go(path).headline()).isEqualTo("There is nothing here");
            assertThat(tab.text()).doesNotContain("Ondřej");
        }
        assertThat(tab.go("/").text()).doesNotContain("Ondřej");
    }

    private static String strip(Tab tab) {
        return Tab.plain(tab.find(".example-strip").innerText());
    }

    private static List<String> rows(Tab tab) {
        return tab.find("tbody tr").allInnerTexts().stream().map(Tab::plain).toList();
    }
}
