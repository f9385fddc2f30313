package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Minutes are pasted, and the promises in them put on record one by one.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasteTest extends Installation {

    private static final String FILE =
            """
            Supplier,Plant,Delivery note,Promised,Received
            Kittiwake,Leeds,DN-1,2026-04-03,2026-04-02
            Kittiwake,Cardiff,DN-2,2026-04-20,2026-04-25
            """;

    private static final String MINUTES =
            """
            Minutes of 1 June, taken in the magpieattic.

            Ailsa: Between us, they are the magpieworst we ever had.
            Ruth: I'll send you the temperature log by Friday week. We were late, sorry, said the magpieguest.
            Ruth: We will replace the probe in the magpiefreezer.
            Ailsa: I will pay the magpieinvoice by noon on 5 June.
            """;

    private static String path = "";
    private static String logPromise = "";

    @Autowired JdbcClient db;

    private Tab paste(Tab tab, String text) {
        tab.go(path + "/notes");
        tab.find("#text").fill(text);
        tab.find("#theirs").fill("Ruth Adeyemi");
        return tab.press("Look for promises");
    }

    /// The suggestion whose title holds these words.
    private static Locator about(Tab tab, String words) {
        return tab.find("form.paste section").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator field(Locator suggestion, String name) {
        return suggestion.locator("[name^='" + name + "-']");
    }

    private static void put(Locator suggestion) {
        suggestion.locator("button[name=put]").click();
    }

    @Test
    @Order(1)
    void eachSuggestionShowsItsSentenceTheWordsOfItsDateAndWhy() {
        Tab tab = open().go("/imports");
        tab.choose("deliveries.csv", FILE);
        tab.press("Look at its columns");
        tab.press("Put it on record");
        ended(tab);
        path = tab.go("/").follow("Kittiwake").path();
        tab.follow("Paste minutes or an e-mail");
        PageRules.hold(tab, "paste");
        paste(tab, MINUTES);
        assertThat(tab.headline()).isEqualTo("Three promises seem to stand in this text");
        Locator log = about(tab, "temperature log");
        assertThat(log.locator("h2").innerText())
                .isEqualTo("Ruth Adeyemi: send the temperature log");
        assertThat(log.locator("mark").innerText()).isEqualTo("by Friday week");
        assertThat(log.innerText())
                .contains("is read as Friday, 12 June 2026", "the speaker named");
        assertThat(field(log, "by").inputValue()).isEqualTo("b");
        assertThat(field(log, "due").inputValue()).isEqualTo("2026-06-12");
        assertThat(field(log, "saidBy").inputValue()).isEqualTo("Ruth Adeyemi");
        Locator pay = about(tab, "I will pay");
        assertThat(field(pay, "by").inputValue()).isEqualTo("a");
        assertThat(field(pay, "time").inputValue()).isEqualTo("12:00");
        PageRules.hold(tab, "paste-suggestions");
    }

    @Test
    @Order(2)
    void whatIsRefusedSaysWhyAndNothingTypedIsLost() {
        Tab tab = paste(open(), MINUTES).expecting(422);
        field(about(tab, "temperature log"), "what").fill("send the temperature log of May");
        put(about(tab, "replace the probe"));
        assertThat(about(tab, "replace the probe").locator(".notice-error").innerText())
                .contains("Say by when");
        PageRules.hold(tab, "paste-refused");
        assertThat(tab.headline()).startsWith("Three");
        assertThat(field(about(tab, "temperature log"), "what").inputValue())
                .isEqualTo("send the temperature log of May");
        assertThat(tab.find("#text").inputValue().strip()).isEqualTo(MINUTES.strip());
        field(about(tab, "replace the probe"), "due").fill("2026-05-01");
        put(about(tab, "replace the probe"));
        assertThat(about(tab, "replace the probe").locator(".notice-error").innerText())
                .contains("made by its due date");
        assertThat(tab.find(".needs").count()).isZero();
    }

    @Test
    @Order(3)
    void theEnterKeyInAFieldPutsNothingOnRecord() {
        Tab tab = paste(open(), MINUTES);
        Locator done = field(about(tab, "temperature log"), "doneWhen");
        done.fill("It is in the shared folder");
        done.press("Enter");
        tab.page().waitForLoadState();
        assertThat(tab.headline()).isEqualTo("Three promises seem to stand in this text");
        assertThat(field(about(tab, "temperature log"), "doneWhen").inputValue())
                .isEqualTo("It is in the shared folder");
        assertThat(promises(tab)).isEqualTo(2);
    }

    @Test
    @Order(4)
    void anotherDayMovesTheDatesThatNobodyChanged() {
        Tab tab = paste(open(), MINUTES);
        field(about(tab, "I will pay"), "due").fill("2026-06-30");
        tab.find("summary").first().click();
        tab.find("#heldOn").fill("2026-05-18");
        tab.press("Read it again");
        assertThat(field(about(tab, "temperature log"), "due").inputValue())
                .isEqualTo("2026-05-29");
        assertThat(field(about(tab, "I will pay"), "due").inputValue()).isEqualTo("2026-06-30");
    }

    @Test
    @Order(5)
    void oneIsPutOnRecordOneIsDroppedAndTheRestWaitsWithoutScriptsToo() {
        Tab tab = paste(openWithoutScripts(), MINUTES);
        field(about(tab, "temperature log"), "what").fill("send the temperature log of May");
        put(about(tab, "temperature log"));
        assertThat(tab.headline()).isEqualTo("Two of three are left to decide");
        assertThat(tab.find(".notice").innerText())
                .contains("send the temperature log of May", "12 June 2026");
        assertThat(promises(tab)).isEqualTo(3);
        tab.page().reload(); // sends the same form once more
        assertThat(tab.headline()).isEqualTo("Two of three are left to decide");
        assertThat(promises(tab)).isEqualTo(3);
        about(tab, "I will pay").locator("button[name=drop]").click();
        assertThat(tab.headline()).isEqualTo("One of three is left to decide");
        tab.press("Bring it back");
        assertThat(tab.headline()).isEqualTo("Two of three are left to decide");
        about(tab, "I will pay").locator("button[name=drop]").click();
        field(about(tab, "replace the probe"), "what").fill("replace the probe");
        field(about(tab, "replace the probe"), "due").fill("2026-06-19");
        put(about(tab, "replace the probe"));
        assertThat(tab.headline()).isEqualTo("Two promises were put on record");
        assertThat(tab.lede()).contains("one was dropped");
        assertThat(tab.find(".needs li").count()).isEqualTo(2);
        logPromise = Objects.requireNonNull(tab.find(".needs a").first().getAttribute("href"));
        assertThat(promises(tab)).isEqualTo(4);
    }

    @Test
    @Order(6)
    void theLastPageIsForEverybody() {
        Tab tab = paste(open(), "Ruth: I'll send the rota by Friday.");
        put(about(tab, "rota"));
        assertThat(tab.headline()).isEqualTo("One promise was put on record");
        PageRules.hold(tab, "paste-done");
    }

    @Test
    @Order(7)
    void theSameMinutesPastedAgainHaveNoSecondEffect() {
        Tab tab = paste(open(), MINUTES).expecting(422);
        int before = promises(tab);
        paste(tab, MINUTES);
        field(about(tab, "temperature log"), "what").fill("send the temperature log of May");
        put(about(tab, "temperature log"));
        assertThat(tab.find(".notice a").getAttribute("href")).isEqualTo(logPromise);
        assertThat(promises(tab)).isEqualTo(before);
        paste(tab, MINUTES);
        field(about(tab, "temperature log"), "what").fill("send something else");
        put(about(tab, "temperature log"));
        assertThat(about(tab, "temperature log").locator(".notice-error").innerText())
                .contains("on record before");
        assertThat(promises(tab)).isEqualTo(before);
    }

    @Test
    @Order(8)
    void whatCannotBeReadIsSaidAndTheTextStays() {
        Tab tab = open().expecting(422);
        String tooLong = "Ruth: I'll send the log. ".repeat(8_001);
        paste(tab, tooLong);
        assertThat(tab.find(".error").innerText()).contains("at most 200");
        assertThat(tab.find("#text").inputValue()).isEqualTo(tooLong);
        assertThat(tab.find("#theirs").inputValue()).isEqualTo("Ruth Adeyemi");
        paste(tab, "  ");
        assertThat(tab.find(".error").innerText()).contains("Paste the minutes");
        PageRules.hold(tab, "paste-empty");
        tab.find("#text").fill("Ruth: I'll send the log by Friday.");
        tab.find("#heldOn").fill("2026-06-02");
        tab.page().evaluate("document.querySelector('form.paste').noValidate = true");
        tab.press("Look for promises");
        assertThat(tab.find(".error").innerText()).contains("lies ahead");
    }

    @Test
    @Order(9)
    void whereNothingIsPromisedThePageSaysWhatWouldBe() {
        Tab tab = paste(open(), "We sent it on Friday. Could you look at it?");
        assertThat(tab.headline()).isEqualTo("Nothing in this text reads as a promise");
        assertThat(tab.text()).contains("I’ll send the log by Friday week");
        assertThat(tab.find("#text").inputValue()).contains("We sent it");
        PageRules.hold(tab, "paste-nothing");
    }

    @Test
    @Order(10)
    void theOtherSideSeesWhatWasConfirmedAndNothingOfTheTextAroundIt() {
        Tab own = open().go(path + "/invite");
        own.find("#email").fill("ruth@kittiwake.example");
        own.press("Invite");
        String invitation = own.find("code.secret").innerText();
        Tab ruth = openAsStranger().go(invitation.substring(invitation.indexOf("/join/")));
        ruth.find("#organisation").fill("Kittiwake");
        ruth.find("#name").fill("Ruth Adeyemi");
        ruth.find("#password").fill(PASSWORD);
        ruth.press("Join the partnership");

        List<String> seen = everythingReachable(ruth);

        assertThat(seen).hasSizeGreaterThan(8);
        assertThat(String.join("\n", seen))
                .contains("send the temperature log of May", "replace the probe")
                .doesNotContainIgnoringCase("magpie");
    }

    /// The sources of all pages that links lead to, and of what a program sees, through somebody's
    /// eyes.
    private List<String> everythingReachable(Tab tab) {
        Set<String> known = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        for (String start :
                List.of(
                        "/",
                        path,
                        path + "/notes",
                        path + "/promises",
                        logPromise,
                        "/api/v1" + path,
                        "/api/v1" + path + "/promises",
                        "/api/v1" + path + "/entries",
                        "/api/v1" + logPromise)) {
            known.add(start);
            waiting.add(start);
        }
        List<String> sources = new ArrayList<>();
        while (!waiting.isEmpty() && sources.size() < 60) {
            var answer = tab.page().request().get(base() + waiting.remove());
            assertThat(answer.status()).as(answer.url()).isEqualTo(200);
            sources.add(answer.text());
            if (answer.url().contains("/api/")) {
                continue;
            }
            tab.page().setContent(answer.text());
            for (Locator link : tab.find("main a[href^='/']").all()) {
                String to = Objects.requireNonNull(link.getAttribute("href"));
                if (known.add(to)) {
                    waiting.add(to);
                }
            }
        }
        return sources;
    }

    @Test
    @Order(11)
    void nothingOfTheTextIsKeptInTheDatabase() {
        List<String> tables =
                db.sql("select tablename from pg_tables where schemaname = current_schema()")
                        .query((row, n) -> row.getString("tablename"))
                        .list();
        assertThat(tables).contains("entry", "written_request", "promise");
        assertThat(holding(tables, "magpie")).isEmpty();
        assertThat(holding(tables, "temperature log of May")).contains("sealed_text", "promise");
    }

    private List<String> holding(List<String> tables, String words) {
        return in(() ->
                tables.stream()
                        .filter(table -> readable(table))
                        .filter(table -> rows(table, words) > 0)
                        .toList());
    }

    private boolean readable(String table) {
        return db.sql("select has_table_privilege(?, 'select')")
                .param(table)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private long rows(String table, String words) {
        return db.sql("select count(*) from \"" + table + "\" t where t::text ilike ?")
                .param("%" + words + "%")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    @Test
    @Order(12)
    void onceTheOtherSideHasJoinedASuggestionCanBeARequestOrAnOffer() {
        Tab tab = paste(open(), MINUTES.replace("magpie", ""));
        Locator probe = about(tab, "replace the probe");
        field(probe, "due").fill("2026-06-26");
        field(probe, "how").selectOption("proposed");
        put(probe);
        tab.go(Objects.requireNonNull(tab.find(".notice a").getAttribute("href")));
        assertThat(tab.lede()).contains("Fennel asks Kittiwake to do this by 26 June 2026");

        paste(tab, MINUTES.replace("magpie", ""));
        Locator pay = about(tab, "I will pay");
        field(pay, "how").selectOption("proposed");
        put(pay);
        assertThat(pay.locator(".notice").innerText()).contains("Before you offer it");
        assertThat(tab.headline()).startsWith("Three");
        PageRules.hold(tab, "paste-offer");
        put(pay);
        assertThat(tab.headline()).isEqualTo("Two of three are left to decide");
        tab.go(Objects.requireNonNull(tab.find(".notice a").getAttribute("href")));
        assertThat(tab.lede()).contains("Fennel offers Kittiwake to do this by 5 June 2026");
    }

    /// How many promises there are, in a window of its own, so that the page shown stays.
    private int promises(Tab tab) {
        String list = tab.page().request().get(base() + path + "/promises").text();
        return list.split("href=\"" + path + "/promises/[0-9a-f]{8}-", -1).length - 1;
    }
}
