package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The lists without a mouse.
class ByKeyboardTest extends Demonstration {

    private static final String SHOW = ".filters button";

    @Test
    void thePortfolioIsSearchedFilteredAndSorted() {
        Tab tab = open().go("/");
        tab.reach("#q").type("kitti").enter();
        assertThat(tab.find("tbody th").allInnerTexts()).containsExactly("Kittiwake Freight");

        tab.go("/").reach("#show").type("promises at").reach(SHOW).enter();
        assertThat(tab.path()).contains("show=needs");
        assertThat(tab.find("#show").inputValue()).isEqualTo("needs");

        tab.go("/").reach("#sort").type("Partner").reach(SHOW).enter();
        assertThat(tab.path()).contains("sort=partner");
        List<String> names = tab.find("tbody th").allInnerTexts();
        assertThat(names).hasSize(4).isSorted();
        assertThat(tab.find("th[aria-sort=ascending]").innerText()).isEqualTo("Partner");
    }

    @Test
    void thePortfolioIsReadForAnEarlierDay() {
        Tab tab = open().go("/");
        tab.reach("#asOf").type("11112025").reach(SHOW).enter();
        assertThat(tab.path()).contains("asOf=2025-11-11");
        assertThat(tab.text()).contains("as of 11 November 2025");
        tab.reach("main a[href='/']").enter();
        assertThat(tab.text()).doesNotContain("11 November 2025");
    }

    @Test
    void theListOfPromisesIsSearchedFilteredSortedAndPaged() {
        Tab tab = open();
        String list = partnership(tab) + "/promises";
        tab.go(list).reach("#q").type("leeds").enter();
        assertThat(tab.path()).contains("q=leeds");
        assertThat(tab.find("tbody tr").allInnerTexts())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsIgnoringCase("leeds"));

        tab.go(list).reach("#state").type("kept late").reach(SHOW).enter();
        assertThat(tab.find("td[data-label=Outcome]").allInnerTexts())
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome).contains("late"));

        tab.go(list).reach("#by").type("Fennel").reach(SHOW).enter();
        assertThat(tab.find("td[data-label=By]").allInnerTexts()).containsOnly("Fennel & Rye");

        tab.go(list).reach("#sort").type("largest").reach(SHOW).enter();
        List<Long> worth =
                tab.find("td[data-label=Worth]").allInnerTexts().stream()
                        .map(amount -> amount.replaceAll("\\D", ""))
                        .filter(digits -> !digits.isEmpty())
                        .map(Long::valueOf)
                        .toList();
        assertThat(worth).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());

        tab.go(list);
        String first = tab.find("tbody tr").first().innerText();
        tab.reach(".pager a[rel=next]").enter();
        assertThat(tab.text()).contains("51–");
        tab.reach(".pager a[rel=prev]").enter();
        assertThat(tab.find("tbody tr").first().innerText()).isEqualTo(first);
    }
}
