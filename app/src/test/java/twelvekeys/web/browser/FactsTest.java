package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import twelvekeys.demo.InventedMarket;

/// What the public record says, as people find it: nothing at first, then a link, refused filings,
/// filings that are read, a weak link, and an explanation down to the filed number.
class FactsTest extends Installation {

    private static final String FILE =
            """
            Supplier,Plant,Delivery note,Promised,Received
            Kittiwake,Leeds,DN-1,2026-04-03,2026-04-02
            Kittiwake,Leeds,DN-2,2026-04-20,2026-04-19
            """;

    @Test
    void fromAnEmptyPageToTheFiledNumber() {
        Tab ailsa = open();
        String facts = partnership(ailsa) + "/facts";
        nothingIsKnown(ailsa, facts);
        aLinkIsRefusedAndNothingTypedIsLost(ailsa, facts);
        somethingIsShownInstead(ailsa, facts);
        ailsa.go(facts);
        ailsa.find("summary", "Kittiwake files at the SEC").click();
        ailsa.find("#cik-b").fill(Long.toString(InventedMarket.KITTIWAKE));
        ailsa.find("#side-b").getByText("Link it").click();
        assertThat(ailsa.headline()).startsWith("The filings of Kittiwake are still to be read");
        PageRules.hold(ailsa, "facts-linked");
        badFilingsAreRefused(ailsa);
        filingsAreRead(ailsa);
        theLettersAreTold(ailsa, facts);
        aLetterOpens(ailsa, facts);
        itIsOnToday(ailsa);
        goodScoresAreHeldAgainstWhatCameAfter(ailsa);
    }

    private static String partnership(Tab ailsa) {
        ailsa.go("/imports").choose("deliveries.csv", FILE);
        ailsa.press("Look at its columns");
        ailsa.press("Put it on record");
        ended(ailsa);
        return ailsa.go("/").follow("Kittiwake").path();
    }

    private static void nothingIsKnown(Tab ailsa, String facts) {
        ailsa.follow("What the public record says");
        assertThat(ailsa.path()).isEqualTo(facts);
        assertThat(ailsa.headline())
                .isEqualTo("What the public record says of the two is not known yet");
        assertThat(ailsa.text()).contains("20 of 20 unknown; there is no score of it");
        PageRules.hold(ailsa, "facts-empty");
    }

    private static void aLinkIsRefusedAndNothingTypedIsLost(Tab ailsa, String facts) {
        ailsa.find("summary", "Kittiwake files at the SEC").click();
        ailsa.find("#cik-b").fill("Kittiwake plc");
        ailsa.find("#name-b").fill("Kittiwake Freight plc");
        ailsa.expecting(422);
        ailsa.find("#side-b").getByText("Link it").click();
        assertThat(ailsa.text()).contains("1 to 10 digits");
        assertThat(ailsa.find("#cik-b").inputValue()).isEqualTo("Kittiwake plc");
        assertThat(ailsa.find("#name-b").inputValue()).isEqualTo("Kittiwake Freight plc");
        PageRules.hold(ailsa, "facts-refused");
        assertThat(ailsa.path()).startsWith(facts);
    }

    private static void somethingIsShownInstead(Tab ailsa, String facts) {
        ailsa.go(facts);
        Locator ours = ailsa.find("#side-a");
        ours.getByText("Put on record what was shown").click();
        ailsa.find("#item-a").selectOption("board-list");
        ailsa.find("#words-a").fill("Five people; the list is on our site.");
        ailsa.find("#day-a").fill("2026-01-31");
        ours.getByText("Put it on record").click();
        assertThat(ailsa.text())
                .contains("“Five people; the list is on our site.”", "As of 31 January 2026")
                .contains("19 of 20 unknown");
        ours.locator("summary", new Locator.LocatorOptions().setHasText("Reply")).click();
        ours.locator("textarea[id^=reply-]").fill("Two of them since March.");
        ours.getByText("Put the reply on record").click();
        assertThat(ailsa.text()).contains("“Two of them since March.”");
        PageRules.hold(ailsa, "facts-checklist");
    }

    private static void badFilingsAreRefused(Tab ailsa) {
        ailsa.go("/filings/business-case");
        assertThat(ailsa.headline())
                .isEqualTo("What good scores were followed by is asked of the filings you bring");
        PageRules.hold(ailsa, "business-case-empty");
        ailsa.follow("Bring filings");
        PageRules.hold(ailsa, "filings-empty");
        assertThat(ailsa.text()).contains("Fetching is off");
        ailsa.choose("page.json", "<html>not found</html>").press("Read them");
        ailsa.find(".notice-error").waitFor();
        assertThat(ailsa.headline()).isEqualTo("page.json was refused");
        assertThat(ailsa.text()).contains("Nothing of it was kept");
        PageRules.hold(ailsa, "filing-refused");
    }

    private void filingsAreRead(Tab ailsa) {
        ailsa.go("/filings").choose("market.zip", Zipped.of(market()));
        ailsa.press("Read them");
        ailsa.find("dl.facts").waitFor();
        assertThat(ailsa.headline()).contains("market.zip holds the filings of 25");
        PageRules.hold(ailsa, "filing-read");
    }

    private static java.util.Map<String, byte[]> market() {
        return new InventedMarket(12, LocalDate.of(2026, 6, 1)).files();
    }

    private static void theLettersAreTold(Tab ailsa, String facts) {
        ailsa.go("/filings");
        ailsa.find("#brought").getByText("The letters were last worked out").waitFor();
        PageRules.hold(ailsa, "filings");
        ailsa.go(facts);
        assertThat(ailsa.headline()).startsWith("The weak link of Kittiwake is ");
        assertThat(ailsa.text())
                .contains("not enough evidence", "Gate: fails", "changes its auditor")
                .contains("Where the lenses stand", "among 25");
        PageRules.hold(ailsa, "facts");
    }

    private static void aLetterOpens(Tab ailsa, String facts) {
        ailsa.find("#side-b table a").first().click();
        assertThat(ailsa.path()).isEqualTo(facts + "/b/F");
        assertThat(ailsa.headline()).startsWith("Financial stability of Kittiwake: ");
        ailsa.find("summary", "The figures that went in").first().click();
        assertThat(ailsa.text()).contains("us-gaap:", "form 10-K", "9990000001-");
        PageRules.hold(ailsa, "facts-letter");
        ailsa.expecting(404).go(facts + "/b/X");
    }

    private static void itIsOnToday(Tab ailsa) {
        ailsa.go("/today");
        assertThat(ailsa.text()).contains("Filed by a linked company, to be read at once");
        PageRules.hold(ailsa, "today-filed");
    }

    private static void goodScoresAreHeldAgainstWhatCameAfter(Tab ailsa) {
        ailsa.go("/filings").follow("What good and bad scores were followed by");
        ailsa.find("#failure").waitFor();
        assertThat(ailsa.headline()).contains("best fifth by the letters together");
        ailsa.find("summary", "The figures, and how it is told").first().click();
        assertThat(ailsa.text())
                .contains("scores of 25", "Known of", "Best fifth less the weakest")
                .contains("Ranges are of 95 %");
        PageRules.hold(ailsa, "business-case");
        ailsa.follow("S Sustainability");
        assertThat(ailsa.headline()).contains("by sustainability");
        PageRules.hold(ailsa, "business-case-s");
        ailsa.expecting(404).go("/filings/business-case?score=X");
    }
}
