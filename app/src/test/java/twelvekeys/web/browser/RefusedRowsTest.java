package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Rows that cannot be used are told one by one, and the others are taken in.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusedRowsTest extends Installation {

    private static final List<String> NAMES =
            List.of(
                    "北極 運輸",
                    "شركة النخيل",
                    "Ελιά & Υιοί",
                    "Õun ja Kärg",
                    "हिम उद्योग",
                    "<img src=x onerror=window.hacked=1>");

    private static final String ROWS =
            """
            Alder,A-1,2026-01-05,2026-03-20,2026-03-19,Brackets
            Alder,A-2,2026-04-21,2026-04-20,,Brackets
            Alder,A-3,2026-01-05,2026-02-31,,Brackets
            Alder,A-4,2026-01-05,2026-04-20,,Brackets,"more
            than the headers"
            ,A-5,2026-01-05,2026-04-20,,Brackets
            "=cmd|' /C calc'!A0",A-6,2026-01-05,soon,,"=1+1"
            Alder,A-7,2026-05-05,2026-07-20,,=2+2 brackets
            """;

    private static final String FILE =
            "vendor,order,ordered on,promised,received,description\n"
                    + ROWS
                    + String.join(
                            "",
                            NAMES.stream()
                                    .map(name ->
                                            name + ",N-1,2026-01-05,2026-04-01,2026-04-01,Box\n")
                                    .toList());

    @Test
    @Order(1)
    void eachIsToldWithItsLineAndReasonAndTheCountsAddUp() {
        Tab tab = open().go("/imports");
        tab.choose("\"><img src=x onerror=window.hacked=1>.csv", FILE);
        tab.press("Look at its columns");
        tab.pick("#column-made", "ordered on");
        tab.find("#import:not(.htmx-request) [name='date-made']").first().waitFor(attached());
        tab.press("Put it on record");
        ended(tab);
        assertThat(counts(tab)).isEqualTo("8 0 0 5 13");
        assertThat(reason(tab, "3")).contains("due on 2026-04-20, before it was promised");
        assertThat(reason(tab, "4")).contains("“2026-02-31” is not a day of the calendar");
        assertThat(reason(tab, "5")).contains("The row has 7 cells, but there are 6 columns");
        assertThat(reason(tab, "7")).contains("“vendor” is empty: say who promised");
        assertThat(reason(tab, "8")).contains("“soon” is not a date");
        assertThat(tab.page().evaluate("window.hacked")).isNull();

        String csv = tab.download("Download the refused rows");
        assertThat(csv).contains("3,refused,", "8,refused,").contains("'=cmd|");
        assertThat(csv.lines().map(String::strip)).noneMatch(line -> line.startsWith("="));
        assertThat(csv).doesNotContainPattern("(^|,)\"?[=@]");
    }

    @Test
    @Order(2)
    void namesInEveryScriptStandAsTheyAreWritten() {
        Tab tab = open().go("/");
        assertThat(tab.find("tbody th").allInnerTexts()).contains("Alder").containsAll(NAMES);
        for (String name : NAMES) {
            tab.go("/").follow(name);
            assertThat(tab.headline()).contains(name);
            assertThat(tab.page().evaluate("window.hacked")).isNull();
        }
        PageRules.hold(tab, "partnership-odd-name");
    }

    @Test
    @Order(3)
    void theStepsOfAChanceAddUpToIt() {
        Tab tab = open().go("/").follow("Alder");
        tab.go(tab.path() + "/promises?state=open");
        tab.find("tbody th a").first().click();
        assertThat(tab.headline()).isEqualTo("=2+2 brackets");
        String told =
                Tab.plain(
                        tab.find("svg[aria-label*='Chance'i]").first().getAttribute("aria-label"));
        Matcher base = Pattern.compile("What all partners promised us: (\\d+) %").matcher(told);
        Matcher chance = Pattern.compile("hance it is kept: (\\d+) %").matcher(told);
        assertThat(base.find() && chance.find()).as(told).isTrue();
        int sum = Integer.parseInt(base.group(1));
        Matcher step = Pattern.compile("(\\d+) points? (more|less)").matcher(told);
        while (step.find()) {
            int points = Integer.parseInt(step.group(1));
            sum += step.group(2).equals("more") ? points : -points;
        }
        assertThat(sum).as(told).isEqualTo(Integer.parseInt(chance.group(1)));
    }

    @Test
    @Order(4)
    void anAmbiguousDateIsNotPassedOverEvenWhereTheBrowserWould() {
        Tab tab = open().expecting(422).go("/imports");
        tab.choose("doubt.csv", "vendor,promised,received\nAlder,03/04/2026,02/04/2026\n");
        tab.press("Look at its columns");
        assertThat(tab.find("fieldset.asked").count()).isEqualTo(2);
        assertThat(tab.find("fieldset.asked input:checked").count()).isZero();
        tab.press("Put it on record");
        assertThat(tab.find("dl.sum, progress").count()).as("the browser asks").isZero();
        tab.find("#columns").evaluate("form => form.noValidate = true");
        tab.press("Put it on record");
        assertThat(tab.find("dl.sum, progress").count()).as("the server asks").isZero();
        assertThat(tab.find("[role=alert]").first().innerText()).isNotBlank();
        PageRules.hold(tab, "import-asked");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static String reason(Tab tab, String line) {
        return tab.find("tr:has(td[data-label=Line]:text-is('" + line + "'))").innerText();
    }
}
