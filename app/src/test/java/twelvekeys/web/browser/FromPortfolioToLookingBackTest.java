package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.SettableClock;

/// Somebody who leads two partnerships goes from the portfolio to what waits, decides to grow the
/// one and to repair the other; both other sides read and answer it; six months later all look
/// back.
@SuppressWarnings("NullAway.Init")
class FromPortfolioToLookingBackTest extends Installation {

    private static final LocalDate LATER = LocalDate.of(2026, 12, 2);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DELIVERIES = 44;

    @Autowired private SettableClock clock;

    @Test
    void aPartnershipIsGrownAnotherRepairedAndBothAreLookedBackOn() {
        Tab ailsa = open();
        imported(ailsa);
        String kittiwake = ailsa.go("/").follow("Kittiwake").path();
        String karton = ailsa.go("/").follow("Karton").path();
        Tab ruth = joined(ailsa, kittiwake, "Ruth Adeyemi", "ruth", "Kittiwake Freight");
        Tab jana = joined(ailsa, karton, "Jana Ondřejová", "jana", "Karton a.s.");

        ailsa.go("/").follow("Decisions that wait");
        assertThat(ailsa.headline()).isEqualTo("Two partnerships wait for a decision");
        PageRules.hold(ailsa, "decisions-waiting-two");
        String grown = grown(ailsa, kittiwake);
        String repaired = repaired(ailsa, karton);
        ailsa.go("/decisions");
        assertThat(ailsa.headline()).isEqualTo("Nothing waits for a decision");

        agreed(ruth, grown);
        seenDifferently(jana, repaired);
        ailsa.go("/");
        assertThat(ailsa.find("main").innerText()).contains("trusted", "repairing");
        PageRules.hold(ailsa, "portfolio-standings");
        ailsa.go(kittiwake + "/decisions");
        assertThat(ailsa.headline()).isEqualTo("Both sides stand alike: trusted");
        PageRules.hold(ailsa, "decisions-agreed");
        ailsa.go(karton + "/decisions");
        assertThat(ailsa.headline())
                .isEqualTo("For Fennel it is repairing, for Karton a.s. a prospect");

        clock.set(LATER);
        lookedBack(open(), grown, repaired);
        lookedBackByTheOther(signedIn("ruth@kittiwake.example"), grown);
    }

    private void imported(Tab ailsa) {
        StringBuilder file = new StringBuilder("Supplier,Plant,Delivery note,Promised,Received\n");
        for (int i = 0; i < DELIVERIES; i++) {
            LocalDate due = FIRST.plusDays(3L * i);
            file.append("Kittiwake,Leeds,K-%d,%s,%s\n".formatted(i, due, due.minusDays(1)));
            file.append(
                    "Karton,Leeds,O-%d,%s,%s\n"
                            .formatted(i, due, due.plusDays(i % 4 == 0 ? 0 : 9)));
        }
        ailsa.go("/imports").choose("deliveries.csv", file.toString());
        ailsa.press("Look at its columns");
        ailsa.press("Put it on record");
        ended(ailsa);
    }

    private Tab joined(
            Tab ailsa, String partnership, String name, String mailbox, String organisation) {
        String email = mailbox + "@kittiwake.example";
        ailsa.go(partnership + "/invite").find("#email").fill(email);
        ailsa.press("Invite");
        String link = ailsa.find("code.secret").innerText();
        Tab tab = openAsStranger().go(link.substring(link.indexOf("/join/")));
        tab.find("#organisation").fill(organisation);
        tab.find("#name").fill(name);
        tab.find("#password").fill("nine slow ferries");
        tab.press("Join the partnership");
        return tab;
    }

    private Tab signedIn(String email) {
        Tab tab = openAsStranger().go("/sign-in");
        tab.find("#email").fill(email);
        tab.find("#password").fill("nine slow ferries");
        return tab.press("Sign in");
    }

