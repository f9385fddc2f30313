package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.SomePortfolio;

/// What an organisation's own books say, brought, corrected, withdrawn and read by a person.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class BooksPagesTest extends Installation {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String PATH = "/worth/books";

    private static List<String> names = List.of();

    @Autowired private BeanFactory beans;
    @Autowired private Organisations organisations;

    @Test
    @Order(1)
    void whoHasNoPartnerIsToldHowToBegin() {
        Tab tab = open().go(PATH);
        assertThat(tab.headline()).isEqualTo("There is no partner yet of whom books could tell");
        PageRules.hold(tab, "books-no-partner");
    }

    @Test
    @Order(2)
    void anEmptyPageShowsWhatToBring() {
        UUID home = Tenancy.installation(organisations::home).orElseThrow().id();
        names =
                SomePortfolio.of(beans, home, 3, 20, TODAY).partnerships().stream()
                        .map(Partnership::bName)
                        .toList();
        Tab tab = open().go("/worth");
        assertThat(tab.text()).contains("by our own books: not told yet", "no benefit is told");
        tab.follow("bring what they say");
        assertThat(tab.headline()).isEqualTo("Bring what your own books say");
        assertThat(tab.text()).contains("partner,period,business,benefit,currency");
        PageRules.hold(tab, "books-empty");
    }

    @Test
    @Order(3)
    void wrongRowsAreListedAndNothingIsKept() {
        Tab tab = openWithoutScripts().expecting(422).go(PATH);
        tab.choose(
                "ledger.csv",
                "partner,period,business\n%s,2026-13,1\nNobody <b>,2026-01,1\n%s,2026-02,5\n"
                        .formatted(names.get(0), names.get(0)));
        tab.press("Keep its figures");
        assertThat(tab.text())
                .contains("2 rows are wrong, so nothing was kept", "Row 2:", "the months are 01")
                .contains("Row 3: No partner is called “Nobody <b>”");
        assertThat(tab.find("tbody tr").count()).isZero();
        Tab again = open().expecting(422).go(PATH);
        again.choose("l.csv", "partner,period,business\n" + names.get(0) + ",2026-01,\"1,234\"\n");
        again.press("Keep its figures");
        assertThat(again.text()).contains("can be read as 1234 or as 1.234");
        PageRules.hold(again, "books-refused");
    }

    @Test
    @Order(4)
    void aFileIsKeptOnceAndTheSameAgainChangesNothing() {
        StringBuilder file = new StringBuilder("partner;period;business;benefit;currency\n");
        for (int month = 0; month < 14; month++) {
            LocalDate first = LocalDate.of(2025, 3, 1).plusMonths(month);
            file.append(names.get(0).toUpperCase(Locale.ROOT))
                    .append(";" + first.toString().substring(0, 7))
                    .append(";1.%d00,00;%d,50;EUR\n".formatted(month % 8, month * 10));
            file.append(names.get(1) + ";31." + first.getMonthValue())
                    .append("." + first.getYear() + ";900;-" + month + ";\n");
        }
        String text = file.toString().replaceAll("31\\.(2|4|6|9|11)\\.", "28.$1.");
        Tab tab = open().go(PATH);
        tab.choose("ledger.csv", text).press("Keep its figures");
        assertThat(tab.text()).contains("Kept: 28 added, 0 corrected, 0 unchanged.");
        tab.choose("ledger.csv", text).press("Keep its figures");
        assertThat(tab.text()).contains("Kept: 0 added, 0 corrected, 28 unchanged.");
        assertThat(tab.find("tbody tr").count()).isEqualTo(28);
    }

    @Test
    @Order(5)
    void oneFigureIsPutByHandAndWhatIsWrongIsMarkedAndNotLost() {
        Tab tab = open().expecting(422).go(PATH);
        tab.find("#partnership").selectOption(names.get(2));
        tab.find("#period").fill("2026-Q1");
        tab.find("#business").fill("12 500");
        tab.find("#benefit").fill("-1200");
        tab.find("#currency").fill("euro".substring(0, 3));
        tab.press("Keep this figure");
        assertThat(tab.text()).contains("Kept: 1 added");
        tab.find("#partnership").selectOption(names.get(2));
        tab.find("#period").fill("2026-02");
        tab.find("#business").fill("5");
        tab.find("#currency").fill("EUR");
        tab.press("Keep this figure");
        assertThat(tab.text()).contains("2026-02 overlaps 2026-Q1, which stands in your books");
        assertThat(tab.find("#business").inputValue()).isEqualTo("5");
        tab.find("#period").fill("<b>");
        tab.find("#business").fill("much");
        tab.find("#currency").fill("12");
        tab.press("Keep this figure");
        assertThat(tab.find(".error:not([hidden])").count()).isEqualTo(3);
        assertThat(tab.find("#period").inputValue()).isEqualTo("<b>");
        PageRules.hold(tab, "books-wrong-figure");
    }

    @Test
    @Order(6)
    void aCorrectionAndAWithdrawalBothStay() {
        Tab tab = open().go(PATH);
        tab.find("#partnership").selectOption(names.get(0));
        tab.find("#period").fill("2026-04");
        tab.find("#benefit").fill("777");
        tab.find("#currency").fill("EUR");
        tab.press("Keep this figure");
        assertThat(tab.text()).contains("1 corrected", "corrected later", "by hand", "ledger.csv");
        tab.find("tbody tr", names.get(1)).first().locator("summary").click();
        tab.find("tbody tr", names.get(1)).first().locator("button").click();
        assertThat(tab.text()).contains("The figure was withdrawn", "withdraws the figure");
        assertThat(tab.text()).contains("withdrawn later", "Ailsa Grant");
        PageRules.hold(tab, "books");
        tab.find("#q").fill(names.get(1).toLowerCase(Locale.ROOT));
        tab.pick("#show", "in_force");
        tab.pick("#sort", "benefit_low");
        tab.press("Show");
        assertThat(tab.find("tbody tr").count()).isEqualTo(13);
        assertThat(Tab.plain(tab.find("tbody tr").first().innerText())).contains("−12");
        assertThat(tab.find("#sort").inputValue()).isEqualTo("benefit_low");
    }

    @Test
    @Order(7)
    void theDownloadIsBroughtAgainUnchanged() {
        Tab tab = open().go(PATH);
        String file = tab.download("What counts, as a file");
        assertThat(file.lines()).hasSize(29);
        tab.choose("again.csv", file).press("Keep its figures");
        assertThat(tab.text()).contains("Kept: 0 added, 0 corrected, 28 unchanged.");
    }

    @Test
    @Order(8)
    void whatItBroughtUsStandsBesideTheVolume() {
        Tab tab = open().go("/worth");
        assertThat(tab.text())
                .contains("a benefit with one, a loss with two")
                .contains("what your own books say of that stands below")
                .contains("four quarters, Q3 2025 to Q2 2026", "10 of 12 months")
                .contains("Q1 2026 on the quarter before: business +3 %, benefit +90 EUR")
                .contains("not enough evidence");
        tab.find("section:has(#books) details summary").first().click();
        assertThat(tab.find("section:has(#books) details[open] li").first().innerText())
                .contains("Q2", "business", "for each hundred");
        PageRules.hold(tab, "worth-with-books");
    }
}
