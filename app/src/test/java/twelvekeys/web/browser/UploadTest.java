package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// One installation from its first file on, as its people use it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UploadTest extends Installation {

    private static final String FIRST =
            """
            Supplier;Plant;Delivery note;Promised;Received;Value;Description
            Kittiwake;Leeds;DN-1;03/04/2026;02/04/2026;1.250,00;Pallets
            Kittiwake;Leeds;DN-1;03/04/2026;03/04/2026;80,00;Straps
            Kittiwake;Cardiff;DN-2;10/04/2026;11/04/2026;500,00;Pallets
            Kittiwake;Cardiff;DN-3;09/06/2026;;700,00;Pallets
            Łódź Kartonáž 港;Leeds;DN-4;07/05/2026;06/05/2026;90,00;=HYPERLINK("http://x","Boxes")
            <script>document.title='hacked'</script>;Leeds;DN-5;05/05/2026;05/05/2026;10,00;" onload="alert(1)
            Nobody;Leeds;DN-6;tomorrow;;10,00;Boxes
            Nobody;Leeds;DN-7;05/05/2026;05/05/2026;10,00;Boxes;one cell too many
            """
                    .replace("\" onload=\"alert(1)", "\"\"\" onload=\"\"alert(1)\"")
                    .replace(
                            "=HYPERLINK(\"http://x\",\"Boxes\")",
                            "\"=HYPERLINK(\"\"http://x\"\",\"\"Boxes\"\")\"");

    private static final String SECOND =
            FIRST.replace("11/04/2026", "12/04/2026").replace("09/06/2026", "11/06/2026");

    @Test
    @Order(1)
    void anEmptyInstallationSaysHowToBegin() {
        Tab tab = open().go("/");
        assertThat(tab.headline()).isEqualTo("Whose word do you rely on?");
        PageRules.hold(tab, "welcome");
        tab.follow("Import a file");
        PageRules.hold(tab, "imports-first");
    }

    @Test
    @Order(2)
    void aFileIsDroppedCheckedWatchedAndReadBack() {
        Tab tab = open().go("/imports");
        tab.drop("deliveries.csv", FIRST.getBytes(StandardCharsets.UTF_8));
        assertThat(tab.text()).contains("deliveries.csv,");
        tab.press("Look at its columns");
        assertThat(tab.headline()).isEqualTo("Did we understand the columns?");
        assertThat(tab.find("#column-promisor").inputValue()).isEqualTo("Supplier");
        assertThat(tab.find("#column-promisee").inputValue()).isEqualTo("Plant");
        assertThat(tab.find("#column-due").inputValue()).isEqualTo("Promised");
        assertThat(tab.find("#column-done").inputValue()).isEqualTo("Received");
        assertThat(tab.find("#column-deliverable").inputValue()).isEqualTo("Delivery note");
        assertThat(tab.text()).contains("Kittiwake", "DN-1");
        PageRules.hold(tab, "import-columns");

        answerEveryQuestion(tab);
        tab.press("Put it on record");
        ended(tab);

        assertThat(counts(tab)).isEqualTo("6 0 0 2 8");
        assertThat(tab.text())
                .contains("It brought 5 promises, 4 outcomes")
                .contains("tomorrow")
                .contains("The row has 8 cells, but there are 7 columns");
        PageRules.hold(tab, "import-done");
        assertThat(tab.download("Download the refused rows")).contains("Line", "refused");
        assertThat(tab.page().title()).doesNotContain("hacked");
    }

    @Test
    @Order(3)
    void thePortfolioThePartnershipAndThePromiseExplainThemselves() {
        Tab tab = open().go("/");
        assertThat(tab.text())
                .contains(
                        "Kittiwake", "Łódź Kartonáž 港", "<script>document.title='hacked'</script>");
        PageRules.hold(tab, "portfolio-own");
        tab.follow("Kittiwake");
        assertThat(tab.text()).contains("3 promises", "one side’s word alone");
        PageRules.hold(tab, "partnership-own");
        tab.find("table a").first().click();
        assertThat(tab.path()).contains("/promises/");
        assertThat(tab.find("h2").first().innerText()).isNotBlank();
        assertThat(tab.text())
                .containsPattern("base \\d+ % → this partner [+−±]\\d+ → with Cardiff [+−±]\\d+");
        assertThat(tab.text()).contains("deliveries.csv");
        PageRules.hold(tab, "promise-own");
    }

    @Test
    @Order(4)
    void theSameFileAgainIsRememberedAndAddsNothing() {
        Tab tab = open().go("/imports");
        tab.choose("deliveries.csv", FIRST);
        tab.press("Look at its columns");
        assertThat(tab.text())
                .contains(
                        "A file with these columns came before", "You imported exactly this file");
        tab.press("Put it on record");
        ended(tab);
        assertThat(counts(tab)).isEqualTo("0 6 0 2 8");
        assertThat(tab.text()).contains("nothing that was not on record already");
    }

    @Test
    @Order(5)
    void aNewerFileMovesADateAndSetsOneRightInPlainSight() {
        Tab tab = openWithoutScripts().go("/imports");
        tab.choose("deliveries-2.csv", SECOND);
        tab.press("Look at its columns");
        tab.press("Put it on record");
        while (tab.find("dl.sum").count() == 0) {
            tab.go(tab.path());
        }
        assertThat(counts(tab)).isEqualTo("1 4 1 2 8");
        tab.go("/").follow("Kittiwake");
        tab.go(tab.path() + "/promises?state=moved");
        tab.find("tbody th a").first().click();
        assertThat(tab.text())
                .contains("The first date was 9 June 2026; it was moved once, told in time")
                .contains(
                        "moved the date from 9 June 2026 to 11 June 2026, told eight days before");
        tab.go(tab.path().replaceFirst("/promises/.*", "/promises?state=late"));
        tab.find("tbody th a").first().click();
        assertThat(tab.text()).contains("done on, from 11 April 2026 to 12 April 2026");
    }

    @Test
    @Order(6)
    void aPageLeftDuringTheWorkShowsItWhenOneComesBack() {
        Tab tab = open().go("/imports");
        tab.choose("deliveries.csv", FIRST);
        tab.press("Look at its columns");
        String path = tab.path();
        tab.press("Put it on record");
        tab.close();
        Tab later = open().go(path);
        ended(later);
        assertThat(counts(later)).endsWith(" 8");
    }

    @Test
    @Order(7)
    void thePortfolioIsSearchedAndSortedByKeyboardAlone() {
        Tab tab = open().go("/");
        tab.reach("#q").type("łódź").enter();
        assertThat(tab.find("tbody tr").count()).isEqualTo(1);
        assertThat(tab.text()).contains("Łódź Kartonáž 港");
        tab.go("/").reach("th .sort").enter();
        assertThat(tab.path()).contains("sort=partner");
        assertThat(tab.find("[aria-sort=ascending]").count()).isEqualTo(1);
    }

    private static void answerEveryQuestion(Tab tab) {
        tab.press("Put it on record");
        assertThat(tab.headline())
                .as("an ambiguous date is asked, never guessed")
                .isEqualTo("Did we understand the columns?");
        int asked = tab.find("fieldset.asked").count();
        for (int i = 0; i < asked; i++) {
            tab.find("fieldset.asked").nth(i).locator("label").first().click();
        }
    }
}