    private static String grown(Tab ailsa, String kittiwake) {
        ailsa.expecting(422).find("main", "Kittiwake");
        ailsa.find("a[href='" + kittiwake + "/decisions?rule=kept-with-enough-evidence#decide']")
                .click();
        assertThat(ailsa.text())
                .contains("It follows the rule “Kept, with enough evidence”")
                .contains("They kept");
        PageRules.hold(ailsa, "decisions-suggested");
        ailsa.find("input[value='grow.trusted']").check();
        ailsa.find("#reasons").fill("Forty-four deliveries, every one on its day or before.");
        ailsa.find("#otherwise").fill("Two late runs in a month without a call.");
        ailsa.find("#lookBackOn").fill("2026-12-01");
        ailsa.find("details.more > summary").click();
        ailsa.find("#gives").fill("The Leeds run, every weekday from September");
        ailsa.press("Put the decision on record");
        assertThat(ailsa.text()).contains("Nothing was decided", "Say by which day you give it.");
        assertThat(ailsa.find("#reasons").inputValue()).startsWith("Forty-four deliveries");
        assertThat(ailsa.find("input[value='grow.trusted']").isChecked()).isTrue();
        PageRules.hold(ailsa, "decisions-refused");
        ailsa.find("#givenBy").fill("2026-09-01");
        ailsa.press("Put the decision on record");
        Locator allTheSame = ailsa.find("input[name=allTheSame]");
        if (allTheSame.count() > 0) {
            allTheSame.check();
            ailsa.press("Put the decision on record");
        }
        assertThat(ailsa.headline()).isEqualTo("Fennel decided to grow");
        assertThat(ailsa.text())
                .contains("The Leeds run, every weekday from September")
                .contains("The figures of that day are untouched")
                .contains("It binds Fennel alone");
        PageRules.hold(ailsa, "decision-grown");
        return ailsa.path();
    }

    private static String repaired(Tab ailsa, String karton) {
        ailsa.go("/decisions")
                .find("a[href='" + karton + "/decisions?rule=weak-link#decide']")
                .click();
        ailsa.find("input[value='repair.repairing']").check();
        ailsa.find("#reasons").fill("Three of four deliveries were late. We want to know why.");
        ailsa.find("#otherwise").fill("A month in which every date holds, or is moved in time.");
        ailsa.find("#lookBackOn").fill("2026-12-01");
        ailsa.press("Put the decision on record");
        assertThat(ailsa.headline()).isEqualTo("Fennel decided to repair");
        return ailsa.path();
    }

    private static void agreed(Tab ruth, String grown) {
        ruth.go("/today");
        assertThat(ruth.text()).contains("Fennel decided to grow, and waits for our view.");
        ruth.go(grown).find("#view-words").fill("Gladly. We hire two drivers for it.");
        ruth.press("We agree");
        assertThat(ruth.headline())
                .isEqualTo("Fennel decided to grow, and Kittiwake Freight agrees");
        PageRules.hold(ruth, "decision-agreed");
    }

    private static void seenDifferently(Tab jana, String repaired) {
        jana.expecting(422).go(repaired).press("We see it differently");
        assertThat(jana.text()).contains("Say what your side sees differently.");
        jana.find("#view-words").fill("Half of your orders came after our deadline.");
        jana.press("We see it differently");
        assertThat(jana.text()).contains("sees it differently", "came after our deadline");
        jana.find(".thread summary").first().click();
        jana.find(".thread textarea").first().fill("Shall we look at the orders together?");
        jana.find(".thread button").first().click();
        assertThat(jana.text()).contains("Shall we look at the orders together?");
    }

    private static void lookedBack(Tab ailsa, String grown, String repaired) {
        ailsa.go("/today");
        assertThat(ailsa.text())
                .contains("Look back with Kittiwake Freight: we decided to grow on 1 June")
                .contains("Look back with Karton a.s.: we decided to repair");
        PageRules.hold(ailsa, "today-look-back");
        ailsa.go("/decisions");
        assertThat(ailsa.headline()).contains("decisions are to be looked back on");
        PageRules.hold(ailsa, "decisions-due");
        ailsa.go(grown).find("input[value=yes]").check();
        ailsa.find("#became").fill("Not one run was late, and we ship a third more.");
        ailsa.find("#looked button").click();
        assertThat(ailsa.text()).contains("it was right.", "Not one run was late");
        ailsa.go(repaired).find("input[value=partly]").check();
        ailsa.find("#became").fill("They call now. The dates still slip.");
        ailsa.find("#looked button").click();
        assertThat(ailsa.text()).contains("it was right in part");
        assertThat(ailsa.go("/today").text()).doesNotContain("Look back with");
    }

    private static void lookedBackByTheOther(Tab ruth, String grown) {
        assertThat(ruth.go("/today").text())
                .contains("Look back with Fennel: they decided to grow");
        ruth.go(grown).find("input[value=yes]").check();
        ruth.find("#became").fill("It paid for the two drivers.");
        ruth.find("#looked button").click();
        assertThat(ruth.text())
                .contains("Not one run was late", "It paid for the two drivers.")
                .contains("The figures of that day are untouched");
        PageRules.hold(ruth, "decision-looked-back");
    }
}
