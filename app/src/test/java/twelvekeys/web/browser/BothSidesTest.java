package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The loop of a promise between two people at two windows, one of each side. A window that only
/// looks is never loaded again; it shows each step of the other side by itself.
class BothSidesTest extends Demonstration {

    private static final String TOM = "Tom Vasey, partner manager";
    private static final String RUTH = "Ruth Adeyemi, partner manager";
    private static final String JANA = "Jana Ondřejová, partner manager";

    @Test
    void aPromiseGoesFromItsOfferToADisagreementAndEachSideSeesEveryStepOfTheOther() {
        String what = "Customs file for each shipment of " + another();
        Tab ruth = openAs(RUTH);
        Tab tom = openAs(TOM);
        String partnership = partnership(tom);
        tom.stay();

        ruth.go(partnership).follow("Promise something");
        PageRules.hold(ruth, "terms-new");
        ruth.find("#keeper-we").check();
        ruth.find("#what").fill(what);
        ruth.find("#due").fill("2026-06-20");
        ruth.find("#doneWhen").fill("The broker has signed each file.");
        ruth.find("summary").filter(new Locator.FilterOptions().setHasText("Who said it")).click();
        ruth.find("#saidBy").fill("Ruth Adeyemi");
        ruth.find("#saidTo").fill("Tom Vasey");
        ruth.find("#where").selectOption("walk");
        ruth.press("Go on");
        assertThat(ruth.headline()).isEqualTo("Look before you send");
        assertThat(ruth.text()).contains("Chance that");
        assertThat(ruth.find("#what").inputValue()).isEqualTo(what);
        PageRules.hold(ruth, "terms-look");
        ruth.sendAllTheSame("Send the offer");
        String promise = ruth.path();
        assertThat(ruth.text())
                .contains("It is for Fennel & Rye to answer")
                .contains("Ruth Adeyemi to Tom Vasey, on a walk")
                .contains("The broker has signed each file.")
                .contains("no amendment of any contract");
        PageRules.hold(ruth, "promise-offered");
        ruth.go(promise).stay();

        tom.appears(".needs", what);
        assertThat(Tab.plain(tom.find(".needs li").first().innerText()))
                .contains(what)
                .contains("waits for your answer");
        tom.follow(what);
        assertThat(tom.path()).isEqualTo(promise);
        PageRules.hold(tom, "promise-to-answer");
        tom.go(promise).follow("Propose other terms");
        assertThat(tom.find("#what").inputValue()).isEqualTo(what);
        assertThat(tom.find("#saidTo").inputValue()).isEqualTo("Tom Vasey");
        PageRules.hold(tom, "terms-counter");
        tom.find("#due").fill("2026-06-18");
        tom.find("#words").fill("We need it two days before the ship sails.");
        tom.press("Go on");
        assertThat(tom.path()).isEqualTo(promise);
        tom.stay();

        ruth.appears(".now", "Fennel & Rye waits for your answer");
        assertThat(ruth.lede()).contains("18 June 2026");
        assertThat(Tab.plain(ruth.find("[role=status]").innerText()))
                .startsWith("Something new was written");
        ruth.assertStayed();
        ruth.find("#accept-words").fill("Agreed.");
        ruth.sendAllTheSame("Promise it");
        assertThat(ruth.lede()).contains("Kittiwake Freight promised Fennel & Rye");
        PageRules.hold(ruth, "promise-to-keep");

        tom.appears(".lede", "promised");
        ruth.find("#step-renegotiate > summary").click();
        assertThat(Tab.plain(ruth.find("#step-renegotiate").innerText()))
                .contains("Told today, 17 days before it is due");
        ruth.find("#renegotiate-to").fill("2026-06-25");
        ruth.find("#renegotiate-known-on").fill("2026-05-30");
        ruth.find("#renegotiate-reason").fill("Our broker is ill until the 22nd.");
        ruth.press("Tell the new date");
        assertThat(ruth.text()).contains("it was told 17 days before the earlier one");

        tom.appears(".thread", "Our broker is ill until the 22nd.");
        ruth.find("#step-report > summary").click();
        ruth.find("#report-done-on").fill("2026-06-01");
        ruth.find("#report-files")
                .setInputFiles(
                        new FilePayload(
                                "files signed.txt",
                                "text/plain",
                                "signed".getBytes(StandardCharsets.UTF_8)));
        ruth.find("#report-links").fill("https://customs.example/files The register");
        ruth.press("Report it done");
        assertThat(ruth.text()).contains("Whether it was kept is for Fennel & Rye to say");

        tom.appears(".now", "Kittiwake Freight says it is done: was it kept?");
        tom.assertStayed();
        assertThat(tom.download("files signed.txt")).isEqualTo("signed");
        assertThat(
                        tom.find(".evidence a[href='https://customs.example/files']")
                                .getAttribute("rel"))
                .isEqualTo("noopener noreferrer nofollow");
        theFileIsNotAStrangers(tom.find(".evidence a").first().getAttribute("href"));
        PageRules.hold(tom, "promise-to-declare");
        tom.find("#verdict-not").check();
        tom.find("#declare-words").fill("Two files are not signed.");
        ruth.stay();
        tom.press("Declare it");
        assertThat(tom.text()).contains("Open a case about it");
        tom.stay();

        ruth.appears(".lede", "It was declared not kept.");
        ruth.assertStayed();
        ruth.find("#step-answer > summary").click();
        ruth.find("#answer-words").fill("They were signed on paper.");
        ruth.press("Disagree");

        tom.appears(".lede", "Kittiwake Freight does not see it so.");
        tom.assertStayed();
        assertThat(Tab.plain(tom.find("[data-live=views]").innerText()))
                .contains("Two views of it")
                .contains("“Two files are not signed.”")
                .contains("“They were signed on paper.”");
        PageRules.hold(tom, "promise-disputed");
        PageRules.hold(ruth, "promise-disputed-theirs");
    }

