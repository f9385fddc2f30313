package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.identity.Member;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Author;
import twelvekeys.record.Terms;
import twelvekeys.storage.Tenancy;

/// A company begins alone with its files; the other side joins, answers what stands there, and both
/// mend what was broken.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class TwoSidesTest extends Installation {

    private static final int ROWS = 70;
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

    private static Member vendor;
    private static Partnership partnership;
    private static String caseNumber;

    @Autowired BeanFactory beans;
    @Autowired Organisations organisations;
    @Autowired Partnerships partnerships;
    @Autowired PromiseLoop loop;
    @Autowired TransactionTemplate transactions;
    @Autowired SettableClock clock;

    @Test
    @Order(1)
    void beforeTheOtherSideJoinsAPageSaysWhatItWillSee() {
        Tab tab = open();
        drop(tab, "deliveries.csv", file(ROWS, false));
        Organisation fennel = Tenancy.installation(() -> organisations.home().orElseThrow());
        partnership = Tenancy.as(fennel.id(), () -> partnerships.of(fennel.id())).getFirst();
        tab.go(path()).follow("What both sides see");
        assertThat(headline(tab)).isEqualTo("What Kittiwake will see when it joins");
        assertThat(tab.text())
                .contains("70 promises of Kittiwake", "deliveries.csv", "Private notes")
                .contains(
                        "The files you imported, and the rows that were refused", "1 file so far");
        PageRules.hold(tab, "sharing-alone");
        tab.go(path() + "/claims?of=ours");
        assertThat(headline(tab)).isEqualTo("70 promises rest on our word alone");
        assertThat(tab.text()).contains("has not joined yet");
        assertThat(tab.find("main form[method=post]").count()).isZero();
        PageRules.hold(tab, "claims-alone");
        assertThat(tab.go(path()).text()).contains("All of it claimed");
    }

    @Test
    @Order(2)
    void theOtherSideJoinsAndDisputesFiveSinglyWithItsWords() {
        vendor = join();
        Tab tab = vendor(openWithoutScripts());
        tab.go(path());
        assertThat(tab.text()).contains("70 promises to confirm");
        tab.follow("70 promises to confirm");
        assertThat(headline(tab)).isEqualTo("70 promises rest on Fennel’s word alone");
        PageRules.hold(open(tab), "claims");
        for (int i = 0; i < 5; i++) {
            tab.find("tbody details summary").first().click();
            tab.find("tbody details textarea").first().fill("It was there on the day.");
            tab.find("tbody details button").first().click();
            assertThat(tab.text()).contains("1 promise disputed");
        }
        assertThat(headline(tab)).isEqualTo("65 promises rest on Fennel’s word alone");
    }

    @Test
    @Order(3)
    void itConfirmsOneTheTickedAndThenTheRestByASample() {
        Tab tab = vendor(openWithoutScripts()).expecting(422);
        tab.go(path() + "/claims");
        tab.press("Confirm the ticked");
        assertThat(tab.text()).contains("Tick at least one promise first");
        tab.find("#words").fill("x".repeat(1_999));
        tab.find("tbody button:has-text('Confirm')").first().click();
        assertThat(tab.text()).contains("1 promise confirmed");
        tab.find("[name=promise][type=checkbox]").nth(0).check();
        tab.find("[name=promise][type=checkbox]").nth(1).check();
        tab.press("Confirm the ticked");
        assertThat(tab.text()).contains("2 promises confirmed", "To undo it");

        tab.follow("Look at 20 drawn at random");
        assertThat(headline(tab)).isEqualTo("Are these 20 right?");
        PageRules.hold(open(tab), "claims-sample");
        tab.press("Put these answers on record");
        assertThat(tab.text()).contains("Say of at least one how it is");
        for (int i = 0; i < 20; i++) {
            tab.find("tbody tr").nth(i).locator("input[type=radio]").first().check();
        }
        tab.press("Put these answers on record");
        assertThat(headline(tab)).isEqualTo("Confirm 42 promises that Fennel put on record?");
        assertThat(tab.text()).contains("none was wrong", "at most about 14 %");
        PageRules.hold(open(tab), "claims-all");
        tab.press("Confirm all 42");
        assertThat(headline(tab)).isEqualTo("All that Fennel put on record is answered");
        assertThat(tab.text()).contains("42 promises confirmed", "65", "disputes five");
        PageRules.hold(open(tab), "claims-answered");
    }

    @Test
    @Order(4)
    void bothPagesSayHowMuchOfTheLevelIsConfirmedClaimedAndDisputed() {
        tellAnother();
        for (Tab tab : new Tab[] {open(), vendor(openAsStranger())}) {
            tab.go(path());
            assertThat(tab.text())
                    .contains("Of these, 65 confirmed, 4 disputed")
                    .contains("If only what both confirmed counted")
                    .contains("5 are disputed");
        }
        Tab ours = open().go(path());
        PageRules.hold(ours, "partnership-parts");
        ours.go(path() + "/claims?of=ours&show=disputed");
        assertThat(ours.find("tbody .say").allInnerTexts())
                .hasSize(5)
                .containsOnly("“It was there on the day.”");
        PageRules.hold(ours, "claims-disputed");
    }

    @Test
    @Order(5)
    void theSameFileAndANewerOneKeepTheAnswers() {
        Tab tab = open();
        drop(tab, "deliveries.csv", file(ROWS, false));
        drop(tab, "deliveries-2.csv", file(ROWS, true));
        tab.go(path() + "/claims?of=ours");
        assertThat(Tab.plain(tab.lede())).contains("confirmed 65 and disputes five");
        assertThat(tab.go(path()).text()).contains("Of these, 65 confirmed, 5 disputed");
    }

    @Test
    @Order(6)
    void anAnswerIsTakenBackByWordsAndGivenAgain() {
        Tab tab = vendor(openWithoutScripts()).expecting(422);
        tab.go(path() + "/claims?show=confirmed&q=Pallets+1");
        int matching = tab.find("tbody th").count();
        tab.find("a:has-text('Take back the answer to all')").click();
        assertThat(headline(tab)).contains("Take the answer back on " + matching + " promises");
        tab.find("form[action$='/all'] button").click();
        assertThat(tab.text()).contains(matching + " promises are claims again");
        tab.go(path() + "/claims?q=Pallets+1");
        assertThat(tab.find("tbody th").count()).isEqualTo(matching);
        tab.find("a:has-text('Confirm all')").click();
        Tab other = vendor(openWithoutScripts());
        other.go(path() + "/claims?q=Pallets+1");
        other.find("tbody button:has-text('Confirm')").first().click();
        tab.find("#words").fill("Checked against our books");
        tab.find("form[action$='/all'] button").click();
        assertThat(tab.text()).contains("promises match now, not " + matching);
        assertThat(tab.find("#words").inputValue()).isEqualTo("Checked against our books");
        tab.find("form[action$='/all'] button").click();
        assertThat(tab.text()).contains("65", "disputes five");
    }

    @Test
    @Order(7)
    void aCaseIsOpenedAndAcknowledged() {
        Tab tab = open().expecting(422);
        tab.go(path() + "/cases");
        assertThat(headline(tab)).isEqualTo("No case of broken trust was ever opened");
        PageRules.hold(tab, "cases-none");
        tab.go(path() + "/promises?state=late").find("tbody th a").first().click();
        String promise = tab.path().replaceAll(".*/", "");
        tab.go(path() + "/cases/new?promise=" + promise);
        PageRules.hold(tab, "case-new");
        tab.find("#words").fill("We stood at the gate for a day, and nobody called.");
        tab.press("Open the case");
        assertThat(tab.text()).contains("Say what failed");
        assertThat(tab.find("#words").inputValue()).startsWith("We stood at the gate");
        tab.find("input[value=integrity]").check();
        tab.press("Open the case");
        caseNumber = tab.path();
        assertThat(headline(tab)).isEqualTo("Fennel says that trust was broken");
        PageRules.hold(tab, "case-opened");

        Tab theirs = vendor(openWithoutScripts());
        theirs.go(path()).follow("A case of integrity");
        PageRules.hold(open(theirs), "case-opened-other-side");
        theirs.find("input[value=competence]").check();
        theirs.find("#words-acknowledge").fill("Our planning failed; the driver had no number.");
        theirs.press("Acknowledge it");
        assertThat(headline(theirs)).isEqualTo("Kittiwake says that it was so");
        assertThat(theirs.text()).contains("of integrity", "of competence");
        theirs.find(".thread details summary").first().click();
        theirs.find(".thread textarea").first().fill("We are sorry.");
        theirs.find(".thread details button").first().click();
        assertThat(theirs.text()).contains("We are sorry.");
    }

    @Test
    @Order(8)
    void amendsArePromisedAProbationSetAndTheCaseHealed() {
        Tab ours = open().expecting(422);
        ours.go(caseNumber);
        amends();
        ours.find("input[value=healed]").check();
        ours.find("#words-end").fill("Not yet to be sent");
        ours.find("#until").fill("2026-05-01");
        ours.press("Set the probation");
        assertThat(ours.text()).contains("A probation ends on a day that lies ahead");
        assertThat(ours.find("#until").inputValue()).isEqualTo("2026-05-01");
        ours.find("#until").fill("2026-08-31");
        ours.press("Set the probation");
        assertThat(headline(ours)).isEqualTo("Trust is proving itself again");
        assertThat(ours.text()).contains("A driver’s number with every truck");
        PageRules.hold(ours, "case-probation");
        ours.go(path() + "/cases");
        PageRules.hold(ours, "cases");

        Tab theirs = vendor(openAsStranger()).go(caseNumber);
        assertThat(theirs.text()).contains("Only Fennel can say that it is healed");
        assertThat(theirs.find("#now form").count()).isZero();

        ours.go(caseNumber).find("input[value=healed]").check();
        ours.press("Put it on record");
        assertThat(headline(ours)).isEqualTo("Fennel says that it is healed");
        assertThat(headline(theirs.go(caseNumber))).isEqualTo("Fennel says that it is healed");
        assertThat(theirs.text()).contains("The case is closed");
        PageRules.hold(theirs, "case-healed-other-side");
    }

    @Test
    @Order(9)
    void otherWordsAreProposedAndAgreedTo() {
        Tab ours = open().go(path() + "/agreements");
        assertThat(headline(ours)).isEqualTo("What is written here is a record of intent");
        PageRules.hold(ours, "agreements");
        ours.find("#text").fill("Nothing written here binds either side in law.");
        ours.find("#words-propose").fill("Our counsel asks for it.");
        ours.press("Propose these words");
        assertThat(headline(ours)).contains("wait for Kittiwake to agree");

        Tab theirs = vendor(openWithoutScripts()).go(path());
        theirs.follow("Other words for what is written here");
        PageRules.hold(open(theirs), "agreements-proposed");
        theirs.press("Agree to these words");
        assertThat(headline(theirs)).isEqualTo("Both sides agreed on what is written here");
        assertThat(ours.go(path()).text())
                .contains("Nothing written here binds either side in law.", "agreed on 1 June 2026")
                .doesNotContain("no amendment of any contract");
    }

    @Test
    @Order(10)
    void afterJoiningThePageSaysWhoJoinedWhen() {
        Tab tab = open().go(path() + "/sharing");
        assertThat(headline(tab)).isEqualTo("What both sides see");
        assertThat(Tab.plain(tab.lede())).contains("Kittiwake joined on 1 June 2026");
        assertThat(tab.text()).contains("1 case of broken trust", "Anna Berg");
        PageRules.hold(tab, "sharing");
    }

    private static String headline(Tab tab) {
        return Tab.plain(tab.headline());
    }

    private static String path() {
        return "/partnerships/" + partnership.id();
    }

    /// The same page in a window with scripts, in which the rules of pages are looked at.
    private Tab open(Tab same) {
        return vendor(openAsStranger()).go(same.path());
    }

    private Tab vendor(Tab tab) {
        if (tab.find(".whose").count() > 0) {
            tab.press("Sign out");
        }
        tab.go("/sign-in");
        tab.find("#email").fill(vendor.email());
        tab.find("#password").fill(Newcomers.PASSWORD);
        tab.press("Sign in");
        assertThat(tab.find(".whose").innerText()).contains("Kittiwake");
        return tab;
    }

    private Member join() {
        Organisation kittiwake = InOurName.organisation(organisations, "Kittiwake");
        partnership =
                Tenancy.as(
                        partnership.aOrganisation(),
                        () ->
                                transactions.execute(status ->
                                        partnerships.join(
                                                partnership, kittiwake, clock.instant())));
        return new Newcomers(beans).join(kittiwake.id(), Role.PARTNER_MANAGER);
    }

    private void tellAnother() {
        Terms told =
                new Terms(
                        "A fair",
                        LocalDate.of(2026, 7, 1),
                        null,
                        null,
                        "",
                        "",
                        "",
                        null,
                        null,
                        null);
        Tenancy.as(
                partnership.aOrganisation(),
                () ->
                        loop.tell(
                                new Author(
                                        partnership.id(),
                                        Side.A,
                                        "Ailsa Grant",
                                        ZoneOffset.UTC,
                                        null,
                                        null),
                                Side.A,
                                told,
                                null,
                                null));
    }

    private void amends() {
        Terms terms =
                new Terms(
                        "A driver’s number with every truck",
                        LocalDate.of(2026, 7, 1),
                        null,
                        null,
                        "",
                        "",
                        "",
                        null,
                        null,
                        null);
        Tenancy.as(
                partnership.aOrganisation(),
                () ->
                        loop.propose(
                                new Author(
                                        partnership.id(),
                                        Side.B,
                                        "Anna Berg",
                                        ZoneOffset.UTC,
                                        null,
                                        null),
                                partnership,
                                Side.B,
                                terms,
                                UUID.fromString(caseNumber.replaceAll(".*/", "")),
                                true,
                                null));
    }

    private static void drop(Tab tab, String name, String content) {
        tab.go("/imports");
        tab.choose(name, content);
        tab.press("Look at its columns");
        tab.press("Put it on record");
        ended(tab);
    }

    /// Deliveries of one vendor, all but the last received; every seventh came late.
    ///
    /// @param lastCame whether the last has come meanwhile
    private static String file(int rows, boolean lastCame) {
        return IntStream.range(0, rows)
                .mapToObj(i -> {
                    LocalDate due = FIRST.plusDays(i);
                    LocalDate came = due.plusDays(i % 7 == 3 ? 4 : -1);
                    boolean open = i == rows - 1;
                    if (open) {
                        due = LocalDate.of(2026, 6, 20);
                    }
                    return String.join(
                            ";",
                            "Kittiwake",
                            "Leeds",
                            "DN-" + i,
                            due.toString(),
                            open ? (lastCame ? "2026-05-30" : "") : came.toString(),
                            String.valueOf(100 + i),
                            "Pallets " + i);
                })
                .collect(
                        Collectors.joining(
                                "\n",
                                "Supplier;Plant;Delivery note;Promised;Received;Value;Description\n",
                                "\n"));
    }
}
