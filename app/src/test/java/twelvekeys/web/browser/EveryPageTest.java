package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryPageTest extends Demonstration {

    @ParameterizedTest
    @CsvSource({
        "portfolio, /",
        "portfolio-nothing-found, /?q=nobody",
        "portfolio-earlier-day, /?asOf=2025-11-15",
        "forecasts, /forecasts",
        "forecasts-ours, /forecasts?whose=ours&horizon=7",
        "decisions-waiting, /decisions",
        "simulation, /simulation",
        "simulation-other-limits, /simulation?span=730&move=40&evidence=0",
        "worth-demo, /worth",
        "worth-ours-demo, /worth?whose=ours",
        "books-demo, /worth/books",
        "books-by-benefit-demo, /worth/books?show=in_force&sort=benefit_low&page=1",
        "books-nothing-found, /worth/books?q=nobody",
        "imports, /imports",
        "filings-demo, /filings",
        "business-case-demo, /filings/business-case",
        "business-case-f-demo, /filings/business-case?score=F",
        "today, /today?since=2025-01-01T00:00:00Z",
        "outbox, /outbox",
        "names-demo, /people/names",
        "notices, /me/notices",
        "by-mail, /me/reports",
        "reading, /reading"
    })
    void aPageWithAnAddressOfItsOwnIsForEverybody(String name, String path) {
        Tab tab = open().go(path);
        PageRules.hold(tab, name);
    }

    @ParameterizedTest
    @CsvSource({"/nothing-here", "/partnerships/00000000-0000-0000-0000-000000000000"})
    void anAddressThatLeadsNowhereSaysSoAndWhereToGo(String path) {
        Tab tab = open().expecting(404).go(path);
        assertThat(tab.headline()).isEqualTo("There is nothing here");
        PageRules.hold(tab, "nowhere");
        tab.follow("All partnerships");
        assertThat(tab.path()).isEqualTo("/");
    }

    @Test
    void aPartnershipIsForEverybody() {
        Tab tab = open();
        partnership(tab);
        PageRules.hold(tab, "partnership");
    }

    @ParameterizedTest
    @CsvSource({
        "claims-demo, /claims",
        "claims-ours-demo, /claims?of=ours",
        "cases-demo, /cases",
        "case-new-norm, /cases/new",
        "agreements-demo, /agreements",
        "decisions-demo, /decisions",
        "pulse-demo, /pulse",
        "conversations-demo, /conversations",
        "conversation-new-demo, /conversations/new",
        "facts-demo, /facts",
        "sharing-demo, /sharing",
        "record-demo, /record",
        "brief-demo, /brief",
        "review-demo, /review",
        "ten-minutes-demo, /ten-minutes",
        "symmetry-demo, /symmetry",
        "entry-demo, /entries/3"
    })
    void aPageAboutAPartnershipIsForEverybody(String name, String path) {
        Tab tab = open();
        tab.go(partnership(tab) + path);
        PageRules.hold(tab, name);
    }

    @Test
    void theListOfPromisesIsForEverybody() {
        Tab tab = open();
        tab.go(partnership(tab) + "/promises");
        PageRules.hold(tab, "promises");
    }

    @ParameterizedTest
    @CsvSource({"open", "kept", "moved", "late", "overdue"})
    void aPromiseIsForEverybodyHoweverItStands(String state) {
        Tab tab = open();
        String partner = state.equals("overdue") ? "Ondřej Karton" : "Kittiwake Freight";
        tab.go("/").follow(partner);
        tab.go(tab.path() + "/promises?state=" + state);
        tab.find("tbody th a").first().click();
        assertThat(tab.path()).contains("/promises/");
        PageRules.hold(tab, "promise-" + state);
    }
}