    private void theFileIsNotAStrangers(String file) {
        Tab jana = openAs(JANA).expecting(404);
        APIResponse answer = jana.page().request().get(base() + file);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("signed");
        Tab ruth = openAs(RUTH);
        APIResponse theirs = ruth.page().request().get(base() + file);
        assertThat(theirs.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .hasEntrySatisfying(
                        "content-disposition", value -> assertThat(value).startsWith("attachment"));
    }

    @Test
    void aFormThatIsRefusedComesBackWithAllThatWasTyped() {
        Tab tom = openAs(TOM).expecting(422);
        String path = partnership(tom) + "/promises/new";
        tom.go(path + "?keeper=they&what=Pallets+returned&saidBy=Ruth&where=call");
        assertThat(tom.find("#keeper-they").isChecked()).isTrue();
        assertThat(tom.find("#where").inputValue()).isEqualTo("call");
        tom.find("#time").fill("17:00");
        tom.find("#doneWhen").fill("Counted at the gate.");
        tom.press("Go on");
        assertThat(tom.find("#due").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(tom.find("#due-error").innerText()).isEqualTo("Say by when, as a day.");
        assertThat(tom.find("#due").getAttribute("aria-describedby")).contains("due-error");
        assertThat(tom.find("#what").inputValue()).isEqualTo("Pallets returned");
        assertThat(tom.find("#time").inputValue()).isEqualTo("17:00");
        assertThat(tom.find("#doneWhen").inputValue()).isEqualTo("Counted at the gate.");
        assertThat(tom.find("#saidBy").inputValue()).isEqualTo("Ruth");
        PageRules.hold(tom, "terms-refused");
        tom.find("#due").fill("2026-07-01");
        tom.press("Go on");
        assertThat(tom.lede()).contains("by 1 July 2026, 17:00").contains("asks");
        tom.find("#step-take-back > summary").click();
        tom.press("Take it back");
        assertThat(tom.lede()).contains("taken back by Fennel & Rye");
    }

    @Test
    void whatIsTypedWhileTheOtherSideWritesIsNotLostAndSaysWhatChanged() {
        Tab ruth = openAs(RUTH);
        Tab tom = openAs(TOM).expecting(409);
        String promise = ask(ruth, partnership(tom), "Cold store free from noon");
        tom.go(promise);
        tom.find("#accept-words").fill("From noon, as you say.");
        ruth.find("#step-take-back > summary").click();
        ruth.find("#take-back-words").fill("The ship is a day late.");
        ruth.press("Take it back");

        tom.appears(".thread", "The ship is a day late.");
        assertThat(tom.find("#accept-words").inputValue()).isEqualTo("From noon, as you say.");
        tom.sendAllTheSame("Promise it");
        assertThat(tom.find("[role=alert]").innerText())
                .contains("in the meantime")
                .contains("took the proposal back")
                .contains("Nothing you typed is lost");
        assertThat(tom.find("#left-over").inputValue()).isEqualTo("From noon, as you say.");
        PageRules.hold(tom, "promise-overtaken");
    }

    @Test
    void aFileThatWasSentWithARefusedReportNeedNotBeSentAgain() {
        Tab ruth = openAs(RUTH).expecting(422);
        Tab tom = openAs(TOM);
        String promise = ask(tom, partnership(tom), "Seals checked");
        ruth.go(promise);
        ruth.sendAllTheSame("Promise it");
        ruth.find("#step-report > summary").click();
        ruth.find("#report-done-on").fill("2026-06-15");
        ruth.find("#report-files")
                .setInputFiles(
                        new FilePayload(
                                "seals.csv", "text/csv", "1;ok".getBytes(StandardCharsets.UTF_8)));
        ruth.find("#report-links").fill("nowhere");
        ruth.find("#report-words").fill("All four.");
        ruth.press("Report it done");
        assertThat(ruth.find("#report-links-error").innerText()).contains("https://");
        assertThat(ruth.find("#report-words").inputValue()).isEqualTo("All four.");
        assertThat(ruth.text()).contains("seals.csv");
        ruth.find("#report-links").fill("");
        ruth.press("Report it done");
        assertThat(ruth.find("#report-done-on-error").innerText()).contains("cannot lie ahead");
        assertThat(ruth.text()).contains("seals.csv");
        PageRules.hold(ruth, "promise-report-refused");
        ruth.find("#report-done-on").fill("2026-06-01");
        ruth.press("Report it done");
        assertThat(ruth.download("seals.csv")).isEqualTo("1;ok");
    }

    @Test
    void anEntryIsRepliedToByEitherSide() {
        Tab ruth = openAs(RUTH);
        Tab tom = openAs(TOM);
        String promise = ask(ruth, partnership(tom), "Ramp repaired");
        ruth.stay();
        tom.go(promise).find(".reply > summary").first().click();
        tom.find(".reply textarea").first().fill("Which of the two ramps?");
        tom.find(".reply button").first().click();
        assertThat(tom.find(".thread").innerText()).contains("“Which of the two ramps?”");
        ruth.appears(".thread", "“Which of the two ramps?”");
    }

    @Test
    void aNoteOfOnesOwnSideIsInNothingThatTheOtherSideGets() {
        String canary = "canary-" + UUID.randomUUID();
        Tab ruth = openAs(RUTH);
        Tab tom = openAs(TOM);
        String partnership = partnership(tom);
        String promise = ask(ruth, partnership, "Doors open at six");
        tom.go(promise);
        assertThat(tom.find("#notes").innerText())
                .contains("Only Fennel & Rye can read this.")
                .contains("Whoever runs this server could technically read it.");
        tom.find("#note").fill("We would take seven too. " + canary);
        tom.press("Add the note");
        assertThat(tom.find("#notes").innerText()).contains(canary);
        PageRules.hold(tom, "promise-with-note");
        for (String path :
                new String[] {
                    promise,
                    partnership,
                    partnership + "/promises",
                    partnership + "/promises?q=Doors",
                    partnership + "/news",
                    "/api/v1" + promise,
                    "/api/v1" + partnership + "/entries",
                    "/"
                }) {
            APIResponse answer = ruth.page().request().get(base() + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).doesNotContain(canary);
        }
        String note = tom.find("#notes form").first().getAttribute("action");
        ruth.page().request().post(base() + note);
        tom.go(promise);
        assertThat(tom.find("#notes").innerText()).contains(canary);
        tom.find("#notes details > summary").click();
        tom.press("Remove the note");
        assertThat(tom.find("#notes").innerText()).doesNotContain(canary);
    }

    @Test
    void aPromiseIsAskedForAndAnsweredByKeyboardAlone() {
        Tab ruth = openAs(RUTH);
        Tab tom = openAs(TOM);
        String partnership = partnership(tom);
        tom.go(partnership).reach("a[href$='/promises/new']").enter();
        tom.reach("#keeper-we").page().keyboard().press("ArrowDown");
        tom.reach("#what").type("Keys returned to the gate");
        tom.reach("#due").type("11112026");
        tom.reach("form.terms button.button-main").enter();
        assertThat(tom.lede()).contains("asks Kittiwake Freight to do this by 11 November 2026");
        ruth.go(tom.path()).reach("#step-decline > summary").page().keyboard().press("Enter");
        ruth.reach("#decline-words").type("There are no keys any more.");
        ruth.reach("#step-decline button").page().keyboard().press("Enter");
        ruth.find(".lede", "declined").waitFor();
        assertThat(ruth.text()).contains("“There are no keys any more.”");
    }

    @Test
    void theLoopWorksWithoutScripts() {
        Tab tom = openWithoutScripts();
        String promise = ask(tom, partnership(tom), "Gate list by noon");
        Tab ruth = openAs(RUTH).go(promise);
        ruth.sendAllTheSame("Promise it");
        tom.go(promise).find("#step-release > summary").click();
        tom.find("#release-words").fill("The gate is gone.");
        tom.press("Release it");
        assertThat(tom.lede()).contains("It was released");
        assertThat(tom.text()).contains("neither as kept nor as not kept");
    }

    /// A short name that no other promise of the tests has.
    private static String another() {
        return "lot " + UUID.randomUUID().toString().substring(0, 6);
    }

    /// Asks the other side for a promise, and returns its address.
    private static String ask(Tab tab, String partnership, String what) {
        tab.go(partnership + "/promises/new?keeper=they&due=2026-06-20");
        tab.find("#what").fill(what + ", " + another());
        tab.press("Go on");
        assertThat(tab.text()).contains("to answer");
        return tab.path();
    }
}
